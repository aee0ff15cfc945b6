import type { DocumentLook, DocumentModel } from '../../../../shared/model/document'
import { escaped } from '../page/html'
import { factIndent, headingSizes } from '../paper'
import { halfPoints, pageTwips, twips } from './units'

export const styleIds = {
  logo: 'Logo',
  facts: 'Facts',
  status: 'Status',
  decision: 'Decision',
  action: 'Action',
  'small-print': 'SmallPrint',
  caption: 'Caption',
  list: 'ListParagraph',
  cell: 'TableText',
  table: 'DataTable',
  writeLine: 'WriteLine',
  header: 'Header',
  footer: 'Footer',
  link: 'Hyperlink',
} as const

/** Lines and bars have the council's colour; the words beside them say the same. */
const ink = { head: 'F2F2F2', link: '0B5394' } as const

/** word/styles.xml of the council's look: every size follows from that of its words, and none is smaller. */
export function stylesXml(model: DocumentModel): string {
  const { look } = model
  const font = escaped(look.font)
  const size = sized(halfPoints(look.size))
  return [
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    `${size}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    style('Normal', 'Normal', '<w:widowControl/><w:jc w:val="left"/>', '<w:lang w:val="en-GB"/>'),
    heading(1, look, 0, 200),
    heading(2, look, 320, 100),
    heading(3, look, 160, 60),
    ...paragraphStyles(model),
    ...otherStyles(look),
    '</w:styles>',
  ].join('')
}

function paragraphStyles(model: DocumentModel): readonly string[] {
  const { look } = model
  const line = colour(look.lineColour)
  const value = twips(factIndent(model))
  const bar = `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${line}"/></w:pBdr>`
  const under = `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${line}"/></w:pBdr>`
  const toTheRight = `<w:tabs><w:tab w:val="right" w:pos="${pageTwips.text}"/></w:tabs>`
  const ruled = `<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="${pageTwips.text}"/></w:tabs>`
  const hanging = `<w:tabs><w:tab w:val="left" w:pos="${value}"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="${value}" w:hanging="${value}"/>`
  return [
    style(styleIds.logo, 'Logo', '<w:keepNext/><w:spacing w:after="240" w:line="240" w:lineRule="auto"/>'),
    style(styleIds.facts, 'Facts', hanging, '', styleIds.facts),
    style(styleIds.status, 'Status', '', bold),
    style(styleIds.decision, 'Decision', '<w:keepLines/>'),
    style(styleIds.action, 'Action', `<w:keepLines/>${bar}<w:ind w:left="284"/>`),
    style(styleIds['small-print'], 'Small Print', '<w:keepLines/>'),
    style(styleIds.caption, 'caption', '<w:keepNext/><w:keepLines/><w:spacing w:after="120"/>'),
    style(
      styleIds.list,
      'List Paragraph',
      `<w:spacing w:after="120"/><w:ind w:left="${Math.round((567 * look.size) / 12)}"/><w:contextualSpacing/>`,
      '',
      styleIds.list,
    ),
    style(
      styleIds.cell,
      'Table Text',
      '<w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/>',
      '',
      styleIds.cell,
    ),
    // Room for a hand: lines stand more than twice as high as their letters.
    style(
      styleIds.writeLine,
      'Write Line',
      `<w:keepLines/>${ruled}<w:spacing w:before="120" w:after="200" w:line="${look.size * 44}" w:lineRule="atLeast"/>`,
    ),
    style(
      styleIds.header,
      'header',
      `${under}${toTheRight}<w:spacing w:after="160" w:line="240" w:lineRule="auto"/>`,
      '',
      styleIds.header,
    ),
    style(
      styleIds.footer,
      'footer',
      `${toTheRight}<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`,
      '',
      styleIds.footer,
    ),
  ]
}

function otherStyles(look: DocumentLook): readonly string[] {
  const edge = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour(look.lineColour)}"/>`
  return [
    '<w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    `<w:style w:type="character" w:styleId="${styleIds.link}"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${ink.link}"/><w:u w:val="single"/></w:rPr></w:style>`,
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="Data Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map(edge).join('')}</w:tblBorders></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ink.head}"/></w:tcPr></w:tblStylePr></w:style>`,
    '<w:style w:type="numbering" w:styleId="NoList" w:default="1"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  ]
}

function heading(level: 1 | 2 | 3, look: DocumentLook, before: number, after: number): string {
  const paragraph = `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="259" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`
  const run = `${bold}<w:color w:val="${colour(look.headingColour)}"/>${sized(halfPoints(headingSizes(look)[level]))}`
  return style(`Heading${level}`, `heading ${level}`, paragraph, run)
}

function style(id: string, name: string, paragraph: string, run = '', next = 'Normal'): string {
  const base = id === 'Normal' ? '' : `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${base}<w:qFormat/>${wrap('w:pPr', paragraph)}${wrap('w:rPr', run)}</w:style>`
}

const bold = '<w:b/><w:bCs/>'
const sized = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`

function wrap(tag: string, inner: string): string {
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`
}

/** `#1b6b52` as Word writes it. */
function colour(hex: string): string {
  return hex.replace('#', '').toUpperCase()
}
