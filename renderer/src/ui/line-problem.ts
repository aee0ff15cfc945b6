/** Letters a line may have, as the store takes them. */
export const longestLine = 2_000

/** What is wrong with what was typed into a line, to be said below it. */
export function lineProblem(words: string, isRequired: boolean): string | undefined {
  if (isRequired && words.trim() === '') return 'Write a few words.'
  const over = words.trim().length - longestLine
  if (over <= 0) return undefined
  return `That is ${over.toLocaleString('en-GB')} ${over === 1 ? 'letter' : 'letters'} too long.`
}
