import { importLimits } from '../../../shared/model/import'
import { findHeader, isSameRow } from './find-header'
import { tokens } from './html-tokens'

// A small tolerant reader of the tables that Word and Excel put on the clipboard, because a worker has no DOM and a full
// HTML parser would be a large dependency for one table. One pass: every character is looked at a bounded number of times.

type Table = string[][]

const deepest = 40

/** A table that is being read; `pending` are the cells that reach down from the rows above, by column. */
type OpenTable = {
  readonly rows: Table
  readonly pending: Map<number, { readonly text: string; left: number }>
  row: string[] | null
  cell: string[] | null
  across: number
  down: number
}

/**
 * The tables in a piece of HTML, in the order in which they end. A cell that reaches down says its words in each row; one
 * that reaches across, once. A table within a cell is a table of its own where it has rows and columns, as in the
 * layout tables of Outlook, and otherwise text of its cell.
 */
export function readHtmlTables(html: string): string[][][] {
  const found: Table[] = []
  const open: OpenTable[] = []
  // Tables further down than any program writes them: their words are text of the cell around them.
  let tooDeep = 0
  for (const token of tokens(html)) {
    const table = open.at(-1)
    if (token.kind === 'text') {
      table?.cell?.push(token.text.replace(/\s+/gu, ' '))
    } else if (token.name === 'table' && (tooDeep > 0 || open.length >= deepest)) {
      if (!token.closes) tooDeep += 1
      else if (tooDeep > 0) tooDeep -= 1
      else closeTable(open, found)
    } else if (token.name === 'table') {
      if (!token.closes) open.push({ rows: [], pending: new Map(), row: null, cell: null, across: 1, down: 1 })
      else closeTable(open, found)
    } else if (table !== undefined && tooDeep === 0 && token.name === 'tr') {
      endRow(table)
      if (!token.closes) table.row = []
    } else if (table !== undefined && tooDeep === 0 && (token.name === 'td' || token.name === 'th')) {
      endCell(table)
      if (!token.closes) startCell(table, token.attributes)
    } else if (breaks.has(token.name)) {
      const item = token.name === 'li' && !token.closes
      table?.cell?.push(token.name === 'p' ? paragraph : item ? '\n• ' : '\n')
    }
  }
  while (open.length > 0) closeTable(open, found)
  return joined(found.filter((table) => table.some((row) => row.some((cell) => cell !== ''))))
}

function closeTable(open: OpenTable[], found: Table[]): void {
  const table = open.pop()
  if (table !== undefined) endTable(table, open.at(-1), found)
}

function startCell(table: OpenTable, attributes: string): void {
  table.row ??= []
  table.cell = []
  table.across = spanOf(attributes, 'colspan')
  table.down = spanOf(attributes, 'rowspan')
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1]
  return Math.min(Math.max(1, Number(written ?? 1)), 1_000)
}

function endCell(table: OpenTable): void {
  const { row, cell } = table
  if (row === null || cell === null) return
  fillFromAbove(table, row)
  const text = cellText(cell)
  const column = row.length
  row.push(text)
  // One more than allowed is enough to be refused for it.
  for (let extra = 1; extra < table.across && row.length <= importLimits.columns; extra += 1) row.push('')
  if (table.down > 1) {
    // What is wider is refused for it, and need not be held.
    for (let at = column; at < Math.min(row.length, importLimits.columns + 1); at += 1) {
      table.pending.set(at, { text: at === column ? text : '', left: table.down - 1 })
    }
  }
  table.cell = null
}

/** Puts in the cells that reach down into this place. */
function fillFromAbove(table: OpenTable, row: string[]): void {
  for (let above = table.pending.get(row.length); above !== undefined; above = table.pending.get(row.length)) {
    above.left -= 1
    if (above.left === 0) table.pending.delete(row.length)
    row.push(above.text)
  }
}

function endRow(table: OpenTable): void {
  endCell(table)
  if (table.row !== null) {
    fillFromAbove(table, table.row)
    table.rows.push(table.row)
  }
  table.row = null
}

function endTable(table: OpenTable, around: OpenTable | undefined, found: Table[]): void {
  endRow(table)
  const isTable = table.rows.length > 1 && table.rows.some((row) => row.filter((cell) => cell !== '').length > 1)
  const cell = around?.cell
  if (cell === undefined || cell === null || isTable) found.push(table.rows)
  else cell.push(paragraph, table.rows.map((row) => row.filter((text) => text !== '').join(' ')).join('\n'), paragraph)
}

// White space of the source was made spaces before: no text holds it.
const paragraph = '\u2029'
const breaks = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'td'])

/** Word starts a new table on each page: the next table of the same width without other headings goes on with the last. */
function joined(tables: readonly Table[]): Table[] {
  const whole: Table[] = []
  for (const table of tables) {
    const last = whole.at(-1)
    if (last !== undefined && width(last) === width(table) && !startsAnother(table, last)) last.push(...table)
    else whole.push([...table])
  }
  return whole
}

function width(table: Table): number {
  return table.reduce((most, row) => Math.max(most, row.length), 0)
}

function startsAnother(table: Table, last: Table): boolean {
  const headerAt = findHeader(table).last
  return headerAt >= 0 && !isSameRow(table[headerAt] ?? [], last[findHeader(last).last] ?? [])
}

function cellText(pieces: readonly string[]): string {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
  return pieces
    .join('')
    .split(paragraph)
    .map(lines)
    .filter((text) => text !== '')
    .join('\n\n')
}
