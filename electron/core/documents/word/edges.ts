import { Footer, Header, ImageRun, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { DocumentLogo, DocumentModel } from '../../../../shared/model/document'
import type { PageKind, WordTemplate } from '../../../../shared/model/word-template'
import { edgeLines, logoSize } from '../paper'
import { textRuns } from './inline'
import { letterheadLines } from './letterhead'
import { styleIds } from './styles'
import type { Page } from './units'

// What stands on every page, and what stands above the first. Of a template: its own lines, and ours below them.

/** The team left and the status right; a longer pair stands on two lines rather than run together. */
export function headerParts(model: DocumentModel, page: Page, template?: WordTemplate) {
  if (headerLine(model, page).length === 0 && !hasLines(template?.header)) return {}
  const made = (kind: PageKind): Header => {
    const lines = [...letterheadLines(template, page, 'header', kind), ...headerLine(model, page)]
    // Word calls a header damaged that has no paragraph at all.
    return new Header({ children: lines.length > 0 ? lines : [new Paragraph({ style: styleIds.letterhead })] })
  }
  return { headers: kindsOf(template, made) }
}

function headerLine(model: DocumentModel, page: Page): readonly Paragraph[] {
  const { left, right } = model.header
  if (left === '' && right === '') return []
  const fitsOneLine = edgeLines(model, page.words).header === 1
  return [
    new Paragraph({
      style: styleIds.header,
      children: [
        ...textRuns({ text: left }),
        ...(fitsOneLine ? [new TextRun({ children: [new Tab()] })] : []),
        ...textRuns({ text: right, bold: true, ...(fitsOneLine ? {} : { breakBefore: true }) }),
      ],
    }),
  ]
}

/** The council's own words, then "Page 1 of 3" at the right of them, or under them where they are long. */
export function footerParts(model: DocumentModel, page: Page, template?: WordTemplate) {
  const made = (kind: PageKind): Footer =>
    new Footer({ children: [...letterheadLines(template, page, 'footer', kind), footerLine(model, page)] })
  return { footers: kindsOf(template, made) }
}

function footerLine(model: DocumentModel, page: Page): Paragraph {
  const { footer } = model
  const number = (more: { readonly break?: number } = {}): TextRun =>
    new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], ...more })
  const own = footer === '' ? [] : textRuns({ text: footer })
  const pages = own.length === 0 ? [number()] : pagesAfter(edgeLines(model, page.words).footer === 1, number)
  return new Paragraph({ style: styleIds.footer, children: [...own, ...pages] })
}

function pagesAfter(fitsOneLine: boolean, page: (more?: { readonly break?: number }) => TextRun): readonly TextRun[] {
  return fitsOneLine ? [new TextRun({ children: [new Tab()] }), page()] : [page({ break: 1 })]
}

/** Head and foot are told apart together: a kind of page that one of them knows, both have. */
export function hasFirstPage(template: WordTemplate | undefined): boolean {
  return template !== undefined && (template.header.first ?? template.footer.first) !== null
}

export function hasEvenPages(template: WordTemplate | undefined): boolean {
  return template !== undefined && (template.header.even ?? template.footer.even) !== null
}

function kindsOf<Part>(template: WordTemplate | undefined, made: (kind: PageKind) => Part) {
  return {
    default: made('default'),
    ...(hasFirstPage(template) ? { first: made('first') } : {}),
    ...(hasEvenPages(template) ? { even: made('even') } : {}),
  }
}

function hasLines(edge: WordTemplate['header'] | undefined): boolean {
  return [edge?.default, edge?.first, edge?.even].some((lines) => (lines?.length ?? 0) > 0)
}

/** Above the title of the first page, in line with the words, so that it covers nothing. */
export function logoParagraph(logo: DocumentLogo): Paragraph {
  const { width, height } = logoSize(logo)
  const pixels = (centimetres: number): number => (centimetres / 2.54) * 96
  return new Paragraph({
    style: styleIds.logo,
    children: [
      new ImageRun({
        type: logo.type === 'jpeg' ? 'jpg' : 'png',
        data: Buffer.from(logo.data, 'base64'),
        transformation: { width: pixels(width), height: pixels(height) },
        // Word has a title beside the alternative text; two texts would be read one after the other.
        altText: { id: '1', name: 'Logo', description: logo.alt },
      }),
    ],
  })
}
