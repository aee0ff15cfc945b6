/**
 * Telephone numbers of the United Kingdom (landline, mobile, 070 and internet numbers), and any with a plus. Numbers that
 * only bodies can have (03, 080, 084, 087, 09: helplines, switchboards) and short ones (101, 111, 999) are nobody's own.
 * Source: the National Telephone Numbering Plan of Ofcom.
 */
export function phones(text: string): readonly Range[] {
  const found = [...text.matchAll(numberLike)].flatMap(({ 0: whole, index }) => within(whole, index))
  const local = [...text.matchAll(afterCue)].flatMap(({ 0: whole, 1: digits = '', index }) => {
    const end = index + whole.length
    const count = digits.replace(/\D/gu, '').length
    return count >= 6 && count <= 8 && /^\d{3}/u.test(digits) ? [{ start: end - digits.length, end }] : []
  })
  return [...found, ...local]
}

type Range = { readonly start: number; readonly end: number }

const numberLike = /(?<![\p{L}\p{N}£/.:-])[+(]{0,2}\d[\d ()\u00a0.‐‑–-]{5,30}\d(?![\p{L}\p{N}])/gu
/** A number without its area, where the words say what it is: "ring 582114". */
const afterCue =
  /\b(?:tel|telephone|phone|mobile|mob|ring|rang)\b[^\d\n.;]{0,12}(?<![£/])(\d[\d \u00a0]{4,8}\d)(?![\d/:-]|[.,]\d)/giu

/** Groups of digits that make a number together, from each group on as far as it goes. */
function within(whole: string, offset: number): readonly Range[] {
  const groups = [...whole.matchAll(/\d+/gu)]
  const found: Range[] = []
  for (let from = 0; from < groups.length; from += 1) {
    const first = groups[from]
    if (first === undefined) break
    let digits = ''
    let best: { readonly end: number; readonly to: number } | null = null
    for (let to = from; to < groups.length && digits.length <= 15; to += 1) {
      const group = groups[to]
      if (group === undefined) break
      if (
        to > from &&
        !isGap(whole.slice((groups[to - 1]?.index ?? 0) + (groups[to - 1]?.[0].length ?? 0), group.index))
      )
        break
      digits += group[0]
      if (isNumber(digits, whole[first.index - 1] === '+')) best = { end: group.index + group[0].length, to }
    }
    if (best === null) continue
    const text = whole.slice(first.index, best.end)
    if (dateOrTime.test(text)) continue
    found.push({ start: offset + first.index - signsBefore(whole, first.index, text), end: offset + best.end })
    from = best.to
  }
  return found
}

/** A plus, and the bracket of an area: "(01629) 555 018", but not that of "(01629 555018)". */
function signsBefore(whole: string, at: number, number: string): number {
  const signs = /[+(]{0,2}$/u.exec(whole.slice(0, at))?.[0] ?? ''
  if (!signs.includes('(') || number.includes(')')) return signs.length
  return signs.endsWith('+') ? 1 : 0
}

function isGap(between: string): boolean {
  return between.length <= 3
}

const dateOrTime = /^(?:[0-3]?\d[-. ][01]?\d[-. ](?:19|20)\d\d|[0-2]\d\.[0-5]\d(?!\d))/u
/** Large towns (011x, 01x1) have eleven digits always, some small places ten. */
const national = /^(?:1\d{9}|1(?!1\d|\d1)\d{8}|2\d{9}|7\d{9}|5[56]\d{8})$/u

function isNumber(digits: string, hasPlus: boolean): boolean {
  if (digits.startsWith('44') && hasPlus) return national.test(digits.slice(2).replace(/^0/u, ''))
  if (digits.startsWith('0044')) return national.test(digits.slice(4).replace(/^0/u, ''))
  if (hasPlus) return digits.length >= 9 && digits.length <= 15
  return digits.startsWith('0') && national.test(digits.slice(1))
}
