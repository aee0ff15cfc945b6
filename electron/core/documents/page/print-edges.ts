import type { DocumentModel } from '../../../../shared/model/document'
import { edgeLines, edge as fromEdge, sheet } from '../paper'
import { escaped } from './html'
import { cssString, fontNames } from './print-style'

type Edges = Pick<DocumentModel, 'look' | 'header' | 'footer'>

/** One under the other, as in Word, where the two do not fit side by side. */
const stacked = (lines: number): string => (lines > 1 ? ';flex-direction:column' : '')

/**
 * Header and footer as `printToPDF` takes them: a page of its own each, drawn into the margins of every sheet, without the
 * style of the page. Chromium puts the numbers into the elements of those classes.
 */
export function pdfTemplates(model: Edges): { readonly headerTemplate: string; readonly footerTemplate: string } {
  const { look, header, footer } = model
  const line = `display:flex;justify-content:space-between;gap:0 12pt;border-color:${look.lineColour};border-width:0;border-style:solid`
  const edge = (place: string, inner: string, more: string): string =>
    [
      `<div lang="en-GB" style="position:absolute;${place};left:${sheet.margin}cm;right:${sheet.margin}cm;`,
      `font:${look.size}pt/1.2 ${attribute(fontNames(look.font))};color:#000;${line};${more}">${inner}</div>`,
    ].join('')
  const isBlank = header.left === '' && header.right === ''
  const top = `<span>${escaped(header.left)}</span><b>${escaped(header.right)}</b>`
  const count = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>'
  const own = footer === '' ? '' : `<span>${escaped(footer)}</span>`
  const lines = edgeLines(model)
  return {
    headerTemplate: isBlank
      ? '<span></span>'
      : edge(`top:${fromEdge}cm`, top, `border-bottom-width:.5pt;padding-bottom:4pt${stacked(lines.header)}`),
    footerTemplate: edge(`bottom:${fromEdge}cm`, `${own}<span>${count}</span>`, stacked(lines.footer)),
  }
}

/** Header and footer as page margin boxes, for a print on paper. */
export function edgeStyle(model: Edges): string {
  const { look, header, footer } = model
  const font = `font:${look.size}pt/1.2 ${fontNames(look.font)}`
  const box = (place: string, words: string, more = ''): string =>
    words === '""' ? '' : `@${place}{content:${words};${font};${more}}`
  const pages = '"Page " counter(page) " of " counter(pages)'
  return [
    '@page{',
    box('top-left', cssString(header.left)),
    box('top-right', cssString(header.right), 'font-weight:bold;text-align:right'),
    // A long text stands on lines of its own, as it does in Word.
    edgeLines(model).footer === 1
      ? `${box('bottom-left', cssString(footer))}${box('bottom-right', pages)}`
      : box('bottom-left', `${cssString(footer)} "\\A " ${pages}`, 'white-space:pre-wrap;width:100%'),
    '}',
  ].join('')
}

/** What stands in an attribute that `"` ends. */
function attribute(css: string): string {
  return css.replaceAll('"', "'")
}
