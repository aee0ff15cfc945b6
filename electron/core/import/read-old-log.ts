import type { ColumnMeaning, ImportPreview, ImportRow } from '../../../shared/model/import'
import { importLimits } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import type { JobProgress } from '../workers/jobs'
import { headingsOf, isSameRow } from './find-header'
import { knownFinder } from './find-known'
import { guessColumns } from './guess-columns'
import type { ImportJob } from './import-job'
import { Margin } from './margin'
import { isTotal, sectionHeading } from './pass-over'
import { readDate } from './read-date'
import { ownerReader } from './read-owners'
import { type RowReader, readRow, type Section } from './read-row'
import { crossIsDone } from './read-state'
import { readSource, type SourceTables } from './source-tables'
import { checkRows } from './split-rows'
import { type FoundTable, splitTables } from './split-tables'

type OnProgress = (progress: JobProgress) => void

/**
 * Reads an old action log, from a file or the clipboard, into what it would become. Nothing is stored. Never throws:
 * what is too large, is not text or holds no table is refused. Time grows with the length of the source.
 */
export async function readOldLog(job: ImportJob, progress?: OnProgress): Promise<Outcome<ImportPreview>> {
  progress?.({ done: 0, of: 0, words: 'Opening the log' })
  const source = await readSource(job.source, job.reading.separator)
  return source.ok ? readLog(source.value, job, progress) : source
}

/** The same once the source is taken apart into tables. */
export function readLog(source: SourceTables, job: ImportJob, progress?: OnProgress): Outcome<ImportPreview> {
  const tables = tablesOf(source)
  if (!tables.ok) return tables
  const chosen = chosenOf(tables.value, job.reading.table)
  const table = tables.value[chosen]
  if (table === undefined) return { ok: false, problem: { code: 'nothing-to-import' } }
  const { rows: all } = table
  const { hasHeader, first, last } = headerOf(table, job.reading.hasHeader)
  const header = headingsOf(all, { first, last })
  // What stands above the header is the title of the log.
  const data = all.slice(last + 1)
  if (data.length === 0) return { ok: false, problem: { code: 'nothing-to-import' } }
  if (data.length > importLimits.rows) {
    return { ok: false, problem: { code: 'too-many-rows', rows: data.length, limit: importLimits.rows } }
  }
  const headerRows = header === null ? [] : [header, ...all.slice(first, last + 1)]
  const isHeaderAgain = (row: readonly string[]) => headerRows.some((one) => isSameRow(row, one))
  const width = all[0]?.length ?? 0
  const rowsToGuess = data.filter((row) => !isHeaderAgain(row) && !isTotal(row))
  const columns = columnsOf(guessColumns(header, rowsToGuess, width, job.today), job.reading.columns)
  const headings = Array.from({ length: width }, (_, index) => (header?.[index] ?? '').replace(/\s+/gu, ' ').trim())
  const state = columns.indexOf('state')
  const reader: RowReader = {
    columns,
    headings,
    today: job.today,
    crossMeansDone: crossIsDone(data.map((row) => row[state] ?? '')),
    owners: ownerReader(job.people),
    nextMeetingOn: job.nextMeetingOn ?? null,
  }
  const margin = new Margin()
  const { rows, read } = readRows(data, reader, { isHeaderAgain, margin, progress })
  progress?.({ done: data.length, of: data.length, words: 'Looking for what is here already' })
  return {
    ok: true,
    value: {
      name: source.name,
      format: source.format,
      tables: tables.value.map(({ name, rows: own, header: place }) => ({ name, rows: own.length - place.last - 1 })),
      chosen,
      separator: source.separator,
      encoding: source.encoding,
      hasHeader,
      columns: columns.map((meaning, index) => ({ heading: headings[index] ?? '', meaning })),
      rows: withKnown(rows, job, source.name),
      newPeople: margin.newPeople(),
      readings: read > 0 ? margin.readings() : [],
    },
  }
}

type Surroundings = {
  readonly isHeaderAgain: (row: readonly string[]) => boolean
  readonly margin: Margin
  readonly progress: OnProgress | undefined
}

function readRows(
  data: readonly (readonly string[])[],
  reader: RowReader,
  { isHeaderAgain, margin, progress }: Surroundings,
): { readonly rows: readonly ImportRow[]; readonly read: number } {
  let section: Section | null = null
  let read = 0
  const rows = data.map((cells, index): ImportRow => {
    if (index % 250 === 0) progress?.({ done: index, of: data.length, words: 'Reading the log' })
    const row = index + 1
    const skip = (skipped: ImportRow['skipped']): ImportRow => ({
      row,
      cells,
      action: null,
      problem: null,
      skipped,
      known: null,
    })
    if (cells.every((cell) => cell.trim() === '')) return skip('blank')
    if (isHeaderAgain(cells)) return skip('repeated-header')
    if (isTotal(cells)) {
      margin.passOver(cells.filter((cell) => cell.trim() !== '').join(' '), 'total')
      return skip('total')
    }
    const words = sectionHeading(cells, reader.columns, reader.today)
    if (words !== null) {
      section = sectionOf(words, reader)
      margin.passOver(words, 'heading')
      return skip('heading')
    }
    read += 1
    const one = readRow(cells, row, reader, section)
    margin.note(one)
    return { row, cells, action: one.action, problem: one.problem, skipped: null, known: null }
  })
  return { rows, read }
}

/** "Meeting of 3 February 2025": what stands below it was raised then. */
function sectionOf(words: string, { today }: RowReader): Section {
  const { day } = readDate(words, { today, lean: 'past', of: 'raised', nextMeetingOn: null })
  return { words, day }
}

function withKnown(rows: readonly ImportRow[], { known = [] }: ImportJob, source: string): readonly ImportRow[] {
  if (known.length === 0) return rows
  const find = knownFinder(known, source)
  return rows.map((row) =>
    row.action === null || row.problem?.kind === 'no-words' ? row : { ...row, known: find(row.action) },
  )
}

/** Every table with a row to read, each held to the limits; where none is, the reason of the first. */
function tablesOf(source: SourceTables): Outcome<readonly FoundTable[]> {
  const found: FoundTable[] = []
  let problem: Outcome<never> | null = null
  for (const table of source.tables) {
    const checked = checkRows(table.rows, source.separator)
    if (!checked.ok) {
      problem ??= checked
      continue
    }
    found.push(...splitTables({ name: table.name, rows: checked.value.rows }))
  }
  const [only] = found
  if (only === undefined) return problem ?? { ok: false, problem: { code: 'nothing-to-import' } }
  if (found.length === 1) return { ok: true, value: [only] }
  const withRows = found.filter(({ rows, header }) => rows.length > header.last + 1)
  return { ok: true, value: withRows.length > 0 ? withRows : [only] }
}

/** The one asked for; else, of those with headings we know before the others, the one with the most rows. */
function chosenOf(tables: readonly FoundTable[], asked: number | undefined): number {
  if (asked !== undefined && asked < tables.length) return asked
  const size = ({ rows, header }: FoundTable) => rows.length + (header.first >= 0 ? importLimits.rows * 4 : 0)
  return tables.reduce((best, table, index) => {
    const before = tables[best]
    return before === undefined || size(table) > size(before) ? index : best
  }, 0)
}

/** The header is where the headings are known; a person may say that there is one, or none. */
function headerOf({ rows, header }: FoundTable, asked: boolean | undefined) {
  if (asked === false) return { hasHeader: false, first: -1, last: -1 }
  if (header.first >= 0 || asked !== true) return { hasHeader: header.first >= 0, ...header }
  const firstFilled = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  return { hasHeader: firstFilled >= 0, first: firstFilled, last: firstFilled }
}

function columnsOf(guess: readonly ColumnMeaning[], asked: readonly ColumnMeaning[] | undefined): ColumnMeaning[] {
  return guess.map((meaning, index) => asked?.[index] ?? meaning)
}
