import { Footer, Header, ImageRun, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { DocumentLogo, DocumentModel } from '../../../../shared/model/document'
import { edgeLines, logoSize } from '../paper'
import { textRuns } from './inline'
import { styleIds } from './styles'

// What stands on every page, and what stands above the first.

/** The team left and the status right; a longer pair stands on two lines rather than run together. */
export function headerParts(model: DocumentModel) {
  const { left, right } = model.header
  if (left === '' && right === '') return {}
  const fitsOneLine = edgeLines(model).header === 1
  const line = new Paragraph({
    style: styleIds.header,
    children: [
      ...textRuns({ text: left }),
      ...(fitsOneLine ? [new TextRun({ children: [new Tab()] })] : []),
      ...textRuns({ text: right, bold: true, ...(fitsOneLine ? {} : { breakBefore: true }) }),
    ],
  })
  return { headers: { default: new Header({ children: [line] }) } }
}

/** The council's own words, then "Page 1 of 3" at the right of them, or under them where they are long. */
export function footerParts(model: DocumentModel) {
  const { footer } = model
  const page = (more: { readonly break?: number } = {}): TextRun =>
    new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], ...more })
  const own = footer === '' ? [] : textRuns({ text: footer })
  const pages = own.length === 0 ? [page()] : pagesAfter(edgeLines(model).footer === 1, page)
  return {
    footers: {
      default: new Footer({ children: [new Paragraph({ style: styleIds.footer, children: [...own, ...pages] })] }),
    },
  }
}

function pagesAfter(fitsOneLine: boolean, page: (more?: { readonly break?: number }) => TextRun): readonly TextRun[] {
  return fitsOneLine ? [new TextRun({ children: [new Tab()] }), page()] : [page({ break: 1 })]
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
