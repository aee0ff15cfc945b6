import { readSheet } from 'read-excel-file/universal'
import { importLimits } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import type { SourceTable } from './source-tables'
import { packPlain, unpackZip } from './unpack-zip'
import { type SheetHeading, sheetsOf } from './workbook-sheets'

const mostSheets = 100

/** Whether bytes are a zip, as .xlsx is, and .docx, .pptx and .ods are too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * The sheets of an Excel workbook, as text: days as YYYY-MM-DD, numbers as they are, the value of cells merged downwards
 * in each of their rows. Hidden sheets only where there is no other. Sheets with nothing in them are left out.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<readonly SourceTable[]>> {
  const entries = unpackZip(bytes, (name) => /\.(?:xml|rels|bin)$|^mimetype$/iu.test(name))
  if (entries === 'too-large') return no({ code: 'too-large', bytes: bytes.length, limit: importLimits.bytes })
  if (entries === 'has-password') return no({ code: 'has-password' })
  if (entries === 'damaged') return no({ code: 'damaged-file' })
  if (!entries.has('xl/workbook.xml')) return no({ code: 'not-for-us', ending: endingOf(entries) })
  const all = sheetsOf(entries).slice(0, mostSheets)
  const shown = all.filter((sheet) => !sheet.isHidden)
  const sheets = (shown.length > 0 ? shown : all).filter((sheet) => sheet.rows > 0)
  const readable = sheets.filter(
    (sheet) => sheet.rows <= importLimits.rows * 2 && sheet.columns <= importLimits.columns,
  )
  const [first] = sheets
  if (first === undefined) return no({ code: 'nothing-to-import' })
  if (readable.length === 0) {
    return first.columns > importLimits.columns
      ? no({ code: 'too-many-columns', columns: first.columns, limit: importLimits.columns })
      : no({ code: 'too-many-rows', rows: first.rows, limit: importLimits.rows })
  }
  const zip = packPlain(entries)
  const tables: SourceTable[] = []
  for (const sheet of readable) {
    const rows = await rowsOf(zip, sheet)
    if (rows === null) return no({ code: 'damaged-file' })
    tables.push({ name: sheet.name, rows })
  }
  return { ok: true, value: tables }
}

function no(problem: Extract<Outcome<never>, { ok: false }>['problem']): Outcome<never> {
  return { ok: false, problem }
}

function endingOf(entries: ReadonlyMap<string, Uint8Array>): string {
  if (entries.has('word/document.xml')) return 'docx'
  if (entries.has('ppt/presentation.xml')) return 'pptx'
  if (entries.has('xl/workbook.bin')) return 'xlsb'
  const mimetype = entries.get('mimetype')
  const type = mimetype === undefined ? '' : new TextDecoder().decode(mimetype.subarray(0, 100))
  if (type.includes('spreadsheet')) return 'ods'
  return type.includes('opendocument.text') ? 'odt' : 'zip'
}

async function rowsOf(zip: ArrayBuffer, sheet: SheetHeading): Promise<string[][] | null> {
  try {
    const data = await readSheet(zip, sheet.index)
    const rows = data.map((row) => row.map(cellText))
    for (const { column, from, to } of sheet.merged) {
      const value = rows[from]?.[column] ?? ''
      for (let at = from + 1; value !== '' && at <= Math.min(to, rows.length - 1); at += 1) {
        const row = rows[at]
        if (row !== undefined && (row[column] ?? '') === '') row[column] = value
      }
    }
    return rows
  } catch {
    // Whatever the library stumbles over in a file somebody else wrote: it is the file that cannot be read.
    return null
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value)
  // Twelve digits are more than a log has, and few enough to hide what binary fractions add (0.30000000000000004).
  if (typeof value === 'number') return String(Number(value.toPrecision(12)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

/** A date without a time of day, a time without a date (Excel's day 0 is in 1899), or both. */
function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString()
  const time = text.slice(11, 16)
  if (date.getUTCFullYear() <= 1900) return time
  return time === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}
