/** Letters a line may have, as the store takes them. */
export const longestLine = 2_000

export function lineProblem(words: string, isRequired: boolean): string | undefined {
  if (isRequired && words.trim() === '') return 'Write a few words.'
  const over = words.trim().length - longestLine
  if (over <= 0) return undefined
  return `That is ${over.toLocaleString('en-GB')} ${over === 1 ? 'letter' : 'letters'} too long.`
}

const mostNeeded = 10_000

/** "6" → 6. Null for what is no number of people. */
export function readNeeded(text: string): number | null {
  if (!/^\d{1,5}$/.test(text.trim())) return null
  const needed = Number(text.trim())
  return needed >= 1 && needed <= mostNeeded ? needed : null
}
