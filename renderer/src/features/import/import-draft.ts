import type { Day } from '../../../../shared/model/common'
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

/** What was decided about a row that was not ready. */
export type Mend = { readonly kind: 'day'; readonly day: Day | null } | { readonly kind: 'left-out' }
export type Mends = ReadonlyMap<number, Mend>

/** What was written beside initials nobody here has. */
export type NewNames = ReadonlyMap<string, string>

/** The row as it would become an action, or null while it is not ready. */
export function readyAction(row: ImportRow, mend: Mend | undefined): ImportAction | null {
  if (row.action === null || mend?.kind === 'left-out') return null
  if (row.problem === null) return row.action
  if (row.problem.kind === 'no-such-day' && mend?.kind === 'day')
    return { ...row.action, [row.problem.field]: mend.day }
  return null
}

export type Tally = {
  readonly read: number
  readonly ready: readonly ImportAction[]
  readonly noSuchDay: number
  readonly noWords: number
  readonly leftOut: number
  readonly blank: number
}

export function tallyOf(preview: ImportPreview, mends: Mends): Tally {
  const ready: ImportAction[] = []
  let noSuchDay = 0
  let noWords = 0
  let leftOut = 0
  let blank = 0
  for (const row of preview.rows) {
    if (row.skipped !== null) {
      blank += 1
      continue
    }
    const mend = mends.get(row.row)
    const action = readyAction(row, mend)
    if (action !== null) ready.push(action)
    else if (mend?.kind === 'left-out') leftOut += 1
    else if (row.problem?.kind === 'no-such-day') noSuchDay += 1
    else noWords += 1
  }
  return { read: preview.rows.length - blank, ready, noSuchDay, noWords, leftOut, blank }
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

/** A name written beside new initials: somebody who is here already, or a new person. */
export function personFor(key: string, name: string, people: readonly Known[]): ImportPerson {
  const written = name.trim()
  const known = written === '' ? undefined : people.find((person) => foldName(person.name) === foldName(written))
  return { key, personId: known?.id ?? null, name: known === undefined ? written : '' }
}

/** Those for whom nobody is here, with what was written beside them until now. */
export function stillNew(
  newPeople: ImportPreview['newPeople'],
  names: NewNames,
  people: readonly Known[],
): ImportPreview['newPeople'] {
  return newPeople.filter(({ key }) => personFor(key, names.get(key) ?? '', people).personId === null)
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

/** "Comma, UTF-8, dates day first": how the source was taken apart. */
export function howRead(preview: ImportPreview): string {
  const shape = preview.format === 'table' ? 'A table' : `${separators[preview.separator]}, ${preview.encoding}`
  return `${shape}, dates day first`
}
