import { expect } from 'vitest'
import { printableModel } from '../../../electron/core/documents/printable'
import type { DocumentModel } from '../../../shared/model/document'
import type { WordTemplate } from '../../../shared/model/word-template'
import { lookOfTemplate } from '../../../shared/rules/template-look'
import { checkPackage } from './check-package'
import { checkEdges, edgesOf } from './laws-of-edges'
import { numberingOf, paragraphsOf, styleOf, textOf, type WordFile } from './read-docx'
import { wordsIn } from './words'
import type { Element } from './xml'

// The laws of an accessible Word file (PRODUCT.md §4), each on the XML of a whole file, in a template of the council's or not.

type Law = (file: WordFile, model: DocumentModel, template?: WordTemplate) => void

export const laws: Readonly<Record<string, Law>> = {
  'has real heading styles in order, none skipped, the title first and once': checkHeadings,
  'names every style it uses in its styles': checkStylesExist,
  'says its title, its author and that it is in British English': checkProperties,
  'has tables of at most four columns with a repeating header row, rows that hold together, no merged or empty cell':
    checkTables,
  'is in the font of the look, in 12 points or more everywhere': checkSizes,
  'is left aligned, with no underline but links, no capitals or italics by format, no watermark': checkFormats,
  'is A4 upright with margins of 2.5 cm': checkSheet,
  'has the team and the status at the head of each page, the foot and page X of Y below': checkEdges,
  'has no empty paragraph, and lists that are lists': checkParagraphs,
  'gives room to write as ruled lines with a label': checkWriteLines,
  'has a picture only where it has alternative text': checkPictures,
  'is a package Word has nothing to repair in and nothing to ask about': checkWhole,
}

function checkHeadings(file: WordFile): void {
  const levels = paragraphsOf(file)
    .map((paragraph) => /^Heading(\d)$/.exec(styleOf(paragraph) ?? '')?.[1])
    .filter((level) => level !== undefined)
    .map(Number)
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  const words = paragraphsOf(file).filter((paragraph) => textOf(paragraph) !== '')
  expect(words[0] === undefined ? '' : styleOf(words[0])).toBe('Heading1')
  const styles = file.part('word/styles.xml').all('w:style')
  for (const level of new Set(levels)) {
    const style = styles.find((one) => one.attribute('w:styleId') === `Heading${level}`)
    expect(style?.child('w:name')?.attribute('w:val')).toBe(`heading ${level}`)
    expect(style?.all('w:outlineLvl')[0]?.attribute('w:val')).toBe(String(level - 1))
    expect(style?.all('w:keepNext')).toHaveLength(1)
  }
}

function checkStylesExist(file: WordFile): void {
  const ids = file
    .part('word/styles.xml')
    .all('w:style')
    .map((style) => style.attribute('w:styleId'))
  const known = new Set(ids)
  expect(known.size).toBe(ids.length)
  for (const part of file.parts.values()) {
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const use of part.all(name)) expect(known).toContain(use.attribute('w:val'))
    }
  }
}

function checkProperties(file: WordFile, model: DocumentModel): void {
  const core = file.part('docProps/core.xml')
  const clean = printableModel(model)
  expect(core.child('dc:title')?.text).toBe(clean.title)
  expect(core.child('dc:creator')?.text).toBe(clean.author)
  expect(core.child('dc:language')?.text).toBe('en-GB')
  const defaults = file.part('word/styles.xml').child('w:docDefaults')
  expect(defaults?.all('w:lang')[0]?.attribute('w:val')).toBe('en-GB')
  for (const part of file.parts.values()) {
    for (const lang of part.all('w:lang')) expect(lang.attribute('w:val')).toBe('en-GB')
  }
}

const textWidth = (template?: WordTemplate): number =>
  template === undefined ? 9_071 : 11_906 - template.margins.left - template.margins.right

function checkTables(file: WordFile, _model: DocumentModel, template?: WordTemplate): void {
  for (const table of file.part('word/document.xml').all('w:tbl')) {
    const rows = table.all('w:tr')
    const [header] = rows
    const has = (row: Element | undefined, name: string): boolean => row?.child('w:trPr')?.child(name) !== undefined
    expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual(rows.map((row) => row === header))
    const columns = table.child('w:tblGrid')?.all('w:gridCol').length ?? 0
    expect(columns).toBeLessThanOrEqual(4)
    const widths =
      table
        .child('w:tblGrid')
        ?.all('w:gridCol')
        .map((one) => Number(one.attribute('w:w'))) ?? []
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(textWidth(template))
    for (const row of rows) {
      expect(has(row, 'w:cantSplit')).toBe(true)
      const cells = row.all('w:tc')
      expect(cells).toHaveLength(columns)
      for (const cell of cells) expect(textOf(cell).trim()).not.toBe('')
      // Word calls a cell damaged that does not end in a paragraph.
      for (const cell of cells) expect(cell.elements.at(-1)?.name).toBe('w:p')
    }
    expect(table.all('w:gridSpan').length + table.all('w:vMerge').length + table.all('w:hMerge').length).toBe(0)
    expect(table.child('w:tblPr')?.child('w:tblCaption')?.attribute('w:val')).not.toBe('')
    expect(table.child('w:tblPr')?.elements.at(-1)?.name).toBe('w:tblCaption')
    expect(table.child('w:tblPr')?.child('w:tblLook')?.attribute('w:firstRow')).toMatch(/^(1|true)$/)
  }
}

function checkSizes(file: WordFile, model: DocumentModel, template?: WordTemplate): void {
  const look = template === undefined ? model.look : lookOfTemplate(template)
  const fonts = new Set([look.font, ...Object.values(template?.styles ?? {}).map(({ font }) => font)])
  const parts = [...file.parts].filter(([path]) => !path.includes('theme') && !path.includes('fontTable'))
  for (const [path, part] of parts) {
    for (const size of [...part.all('w:sz'), ...part.all('w:szCs')]) {
      // In styles and runs, half points; the line of a border has its own w:sz attribute, not an element.
      expect(Number(size.attribute('w:val')), path).toBeGreaterThanOrEqual(Math.max(24, look.size * 2))
    }
    for (const font of part.all('w:rFonts')) {
      const named = new Set(font.attributes.values())
      expect(named.size, path).toBe(1)
      for (const one of named) expect(fonts, path).toContain(one)
    }
    for (const name of ['w:position', 'w:vertAlign', 'w:w'])
      expect(part.all('w:rPr').flatMap((run) => run.all(name))).toEqual([])
  }
  const sizes = file.part('word/styles.xml').child('w:docDefaults')?.all('w:sz')
  expect(sizes?.[0]?.attribute('w:val')).toBe(String(Math.round(look.size * 2)))
}

function checkFormats(file: WordFile): void {
  const everything = file.paths
    .filter((path) => path.startsWith('word/') && !path.includes('theme') && !path.includes('media'))
    .map((path) => file.source(path))
    .join('')
  expect(everything).not.toMatch(/<w:jc w:val="(?!left|start)/)
  expect(everything).not.toMatch(/<w:(caps|smallCaps|i|iCs|pict|background|object|vanish|framePr|txbxContent)\b/)
  expect(everything).not.toMatch(/<(v:|wp:anchor|wps:)/)
  expect(file.source('word/document.xml')).not.toContain('<w:u ')
  const underlined = file
    .part('word/styles.xml')
    .all('w:style')
    .filter((style) => style.all('w:u').length > 0)
  expect(underlined.map((style) => style.attribute('w:styleId'))).toEqual(['Hyperlink'])
  for (const link of file.part('word/document.xml').all('w:hyperlink')) {
    for (const run of link.all('w:r')) expect(run.all('w:rStyle')[0]?.attribute('w:val')).toBe('Hyperlink')
  }
  // Words have no colour of their own in a paragraph: only headings and links do, which say by their kind what they are.
  expect(file.part('word/document.xml').all('w:color')).toEqual([])
  expect(file.part('word/document.xml').all('w:highlight')).toEqual([])
}

function checkSheet(file: WordFile, _model: DocumentModel, template?: WordTemplate): void {
  const sections = file.part('word/document.xml').all('w:sectPr')
  expect(sections).toHaveLength(1)
  const [section] = sections
  expect(section?.child('w:pgSz')?.attribute('w:w')).toBe('11906')
  expect(section?.child('w:pgSz')?.attribute('w:h')).toBe('16838')
  expect(section?.child('w:pgSz')?.attribute('w:orient') ?? 'portrait').toBe('portrait')
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const margin = Number(section?.child('w:pgMar')?.attribute(`w:${side}`))
    expect(margin).toBe(template?.margins[side] ?? 1_417)
    expect(margin).toBeGreaterThanOrEqual(1_417)
  }
}

function checkParagraphs(file: WordFile): void {
  for (const paragraph of paragraphsOf(file)) {
    if (paragraph.all('w:drawing').length === 0) expect(textOf(paragraph).trim()).not.toBe('')
    const list = numberingOf(file, paragraph)
    expect(styleOf(paragraph) === 'ListParagraph').toBe(list !== null)
    if (list !== null) expect(list.level).toBeLessThan(3)
  }
}

function checkWriteLines(file: WordFile, model: DocumentModel): void {
  const asked = printableModel(model).blocks.filter((block) => block.kind === 'write-line')
  const lines = paragraphsOf(file).filter((paragraph) => styleOf(paragraph) === 'WriteLine')
  expect(lines).toHaveLength(asked.length)
  for (const [index, line] of lines.entries()) {
    expect(wordsIn(textOf(line))).toEqual(wordsIn(asked[index]?.label ?? ''))
    expect(line.all('w:tab')).toHaveLength(1 + (asked[index]?.more ?? 0))
  }
  const style = file
    .part('word/styles.xml')
    .all('w:style')
    .find((one) => one.attribute('w:styleId') === 'WriteLine')
  expect(style?.all('w:tab')[0]?.attribute('w:leader')).toBe('underscore')
}

function checkPictures(file: WordFile, model: DocumentModel, template?: WordTemplate): void {
  const logo = (template?.pictures.length ?? 0) > 0 ? null : model.logo
  for (const side of ['header', 'footer'] as const) {
    const alts = new Set(template?.pictures.map(({ alt }) => alt))
    for (const { part } of edgesOf(file, side)) {
      for (const picture of part.all('wp:docPr')) expect(alts).toContain(picture.attribute('descr'))
    }
  }
  const pictures = file.part('word/document.xml').all('wp:inline')
  expect(pictures).toHaveLength(logo === null ? 0 : 1)
  for (const picture of pictures) {
    const properties = picture.child('wp:docPr')
    expect(properties?.attribute('descr')).toBe(logo?.alt)
    expect(properties?.attribute('title')).toBeUndefined()
    const size = picture.child('wp:extent')
    // 360,000 to the centimetre.
    for (const [side, most] of [
      ['cx', 1_800_000],
      ['cy', 900_000],
    ] as const) {
      expect(Number(size?.attribute(side))).toBeGreaterThan(0)
      expect(Number(size?.attribute(side))).toBeLessThanOrEqual(most)
    }
  }
}

function checkWhole(file: WordFile): void {
  checkPackage(file)
  expect(file.source('word/settings.xml')).not.toContain('updateFields')
}
