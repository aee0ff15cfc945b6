import type { DocumentModel } from '../../../../shared/model/document'
import { columnShares, edgeHeights, factIndent, headingSizes, logoSize, sheet } from '../paper'

/** The look of a printed page: that of the Word file, in points and centimetres. */
export function pageStyle(model: DocumentModel): string {
  const { look, logo } = model
  const heading = headingSizes(look)
  const indent = round(factIndent(model))
  const { top, bottom } = edgeHeights(model)
  return [
    `@page{size:A4 portrait;margin:${round(top)}cm ${sheet.margin}cm ${round(bottom)}cm}`,
    `html{font:${look.size}pt/1.35 ${fontNames(look.font)};color:#000;background:#fff;text-align:left}`,
    'body{margin:0;overflow-wrap:anywhere}',
    `h1,h2,h3{color:${look.headingColour};line-height:1.2;break-after:avoid;break-inside:avoid}`,
    `h1{font-size:${heading[1]}pt;margin:0 0 10pt}`,
    `h2{font-size:${heading[2]}pt;margin:16pt 0 5pt}`,
    `h3{font-size:${heading[3]}pt;margin:8pt 0 3pt}`,
    '.starts-page{break-before:page;margin-top:0}',
    'p{margin:0 0 6pt;orphans:2;widows:2}',
    '.status{font-weight:bold}',
    `.action{border-left:3pt solid ${look.lineColour};padding-left:10pt;margin-left:2pt;break-inside:avoid}`,
    '.decision,.small-print{break-inside:avoid}',
    'a{color:#0b5394;text-decoration:underline}',
    'ul,ol{margin:0 0 6pt;padding-left:1cm}',
    'li ul,li ol{margin-bottom:0}',
    ':is(ul,ol) ul{list-style-type:"– "}',
    ':is(ul,ol) :is(ul,ol) ul{list-style-type:disc}',
    `.fact{break-inside:avoid;margin-bottom:2pt;padding-left:${indent}cm;text-indent:-${indent}cm}`,
    '.fact.last{margin-bottom:6pt}',
    `.fact>b{display:inline-block;width:${indent}cm;margin-right:-.27em;text-indent:0}`,
    '.fact>span{text-indent:0}',
    '.with-next{break-after:avoid;break-inside:avoid}',
    'li p{margin:0}',
    'table{border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 10pt}',
    '.caption{break-after:avoid}',
    'thead{display:table-header-group}',
    'thead tr{break-after:avoid}',
    'tr{break-inside:avoid}',
    `th,td{padding:2pt 5pt;line-height:1.25;text-align:left;vertical-align:top;border:solid ${look.lineColour};border-width:.5pt 0}`,
    'th{background:#f2f2f2;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    // Room for a hand: a line every nine millimetres or so.
    `.write-line{display:flex;flex-wrap:wrap;align-items:flex-end;margin:${round(look.size * 0.8)}pt 0 6pt;break-inside:avoid}`,
    '.write-line p{max-width:100%;margin:0 4pt 0 0}',
    `.line{flex:1 0 100%;height:${round(look.size * 2.2)}pt;border-bottom:1pt solid #000}`,
    '.line.first{flex:1 1 3cm;height:auto;align-self:flex-end}',
    logo === null ? '' : logoRule(logoSize(logo)),
  ].join('')
}

function logoRule({ width, height }: { readonly width: number; readonly height: number }): string {
  return `.logo{display:block;width:${round(width)}cm;height:${round(height)}cm;margin:0 0 12pt}`
}

/** Widths of columns by class, because the policy of the page allows no style on an element. */
export function columnRules({ blocks, look }: DocumentModel): string {
  return blocks
    .filter((block) => block.kind === 'table')
    .flatMap((table, index) =>
      columnShares(table, look).map((share, column) => `.t${index + 1}c${column + 1}{width:${round(share * 100)}%}`),
    )
    .join('')
}

/** The council's own font where the laptop has it, else one like it. */
export function fontNames(font: string): string {
  return `${cssString(font)},Arial,"Liberation Sans",sans-serif`
}

/** A string that nothing in it can end, nor the style it stands in. */
export function cssString(text: string): string {
  const safe = text.replace(/["'\\<>&\p{Cc}\u2028\u2029]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `"${safe}"`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
