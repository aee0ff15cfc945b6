import type { DocumentBlock, ListItem, Run } from '../../../../shared/model/document'
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
  return {
    kind: 'list',
    ordered: list.type === 'orderedList',
    items: list.content.flatMap((item) => listItems(item, nameOf, level)),
  }
}

/**
 * One item; its paragraphs become lines of it, the lists inside it one list of the next level. Below the third level
 * (the schema allows none, an older file might) items stay on the third.
 */
function listItems(item: NotesListItem, nameOf: NameOf, level: number): readonly ListItem[] {
  const lines = item.content
    .filter((block) => block.type === 'paragraph')
    .map((block) => runsOf(block.content ?? [], nameOf))
    .filter((runs) => runs.length > 0)
  const runs = lines.flatMap((line, index) =>
    index === 0 ? line : line.map((run, at) => (at === 0 ? { ...run, breakBefore: true as const } : run)),
  )
  const lists = item.content
    .filter((block) => block.type !== 'paragraph')
    .map((block) => listBlock(block, nameOf, Math.min(level + 1, deepestLevel)))
  const [first] = lists
  if (first === undefined) return [{ runs }]
  const items = lists.flatMap((list) => list.items)
  if (level === deepestLevel) return [{ runs }, ...items]
  return [{ runs, children: { kind: 'list', ordered: first.ordered, items } }]
}
