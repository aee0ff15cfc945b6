export type SpendRead = { readonly what: string; readonly pence: number }

/** "£40 tea urn", "tea urn 12.50": null without an amount or without what it is for. A sum marked with £ comes first. */
export function readSpend(text: string): SpendRead | null {
  const amount = '(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(\\.\\d{1,2})?(k?)'
  const edge = '(?![\\p{L}\\p{N}.,]?[\\p{L}\\p{N}])'
  const patterns = [
    `£\\s{0,2}${amount}${edge}`,
    `(?<![\\p{L}\\p{N}.,])${amount}\\s{0,2}(?:pounds?|quid|gbp)${edge}`,
    `(?<![\\p{L}\\p{N}.,])(\\d{1,4})()()p${edge}`,
    `(?<![\\p{L}\\p{N}.,/:])(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(\\.\\d\\d)()${edge}`,
    '(?<=\\s)(\\d{1,7})()()(?=\\s*$)',
    '(?<=^\\s*)(\\d{1,7})()()(?=\\s)',
  ]
  for (const [index, source] of patterns.entries()) {
    const match = new RegExp(source, 'iu').exec(text)
    if (match === null) continue
    const whole = Number((match[1] ?? '').replaceAll(',', ''))
    const pounds = (whole + Number(`0${match[2] ?? ''}`)) * (match[3] ? 1_000 : 1)
    const pence = Math.round(index === 2 ? whole : pounds * 100)
    const before = text.slice(0, match.index).replace(/[\s,:;–—-]+$/u, '')
    const after = text
      .slice(match.index + match[0].length)
      .replace(/^[\s,:;–—-]+/u, '')
      .replace(/^for\s+/iu, '')
    const what = [before.trim(), after.trim()].filter((part) => part !== '').join(' ')
    return what === '' || pence > 100_000_000 ? null : { what, pence }
  }
  return null
}
