import { readDay } from '../../../shared/rules/plain-dates'
import { meaningOfHeading } from './guess-columns'

/** Which rows are the header, one or two of them, 0-based; both -1 where there is none. */
export type HeaderPlace = { readonly first: number; readonly last: number }

type Row = readonly string[]
const none: HeaderPlace = { first: -1, last: -1 }
const deepest = 12

/** Where the header is. A title and what else stands above it is passed over ("Action log 2017", "Page 1 of 3"). */
export function findHeader(rows: readonly Row[]): HeaderPlace {
  let lone = none
  for (const [index, row] of rows.slice(0, deepest).entries()) {
    const place = headerAt(rows, index)
    if (place !== null) return place
    // "Actions" alone may be the heading of a list, or the title above one that has headings.
    if (lone.first < 0 && isListHeading(row)) lone = { first: index, last: index }
    else if (lone.first >= 0 && filled(row).length > 0) return lone
    if (isData(row)) return lone
  }
  return lone
}

/** Whether a header begins in this very row: at least two headings we know, and at least half of what it says. */
export function headerAt(rows: readonly Row[], index: number): HeaderPlace | null {
  const row = rows[index]
  const below = rows[index + 1]
  if (row === undefined) return null
  const alone = knownIn(row)
  const both = below === undefined || !mayBeHeader(below) ? null : twoLines(row, below)
  const together = both === null ? 0 : knownIn(both)
  // Most rows are left here; looking for days in them would take the longest.
  if (alone < 2 && together < 2) return null
  if (isData(row)) return null
  const isTwo = both !== null && together > alone && together > knownIn(below ?? []) && filled(row).length > 1
  if (isTwo && isHeader(both) && !isData(below ?? [])) return { first: index, last: index + 1 }
  return isHeader(row) ? { first: index, last: index } : null
}

/** The headings: those of one line, or of two ("Date" above "raised"). */
export function headingsOf(rows: readonly Row[], { first, last }: HeaderPlace): readonly string[] | null {
  const row = rows[first]
  const below = rows[last]
  if (row === undefined || below === undefined) return null
  return first === last ? row : twoLines(row, below)
}

export function isSameRow(a: Row, b: Row): boolean {
  const width = Math.max(a.length, b.length)
  return Array.from({ length: width }, (_, index) => index).every((at) => fold(a[at] ?? '') === fold(b[at] ?? ''))
}

function twoLines(row: Row, below: Row): string[] {
  return Array.from({ length: Math.max(row.length, below.length) }, (_, index) => {
    const over = (row[index] ?? '').trim()
    const under = (below[index] ?? '').trim()
    // A heading merged over both lines says its words in each.
    return fold(over) === fold(under) ? over : `${over} ${under}`.trim()
  })
}

function isHeader(row: Row): boolean {
  const known = knownIn(row)
  return known >= 2 && known * 2 >= filled(row).length
}

function isListHeading(row: Row): boolean {
  const [only, ...more] = filled(row)
  return only !== undefined && more.length === 0 && meaningOfHeading(only) === 'what'
}

function isData(row: Row): boolean {
  return filled(row).some((cell) => isFigure(cell) || cell.length > 80 || (cell.length < 40 && isDayAlone(cell)))
}

/** A year alone may stand beside a title. */
function isFigure(cell: string): boolean {
  return /^\d+$/u.test(cell.trim()) && !/^(?:19|20)\d\d$/u.test(cell.trim())
}

/** "Action log January 2025" is a title and "24 Jan" is data. */
function isDayAlone(cell: string): boolean {
  const found = readDay(cell, '2000-01-01')
  return found !== null && found.to - found.from >= cell.trim().length - 4
}

/** The second line of a header has words and nothing that looks like an action. */
function mayBeHeader(row: Row): boolean {
  return filled(row).length > 0 && filled(row).every((cell) => cell.trim().length <= 30)
}

function knownIn(row: Row): number {
  return row.filter((cell) => meaningOfHeading(cell) !== null).length
}

function filled(row: Row): string[] {
  return row.filter((cell) => cell.trim() !== '')
}

function fold(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim().toLowerCase()
}
