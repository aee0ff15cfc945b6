import type {
  ColumnMeaning,
  ImportAction,
  ImportPerson,
  ImportPreview,
  ImportRow,
  ImportRowProblem,
} from '../../../../shared/model/import'
import { monthNames } from '../../../../shared/rules/dates'
import { foldName } from '../../../../shared/rules/names'

/** What was written here instead of what the log says. */
export type Edits = Partial<Pick<ImportAction, 'title' | 'raisedOn' | 'dueOn' | 'owner' | 'column'>>

/** What was decided about a row: `in` brings in once more what is here already. */
export type Mend = { readonly edits: Edits; readonly choice: 'in' | 'out' | null }
export type Mends = ReadonlyMap<number, Mend>
export const noMend: Mend = { edits: {}, choice: null }

/** Who somebody new is: somebody here, or a new person with a name. */
export type NewNames = ReadonlyMap<string, { readonly name: string; readonly personId: string | null }>

/** The row as it would become an action, or null while it is not ready or stays out. */
export function readyAction(row: ImportRow, mend: Mend = noMend): ImportAction | null {
  if (row.action === null || mend.choice === 'out') return null
  if (row.known !== null && mend.choice !== 'in') return null
  return isMended(row, mend) ? { ...row.action, ...mend.edits } : null
}

/** Whether nothing is wrong with the row any more. */
export function isMended(row: ImportRow, { edits }: Mend): boolean {
  if (row.problem === null) return true
  return row.problem.kind === 'no-words' ? edits.title !== undefined : edits[row.problem.field] !== undefined
}

export type Tally = {
  readonly read: number
  readonly ready: readonly ImportAction[]
  readonly noSuchDay: number
  readonly noWords: number
  readonly leftOut: number
  /** Here already, and not brought in again. */
  readonly known: number
  /** Empty rows and headings said again. */
  readonly blank: number
}

export function tallyOf(preview: ImportPreview, mends: Mends): Tally {
  const ready: ImportAction[] = []
  const count = { noSuchDay: 0, noWords: 0, leftOut: 0, known: 0, blank: 0, passed: 0 }
  for (const row of preview.rows) {
    if (row.skipped !== null) {
      if (row.skipped === 'blank' || row.skipped === 'repeated-header') count.blank += 1
      else count.passed += 1
      continue
    }
    const mend = mends.get(row.row) ?? noMend
    const action = readyAction(row, mend)
    if (action !== null) ready.push(action)
    else if (mend.choice === 'out') count.leftOut += 1
    else if (row.known !== null && mend.choice === null) count.known += 1
    else if (row.problem?.kind === 'no-such-day') count.noSuchDay += 1
    else count.noWords += 1
  }
  const { passed, ...counts } = count
  return { ...counts, ready, read: preview.rows.length - count.blank - passed }
}

/** "one has a date that does not exist, two people are new", for the sentence at the top. */
export function troubles(tally: Tally, newPeople: number): readonly string[] {
  const said: string[] = []
  if (tally.noSuchDay > 0) {
    said.push(
      tally.noSuchDay === 1
        ? 'one has a date that does not exist'
        : `${inWords(tally.noSuchDay)} have dates that do not exist`,
    )
  }
  if (tally.noWords > 0) {
    said.push(tally.noWords === 1 ? 'one says nothing to be done' : `${inWords(tally.noWords)} say nothing to be done`)
  }
  if (tally.leftOut > 0) said.push(tally.leftOut === 1 ? 'one is left out' : `${inWords(tally.leftOut)} are left out`)
  if (tally.known > 0) {
    said.push(tally.known === 1 ? 'one is here already' : `${inWords(tally.known)} are here already`)
  }
  if (newPeople > 0) said.push(newPeople === 1 ? 'one person is new' : `${inWords(newPeople)} people are new`)
  return said
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const inWords = (count: number): string => words[count] ?? count.toLocaleString('en-GB')

/** "November has 30 days." where that is why; the suggestion is always the last day of the month meant. */
export function whyNoSuchDay(problem: ImportRowProblem & { kind: 'no-such-day' }): string {
  if (problem.suggestion === null) return `“${problem.text}” is not a day we know.`
  const month = monthNames[Number(problem.suggestion.slice(5, 7)) - 1] ?? ''
  const year = month === 'February' ? ` ${problem.suggestion.slice(0, 4)}` : ''
  return `${month}${year} has ${Number(problem.suggestion.slice(8))} days.`
}

type Known = { readonly id: string; readonly name: string }

/** Who new initials are: whoever was chosen, somebody here whose name was typed, or a new person. */
export function personFor(key: string, names: NewNames, people: readonly Known[]): ImportPerson {
  const { name, personId } = names.get(key) ?? { name: '', personId: null }
  if (personId !== null) return { key, personId, name: '' }
  const written = name.trim()
  const known = written === '' ? undefined : people.find((person) => foldName(person.name) === foldName(written))
  return { key, personId: known?.id ?? null, name: known === undefined ? written : '' }
}

/** Those for whom nobody is here, with what was said about them until now. */
export function stillNew(
  newPeople: ImportPreview['newPeople'],
  names: NewNames,
  people: readonly Known[],
): ImportPreview['newPeople'] {
  return newPeople.filter(({ key }) => personFor(key, names, people).personId === null)
}

export const meaningOptions: readonly { readonly id: ColumnMeaning; readonly label: string }[] = [
  { id: 'number', label: 'Number' },
  { id: 'raised-on', label: 'Raised on' },
  { id: 'what', label: 'What' },
  { id: 'detail', label: 'More about it' },
  { id: 'owner', label: 'Who' },
  { id: 'due-on', label: 'Due on' },
  { id: 'state', label: 'State' },
  { id: 'ignore', label: 'Left out' },
]

/** One column read another way. Only words may stand in several columns. */
export function withMeaning(
  columns: ImportPreview['columns'],
  index: number,
  meaning: ColumnMeaning,
): readonly ColumnMeaning[] {
  const mayRepeat = meaning === 'ignore' || meaning === 'what' || meaning === 'detail'
  return columns.map((column, at) => {
    if (at === index) return meaning
    return !mayRepeat && column.meaning === meaning ? 'ignore' : column.meaning
  })
}

const separators = { comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab' } as const

/** "Comma, UTF-8, dates day first", "Excel, sheet “Log 2025”, dates day first": how the source was taken apart. */
export function howRead(preview: ImportPreview): string {
  return `${shapeOf(preview)}, dates day first`
}

function shapeOf(preview: ImportPreview): string {
  if (preview.format === 'text') return `${separators[preview.separator]}, ${preview.encoding}`
  if (preview.format === 'table') return 'A table'
  return `Excel, sheet “${preview.tables[preview.chosen]?.name ?? ''}”`
}

export const columnWords = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
} as const
