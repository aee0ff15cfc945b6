import type { KeyLine } from '../../ui/keys'

/** The keys of the live screen, for the help sheet. */
export const liveKeys: readonly KeyLine[] = [
  { keys: '→ ←', does: 'next item, item before' },
  { keys: 'Ctrl ↓', does: 'next item, also while typing; or Page Down' },
  { keys: 'Ctrl ↑', does: 'item before, also while typing; or Page Up' },
  { keys: 'A D P E T £ O', does: 'add an action, decision, pledge, escalation, story, spend, idea' },
  { keys: 'M', does: 'type notes' },
  { keys: 'Ctrl Enter', does: 'in the notes: add something; then its letter' },
  { keys: 'W', does: 'who is here' },
  { keys: 'C', does: 'the confidentiality statement was read' },
  { keys: 'S', does: 'pause the clock, or go on' },
  { keys: 'L', does: 'light or dark' },
  { keys: 'F', does: 'close the meeting' },
  { keys: 'Esc', does: 'close the line and keep its text, leave the notes, back to the agenda' },
]

export const attendanceKeys: readonly KeyLine[] = [
  { keys: '↑ ↓', does: 'person before, next person' },
  { keys: 'P A S L E', does: 'present, apologies, substitute, late, left early' },
  { keys: 'Backspace', does: 'take the mark away' },
  { keys: 'G', does: 'add a guest' },
  { keys: 'Shift P', does: 'everybody not marked is present' },
  { keys: 'Esc', does: 'back to the item' },
]
