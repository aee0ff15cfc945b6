import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnShares, headingSizes, logoSize } from '../../../electron/core/documents/paper'
import { docx } from '../../../electron/core/documents/word/docx'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { anyLook } from './any-model'
import { aLogo } from './papers'
import { paragraphsOf, readDocx, styleOf, textOf, type WordFile } from './read-docx'

const look = { font: 'Verdana', size: 14, headingColour: '#0033aa', lineColour: '#c02020' } as const

async function made(changes: Partial<DocumentModel>): Promise<WordFile> {
  const blocks: readonly DocumentBlock[] = [{ kind: 'heading', level: 1, text: 'Minutes' }, ...(changes.blocks ?? [])]
  const model: DocumentModel = {
    title: 'Minutes',
    author: 'Millbrook Connected Team',
    language: 'en-GB',
    header: { left: 'Millbrook', right: 'DRAFT' },
    footer: '',
    look,
    logo: null,
    fileName: 'minutes',
    ...changes,
    blocks,
  }
  return readDocx(await docx(model))
}

const styleNamed = (file: WordFile, id: string) =>
  file
    .part('word/styles.xml')
    .all('w:style')
    .find((style) => style.attribute('w:styleId') === id)

test('headings have the colour of the look and grow with its words, bars and rules have its line colour', async () => {
  const file = await made({})
  for (const [level, half] of [
    [1, '42'],
    [2, '33'],
    [3, '28'],
  ] as const) {
    const style = styleNamed(file, `Heading${level}`)
    expect(style?.all('w:color')[0]?.attribute('w:val')).toBe('0033AA')
    expect(style?.all('w:sz')[0]?.attribute('w:val')).toBe(half)
  }
  for (const id of ['Action', 'Header', 'DataTable']) {
    const lines = styleNamed(file, id)
      ?.all(id === 'DataTable' ? 'w:tblBorders' : 'w:pBdr')
      .flatMap((borders) => borders.elements.map((line) => line.attribute('w:color')))
    expect(new Set(lines), id).toEqual(new Set(['C02020']))
  }
})

test('no heading is smaller than the words under it, nor than one of a lower level', () => {
  fc.assert(
    fc.property(anyLook, (any) => {
      const sizes = headingSizes(any)
      expect(sizes[3]).toBeGreaterThanOrEqual(any.size)
      expect(sizes[2]).toBeGreaterThan(sizes[3])
      expect(sizes[1]).toBeGreaterThan(sizes[2])
    }),
  )
})

test('a logo stands above the title in its own proportions, 5 by 2.5 cm at most, never blown up', () => {
  expect(logoSize({ ...aLogo, width: 1_000, height: 500 })).toEqual({ width: 5, height: 2.5 })
  expect(logoSize({ ...aLogo, width: 2_000, height: 200 }).width).toBe(5)
  expect(logoSize({ ...aLogo, width: 2_000, height: 200 }).height).toBeCloseTo(0.5)
  expect(logoSize({ ...aLogo, width: 300, height: 900 }).height).toBe(2.5)
  // 96 pixels an inch.
  expect(logoSize({ ...aLogo, width: 96, height: 48 }).width).toBeCloseTo(2.54)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (width, height) => {
      const size = logoSize({ ...aLogo, width, height })
      expect(size.width).toBeGreaterThan(0)
      expect(size.height).toBeGreaterThan(0)
      expect(size.width).toBeLessThanOrEqual(5)
      expect(size.height).toBeLessThanOrEqual(2.5)
    }),
  )
})

test('the logo is in the file as it was chosen, in line with the words, and is read by its alternative text', async () => {
  const file = await made({ logo: { ...aLogo, width: 1_000, height: 500 } })
  const [first, second] = paragraphsOf(file)
  expect(first?.all('wp:docPr')[0]?.attribute('descr')).toBe(aLogo.alt)
  expect(first?.all('wp:extent')[0]?.attribute('cx')).toBe('1800000')
  expect(second === undefined ? '' : styleOf(second)).toBe('Heading1')
  expect(file.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(1)
})

test('the foot has the words of the council before the page, and above it where they are long', async () => {
  const short = await made({ footer: 'County Hall' })
  expect(textOf(short.part('word/footer1.xml'))).toMatch(/^County Hall\tPage/)
  const long = await made({ footer: 'Northfold County Council, County Hall, Northfold NF1 1AA, northfold.example' })
  expect(textOf(long.part('word/footer1.xml'))).toMatch(/northfold\.example\nPage/)
  const none = await made({})
  expect(textOf(none.part('word/footer1.xml'))).toMatch(/^Page/)
})

test('a heading that starts a page does so by itself, without an empty line or a break before it', async () => {
  const file = await made({ blocks: [{ kind: 'heading', level: 2, text: 'Owen Larkspur', startsPage: true }] })
  const broken = paragraphsOf(file).filter((one) => one.all('w:pageBreakBefore').length > 0)
  expect(broken.map(textOf)).toEqual(['Owen Larkspur'])
  expect(file.part('word/document.xml').all('w:br')).toEqual([])
})

test('a place for a long answer is one paragraph with its label and a rule for each line', async () => {
  const file = await made({
    blocks: [
      { kind: 'write-line', label: 'Name' },
      { kind: 'write-line', label: 'May the hall be used on Sundays?', more: 4 },
    ],
  })
  const lines = paragraphsOf(file).filter((one) => styleOf(one) === 'WriteLine')
  expect(lines.map(textOf)).toEqual(['Name: \t', 'May the hall be used on Sundays? \t\n\t\n\t\n\t\n\t'])
})

test('after a label that fills its line, there is a whole line to write on', async () => {
  const label = 'Dev Anand, Northfold Community Health NHS Trust, signature'
  const file = await made({ blocks: [{ kind: 'write-line', label }] })
  expect(paragraphsOf(file).map(textOf)).toContain(`${label}: \n\t`)
})

test('words after a table stand apart from it', async () => {
  const table = {
    kind: 'table',
    caption: 'Actions',
    header: ['Action'],
    widths: [1],
    rows: [[[{ text: 'Ring' }]]],
  } as const
  const file = await made({ blocks: [table, { kind: 'paragraph', runs: [{ text: 'After it' }] }] })
  const after = paragraphsOf(file).find((one) => textOf(one) === 'After it')
  expect(after?.all('w:spacing')[0]?.attribute('w:before')).toBe('160')
})

test('columns of large letters are as wide as their words need, and of small ones as they were asked for', () => {
  const table = {
    kind: 'table' as const,
    caption: 'Actions',
    header: ['Number', 'Action', 'Owner', 'Due'],
    widths: [0.1, 0.6, 0.15, 0.15],
    rows: [[[{ text: 'A1' }], [{ text: 'Ring the landlord' }], [{ text: 'Larkspur' }], [{ text: 'June' }]]],
  }
  const large = columnShares(table, { ...look, size: 20 })
  expect(large[0]).toBeGreaterThan(0.15)
  expect(large[1]).toBeLessThan(0.5)
  expect(large.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  const wide = { ...table, widths: [0.25, 0.25, 0.25, 0.25] }
  expect(columnShares(wide, { ...look, font: 'Arial', size: 12 })).toEqual(wide.widths)
  // Where there is no room for all, nothing is gained by moving them.
  expect(columnShares(table, { ...look, size: 24 })).toEqual(table.widths)
})
