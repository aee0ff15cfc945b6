import type { KeyLine } from '../../ui/keys'

/** The keys of the live screen that move and leave, for the help sheet; its commands say theirs themselves. */
export const liveKeys: readonly KeyLine[] = [
  { keys: '→ ←', does: 'next item, item before', typing: 'Ctrl ↓, then Ctrl ↑' },
  { keys: 'Ctrl 1 to Ctrl 9', does: 'to one of the first nine items' },
  { keys: 'Page Down', does: 'next item' },
  { keys: 'Page Up', does: 'item before' },
  { keys: 'Ctrl Enter', does: 'add something, then its letter' },
  { keys: 'Esc', does: 'close the line and keep its text, leave the notes' },
]

export const attendanceKeys: readonly KeyLine[] = [
  { keys: '↑ ↓', does: 'person before, next person' },
  { keys: 'Esc', does: 'back to the item' },
]
