type DirectedPart = { readonly text: string; readonly rightToLeft: boolean }

// Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic and their later blocks, the scripts written right to left.
const letters =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}'
/** From the first such letter to the last, with the spaces, marks and signs between, but no letter of another script. */
const rightToLeftStretch = new RegExp(`[${letters}](?:[^\\p{L}\\p{Nd}]*[${letters}\\p{M}])*`, 'gu')

/** The text cut where its direction changes; together the parts are the text. */
export function directedParts(text: string): readonly DirectedPart[] {
  const parts: DirectedPart[] = []
  let from = 0
  for (const found of text.matchAll(rightToLeftStretch)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), rightToLeft: false })
    parts.push({ text: found[0], rightToLeft: true })
    from = found.index + found[0].length
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), rightToLeft: false })
  return parts
}
