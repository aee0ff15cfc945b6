import { findHeader, type HeaderPlace, headerAt, headingsOf, isSameRow } from './find-header'
import type { SourceTable } from './source-tables'

/** One table with the place of its header in its rows. */
export type FoundTable = SourceTable & { readonly header: HeaderPlace }

/**
 * The tables of a sheet, one below the other. A new one begins where a row has headings of its own; the same headings
 * again, as on each printed page, begin none. A line alone above the headings is its title.
 */
export function splitTables({ name, rows }: SourceTable): readonly FoundTable[] {
  const starts: { readonly at: number; readonly name: string }[] = [{ at: 0, name }]
  let current = headingsOf(rows, findHeader(rows))
  // Behind the first header, or where there is none, from the beginning.
  let index = findHeader(rows).last + 1
  while (current !== null && index < rows.length) {
    const place = headerAt(rows, index)
    if (place === null) {
      index += 1
      continue
    }
    const headings = headingsOf(rows, place)
    if (headings !== null && !isSameRow(headings, current)) {
      current = headings
      starts.push(startOf(rows, place, starts))
    }
    index = place.last + 1
  }
  return starts.map((start, at) => {
    const own = rows.slice(start.at, starts[at + 1]?.at ?? rows.length)
    return { name: start.name, rows: own, header: findHeader(own) }
  })
}

type Start = { readonly at: number; readonly name: string }

function startOf(rows: SourceTable['rows'], place: HeaderPlace, before: readonly Start[]): Start {
  let above = place.first - 1
  while (above > 0 && isBlank(rows[above])) above -= 1
  const words = (rows[above] ?? []).filter((cell) => cell.trim() !== '')
  const isTitle =
    words.length === 1 && (words[0] ?? '').length <= 80 && (above + 1 < place.first || isBlank(rows[above - 1]))
  const title = (words[0] ?? '').replace(/\s+/gu, ' ').trim()
  return isTitle
    ? { at: above, name: title }
    : { at: place.first, name: `${before[0]?.name ?? ''} (${before.length + 1})` }
}

function isBlank(row: readonly string[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell.trim() === '')
}
