import type { DocumentBlock, DocumentModel, Run } from '../../../shared/model/document'
import { printableModel } from './printable'

/** The same words in the same order, for an e-mail or a copy: headings alone on a line, lists with marks, cells with tabs. */
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
      return [
        block.caption,
        block.header.join('\t'),
        ...block.rows.map((row) => row.map((cell) => words(cell, ' ')).join('\t')),
      ]
    case 'write-line':
      return [`${block.label}: ____________________`]
  }
}

function words(runs: readonly Run[], lineBreak: string): string {
  return runs.map((run) => `${run.breakBefore === true ? lineBreak : ''}${run.text}`).join('')
}

function listLines(list: DocumentBlock & { readonly kind: 'list' }, indent: string): readonly string[] {
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${index + 1}.` : '•'
    const inner = `${indent}${' '.repeat(mark.length + 1)}`
    const children = item.children === undefined ? [] : listLines(item.children, inner)
    return [`${indent}${mark} ${words(item.runs, `\n${inner}`)}`, ...children]
  })
}
