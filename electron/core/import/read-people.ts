import type { Day } from '../../../shared/model/common'
import type { PeoplePreview } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import { readPeopleLines } from '../../../shared/rules/people-lines'
import type { ImportJob } from './import-job'
import { readSource, type SourceTable } from './source-tables'

export type PeopleJob = { readonly source: ImportJob['source']; readonly today: Day }

const mostPeople = 2_000

/**
 * A list of people from a CSV, a text, an Excel file or the clipboard. Plain lines are read as they were pasted; rows of
 * a table line by line, with tabs between the cells, as Excel copies them. Never throws.
 */
export async function readPeople({ source }: PeopleJob): Promise<Outcome<PeoplePreview>> {
  const read = await readSource(source)
  if (!read.ok) return read
  const { name, encoding, format, tables } = read.value
  const [largest] = [...tables].sort((a, b) => b.rows.length - a.rows.length)
  const lines = source.kind === 'text' && format === 'text' ? source.text : linesOf(largest)
  const people = readPeopleLines(lines)
  if (people.length === 0) return { ok: false, problem: { code: 'nothing-to-import' } }
  if (people.length > mostPeople) {
    return { ok: false, problem: { code: 'too-many-rows', rows: people.length, limit: mostPeople } }
  }
  return { ok: true, value: { name, encoding, people } }
}

/** A line for each row; what stands above the headings is a title and not a person. */
function linesOf(table: SourceTable | undefined): string {
  const rows = (table?.rows ?? []).map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()))
  const width = rows.reduce((most, row) => Math.max(most, row.filter((cell) => cell !== '').length), 0)
  const first = rows.findIndex((row) => width < 2 || row.filter((cell) => cell !== '').length > 1)
  return rows
    .slice(Math.max(0, first))
    .map((row) => row.join('\t').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
}
