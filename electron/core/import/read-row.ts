import type { Day } from '../../../shared/model/common'
import type { ColumnMeaning, ImportAction, ImportRow, ImportRowProblem } from '../../../shared/model/import'
import { addDays } from '../../../shared/rules/dates'
import { type DateRead, readDate } from './read-date'
import type { OwnersRead } from './read-owners'
import { isStateWord, readState, type StateRead } from './read-state'

export type RowReader = {
  readonly columns: readonly ColumnMeaning[]
  readonly headings: readonly string[]
  readonly today: Day
  readonly crossMeansDone: boolean
  readonly owners: (cell: string) => OwnersRead
  readonly nextMeetingOn: Day | null
}

/** The heading the row stands under, if any, and the day that heading names. */
export type Section = { readonly words: string; readonly day: Day | null }

export type RowRead = {
  readonly action: ImportAction
  readonly problem: ImportRowProblem | null
  readonly owners: OwnersRead
  readonly ownerCell: string
  readonly state: StateRead
  readonly stateCell: string
  readonly raised: DateRead
  readonly due: DateRead
  readonly dueCell: string
}

const longestTitle = 2_000
const longestDetail = 100_000
/** Stands for a title until one is written: the model wants words, and a row with this problem comes in only mended. */
const noWords = '?'
/** Days. */
const nextMeetingReach = 62

/** One data row as an action. Whatever a cell says that has no field of its own goes into the detail. */
export function readRow(
  cells: readonly string[],
  row: ImportRow['row'],
  reader: RowReader,
  section: Section | null = null,
): RowRead {
  const under = (meaning: ColumnMeaning): string => cells.find((_, index) => reader.columns[index] === meaning) ?? ''
  const detail: string[] = []
  const owners = reader.owners(under('owner'))
  const raised = readDate(under('raised-on'), { today: reader.today, lean: 'past', of: 'raised', nextMeetingOn: null })
  const raisedOn = raised.day ?? (under('raised-on').trim() === '' ? (section?.day ?? null) : null)
  // Where the raised day is a slip, the day it was meant to be still says the year.
  const since = raisedOn ?? raised.problem?.suggestion ?? null
  const due = readDate(under('due-on'), {
    today: since ?? reader.today,
    lean: since === null ? 'near' : 'future',
    of: 'due',
    // The next meeting of a row of years ago is long over.
    nextMeetingOn: since !== null && since < addDays(reader.today, -nextMeetingReach) ? null : reader.nextMeetingOn,
  })
  const stateCell = stateCellOf(cells, reader, due)
  const state = readState(stateCell, reader.today, reader.crossMeansDone)

  const whats = allUnder(cells, reader, 'what')
  const notes = allUnder(cells, reader, 'detail')
  const headed =
    notes.length > 1
      ? notes.map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`))
      : notes.map(({ text }) => text)
  // A row whose action cell is empty but which has notes: the notes are the action.
  const first = whats[0]?.text ?? headed.shift() ?? ''
  const { title, rest } = titleOf(first)
  detail.push(rest, ...whats.slice(1).map(({ text }) => text), ...headed)
  if (owners.more) detail.push(said(reader, 'owner', under('owner')))
  if (state.more) detail.push(said(reader, 'state', under('state')))
  if (raised.more) detail.push(said(reader, 'raised-on', under('raised-on')))
  if (due.more) detail.push(said(reader, 'due-on', under('due-on')))
  if (section !== null) detail.push(`Under “${section.words}”`)
  // A second column of one meaning, which only a person can have asked for.
  for (const meaning of ['owner', 'state', 'raised-on', 'due-on', 'number'] as const) {
    for (const { text } of allUnder(cells, reader, meaning).slice(under(meaning).trim() === '' ? 0 : 1))
      detail.push(text)
  }

  const problem =
    title === '' ? ({ kind: 'no-words' } as const) : (withField(raised, 'raisedOn') ?? withField(due, 'dueOn'))
  const number = under('number').replace(/\s+/gu, ' ').trim()
  if (number.length > longestTitle) detail.push(number)
  const action: ImportAction = {
    row,
    logNumber: number.length > longestTitle ? '' : number,
    // A row without words still has its owner and days for whoever writes what is to be done.
    title: title === '' ? noWords : title,
    detail: clip(
      detail
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n'),
      longestDetail,
    ),
    raisedOn,
    dueOn: due.day,
    owner: owners.owner,
    helpers: [...owners.helpers],
    column: state.column,
  }
  return {
    action,
    problem,
    owners,
    ownerCell: under('owner').trim(),
    state,
    stateCell,
    raised,
    due,
    dueCell: under('due-on').trim(),
  }
}

function allUnder(
  cells: readonly string[],
  reader: RowReader,
  meaning: ColumnMeaning,
): { heading: string; text: string }[] {
  return cells.flatMap((cell, index) =>
    reader.columns[index] === meaning && cell.trim() !== ''
      ? [{ heading: (reader.headings[index] ?? '').trim(), text: cell.trim() }]
      : [],
  )
}

function said(reader: RowReader, meaning: ColumnMeaning, cell: string): string {
  const heading = (reader.headings[reader.columns.indexOf(meaning)] ?? '').trim()
  return heading === '' ? cell.trim() : `${heading}: ${cell.trim()}`
}

/** In a log without a column for it, "Ongoing" or "Done" stands in the one for the due date. */
function stateCellOf(cells: readonly string[], reader: RowReader, due: DateRead): string {
  const at = reader.columns.indexOf('state')
  if (at >= 0) return cells[at] ?? ''
  const words = cells[reader.columns.indexOf('due-on')]?.trim() ?? ''
  return due.day === null && due.problem === null && isStateWord(words) ? words : ''
}

function withField(read: DateRead, field: 'raisedOn' | 'dueOn'): ImportRowProblem | null {
  return read.problem === null ? null : { kind: 'no-such-day', field, ...read.problem }
}

const endsSentence = /[.!?:;…][\p{Pe}\p{Pf}"']*$/u
const listItem = /^(?:[-–—*•·▪◦‣∙●○+>]|o\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])/iu

/**
 * The first sentence or paragraph is the title, at most 2,000 characters and cut between words; the rest is detail. A
 * line that only broke because the cell was narrow goes on in the next.
 */
export function titleOf(text: string): { readonly title: string; readonly rest: string } {
  let { line, after } = firstLine(text.trimStart())
  while (line !== '' && !endsSentence.test(line)) {
    const next = firstLine(after)
    // A blank line ends the paragraph.
    if (next.line === '' || listItem.test(next.line)) break
    if (line.length + 1 + next.line.length > longestTitle) break
    line = `${line} ${next.line}`
    after = next.after
  }
  if (line.length <= longestTitle) return { title: line, rest: after.trim() }
  const space = line.slice(0, longestTitle + 1).search(/\s\S*$/u)
  const cut = space > longestTitle / 2 ? space : clip(line, longestTitle).length
  return { title: line.slice(0, cut).trim(), rest: `${line.slice(cut).trim()}${after.trimEnd()}` }
}

function firstLine(text: string): { line: string; after: string } {
  const end = /\r\n?|[\n\u2028\u2029\v\f]/u.exec(text)
  if (end === null) return { line: text.trim(), after: '' }
  return { line: text.slice(0, end.index).trim(), after: text.slice(end.index + end[0].length) }
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')
}
