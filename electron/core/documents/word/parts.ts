import type { DocumentModel } from '../../../../shared/model/document'
import type { WordTemplate } from '../../../../shared/model/word-template'
import { escaped } from '../page/html'
import { hasEvenPages } from './edges'
import { stylesXml } from './styles'
import type { Page } from './units'

// Parts of the package that docx 9 cannot write as we need them: its styles carry 9 and 10 point text, italics and
// colours; its properties carry today's time and "Un-named"; its footnote separators hold marks that do not belong there.
// They are given to the packer whole, so the same words always give the same parts.

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export type PackagePart = { readonly path: string; readonly data: string }

export function packageParts(
  model: DocumentModel,
  page: Page,
  template: WordTemplate | undefined,
): readonly PackagePart[] {
  return [
    { path: 'word/styles.xml', data: `${declaration}${stylesXml(model, page, template)}` },
    { path: 'word/settings.xml', data: settings(template) },
    { path: 'word/footnotes.xml', data: notes('footnotes', 'footnote') },
    { path: 'word/endnotes.xml', data: notes('endnotes', 'endnote') },
    { path: 'docProps/core.xml', data: coreProperties(model) },
  ]
}

// No updateFields: it makes Word ask the reader a question on opening. Page numbers in a footer count themselves.
const settings = (template: WordTemplate | undefined): string =>
  [
    declaration,
    `<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`,
    hasEvenPages(template) ? '<w:evenAndOddHeaders/>' : '',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
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
