import { Document, type FileChild, HeadingLevel, Packer, Paragraph, Tab, TextRun } from 'docx'
import type { DocumentBlock, DocumentLook, DocumentModel } from '../../../../shared/model/document'
import { withColon } from '../labels'
import { lettersInLine } from '../paper'
import { printableModel } from '../printable'
import { footerParts, headerParts, logoParagraph } from './edges'
import { type Count, inline, textRuns } from './inline'
import { Late } from './late'
import { listLevels, listParagraphs } from './lists'
import { packageParts } from './parts'
import { styleIds } from './styles'
import { CaptionedTable } from './table'
import { pageTwips } from './units'
import { withoutTimes } from './zip-times'

/** Told of each block that is written, and how many there are. */
export type OnWritten = (done: number, of: number) => void

/**
 * The document as a Word file that nothing has to be mended in: real headings, lists and tables, 12 points or more, en-GB
 * (PRODUCT.md §4, "Accessible by construction"). The same model gives the same bytes.
 */
export async function docx(model: DocumentModel, onWritten: OnWritten = () => {}): Promise<Uint8Array> {
  const clean = printableModel(model)
  const { width, height, margin, edge } = pageTwips
  const file = new Document({
    title: clean.title,
    creator: clean.author,
    numbering: { config: listLevels(clean.look.size) },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin, header: edge, footer: edge },
          },
        },
        ...headerParts(clean),
        ...footerParts(clean),
        children: [...(clean.logo === null ? [] : [logoParagraph(clean.logo)]), ...body(clean, onWritten)],
      },
    ],
  })
  return withoutTimes(await Packer.pack(file, 'uint8array', undefined, packageParts(clean)))
}

function body({ blocks, look }: DocumentModel, onWritten: OnWritten): readonly FileChild[] {
  const count: Count = { lists: 0, links: 0 }
  return blocks.flatMap((block, index) =>
    parts(block, look, count, blocks[index - 1]?.kind === 'table' ? afterTable : {}).map(
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
  count: Count,
  spacing: typeof afterTable | Record<string, never>,
): readonly (() => FileChild)[] {
  switch (block.kind) {
    case 'heading':
      return [() => heading(block)]
    case 'paragraph': {
      const style = block.role === undefined ? {} : { style: styleIds[block.role] }
      return [() => new Paragraph({ ...style, ...spacing, children: inline(block.runs, count) })]
    }
    case 'facts':
      return block.facts.map((fact) => () => factLine(fact))
    case 'list':
      return listParagraphs(block, count)
    case 'table':
      return [
        () => new Paragraph({ style: styleIds.caption, ...spacing, children: textRuns({ text: block.caption }) }),
        () => new CaptionedTable(block, look, count),
      ]
    case 'write-line':
      return [() => writeLine(block, look)]
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

function factLine({ label, value }: { readonly label: string; readonly value: string }): Paragraph {
  return new Paragraph({
    style: styleIds.facts,
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
): Paragraph {
  const rule = (breaks: { readonly break?: number }): TextRun => new TextRun({ children: [new Tab()], ...breaks })
  const isLong = label.length > lettersInLine(look) * 0.75
  return new Paragraph({
    style: styleIds.writeLine,
    children: [
      ...textRuns({ text: `${withColon(label)} ` }),
      rule(isLong ? { break: 1 } : {}),
      ...Array.from({ length: more }, () => rule({ break: 1 })),
    ],
  })
}
