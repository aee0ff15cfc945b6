import type { Id } from '../../../../shared/model/common'
import type { DocumentBlock, DocumentModel, ListItem, Run } from '../../../../shared/model/document'

/** Words that stand together in a document: a heading, a paragraph, a cell, a line of a list, a name of a file. */
export type Piece = {
  readonly runs: readonly Run[]
  /** Under which it stands. */
  readonly heading: string
  readonly itemId: Id | null
  /** Says once more what stands on the paper: title and author in the properties of the file. */
  readonly isRepeated: boolean
}

/** Every piece of a document in the order of the words, put back as `change` gives it. */
export function mapPieces(model: DocumentModel, change: (piece: Piece) => readonly Run[]): DocumentModel {
  let heading = ''
  let item: { readonly id: Id; readonly level: number } | null = null
  const runs = (old: readonly Run[]) => change({ runs: old, heading, itemId: item?.id ?? null, isRepeated: false })
  const line = (old: string) => (old === '' ? old : wordsOfRuns(runs([{ text: old }])))
  const blocks = model.blocks.map((block): DocumentBlock => {
    if (block.kind !== 'heading') return mapBlock(block, runs, line)
    if (block.id !== undefined) item = { id: block.id, level: block.level }
    else if (item !== null && block.level <= item.level) item = null
    heading = block.text
    return { ...block, text: line(block.text) }
  })
  item = null
  const elsewhere = (where: string, old: string, isRepeated = false): string => {
    if (old === '') return old
    return wordsOfRuns(change({ runs: [{ text: old }], heading: where, itemId: null, isRepeated }))
  }
  return {
    ...model,
    blocks,
    header: { left: elsewhere('Header', model.header.left), right: elsewhere('Header', model.header.right) },
    footer: elsewhere('Footer', model.footer),
    logo: model.logo === null ? null : { ...model.logo, alt: elsewhere('Logo', model.logo.alt) },
    fileName: fileNameOf(model.fileName, elsewhere('File name', model.fileName)),
    title: elsewhere('Title', model.title, true),
    author: elsewhere('Author', model.author, true),
  }
}

type ListBlock = DocumentBlock & { readonly kind: 'list' }
type MapRuns = (runs: readonly Run[]) => readonly Run[]
type MapLine = (line: string) => string

function mapBlock(block: DocumentBlock, runs: MapRuns, line: MapLine): DocumentBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: line(block.text) }
    case 'paragraph':
      return { ...block, runs: runs(block.runs) }
    case 'list':
      return mapList(block, runs)
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label: line(label), value: line(value) })) }
    case 'table':
      return {
        ...block,
        caption: line(block.caption),
        header: block.header.map(line),
        rows: block.rows.map((row) => row.map(runs)),
      }
    case 'write-line':
      return { ...block, label: line(block.label) }
  }
}

function mapList(list: ListBlock, runs: MapRuns): ListBlock {
  const mapItem = (item: ListItem): ListItem => {
    const mapped = { runs: runs(item.runs) }
    if (item.children === undefined) return mapped
    const children = item.children.map((part) =>
      part.kind === 'list' ? mapList(part, runs) : { ...part, runs: runs(part.runs) },
    )
    return { ...mapped, children }
  }
  return { ...list, items: list.items.map(mapItem) }
}

/** Where a line breaks stands a line feed. */
export function wordsOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => `${run.breakBefore === true ? '\n' : ''}${run.text}`).join('')
}

/** What was put in may hold what no file name can. */
function fileNameOf(before: string, after: string): string {
  return before === after
    ? before
    : after
        .replace(/[<>:"/\\|?*]/g, '-')
        .replace(/\s+/g, ' ')
        .trim()
}
