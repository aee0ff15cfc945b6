import {
  ConcreteHyperlink,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IContext,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent,
} from 'docx'
import type { DocumentBlock, DocumentModel, ListItem, Run } from '../../../shared/model/document'
import { packageParts, styleIds } from './docx-parts'
import { linkTarget } from './links'
import { printableModel } from './printable'
import { directedParts } from './right-to-left'

type BlockOf<K extends DocumentBlock['kind']> = DocumentBlock & { readonly kind: K }

/** Twentieths of a point. A4 upright with 2.5 cm all round leaves 16 cm for the words. */
const page = { width: 11_906, height: 16_838, margin: 1_417, text: 9_071, edge: 709 } as const
const listStep = 567
const hanging = 340

/** docx writes `{reference-instance}` and puts the number in later, in users' words too; U+FFFE is never in those. */
const numbering = { bullets: 'bullets\ufffe', numbers: 'numbers\ufffe' } as const

/**
 * The document as a Word file that nothing has to be mended in: real headings, lists and tables, 12 points, en-GB
 * (PRODUCT.md §4, "Accessible by construction"). The same model gives the same document.xml.
 */
export async function docx(model: DocumentModel): Promise<Uint8Array> {
  const clean = printableModel(model)
  const count = { lists: 0, links: 0 }
  const file = new Document({
    title: clean.title,
    creator: clean.author,
    numbering: { config: [levels(numbering.bullets, bulletMarks), levels(numbering.numbers, numberMarks)] },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
              header: page.edge,
              footer: page.edge,
            },
          },
        },
        headers: { default: new Header({ children: [headerLine(clean)] }) },
        footers: { default: new Footer({ children: [pageLine()] }) },
        children: clean.blocks.flatMap((block) => written(block, count)),
      },
    ],
  })
  return Packer.pack(file, 'uint8array', undefined, packageParts(clean))
}

type Count = { lists: number; links: number }

function written(block: DocumentBlock, count: Count): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: textRuns({ text: block.text }) })]
    case 'paragraph': {
      const style = block.role === undefined ? {} : { style: styleIds[block.role] }
      return [new Paragraph({ ...style, children: inline(block.runs, count) })]
    }
    case 'facts':
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({
            style: styleIds.facts,
            children: [
              ...textRuns({ text: `${label}:`, bold: true }),
              new TextRun({ children: [new Tab()] }),
              ...textRuns({ text: value }),
            ],
          }),
      )
    case 'list':
      return listParagraphs(block, 0, null, count)
    case 'table':
      return [
        new Paragraph({ style: styleIds.caption, children: textRuns({ text: block.caption }) }),
        new CaptionedTable(block, count),
      ]
    case 'write-line':
      return [
        new Paragraph({
          style: styleIds.writeLine,
          children: [...textRuns({ text: `${block.label}: ` }), new TextRun({ children: [new Tab()] })],
        }),
      ]
  }
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function inline(runs: readonly Run[], count: Count): readonly ParagraphChild[] {
  return runs.flatMap((run): readonly ParagraphChild[] => {
    const target = run.href === undefined ? null : linkTarget(run.href)
    if (target === null) return textRuns(run)
    count.links += 1
    return [new Link(`Link${count.links}`, target, textRuns(run, styleIds.link))]
  })
}

/** A run split where its direction changes, so that Word sets Arabic and Hebrew with the right font and order. */
function textRuns(run: Run, style?: string): TextRun[] {
  return directedParts(run.text).map(
    ({ text, rightToLeft }, index) =>
      new TextRun({
        text,
        ...(style === undefined ? {} : { style }),
        ...(run.bold === true ? { bold: true } : {}),
        ...(rightToLeft ? { rightToLeft } : {}),
        ...(run.breakBefore === true && index === 0 ? { break: 1 } : {}),
      }),
  )
}

/** docx gives links random ids; ours count, so that the same words make the same file. */
class Link extends ConcreteHyperlink {
  readonly #target: string

  constructor(id: string, target: string, children: readonly ParagraphChild[]) {
    super(children, id)
    this.#target = target
  }

  override prepForXml(context: IContext): ReturnType<XmlComponent['prepForXml']> {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
    context.viewWrapper.Relationships.addRelationship(this.linkId, type, this.#target, 'External')
    return super.prepForXml(context)
  }
}

// ── lists

const bulletMarks = ['•', '–', '•'] as const
const numberMarks = ['%1.', '%2.', '%3.'] as const

function levels(reference: string, marks: readonly string[]) {
  const format = reference === numbering.bullets ? LevelFormat.BULLET : LevelFormat.DECIMAL
  return {
    reference,
    levels: marks.map((text, level) => ({
      level,
      format,
      text,
      style: { paragraph: { indent: { left: listStep * (level + 1), hanging } } },
    })),
  }
}

/** A numbered list starts again at 1; inside another numbered list it is that list's next level. */
function listParagraphs(
  list: BlockOf<'list'>,
  level: number,
  within: number | null,
  count: Count,
): readonly Paragraph[] {
  const instance = list.ordered ? (within ?? ++count.lists) : 0
  const reference = list.ordered ? numbering.numbers : numbering.bullets
  return list.items.flatMap((item: ListItem) => [
    new Paragraph({
      style: styleIds.list,
      numbering: { reference, level: Math.min(level, 2), instance },
      children: inline(item.runs, count),
    }),
    ...(item.children === undefined
      ? []
      : listParagraphs(item.children, level + 1, list.ordered && item.children.ordered ? instance : null, count)),
  ])
}

// ── tables

/** A table with the name a screen reader says; docx has no option for it. */
class CaptionedTable extends Table {
  constructor(block: BlockOf<'table'>, count: Count) {
    const widths = block.widths.map((share) => Math.floor(share * page.text))
    const row = (cells: readonly (readonly Run[])[], isHeader: boolean) =>
      new TableRow({
        cantSplit: true,
        ...(isHeader ? { tableHeader: true } : {}),
        children: cells.map(
          (runs, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: [new Paragraph({ style: styleIds.cell, children: inline(runs, count) })],
            }),
        ),
      })
    super({
      style: styleIds.table,
      layout: TableLayoutType.FIXED,
      width: { size: page.text, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        row(
          block.header.map((text) => [{ text, bold: true }]),
          true,
        ),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    })
    // The caption is the last of a table's properties (CT_TblPrBase), and those are its first part.
    const properties: unknown = this.root[0]
    if (properties instanceof XmlComponent)
      properties.addChildElement(new StringValueElement('w:tblCaption', block.caption))
  }
}

// ── header and footer

/** About what 16 cm hold at 12 points, half of it bold; a longer pair stands on two lines rather than run together. */
const headerLetters = 70

function headerLine({ header: { left, right } }: DocumentModel): Paragraph {
  const fitsOneLine = left.length + right.length <= headerLetters
  return new Paragraph({
    style: styleIds.header,
    children: [
      ...textRuns({ text: left }),
      ...(fitsOneLine ? [new TextRun({ children: [new Tab()] })] : []),
      ...textRuns({ text: right, bold: true, ...(fitsOneLine ? {} : { breakBefore: true }) }),
    ],
  })
}

function pageLine(): Paragraph {
  return new Paragraph({
    style: styleIds.footer,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  })
}
