/** At the foot of the list and of the board. */
export const listKeys = [
  { keys: 'N', does: 'write' },
  { keys: 'J K', does: 'next', typing: 'Ctrl ↓, then Ctrl ↑' },
  { keys: 'Y', does: 'mark a side' },
  { keys: 'M', does: 'move to…' },
  { keys: '+', does: 'one more joined' },
  { keys: 'G', does: 'next agenda' },
  { keys: 'V', does: 'board' },
  { keys: 'F', does: 'filter' },
]
export const boardKeys = [
  { keys: 'N', does: 'write' },
  { keys: 'J K', does: 'next', typing: 'Ctrl ↓, then Ctrl ↑' },
  { keys: 'Space', does: 'lift' },
  { keys: 'X', does: 'choose several' },
  { keys: 'Y', does: 'mark a side' },
  { keys: 'M', does: 'move to…' },
  { keys: 'O', does: 'open' },
  { keys: 'V', does: 'list' },
  { keys: 'F', does: 'filter' },
]
