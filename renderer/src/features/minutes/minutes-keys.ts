const keysToRead = [
  { keys: '1 2 3', does: 'version' },
  { keys: 'Ctrl S', does: 'save as Word' },
  { keys: 'Ctrl P', does: 'print' },
]
const keysToShow = { keys: 'S', does: 'show what is confidential' }
const keysToSettle = { keys: 'R X K', does: 'replace, cut, keep' }
const keysOfLocked = [{ keys: 'O', does: 'reopen' }, ...keysToRead]
const keysOfDraft = [{ keys: 'W', does: 'write' }, ...keysToRead]
const keysToWrite = [
  { keys: 'W', does: 'write in the notes', of: 'Write in its notes' },
  { keys: 'R', does: 'read' },
  { keys: 'H', does: 'who was here' },
  { keys: 'N', does: 'add to the item' },
  ...keysToRead.slice(1),
]

/** The keys that do something just now. */
export function keysOf(of: {
  readonly isReading: boolean
  readonly mayWrite: boolean
  readonly isLocked: boolean
  readonly isSettling: boolean
  readonly isCovered: boolean
}) {
  if (!of.isReading) return keysToWrite
  const keys = of.isLocked ? keysOfLocked : of.mayWrite ? keysOfDraft : keysToRead
  if (of.isCovered) return [...keys, keysToShow]
  return of.isSettling ? [...keys, keysToSettle] : keys
}
