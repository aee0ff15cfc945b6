const mostNeeded = 10_000

/** "6" → 6. Null for what is no number of people. */
export function readNeeded(text: string): number | null {
  if (!/^\d{1,5}$/.test(text.trim())) return null
  const needed = Number(text.trim())
  return needed >= 1 && needed <= mostNeeded ? needed : null
}
