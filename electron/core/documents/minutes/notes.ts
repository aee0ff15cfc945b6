import type { DocumentBlock, ListItem, ListPart, Run } from '../../../../shared/model/document'
import type { Notes, NotesInline, NotesList, NotesListItem } from '../../../../shared/model/notes'
import { linkTarget } from '../links'
import { isBlank } from '../printable'

type ListBlock = DocumentBlock & { readonly kind: 'list' }
const deepestLevel = 3

/** What stands in the notes for a person who is mentioned. */
type NameOf = (personId: string, startsSentence: boolean) => string

/** What was written under an item, as paragraphs and lists. A mention is printed as the name `nameOf` gives it. */
export function notesBlocks(notes: Notes, nameOf: NameOf): readonly DocumentBlock[] {
  return notes.content.map((block) =>
    block.type === 'paragraph'
      ? { kind: 'paragraph', runs: runsOf(block.content ?? [], nameOf) }
      : listBlock(block, nameOf, 1),
  )
}

function runsOf(content: readonly NotesInline[], nameOf: NameOf): readonly Run[] {
  const runs: Run[] = []
  let breaks = false
  for (const node of content) {
    if (node.type === 'hardBreak') {
      // Two breaks in a row keep their empty line.
      if (breaks) runs.push({ text: '', breakBefore: true })
      breaks = true
      continue
    }
    const run =
      node.type === 'mention' ? { text: nameOf(node.attrs.personId, breaks || startsSentence(runs)) } : textRun(node)
    runs.push(breaks ? { ...run, breakBefore: true } : run)
    breaks = false
  }
  return runs
}

/** After these runs a new sentence begins. */
function startsSentence(runs: readonly Run[]): boolean {
  const before = runs.map((run) => run.text).join('')
  return isBlank(before) || /[.!?]["’”)]?\s+$/u.test(before)
}

function textRun(node: NotesInline & { type: 'text' }): Run {
  const bold = node.marks?.some((mark) => mark.type === 'bold') === true
  const link = node.marks?.find((mark) => mark.type === 'link')
  const href = link === undefined ? null : linkTarget(link.attrs.href)
  return { text: node.text, ...(bold ? { bold } : {}), ...(href === null ? {} : { href }) }
}

function listBlock(list: NotesList, nameOf: NameOf, level: number): ListBlock {
  const start = list.type === 'orderedList' ? list.attrs?.start : undefined
  return {
    kind: 'list',
    ordered: list.type === 'orderedList',
    ...(start === undefined ? {} : { start }),
    items: list.content.flatMap((item) => listItems(item, nameOf, level)),
  }
}

/**
 * One item: its paragraphs up to the first list are lines of it, what follows stands under it in the order and kind in
 * which it was written. Below the third level (the schema allows none, an older file might) items stay on the third.
 */
function listItems(item: NotesListItem, nameOf: NameOf, level: number): readonly ListItem[] {
  const firstList = item.content.findIndex((block) => block.type !== 'paragraph')
  const [lines, rest] =
    firstList === -1 ? [item.content, []] : [item.content.slice(0, firstList), item.content.slice(firstList)]
  const runs = lines
    .flatMap((block) => (block.type === 'paragraph' ? [runsOf(block.content ?? [], nameOf)] : []))
    .filter((line) => line.length > 0)
    .flatMap((line, index) =>
      index === 0 ? line : line.map((run, at) => (at === 0 ? { ...run, breakBefore: true as const } : run)),
    )
  const parts = rest.flatMap((block): readonly ListPart[] => {
    if (block.type !== 'paragraph') return [listBlock(block, nameOf, Math.min(level + 1, deepestLevel))]
    const words = runsOf(block.content ?? [], nameOf)
    return words.length === 0 ? [] : [{ kind: 'paragraph', runs: words }]
  })
  if (parts.length === 0) return [{ runs }]
  if (level === deepestLevel) {
    return [{ runs }, ...parts.flatMap((part) => (part.kind === 'list' ? part.items : [{ runs: part.runs }]))]
  }
  return [{ runs, children: parts }]
}
