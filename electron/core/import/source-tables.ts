import { type ImportPreview, importLimits } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import { type DecodedText, decodeText, tooLarge } from './decode-text'
import type { ImportJob } from './import-job'
import { readHtmlTables } from './read-html-table'
import { readBarTables, withoutQuoteMarks } from './read-text-table'
import { isZip, readWorkbook } from './read-workbook'
import { type Separator, splitRows } from './split-rows'

/** Rows of cells as they stand, not yet held to the limits; a workbook and a page may hold several. */
export type SourceTable = { readonly name: string; readonly rows: readonly (readonly string[])[] }

export type SourceTables = Pick<ImportPreview, 'name' | 'format' | 'encoding' | 'separator'> & {
  readonly tables: readonly SourceTable[]
}

type Source = ImportJob['source']

/** The tables of a file or a paste, whatever its kind. Never throws: what holds no table is refused. */
export async function readSource(source: Source, separator?: Separator): Promise<Outcome<SourceTables>> {
  if (source.kind === 'text' || !isZip(source.bytes)) return readTextSource(source, separator)
  if (source.bytes.byteLength > importLimits.bytes) return tooLarge(source.bytes.byteLength)
  const sheets = await readWorkbook(source.bytes)
  if (!sheets.ok) return sheets
  const { name } = source
  return { ok: true, value: { name, format: 'excel', encoding: 'UTF-8', separator: 'tab', tables: sheets.value } }
}

/** The same at once, for all but workbooks. */
export function readTextSource(source: Source, separator?: Separator): Outcome<SourceTables> {
  if (source.kind === 'file') {
    const decoded = decodeText(source.bytes)
    return decoded.ok ? fromText(source.name, decoded.value, separator) : decoded
  }
  const bytes = Math.max(source.text.length, source.html?.length ?? 0)
  if (bytes > importLimits.bytes) return tooLarge(bytes)
  const tables = source.html === undefined ? [] : readHtmlTables(source.html)
  if (tables.length > 0) return fromTables('Pasted table', tables, 'UTF-8')
  return fromText('Pasted text', { text: source.text, encoding: 'UTF-8' }, separator)
}

function fromText(
  name: string,
  { text: raw, encoding }: DecodedText,
  separator: Separator | undefined,
): Outcome<SourceTables> {
  const text = withoutQuoteMarks(raw.replaceAll('\0', '').replace(/^\uFEFF/u, ''))
  // "Save as web page", and the .xls that many systems export, are HTML.
  if (/^\s{0,99}<(?:!doctype|html|table|meta|\?xml)\b/iu.test(text.slice(0, 200))) {
    const tables = readHtmlTables(text)
    return tables.length === 0 ? { ok: false, problem: { code: 'not-a-table' } } : fromTables(name, tables, encoding)
  }
  const drawn = separator === undefined ? readBarTables(text) : []
  if (drawn.length > 0) return fromTables(name, drawn, encoding)
  // Excel writes this first line to say its separator, and no other program expects it.
  const told = /^sep=([,;\t])\r?\n/u.exec(text)
  const named = told?.[1] === ';' ? 'semicolon' : told?.[1] === ',' ? 'comma' : told === null ? undefined : 'tab'
  const split = splitRows(told === null ? text : text.slice(told[0].length), separator ?? named)
  if (!split.ok) return split
  const tables = [{ name, rows: split.value.rows }]
  return { ok: true, value: { name, format: 'text', encoding, separator: split.value.separator, tables } }
}

function fromTables(
  name: string,
  tables: readonly (readonly (readonly string[])[])[],
  encoding: ImportPreview['encoding'],
): Outcome<SourceTables> {
  const named = tables.map((rows, index) => ({ name: tables.length === 1 ? name : `Table ${index + 1}`, rows }))
  return { ok: true, value: { name, format: 'table', encoding, separator: 'tab', tables: named } }
}
