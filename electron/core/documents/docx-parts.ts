import type { DocumentModel } from '../../../shared/model/document'

// Parts of the package that docx 9 cannot write as we need them: its styles carry 9 and 10 point text, italics and
// colours; its properties carry today's time and "Un-named"; its footnote separators hold marks that do not belong there.
// They are given to the packer whole, so the same words always give the same parts.

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Half points: everything is 12 points or more. */
const size = { body: 24, title: 36, section: 28, part: 24 } as const
/** Lines and bars only; the words beside them say the same. */
const ink = { bar: '1B6B52', rule: '8A8F8C', head: 'EEF2EF', link: '0B5394' } as const

export type PackagePart = { readonly path: string; readonly data: string }

export function packageParts(model: DocumentModel): readonly PackagePart[] {
  return [
    { path: 'word/styles.xml', data: styles },
    { path: 'word/settings.xml', data: settings },
    { path: 'word/footnotes.xml', data: notes('footnotes', 'footnote') },
    { path: 'word/endnotes.xml', data: notes('endnotes', 'endnote') },
    { path: 'docProps/core.xml', data: coreProperties(model) },
  ]
}

export const styleIds = {
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

const sized = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
const bold = '<w:b/><w:bCs/>'

function style(id: string, name: string, paragraph: string, run = '', next = 'Normal'): string {
  const base = id === 'Normal' ? '' : `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${base}<w:qFormat/>${wrap('w:pPr', paragraph)}${wrap('w:rPr', run)}</w:style>`
}

function wrap(tag: string, inner: string): string {
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`
}

function heading(level: 1 | 2 | 3, half: number, before: number, after: number): string {
  const paragraph = `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="259" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`
  return style(`Heading${level}`, `heading ${level}`, paragraph, `${bold}${sized(half)}`)
}

const bar = `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${ink.bar}"/></w:pBdr>`
const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${ink.rule}"/>`

const styles = [
  declaration,
  `<w:styles xmlns:w="${main}">`,
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
  `${sized(size.body)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  style('Normal', 'Normal', '<w:widowControl/><w:jc w:val="left"/>', '<w:lang w:val="en-GB"/>'),
  heading(1, size.title, 0, 200),
  heading(2, size.section, 320, 100),
  heading(3, size.part, 160, 60),
  style(
    styleIds.facts,
    'Facts',
    '<w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="1701" w:hanging="1701"/>',
    '',
    styleIds.facts,
  ),
  style(styleIds.status, 'Status', '', bold),
  style(styleIds.decision, 'Decision', '<w:keepLines/>'),
  style(styleIds.action, 'Action', `<w:keepLines/>${bar}<w:ind w:left="284"/>`),
  style(styleIds['small-print'], 'Small Print', '<w:keepLines/>'),
  style(styleIds.caption, 'caption', '<w:keepNext/><w:keepLines/><w:spacing w:after="120"/>'),
  style(
    styleIds.list,
    'List Paragraph',
    '<w:spacing w:after="120"/><w:ind w:left="567"/><w:contextualSpacing/>',
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
  style(
    styleIds.writeLine,
    'Write Line',
    '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9071"/></w:tabs><w:spacing w:before="240"/>',
  ),
  style(
    styleIds.header,
    'header',
    `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${ink.rule}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9071"/></w:tabs><w:spacing w:after="160" w:line="240" w:lineRule="auto"/>`,
    '',
    styleIds.header,
  ),
  style(styleIds.footer, 'footer', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '', styleIds.footer),
  '<w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  `<w:style w:type="character" w:styleId="${styleIds.link}"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${ink.link}"/><w:u w:val="single"/></w:rPr></w:style>`,
  '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="Data Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map(edge).join('')}</w:tblBorders></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ink.head}"/></w:tcPr></w:tblStylePr></w:style>`,
  '<w:style w:type="numbering" w:styleId="NoList" w:default="1"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  '</w:styles>',
].join('')

// No updateFields: it makes Word ask the reader a question on opening. Page numbers in a footer count themselves.
const settings = [
  declaration,
  `<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`,
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
].join('')

function notes(root: 'footnotes' | 'endnotes', note: 'footnote' | 'endnote'): string {
  const separator = (type: string, id: number): string =>
    `<w:${note} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:${note}>`
  return `${declaration}<w:${root} xmlns:w="${main}">${separator('separator', -1)}${separator('continuationSeparator', 0)}</w:${root}>`
}

/** Title, author and language, for the title bar and for a screen reader. No times: the file's own say enough. */
function coreProperties(model: DocumentModel): string {
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(model.title)}</dc:title><dc:creator>${escaped(model.author)}</dc:creator><dc:language>${model.language}</dc:language>`,
    `<cp:lastModifiedBy>${escaped(model.author)}</cp:lastModifiedBy></cp:coreProperties>`,
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
