import type { DocumentBlock, DocumentModel, Run } from '../../../../shared/model/document'
import { withColon } from '../labels'
import { printableModel } from '../printable'

/**
 * The same words in the same order as plain text, for an e-mail or a copy: headings alone on a line, lists with marks, a
 * row of a table on one line with dashes between its cells, a place to write as underscores.
 */
export function plainText(model: DocumentModel): string {
  const blocks = printableModel(model).blocks.map((block) => linesOf(block).join('\n'))
  return `${blocks.join('\n\n')}\n`
}

function linesOf(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [words(block.runs, '\n')]
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`)
    case 'list':
      return listLines(block, '')
    case 'table':
      return [block.caption, row(block.header), ...block.rows.map((cells) => row(cells.map(cellWords)))]
    case 'write-line':
      return [`${withColon(block.label)} ${rule}`, ...Array<string>(block.more ?? 0).fill(rule)]
  }
}

const rule = '_'.repeat(40)

/** Tabs would be lost on the way through most mail programs; what a cell has on a second line follows a comma. */
function row(cells: readonly string[]): string {
  return cells.join(' – ')
}

function cellWords(runs: readonly Run[]): string {
  return words(runs, ', ')
}

function words(runs: readonly Run[], lineBreak: string): string {
  return runs.map((run) => `${run.breakBefore === true ? lineBreak : ''}${run.text}`).join('')
}

function listLines(list: DocumentBlock & { readonly kind: 'list' }, indent: string): readonly string[] {
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${(list.start ?? 1) + index}.` : '•'
    const inner = `${indent}${' '.repeat(mark.length + 1)}`
    const children = (item.children ?? []).flatMap((part) =>
      part.kind === 'list' ? listLines(part, inner) : [`${inner}${words(part.runs, `\n${inner}`)}`],
    )
    return [`${indent}${mark} ${words(item.runs, `\n${inner}`)}`, ...children]
  })
}
