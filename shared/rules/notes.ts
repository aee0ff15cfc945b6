import type { Id } from '../model/common'
import {
  type Notes,
  type NotesBlock,
  NotesHref,
  type NotesInline,
  type NotesList,
  type NotesListItem,
  NotesListStart,
} from '../model/notes'

const listLevels = 3

type Loose = {
  readonly type?: unknown
  readonly text?: unknown
  readonly attrs?: unknown
  readonly marks?: unknown
  readonly content?: unknown
}

/**
 * Holds what an editor or a clipboard gave to what notes may be: unknown nodes give up their content, unknown marks and
 * links to unsafe places go, lists deeper than three levels come up to the third. No text is ever lost.
 */
export function tidyNotes(loose: unknown): Notes {
  return { type: 'doc', content: blocksOf(childrenOf(asLoose(loose)), listLevels) }
}

function asLoose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? value : {}
}

function childrenOf(node: Loose): readonly Loose[] {
  return Array.isArray(node.content) ? node.content.map(asLoose) : []
}

function isInline(node: Loose): boolean {
  return node.type === 'text' || node.type === 'hardBreak' || node.type === 'mention'
}

function blocksOf(nodes: readonly Loose[], levels: number): NotesBlock[] {
  const blocks: NotesBlock[] = []
  let loose: NotesInline[] = []
  const flush = (): void => {
    if (loose.length > 0) blocks.push({ type: 'paragraph', content: loose })
    loose = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(...inlineOf(node))
      continue
    }
    flush()
    blocks.push(...blockOf(node, levels))
  }
  flush()
  return blocks
}

function blockOf(node: Loose, levels: number): NotesBlock[] {
  const children = childrenOf(node)
  if (node.type === 'bulletList' || node.type === 'orderedList') return listOf(node.type, node, levels)
  if (children.every(isInline)) {
    const content = children.flatMap(inlineOf)
    return [content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }]
  }
  return blocksOf(children, levels)
}

function listOf(type: NotesList['type'], list: Loose, levels: number): NotesBlock[] {
  const items = childrenOf(list)
  // Deeper than the third level: its items' paragraphs join the item above.
  const contentOf = (item: Loose): readonly Loose[] => (item.type === 'listItem' ? childrenOf(item) : [item])
  if (levels === 0) return items.flatMap((item) => blocksOf(contentOf(item), 0))
  const kept = items
    .map((item): NotesListItem => ({ type: 'listItem', content: blocksOf(contentOf(item), levels - 1) }))
    .filter((item) => item.content.length > 0)
  if (kept.length === 0) return []
  const start = type === 'orderedList' ? NotesListStart.safeParse(asAttrs(list.attrs).start).data : undefined
  return [start === undefined || start === 1 ? { type, content: kept } : { type, attrs: { start }, content: kept }]
}

function inlineOf(node: Loose): NotesInline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
  if (node.type === 'mention') {
    const personId = asAttrs(node.attrs).personId
    return typeof personId === 'string' ? [{ type: 'mention', attrs: { personId } }] : []
  }
  if (typeof node.text !== 'string' || node.text === '') return []
  const marks = (Array.isArray(node.marks) ? node.marks : []).flatMap(markOf)
  return [marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text }]
}

function markOf(mark: unknown): NonNullable<Extract<NotesInline, { type: 'text' }>['marks']> {
  const { type, attrs } = asLoose(mark)
  if (type === 'bold') return [{ type: 'bold' }]
  if (type !== 'link') return []
  const href = NotesHref.safeParse(asAttrs(attrs).href)
  return href.success ? [{ type: 'link', attrs: { href: href.data } }] : []
}

function asAttrs(attrs: unknown): Readonly<Record<string, unknown>> {
  return typeof attrs === 'object' && attrs !== null ? { ...attrs } : {}
}

/** The words of notes, one paragraph a line; a mention is given by `nameOf`. */
export function notesText(notes: Notes, nameOf: (personId: Id) => string): string {
  return linesOf(notes.content, nameOf).join('\n')
}

function linesOf(blocks: readonly NotesBlock[], nameOf: (personId: Id) => string): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [(block.content ?? []).map((inline) => inlineText(inline, nameOf)).join('')]
      : block.content.flatMap((item) => linesOf(item.content, nameOf)),
  )
}

function inlineText(inline: NotesInline, nameOf: (personId: Id) => string): string {
  if (inline.type === 'hardBreak') return '\n'
  return inline.type === 'mention' ? nameOf(inline.attrs.personId) : inline.text
}

export function isEmptyNotes(notes: Notes): boolean {
  return notesText(notes, () => 'x').trim() === ''
}
