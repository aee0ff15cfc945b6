import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import writeExcelFile, { type Sheet, type SheetData } from 'write-excel-file/node'
import { readOldLog } from '../../../electron/core/import/read-old-log'
import { type Entries, packPlain, unpackZip } from '../../../electron/core/import/unpack-zip'
import type { ImportReading } from '../../../shared/model/import'

const today = '2026-06-11'
const people = [{ id: 'p-nb', name: 'Nettie Bramble', initials: 'NB' }]
const day = (text: string) => ({ type: Date, value: new Date(`${text}T00:00:00Z`), format: 'dd/mm/yy' })

async function workbook(sheets: Sheet<never>[]): Promise<Uint8Array> {
  return writeExcelFile(sheets).toBuffer()
}
const oneSheet = (data: SheetData, sheet = 'Log 2025') => workbook([{ sheet, data }])
const outcomeOf = (bytes: Uint8Array, reading: ImportReading = {}, name = 'log.xlsx') =>
  readOldLog({ source: { kind: 'file', name, bytes }, reading, people, today })
async function read(bytes: Uint8Array, reading: ImportReading = {}) {
  const outcome = await outcomeOf(bytes, reading)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** A workbook with some of its entries changed as text. */
async function changed(bytes: Uint8Array, change: (name: string, xml: string) => string): Promise<Uint8Array> {
  const entries = unpackZip(bytes, () => true)
  if (typeof entries === 'string') throw new Error(entries)
  const next: Entries = new Map(
    [...entries].map(([name, content]) => [name, Buffer.from(change(name, Buffer.from(content).toString('utf8')))]),
  )
  return new Uint8Array(packPlain(next))
}

const log: SheetData = [
  ['No', 'Date', 'Action', 'Owner', 'Due', 'Status'],
  [1, day('2025-11-07'), 'Set the dates', 'NB', day('2025-11-30'), 'Done'],
  [2, day('2025-11-14'), 'Ring Peakside\nabout the lift', 'KD', 'asap', true],
]

describe('an Excel workbook', () => {
  it('is read with its dates as days and its numbers as they stand', async () => {
    const preview = await read(await oneSheet(log))
    expect(preview).toMatchObject({ format: 'excel', name: 'log.xlsx', tables: [{ name: 'Log 2025', rows: 2 }] })
    expect(preview.rows.map((row) => row.action)).toMatchObject([
      { logNumber: '1', raisedOn: '2025-11-07', title: 'Set the dates', dueOn: '2025-11-30', column: 'done' },
      { logNumber: '2', raisedOn: '2025-11-14', title: 'Ring Peakside about the lift', dueOn: null, column: 'done' },
    ])
    expect(preview.rows[1]?.action?.detail).toBe('Due: asap')
  })

  it('reads dates of a workbook whose days count from 1904', async () => {
    const bytes = await changed(await oneSheet(log), (name, xml) => {
      if (name !== 'xl/workbook.xml') return xml
      const set = xml.replace(/<workbookPr[^>]*\/>/u, '')
      return set.replace(/<sheets>/u, '<workbookPr date1904="1"/><sheets>')
    })
    // The same figure is 1,462 days later in that calendar.
    expect((await read(bytes)).rows[0]?.action?.raisedOn).toBe('2029-11-08')
  })

  it('reads words in several formats as one text, and the value of merged cells in each of their rows', async () => {
    const bytes = await changed(
      await oneSheet([
        ['Date', 'Action', 'Owner'],
        [day('2025-11-07'), 'Paint', 'NB'],
        [null, 'Sweep', 'NB'],
        [null, 'Mow', 'NB'],
      ]),
      (name, xml) =>
        name.startsWith('xl/worksheets/')
          ? xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')
          : xml.replace(
              /<si>\s*<t[^>]*>Sweep<\/t>\s*<\/si>/u,
              '<si><r><rPr><b/></rPr><t>Swe</t></r><r><t>ep</t></r></si>',
            ),
    )
    const preview = await read(bytes)
    expect(preview.rows.map((row) => [row.action?.title, row.action?.raisedOn])).toEqual([
      ['Paint', '2025-11-07'],
      ['Sweep', '2025-11-07'],
      ['Mow', null],
    ])
  })

  it('offers each sheet, reads the one with most rows, and another when asked', async () => {
    const bytes = await workbook([
      { sheet: 'Log & 2024', data: log.slice(0, 2) },
      { sheet: 'Log 2025', data: log },
      { sheet: 'Empty', data: [] },
    ])
    const preview = await read(bytes)
    expect(preview.tables).toEqual([
      { name: 'Log & 2024', rows: 1 },
      { name: 'Log 2025', rows: 2 },
    ])
    expect(preview.chosen).toBe(1)
    expect((await read(bytes, { table: 0 })).rows).toHaveLength(1)
  })

  it('takes a figure in a date column for the day it is in Excel', async () => {
    const preview = await read(
      await oneSheet([
        ['Action', 'Due'],
        ['Paint', 46184],
        ['Sweep', '46190'],
      ]),
    )
    expect(preview.rows.map((row) => row.action?.dueOn)).toEqual(['2026-06-11', '2026-06-17'])
  })

  it('keeps empty rows apart, and loses none of the rows behind them', async () => {
    const rows: SheetData = [...log, [], [null, null], [3, null, 'Mow', 'NB']]
    const preview = await read(await oneSheet(rows))
    expect(preview.rows.map((row) => row.skipped)).toEqual([null, null, 'blank', 'blank', null])
  })
})

describe('what is no workbook of ours', () => {
  const zipOf = (names: readonly string[]) =>
    new Uint8Array(packPlain(new Map(names.map((name) => [name, Buffer.from('<x/>')]))))

  it.each([
    ['docx', ['word/document.xml', '[Content_Types].xml']],
    ['pptx', ['ppt/presentation.xml']],
    ['xlsb', ['xl/workbook.bin']],
    ['zip', ['photos/one.jpg']],
  ])('is refused by its kind: %s', async (ending, names) => {
    expect(await outcomeOf(zipOf(names))).toEqual({ ok: false, problem: { code: 'not-for-us', ending } })
  })

  it('is refused where it has a password or was saved by an old Excel', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await outcomeOf(old)).toEqual({ ok: false, problem: { code: 'has-password' } })
  })

  it('is refused where it is damaged, wherever it was cut', async () => {
    const bytes = await oneSheet(log)
    for (const end of [4, 30, 400, bytes.length - 30, bytes.length - 1]) {
      expect(await outcomeOf(bytes.slice(0, end))).toEqual({ ok: false, problem: { code: 'damaged-file' } })
    }
    const noSheet = await changed(bytes, (name, xml) => (name.startsWith('xl/worksheets/') ? xml.slice(0, -40) : xml))
    expect((await outcomeOf(noSheet)).ok).toBe(false)
  })

  it('is refused where it would grow beyond measure, whatever size it states', async () => {
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 'a'))
    const zip = Buffer.from(packPlain(new Map([['xl/workbook.xml', packed]])))
    // Deflated, in the directory and before the entry.
    const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    zip.writeUInt16LE(8, directory + 10)
    expect(await outcomeOf(new Uint8Array(zip))).toMatchObject({ problem: { code: 'too-large' } })
  })

  it('is refused where one cell far away would make millions of empty ones', async () => {
    const far = (ref: string) =>
      changed(awaitedLog, (name, xml) =>
        name.startsWith('xl/worksheets/')
          ? xml.replace('</sheetData>', `<row r="${/\d+/.exec(ref)?.[0]}"><c r="${ref}"><v>1</v></c></row></sheetData>`)
          : xml,
      )
    const awaitedLog = await oneSheet(log)
    expect(await outcomeOf(await far('XFD4'))).toMatchObject({ problem: { code: 'too-many-columns', columns: 16_384 } })
    expect(await outcomeOf(await far('A1048576'))).toMatchObject({
      problem: { code: 'too-many-rows', rows: 1_048_576 },
    })
  })
})
