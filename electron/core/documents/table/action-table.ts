import type { ActionLogSnapshot } from '../snapshot'
import { type ActionCell, type ActionColumnOfTable, actionRows } from './action-rows'

/** The action log as rows for a spreadsheet: every column it has, not the four that fit on paper. */
export async function actionTable(snapshot: ActionLogSnapshot, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const table = actionRows(snapshot)
  return format === 'csv' ? csv(table) : xlsx(table)
}

type Table = ReturnType<typeof actionRows>

/** Excel reads a file as UTF-8 only where it begins with this. */
const byteOrderMark = '\ufeff'
/** What a spreadsheet would take for a formula and run. */
const formulaLike = /^[=+\-@\t\r]/

async function csv({ columns, rows }: Table): Promise<Uint8Array> {
  const { default: Papa } = await import('papaparse')
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))]
  const text = Papa.unparse(lines, { escapeFormulae: formulaLike, newline: '\r\n' })
  return new TextEncoder().encode(`${byteOrderMark}${text}\r\n`)
}

/** Days as ISO 8601 writes them: read as days by every spreadsheet, and sorted right by what reads them as text. */
function cellText(cell: ActionCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.day
  return String(cell)
}

/** What a cell of a workbook holds at most. */
const longestCell = 32_767
const cut = '… (cut: the rest is in the app)'

async function xlsx({ columns, rows }: Table): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const header = columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const, ...top }))
  const file = writeExcelFile([header, ...rows.map((row) => row.map(workbookCell))], {
    sheet: 'Actions',
    stickyRowsCount: 1,
    columns: columns.map(({ width }: ActionColumnOfTable) => ({ width })),
  })
  return new Uint8Array(await file.toBuffer())
}

const top = { alignVertical: 'top', wrap: true } as const

/** Text is written as text, so that nothing in it is ever a formula. */
function workbookCell(cell: ActionCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...top }
  if (typeof cell === 'object') {
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'd mmm yyyy',
      align: 'left' as const,
      ...top,
    }
  }
  const value = cell.length > longestCell ? `${cell.slice(0, longestCell - cut.length)}${cut}` : cell
  return { value, type: String, ...top }
}
