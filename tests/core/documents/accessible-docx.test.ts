import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { agenda } from '../../../electron/core/documents/agenda'
import { docx } from '../../../electron/core/documents/docx'
import { minutes } from '../../../electron/core/documents/minutes'
import { plainText } from '../../../electron/core/documents/text'
import type { DocumentModel } from '../../../shared/model/document'
import { aBelievableSnapshot, anApprovedSnapshot, aSnapshot } from './a-snapshot'
import { anySnapshot, privateWords } from './any-snapshot'
import { checkPackage } from './check-package'
import { numberingOf, paragraphsOf, readDocx, splitWords, styleOf, textOf, type WordFile, wordsOf } from './read-docx'
import type { Element } from './xml'

const documents: readonly [string, DocumentModel][] = [
  ['the minutes of a believable meeting', minutes(aBelievableSnapshot())],
  ['its agenda', agenda(aBelievableSnapshot())],
  ['the minutes of an empty meeting', minutes(aSnapshot({}, { items: [] }))],
  ['the approved minutes', minutes(anApprovedSnapshot())],
  ['an empty agenda', agenda(aSnapshot({}, { items: [] }))],
]

describe.each(documents)('%s in Word', (_, model) => {
  let file: WordFile
  beforeAll(async () => {
    file = await readDocx(await docx(model))
  })

  test('has real heading styles in order, none skipped, the title first and once', () => {
    checkHeadings(file)
    const [first] = paragraphsOf(file)
    expect(first === undefined ? '' : styleOf(first)).toBe('Heading1')
  })

  test('names every style it uses in its styles', () => {
    checkStylesExist(file)
  })

  test('says its title, its author and that it is in British English', () => {
    const core = file.part('docProps/core.xml')
    expect(core.child('dc:title')?.text).toBe(model.title)
    expect(core.child('dc:creator')?.text).toBe('Millbrook Connected Team')
    expect(core.child('dc:language')?.text).toBe('en-GB')
    const defaults = file.part('word/styles.xml').child('w:docDefaults')
    expect(defaults?.all('w:lang')[0]?.attribute('w:val')).toBe('en-GB')
    expect(file.source('word/document.xml')).not.toContain('w:lang w:val="en-US"')
  })

  test('has tables with a marked, repeating header row, rows that hold together, and no merged or empty cell', () => {
    checkTables(file)
  })

  test('is in Arial, in 12 points or more everywhere', () => {
    const fonts = [...file.parts].filter(([path]) => !path.includes('theme') && !path.includes('fontTable'))
    for (const [path, part] of fonts) {
      for (const size of [...part.all('w:sz'), ...part.all('w:szCs')]) {
        // In styles and runs, half points; the line of a border has its own w:sz attribute, not an element.
        expect(Number(size.attribute('w:val')), path).toBeGreaterThanOrEqual(24)
      }
      for (const font of part.all('w:rFonts'))
        expect(new Set(font.attributes.values()), path).toEqual(new Set(['Arial']))
    }
    expect(file.part('word/styles.xml').child('w:docDefaults')?.all('w:sz')[0]?.attribute('w:val')).toBe('24')
  })

  test('is left aligned, with no underline but links, no capitals by format, no italics, no watermark', () => {
    const everything = file.paths
      .filter((path) => path.startsWith('word/') && !path.includes('theme'))
      .map((path) => file.source(path))
      .join('')
    expect(everything).not.toMatch(/<w:jc w:val="(?!left|start)/)
    expect(everything).not.toMatch(/<w:(caps|smallCaps|i|iCs|pict|background)\b/)
    expect(everything).not.toMatch(/<(v:|w:drawing|wp:)/)
    expect(file.source('word/document.xml')).not.toContain('<w:u ')
    const underlined = file
      .part('word/styles.xml')
      .all('w:style')
      .filter((style) => style.all('w:u').length > 0)
    expect(underlined.map((style) => style.attribute('w:styleId'))).toEqual(['Hyperlink'])
  })

  test('is A4 upright with margins of 2.5 cm', () => {
    const section = file.part('word/document.xml').all('w:sectPr')[0]
    expect(section?.child('w:pgSz')?.attribute('w:w')).toBe('11906')
    expect(section?.child('w:pgSz')?.attribute('w:h')).toBe('16838')
    for (const side of ['top', 'right', 'bottom', 'left']) {
      expect(section?.child('w:pgMar')?.attribute(`w:${side}`)).toBe('1417')
    }
  })

  test('has the team and the status at the head of each page and page X of Y at its foot', () => {
    const head = textOf(file.part('word/header1.xml'))
    expect(splitWords(head).join(' ')).toBe(`${model.header.left} ${model.header.right}`)
    const foot = file.part('word/footer1.xml')
    expect(splitWords(textOf(foot)).join(' ')).toBe('Page of')
    expect(foot.all('w:instrText').map((field) => field.text)).toEqual(['PAGE', 'NUMPAGES'])
  })

  test('has no empty paragraph for a gap', () => {
    for (const paragraph of paragraphsOf(file)) expect(textOf(paragraph).trim()).not.toBe('')
  })

  test('asks the reader nothing on opening and is a package Word has nothing to repair in', () => {
    checkPackage(file)
    expect(file.source('word/settings.xml')).not.toContain('updateFields')
  })

  test('has the words of the plain text, in its order', () => {
    expect(wordsOf(file)).toEqual(splitWords(plainText(model)))
  })

  test('is the same document.xml when it is made again', async () => {
    const again = await readDocx(await docx(model))
    for (const path of file.paths) expect(again.source(path)).toBe(file.source(path))
  })
})

test('marks what is a draft in the title and at the head of the page, as text', () => {
  const draft = minutes(aBelievableSnapshot())
  expect(draft.title).toContain('DRAFT')
  expect(draft.header).toEqual({
    left: 'Millbrook Connected Team',
    right: 'DRAFT – to be approved at the next meeting',
  })
})

test('keeps every law for meetings that hold anything', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, fc.constantFrom(minutes, agenda), async (snapshot, make) => {
      const model = make(snapshot)
      const file = await readDocx(await docx(model))
      checkPackage(file)
      checkHeadings(file)
      checkStylesExist(file)
      checkTables(file)
      for (const paragraph of paragraphsOf(file)) {
        expect(textOf(paragraph).trim()).not.toBe('')
        numberingOf(file, paragraph)
      }
      expect(wordsOf(file)).toEqual(splitWords(plainText(model)))
      expect(plainText(model)).not.toContain(privateWords)
    }),
    // A busy machine stops early rather than late.
    { numRuns: 80, interruptAfterTimeLimit: 15_000 },
  )
})

test('sets right-to-left words as such and leaves the others alone', async () => {
  const snapshot = aSnapshot()
  const [item] = snapshot.view.items
  const titled = {
    ...snapshot,
    view: { ...snapshot.view, items: item === undefined ? [] : [{ ...item, title: 'Tea, شاي أخضر, tea' }] },
  }
  const file = await readDocx(await docx(minutes(titled)))
  const runs = file.part('word/document.xml').all('w:r')
  const rightToLeft = runs.filter((run) => run.child('w:rPr')?.child('w:rtl') !== undefined)
  expect(rightToLeft.map(textOf)).toEqual(['شاي أخضر'])
})

function checkHeadings(file: WordFile): void {
  const levels = paragraphsOf(file)
    .map((paragraph) => /^Heading(\d)$/.exec(styleOf(paragraph) ?? '')?.[1])
    .filter((level) => level !== undefined)
    .map(Number)
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  const styles = file.part('word/styles.xml').all('w:style')
  for (const level of new Set(levels)) {
    const style = styles.find((one) => one.attribute('w:styleId') === `Heading${level}`)
    expect(style?.child('w:name')?.attribute('w:val')).toBe(`heading ${level}`)
    expect(style?.all('w:outlineLvl')[0]?.attribute('w:val')).toBe(String(level - 1))
    expect(style?.all('w:keepNext')).toHaveLength(1)
  }
}

function checkStylesExist(file: WordFile): void {
  const known = new Set(
    file
      .part('word/styles.xml')
      .all('w:style')
      .map((style) => style.attribute('w:styleId')),
  )
  for (const part of file.parts.values()) {
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const use of part.all(name)) expect(known).toContain(use.attribute('w:val'))
    }
  }
}

function checkTables(file: WordFile): void {
  for (const table of file.part('word/document.xml').all('w:tbl')) {
    const rows = table.all('w:tr')
    const [header] = rows
    const has = (row: Element | undefined, name: string): boolean => row?.child('w:trPr')?.child(name) !== undefined
    expect(has(header, 'w:tblHeader')).toBe(true)
    const columns = table.child('w:tblGrid')?.all('w:gridCol').length ?? 0
    expect(columns).toBeLessThanOrEqual(4)
    for (const row of rows) {
      expect(has(row, 'w:cantSplit')).toBe(true)
      const cells = row.all('w:tc')
      expect(cells).toHaveLength(columns)
      for (const cell of cells) expect(textOf(cell).trim()).not.toBe('')
    }
    expect(table.all('w:gridSpan').length + table.all('w:vMerge').length + table.all('w:hMerge').length).toBe(0)
    expect(table.child('w:tblPr')?.child('w:tblCaption')?.attribute('w:val')).not.toBe('')
    expect(table.child('w:tblPr')?.elements.at(-1)?.name).toBe('w:tblCaption')
    expect(table.child('w:tblPr')?.child('w:tblLook')?.attribute('w:firstRow')).toMatch(/^(1|true)$/)
  }
}
