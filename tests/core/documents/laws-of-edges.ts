import { expect } from 'vitest'
import { printableModel } from '../../../electron/core/documents/printable'
import type { DocumentModel } from '../../../shared/model/document'
import type { PageKind, TemplateLine, WordTemplate } from '../../../shared/model/word-template'
import { textOf, type WordFile } from './read-docx'
import { wordsIn } from './words'
import type { Element } from './xml'

/** On every kind of page the file tells apart: the template's own lines first, then ours. */
export function checkEdges(file: WordFile, model: DocumentModel, template?: WordTemplate): void {
  const { header, footer } = printableModel(model)
  const heads = edgesOf(file, 'header')
  const feet = edgesOf(file, 'footer')
  const kinds = kindsOf(template)
  expect(feet.map(({ kind }) => kind)).toEqual(kinds)
  const lines = kinds.flatMap((kind) => template?.header[kind] ?? [])
  expect(heads.map(({ kind }) => kind)).toEqual(header.left + header.right !== '' || lines.length > 0 ? kinds : [])
  for (const { part } of [...heads, ...feet]) expect(part.elements.at(-1)?.name).toBe('w:p')
  for (const { kind, part } of heads) {
    const own = wordsOfLines(template, 'header', kind)
    expect(wordsIn(edgeText(part)), kind).toEqual([...own, ...wordsIn(header.left), ...wordsIn(header.right)])
  }
  for (const { kind, part } of feet) {
    const own = wordsOfLines(template, 'footer', kind)
    expect(wordsIn(edgeText(part)), kind).toEqual([...own, ...wordsIn(footer), 'Page', 'of'])
    expect(part.all('w:instrText').map((field) => field.text.trim())).toEqual(['PAGE', 'NUMPAGES'])
    const marks = part.all('w:fldChar').map((field) => field.attribute('w:fldCharType'))
    expect(marks.filter((mark) => mark === 'begin')).toHaveLength(2)
    expect(marks.filter((mark) => mark === 'end')).toHaveLength(2)
  }
  const section = file.part('word/document.xml').all('w:sectPr')[0]
  expect(section?.all('w:titlePg')).toHaveLength(kinds.includes('first') ? 1 : 0)
  expect(file.part('word/settings.xml').all('w:evenAndOddHeaders')).toHaveLength(kinds.includes('even') ? 1 : 0)
}

function kindsOf(template?: WordTemplate): readonly PageKind[] {
  const has = (kind: 'first' | 'even'): boolean => (template?.header[kind] ?? template?.footer[kind] ?? null) !== null
  return ['default', ...(['first', 'even'] as const).filter(has)]
}

export function edgesOf(
  file: WordFile,
  side: 'header' | 'footer',
): readonly { readonly kind: PageKind; readonly part: Element }[] {
  const links = file.part('word/_rels/document.xml.rels').all('Relationship')
  return file
    .part('word/document.xml')
    .all(`w:${side}Reference`)
    .map((reference) => {
      const link = links.find((one) => one.attribute('Id') === reference.attribute('r:id'))
      const kind = (['default', 'first', 'even'] as const).find((one) => one === reference.attribute('w:type'))
      if (kind === undefined) throw new Error(`a ${side} of no page`)
      return { kind, part: file.part(`word/${link?.attribute('Target')}`) }
    })
}

/** Line by line; where tabs are set is no word. */
export function edgeText(part: Element): string {
  const lines = part.all('w:p').map((line) => line.all('w:r').map(textOf).join(''))
  return lines.join('\n')
}

function wordsOfLines(
  template: WordTemplate | undefined,
  side: 'header' | 'footer',
  kind: PageKind,
): readonly string[] {
  const lines: readonly TemplateLine[] = template?.[side][kind] ?? []
  const cells = lines.flatMap((line) => line.cells)
  return cells.flatMap((runs) => wordsIn(runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')))
}
