import Papa from 'papaparse'
import { type ImportPreview, importLimits } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'

export type Separator = ImportPreview['separator']
const signs: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' }
// In this order where two explain the text equally well: a tab is never an accident.
const candidates: readonly Separator[] = ['tab', 'semicolon', 'comma']

export type Rows = { readonly rows: string[][]; readonly separator: Separator }

/**
 * Splits text into rows of cells; quoted cells may hold line breaks. Blank rows stay, save those at the end. Reads at
 * most twice the allowed number of rows: a longer text is refused and need not be held.
 */
export function splitRows(text: string, asked: Separator | undefined): Outcome<Rows> {
  const separator = asked ?? guessSeparator(text)
  // Before anything is cut up: a line of millions of separators would be millions of cells. Excel's own limit is 16,384.
  const widest = widestLine(text, signs[separator])
  if (widest > 20_000) return tooManyColumns(widest)
  const most = importLimits.rows * 2
  let rows = parse(text, separator, most, true)
  // A quote that is never closed would swallow the rest of the log into one cell: then quotes are only characters.
  rows ??= parse(text, separator, most, false) ?? []
  if (rows.length >= most) {
    return { ok: false, problem: { code: 'too-many-rows', rows: countLines(text), limit: importLimits.rows } }
  }
  return checkRows(rows, separator)
}

/** Holds rows, from wherever they came, to the limits, and trims what Excel leaves at their right and at the end. */
export function checkRows(raw: readonly (readonly string[])[], separator: Separator): Outcome<Rows> {
  const rows = raw.map((row) => row.slice(0, lastFilled(row) + 1))
  let end = rows.length
  while (end > 0 && rows[end - 1]?.length === 0) end -= 1
  rows.length = end
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (!rows.some((row) => row.some((cell) => /[\p{L}\p{N}]/u.test(cell))))
    return { ok: false, problem: { code: 'nothing-to-import' } }
  if (columns > importLimits.columns) return tooManyColumns(columns)
  return {
    ok: true,
    value: { rows: rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]), separator },
  }
}

function tooManyColumns(columns: number): Outcome<never> {
  return { ok: false, problem: { code: 'too-many-columns', columns, limit: importLimits.columns } }
}

function lastFilled(row: readonly string[]): number {
  let last = row.length - 1
  while (last >= 0 && row[last]?.trim() === '') last -= 1
  return last
}

function parse(text: string, separator: Separator, preview: number, quotes: boolean): string[][] | null {
  const result = Papa.parse<string[]>(text, {
    delimiter: signs[separator],
    preview,
    // A character that no text holds turns quoting off: NUL was refused on the way in, and is taken out of pasted text.
    quoteChar: quotes ? '"' : '\0',
  })
  return quotes && result.errors.some(({ code }) => code === 'MissingQuotes') ? null : result.data
}

/** The separator that cuts most rows of the beginning into the same number of cells, more than one. */
function guessSeparator(text: string): Separator {
  const sample = text.slice(0, 20_000)
  // Once more without quotes, for a log in which one is never closed.
  for (const quotes of [true, false]) {
    let best: { readonly separator: Separator; readonly score: number } | null = null
    for (const separator of candidates) {
      const score = evenness(sample, separator, quotes)
      if (score > (best?.score ?? 0)) best = { separator, score }
    }
    if (best !== null && best.score > 0.5) return best.separator
  }
  // Plain lines with a comma here and there are a list of actions and not a table: read by tabs, each is one cell.
  return 'tab'
}

/** The share of rows that have the commonest number of cells, 0 where that is one. */
function evenness(sample: string, separator: Separator, quotes: boolean): number {
  const options = { delimiter: signs[separator], preview: 40, quoteChar: quotes ? '"' : '\0' }
  const rows = Papa.parse<string[]>(sample, options).data.filter((row) => row.some((cell) => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return Math.max(0, ...counts.values()) / Math.max(1, rows.length)
}

function widestLine(text: string, sign: string): number {
  let widest = 0
  let count = 0
  const code = sign.charCodeAt(0)
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charCodeAt(at)
    if (here === code) {
      count += 1
      if (count > widest) widest = count
    } else if (here === 10 || here === 13) count = 0
  }
  return widest + 1
}

function countLines(text: string): number {
  return text.split('\n').length
}
