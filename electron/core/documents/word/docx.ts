import { Document, type FileChild, HeadingLevel, Packer, Paragraph, Tab, TextRun } from 'docx'
import type { DocumentBlock, DocumentLook, DocumentModel } from '../../../../shared/model/document'
import type { WordTemplate } from '../../../../shared/model/word-template'
import { lookOfTemplate } from '../../../../shared/rules/template-look'
import { withColon } from '../labels'
import { lettersInLine } from '../paper'
import { printableModel } from '../printable'
import { footerParts, hasFirstPage, headerParts, logoParagraph } from './edges'
import { type Count, inline, textRuns } from './inline'
import { Late } from './late'
import { listLevels, listParagraphs } from './lists'
import { packageParts } from './parts'
import { styleIds } from './styles'
import { CaptionedTable } from './table'
import { type Page, pageOf, pageTwips } from './units'
import { withoutTimes } from './zip-times'

/** Told of each block that is written, and how many there are. */
export type OnWritten = (done: number, of: number) => void

/**
 * The document as a Word file that nothing has to be mended in: real headings, lists and tables, 12 points or more, en-GB
 * (PRODUCT.md §4, "Accessible by construction"). The same model gives the same bytes.
 * In a council's own template: with its styles, head, foot and margins; its mark then stands for the logo.
 */
export async function docx(
  model: DocumentModel,
  onWritten: OnWritten = () => {},
  template?: WordTemplate,
): Promise<Uint8Array> {
  const clean = printableModel(template === undefined ? model : inTemplate(model, template))
  const { width, height, edge } = pageTwips
  const page = pageOf(template)
  const file = new Document({
    title: clean.title,
    creator: clean.author,
    numbering: { config: listLevels(clean.look.size, clean.blocks) },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { ...page.margins, header: edge, footer: edge },
          },
          ...(hasFirstPage(template) ? { titlePage: true } : {}),
        },
        ...headerParts(clean, page, template),
        ...footerParts(clean, page, template),
        children: [...(clean.logo === null ? [] : [logoParagraph(clean.logo)]), ...body(clean, page, onWritten)],
      },
    ],
  })
  return withoutTimes(await Packer.pack(file, 'uint8array', undefined, packageParts(clean, page, template)))
}

function inTemplate(model: DocumentModel, template: WordTemplate): DocumentModel {
  return { ...model, look: lookOfTemplate(template), logo: template.pictures.length > 0 ? null : model.logo }
}

function body({ blocks, look }: DocumentModel, page: Page, onWritten: OnWritten): readonly FileChild[] {
  const count: Count = { lists: 0, links: 0 }
  return blocks.flatMap((block, index) =>
    parts(block, look, page, count, blocks[index - 1]?.kind === 'table' ? afterTable : {}).map(
      (make, part) =>
        new Late(() => {
          if (part === 0) onWritten(index + 1, blocks.length)
          return make()
        }),
    ),
  )
}

/** A table has no space of its own below it. */
const afterTable = { spacing: { before: 160 } } as const

/** The paragraphs and tables of a block, each made when it is asked for. */
function parts(
  block: DocumentBlock,
  look: DocumentLook,
  page: Page,
  count: Count,
  spacing: typeof afterTable | Record<string, never>,
): readonly (() => FileChild)[] {
  switch (block.kind) {
    case 'heading':
      return [() => heading(block)]
    case 'paragraph': {
      const style = block.role === undefined ? {} : { style: styleIds[block.role] }
      const keep = block.withNext === true ? { keepNext: true, keepLines: true } : {}
      return [() => new Paragraph({ ...style, ...keep, ...spacing, children: inline(block.runs, count) })]
    }
    case 'facts':
      return block.facts.map(
        (fact, index) => () => factLine(fact, block.together === true && index < block.facts.length - 1),
      )
    case 'list':
      return listParagraphs(block, look.size, count)
    case 'table':
      return [
        () => new Paragraph({ style: styleIds.caption, ...spacing, children: textRuns({ text: block.caption }) }),
        () => new CaptionedTable(block, look, page, count),
      ]
    case 'write-line':
      return [() => writeLine(block, look, page)]
  }
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function heading({ level, text, startsPage }: DocumentBlock & { readonly kind: 'heading' }): Paragraph {
  return new Paragraph({
    heading: headings[level],
    ...(startsPage === true ? { pageBreakBefore: true } : {}),
    children: textRuns({ text }),
  })
}

function factLine(
  { label, value }: (DocumentBlock & { readonly kind: 'facts' })['facts'][number],
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: styleIds.facts,
    ...(keepNext ? { keepNext } : {}),
    children: [
      ...textRuns({ text: `${label}:`, bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...textRuns({ text: value }),
    ],
  })
}

/**
 * One paragraph however many lines: a tab draws each rule, so no paragraph is empty, and they stay together on a page.
 * After a label that leaves no room to write, the first rule stands under it.
 */
function writeLine(
  { label, more = 0 }: DocumentBlock & { readonly kind: 'write-line' },
  look: DocumentLook,
  page: Page,
): Paragraph {
  const rule = (breaks: { readonly break?: number }): TextRun => new TextRun({ children: [new Tab()], ...breaks })
  const isLong = label.length > lettersInLine(look, page.words) * 0.75
  return new Paragraph({
    style: styleIds.writeLine,
    children: [
      ...textRuns({ text: `${withColon(label)} ` }),
      rule(isLong ? { break: 1 } : {}),
      ...Array.from({ length: more }, () => rule({ break: 1 })),
    ],
  })
}
