import type { DocumentLook, DocumentModel } from '../../../../shared/model/document'
import type { TemplateStyle, WordTemplate } from '../../../../shared/model/word-template'
import { escaped } from '../page/html'
import { factIndent, headingSizes } from '../paper'
import { halfPoints, type Page, twips } from './units'

export const styleIds = {
  logo: 'Logo',
  facts: 'Facts',
  status: 'Status',
  decision: 'Decision',
  action: 'Action',
  'small-print': 'SmallPrint',
  caption: 'Caption',
  list: 'ListParagraph',
  listMore: 'ListContinue',
  cell: 'TableText',
  table: 'DataTable',
  writeLine: 'WriteLine',
  header: 'Header',
  footer: 'Footer',
  letterhead: 'Letterhead',
  link: 'Hyperlink',
} as const

/** Lines and bars have the council's colour; the words beside them say the same. */
const inks = { head: '#f2f2f2', link: '0B5394' } as const

type Spacing = Pick<TemplateStyle, 'before' | 'after' | 'line'>

/** Of papers without a template. */
const ourSpacing = {
  normal: { before: 0, after: 120, line: 276 },
  heading1: { before: 0, after: 200, line: 259 },
  heading2: { before: 320, after: 100, line: 259 },
  heading3: { before: 160, after: 60, line: 259 },
} as const

/**
 * word/styles.xml of the council's look: every size follows from that of its words, and none is smaller. The styles of a
 * template of its own take the places of ours by their names, so that Word's list of styles shows them.
 */
export function stylesXml(model: DocumentModel, page: Page, template: WordTemplate | undefined): string {
  const { look } = model
  const size = sized(halfPoints(look.size))
  const ink = coloured(template?.styles.normal.colour ?? null)
  return [
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${faced(look.font)}`,
    `${size}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spaced(template?.styles.normal ?? ourSpacing.normal)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    style('Normal', 'Normal', '<w:widowControl/><w:jc w:val="left"/>', `${ink}<w:lang w:val="en-GB"/>`),
    heading(1, look, template),
    heading(2, look, template),
    heading(3, look, template),
    ...paragraphStyles(model, page, template),
    ...otherStyles(look, template),
    '</w:styles>',
  ].join('')
}

function paragraphStyles(model: DocumentModel, page: Page, template: WordTemplate | undefined): readonly string[] {
  const { look } = model
  const line = colour(look.lineColour)
  const value = twips(factIndent(model, page.words))
  const bar = `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${line}"/></w:pBdr>`
  const under = `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${line}"/></w:pBdr>`
  const toTheRight = `<w:tabs><w:tab w:val="right" w:pos="${page.text}"/></w:tabs>`
  const ruled = `<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="${page.text}"/></w:tabs>`
  const hanging = `<w:tabs><w:tab w:val="left" w:pos="${value}"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="${value}" w:hanging="${value}"/>`
  return [
    style(styleIds.logo, 'Logo', '<w:keepNext/><w:spacing w:after="240" w:line="240" w:lineRule="auto"/>'),
    style(styleIds.facts, 'Facts', `<w:keepLines/>${hanging}`, '', styleIds.facts),
    style(styleIds.status, 'Status', '', bold),
    style(styleIds.decision, 'Decision', '<w:keepLines/>'),
    style(styleIds.action, 'Action', `<w:keepLines/>${bar}<w:ind w:left="284"/>`),
    style(styleIds['small-print'], 'Small Print', '<w:keepLines/>'),
    style(styleIds.caption, 'caption', '<w:keepNext/><w:keepLines/><w:spacing w:after="120"/>'),
    style(
      styleIds.list,
      'List Paragraph',
      `${listSpacing(template)}<w:ind w:left="${Math.round((567 * look.size) / 12)}"/><w:contextualSpacing/>`,
      '',
      styleIds.list,
    ),
    style(styleIds.listMore, 'List Continue', `${listSpacing(template)}<w:contextualSpacing/>`, '', styleIds.listMore),
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
      // Two lines of it grow towards the words, and must not sit on them.
      `${toTheRight}<w:spacing w:before="160" w:after="0" w:line="240" w:lineRule="auto"/>`,
      '',
      styleIds.footer,
    ),
    ...(template === undefined ? [] : [letterhead(page)]),
  ]
}

/** The lines of a template at the head and foot of a page: left and right; one with a middle says so itself. */
function letterhead(page: Page): string {
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${page.text}"/></w:tabs>`
  return style(
    styleIds.letterhead,
    'Letterhead',
    `${tabs}<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>`,
    '',
    styleIds.letterhead,
  )
}

function listSpacing(template: WordTemplate | undefined): string {
  return template === undefined ? '<w:spacing w:after="120"/>' : spaced(template.styles.list)
}

function otherStyles(look: DocumentLook, template: WordTemplate | undefined): readonly string[] {
  const edge = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour(look.lineColour)}"/>`
  return [
    '<w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    `<w:style w:type="character" w:styleId="${styleIds.link}"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${inks.link}"/><w:u w:val="single"/></w:rPr></w:style>`,
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="Data Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map(edge).join('')}</w:tblBorders></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colour(template?.headFill ?? inks.head)}"/></w:tcPr></w:tblStylePr></w:style>`,
    '<w:style w:type="numbering" w:styleId="NoList" w:default="1"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  ]
}

function heading(level: 1 | 2 | 3, look: DocumentLook, template: WordTemplate | undefined): string {
  const name = `heading${level}` as const
  const own = template?.styles[name]
  const paragraph = `<w:keepNext/><w:keepLines/>${spaced(own ?? ourSpacing[name])}<w:outlineLvl w:val="${level - 1}"/>`
  const run =
    own === undefined
      ? `${bold}${coloured(look.headingColour)}${sized(halfPoints(headingSizes(look)[level]))}`
      : `${faced(own.font)}${own.bold ? bold : ''}${coloured(own.colour)}${sized(halfPoints(own.size))}`
  return style(`Heading${level}`, `heading ${level}`, paragraph, run)
}

function style(id: string, name: string, paragraph: string, run = '', next = 'Normal'): string {
  const base = id === 'Normal' ? '' : `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${base}<w:qFormat/>${wrap('w:pPr', paragraph)}${wrap('w:rPr', run)}</w:style>`
}

const bold = '<w:b/><w:bCs/>'
const coloured = (hex: string | null): string => (hex === null ? '' : `<w:color w:val="${colour(hex)}"/>`)
const spaced = ({ before, after, line }: Spacing): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`

function faced(name: string): string {
  const font = escaped(name)
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
}
const sized = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`

function wrap(tag: string, inner: string): string {
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`
}

/** `#1b6b52` as Word writes it. */
function colour(hex: string): string {
  return hex.replace('#', '').toUpperCase()
}
