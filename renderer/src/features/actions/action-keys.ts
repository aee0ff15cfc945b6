/** At the foot of the board. */
export const actionKeys = [
  { keys: 'N', does: 'add' },
  { keys: 'J K', does: 'next', typing: 'Ctrl ↓, then Ctrl ↑' },
  { keys: 'Space', does: 'lift' },
  { keys: 'X', does: 'choose several' },
  { keys: 'M', does: 'move to…' },
  { keys: '.', does: 'propose done' },
  { keys: 'F', does: 'filter' },
  { keys: 'L', does: 'places' },
  { keys: 'C', does: 'closed' },
]
