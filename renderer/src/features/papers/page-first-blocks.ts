import type { DocumentBlock, ListItem, Run } from '../../../../shared/model/document'

/** As much of a document as is drawn before it is saved; `share` says how much of its words that is. */
export type FirstBlocks = { readonly blocks: readonly DocumentBlock[]; readonly share: number }

/** About forty pages: more takes longer to break into pages than anybody turns them before saving. */
const most = { blocks: 300, letters: 120_000 }

/** Blocks from the beginning up to the limits; a table that does not fit goes in with its first rows. */
export function firstBlocks(blocks: readonly DocumentBlock[]): FirstBlocks {
  const shown: DocumentBlock[] = []
  const room = { ...most }
  let letters = 0
  for (const block of blocks) {
    if (room.blocks <= 0 || room.letters <= 0) break
    const fitted = block.kind === 'table' ? firstRows(block, room.blocks) : block
    shown.push(fitted)
    const size = lettersOf(fitted)
    letters += size
    room.letters -= size
    room.blocks -= linesOf(fitted)
  }
  if (shown.length === blocks.length && shown.at(-1) === blocks.at(-1)) return { blocks, share: 1 }
  const all = blocks.reduce((sum, block) => sum + lettersOf(block), 0)
  return { blocks: shown, share: all === 0 ? 1 : letters / all }
}

type BlockOf<Kind extends DocumentBlock['kind']> = DocumentBlock & { readonly kind: Kind }

function firstRows(table: BlockOf<'table'>, rows: number): DocumentBlock {
  return table.rows.length <= rows ? table : { ...table, rows: table.rows.slice(0, rows) }
}

function linesOf(block: DocumentBlock): number {
  if (block.kind === 'table') return block.rows.length + 2
  if (block.kind === 'list') return itemsOf(block)
  return block.kind === 'facts' ? block.facts.length : 1
}

function itemsOf(list: BlockOf<'list'>): number {
  return list.items.reduce(
    (sum, { children }) =>
      (children ?? []).reduce((inner, part) => inner + (part.kind === 'list' ? itemsOf(part) : 1), sum + 1),
    0,
  )
}

/** What a block takes on paper, counted as letters: one that is short takes a line all the same. */
function lettersOf(block: DocumentBlock): number {
  const line = 80
  switch (block.kind) {
    case 'heading':
      return line + block.text.length
    case 'paragraph':
      return line + runLetters(block.runs)
    case 'list':
      return block.items.reduce((sum, item) => sum + itemLetters(item), 0)
    case 'facts':
      return block.facts.reduce((sum, { label, value }) => sum + line + label.length + value.length, 0)
    case 'table':
      return block.rows.reduce((sum, row) => sum + row.reduce((cells, cell) => cells + runLetters(cell), line), line)
    case 'write-line':
      return line * (2 + (block.more ?? 0))
  }
}

function itemLetters({ runs, children }: ListItem): number {
  return (children ?? []).reduce((sum, part) => sum + lettersOf(part), 40 + runLetters(runs))
}

function runLetters(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
