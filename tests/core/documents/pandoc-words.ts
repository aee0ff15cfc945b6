// What pandoc read, from its JSON (pandoc-types 1.22): only the words, in their order, with the numbers of lists counted.

type Node = { readonly t: string; readonly c?: unknown }

/** All text of a document, or of any part of one. */
export function pandocText(part: unknown): string {
  if (Array.isArray(part)) return part.map(pandocText).join('')
  if (isNode(part)) return nodeText(part)
  if (typeof part === 'object' && part !== null) return 'blocks' in part ? pandocText(part.blocks) : ''
  return ''
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 't' in part && typeof part.t === 'string'
}

function nodeText({ t, c }: Node): string {
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'OrderedList') return orderedText(c)
  // Alternative texts: that of a picture, and that of a table, whose caption stands before it as a paragraph.
  if (t === 'Image') return ' '
  if (t === 'Table') return Array.isArray(c) ? pandocText(c.filter((_, part) => part !== 1)) : ''
  // Headings, links and spans carry ids and classes beside their words; those are strings, which are left out.
  return inLine.has(t) ? pandocText(c) : ` ${pandocText(c)} `
}

const inLine = new Set(['Strong', 'Emph', 'Span', 'Link', 'Underline', 'Quoted'])

/** Each item is its blocks; the list knows the number it begins with. */
function orderedText(content: unknown): string {
  if (!Array.isArray(content)) return ''
  const [attributes, items]: unknown[] = content
  const first = Array.isArray(attributes) && typeof attributes[0] === 'number' ? attributes[0] : 1
  return Array.isArray(items) ? items.map((item, index) => ` ${first + index}. ${pandocText(item)} `).join('') : ''
}
