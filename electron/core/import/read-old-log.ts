import type { ColumnMeaning, ImportPreview, ImportRow } from '../../../shared/model/import'
import { importLimits } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import type { JobProgress } from '../workers/jobs'
import { type DecodedText, decodeText, tooLarge } from './decode-text'
import { findHeader, guessColumns } from './guess-columns'
import type { ImportJob } from './import-job'
import { Margin } from './margin'
import { readHtmlTable } from './read-html-table'
import { ownerReader } from './read-owners'
import { type RowRead, readRow } from './read-row'
import { crossIsDone } from './read-state'
import { checkRows, type Rows, splitRows } from './split-rows'

/**
 * Reads an old action log, from a file or the clipboard, into what it would become. Nothing is stored. Never throws:
 * what is too large, is not text or holds no table is refused. Time grows with the length of the source.
 */
export function readOldLog(job: ImportJob, progress?: (progress: JobProgress) => void): Outcome<ImportPreview> {
  const source = sourceOf(job)
  if (!source.ok) return source
  const { rows: all, separator } = source.value.rows
  const { hasHeader, headerAt } = headerOf(all, job.reading.hasHeader)
  const header = headerAt < 0 ? null : (all[headerAt] ?? null)
  // What stands above the header is the title of the log.
  const data = all.slice(headerAt + 1)
  if (data.length === 0) return { ok: false, problem: { code: 'nothing-to-import' } }
  if (data.length > importLimits.rows) {
    return { ok: false, problem: { code: 'too-many-rows', rows: data.length, limit: importLimits.rows } }
  }
  const width = all[0]?.length ?? 0
  const columns = columnsOf(
    guessColumns(
      header,
      data.filter((row) => !repeats(row, header)),
      width,
      job.today,
    ),
    job.reading.columns,
  )
  const headings = Array.from({ length: width }, (_, index) => (header?.[index] ?? '').replace(/\s+/gu, ' ').trim())
  const state = columns.indexOf('state')
  const reader = {
    columns,
    headings,
    today: job.today,
    crossMeansDone: crossIsDone(data.map((row) => row[state] ?? '')),
    owners: ownerReader(job.people),
  }
  const margin = new Margin()
  const rows = data.map((cells, index): ImportRow => {
    if (index % 1_000 === 0) progress?.({ done: index, of: data.length, words: 'Reading the log' })
    const row = index + 1
    if (cells.every((cell) => cell.trim() === '')) return { row, cells, action: null, problem: null, skipped: 'blank' }
    if (repeats(cells, header)) return { row, cells, action: null, problem: null, skipped: 'repeated-header' }
    const read: RowRead = readRow(cells, row, reader)
    margin.note(read)
    return { row, cells, action: read.action, problem: read.problem, skipped: null }
  })
  progress?.({ done: data.length, of: data.length, words: 'Reading the log' })
  return {
    ok: true,
    value: {
      name: source.value.name,
      format: source.value.format,
      separator,
      encoding: source.value.encoding,
      hasHeader,
      columns: columns.map((meaning, index) => ({ heading: headings[index] ?? '', meaning })),
      rows,
      newPeople: margin.newPeople(),
      readings: margin.readings(),
    },
  }
}

type Source = Pick<ImportPreview, 'name' | 'format' | 'encoding'> & { readonly rows: Rows }

function sourceOf({ source, reading }: ImportJob): Outcome<Source> {
  if (source.kind === 'file') {
    const decoded = decodeText(source.bytes)
    return decoded.ok ? fromText(source.name, decoded.value, reading.separator) : decoded
  }
  const bytes = Math.max(source.text.length, source.html?.length ?? 0)
  if (bytes > importLimits.bytes) return tooLarge(bytes)
  const table = source.html === undefined ? null : readHtmlTable(source.html)
  if (table?.some((row) => row.some((cell) => cell !== ''))) return fromTable('Pasted table', table, 'UTF-8')
  return fromText('Pasted text', { text: source.text, encoding: 'UTF-8' }, reading.separator)
}

function fromText(
  name: string,
  { text: raw, encoding }: DecodedText,
  separator: Rows['separator'] | undefined,
): Outcome<Source> {
  const text = raw.replaceAll('\0', '').replace(/^\uFEFF/u, '')
  // "Save as web page", and the .xls that many systems export, are HTML.
  if (/^\s{0,99}<(?:!doctype|html|table|meta|\?xml)\b/iu.test(text.slice(0, 200))) {
    const table = readHtmlTable(text)
    return table === null ? { ok: false, problem: { code: 'not-a-table' } } : fromTable(name, table, encoding)
  }
  // Excel writes this first line to say its separator, and no other program expects it.
  const told = /^sep=([,;\t])\r?\n/u.exec(text)
  const named = told?.[1] === ';' ? 'semicolon' : told?.[1] === ',' ? 'comma' : told === null ? undefined : 'tab'
  const rows = splitRows(told === null ? text : text.slice(told[0].length), separator ?? named)
  return rows.ok ? { ok: true, value: { name, format: 'text', encoding, rows: rows.value } } : rows
}

function fromTable(name: string, table: string[][], encoding: ImportPreview['encoding']): Outcome<Source> {
  const rows = checkRows(table, 'tab')
  return rows.ok ? { ok: true, value: { name, format: 'table', encoding, rows: rows.value } } : rows
}

/** The header is where the headings are known; a person may say that there is one, or none. */
function headerOf(rows: readonly string[][], asked: boolean | undefined): { hasHeader: boolean; headerAt: number } {
  if (asked === false) return { hasHeader: false, headerAt: -1 }
  const found = findHeader(rows)
  const firstFilled = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const headerAt = found < 0 && asked === true ? firstFilled : found
  return { hasHeader: headerAt >= 0, headerAt }
}

function columnsOf(guess: readonly ColumnMeaning[], asked: readonly ColumnMeaning[] | undefined): ColumnMeaning[] {
  return guess.map((meaning, index) => asked?.[index] ?? meaning)
}

function repeats(row: readonly string[], header: readonly string[] | null): boolean {
  const fold = (cell: string) => cell.replace(/\s+/gu, ' ').trim().toLowerCase()
  return header !== null && row.every((cell, index) => fold(cell) === fold(header[index] ?? ''))
}
