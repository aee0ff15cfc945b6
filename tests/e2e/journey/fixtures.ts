import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { root } from '../harness/launch'

const folder = join(root, 'tests', 'fixtures', 'demo')
/** As somebody kept it in Excel: short dates, ticks, several initials in a cell, a day that does not exist. */
export const logFile = join(folder, 'action log 2025-26.csv')
export const logRows = 20

export function peopleList(): Promise<string> {
  return readFile(join(folder, 'people.txt'), 'utf8')
}

/** The same log as Excel puts it on the clipboard: tabs, and quotes only where a cell has line breaks. */
export async function logAsCopied(): Promise<{ readonly text: string; readonly html: string }> {
  const { data } = Papa.parse<readonly string[]>(await readFile(logFile, 'utf8'), { skipEmptyLines: true })
  const cell = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
  const rows = data.map((cells) => `<tr>${cells.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`)
  return {
    text: Papa.unparse(
      data.map((cells) => [...cells]),
      { delimiter: '\t' },
    ),
    html: `<html><body><table>${rows.join('')}</table></body></html>`,
  }
}
