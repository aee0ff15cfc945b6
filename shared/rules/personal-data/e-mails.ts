const longestName = 64
const longestDomain = 255

/** Every address around an @. */
export function eMails(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    // Looked for on both sides within bounds, so that a page of letters takes no longer than its length.
    const name = /[\p{L}\p{N}\p{M}._%+'’-]+$/u
      .exec(text.slice(Math.max(0, at - longestName), at))?.[0]
      .replace(/^[.'’-]+/u, '')
    const domain = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+[\p{L}]{2,24}(?![\p{L}\p{N}])/u.exec(
      text.slice(at + 1, at + 1 + longestDomain),
    )?.[0]
    if (name === undefined || name === '' || domain === undefined) continue
    found.push({ start: at - name.length, end: at + 1 + domain.length })
  }
  return found
}
