import type { Day } from '../../../shared/model/common'
import type { ColumnMeaning, ImportAction, ImportRow, ImportRowProblem } from '../../../shared/model/import'
import { readDay } from '../../../shared/rules/plain-dates'
import type { OwnersRead } from './read-owners'
import { readState, type StateRead } from './read-state'

export type RowReader = {
  readonly columns: readonly ColumnMeaning[]
  readonly headings: readonly string[]
  readonly today: Day
  readonly crossMeansDone: boolean
  readonly owners: (cell: string) => OwnersRead
}

export type RowRead = {
  readonly action: ImportAction | null
  readonly problem: ImportRowProblem | null
  readonly owners: OwnersRead
  readonly ownerCell: string
  readonly state: StateRead
  readonly stateCell: string
}

const longestTitle = 2_000
const longestDetail = 100_000

/** One data row as an action. Whatever a cell says that has no field of its own goes into the detail. */
export function readRow(cells: readonly string[], row: ImportRow['row'], reader: RowReader): RowRead {
  const under = (meaning: ColumnMeaning): string => cells.find((_, index) => reader.columns[index] === meaning) ?? ''
  const detail: string[] = []
  const state = readState(under('state'), reader.today, reader.crossMeansDone)
  const owners = reader.owners(under('owner'))
  const raised = readDate(under('raised-on'), reader.today, 'past')
  // Where the raised day is a slip, the day it was meant to be still says the year.
  const since = raised.day ?? raised.problem?.suggestion ?? null
  const due = readDate(under('due-on'), since ?? reader.today, since === null ? 'near' : 'future')

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
  // A second column of one meaning, which only a person can have asked for.
  for (const meaning of ['owner', 'state', 'raised-on', 'due-on', 'number'] as const) {
    for (const { text } of allUnder(cells, reader, meaning).slice(under(meaning).trim() === '' ? 0 : 1))
      detail.push(text)
  }

  const problem =
    title === '' ? ({ kind: 'no-words' } as const) : (withField(raised, 'raisedOn') ?? withField(due, 'dueOn'))
  const number = under('number').replace(/\s+/gu, ' ').trim()
  if (number.length > longestTitle) detail.push(number)
  const action: ImportAction | null =
    title === ''
      ? null
      : {
          row,
          logNumber: number.length > longestTitle ? '' : number,
          title,
          detail: clip(
            detail
              .map((text) => text.trim())
              .filter((text) => text !== '')
              .join('\n'),
            longestDetail,
          ),
          raisedOn: raised.day,
          dueOn: due.day,
          owner: owners.owner,
          helpers: [...owners.helpers],
          column: state.column,
        }
  return { action, problem, owners, ownerCell: under('owner').trim(), state, stateCell: under('state') }
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

type DateRead = {
  readonly day: Day | null
  readonly more: boolean
  readonly problem: { readonly text: string; readonly suggestion: Day | null } | null
}

/** A date cell. Words without a figure ("ASAP", "next meeting") are kept as words; figures that are no day are a problem. */
function readDate(cell: string, today: Day, lean: 'past' | 'future' | 'near'): DateRead {
  const text = cell.replace(/\s+/gu, ' ').trim()
  const nothing: DateRead = { day: null, more: false, problem: null }
  if (text === '' || /^(?:-+|–|—|\?+|n\/?a|tbc|tba|none)$/iu.test(text)) return nothing
  const found = text.length > 500 ? null : readDay(text, today, { lean })
  if (found === null)
    return /\d/u.test(text)
      ? { ...nothing, more: text.length > 100, problem: { text: text.slice(0, 100), suggestion: null } }
      : { ...nothing, more: true }
  const around = text.slice(0, found.from) + text.slice(found.to)
  // A time of day, as Excel writes midnight, and a weekday in front say nothing more.
  const more = !/^[\s,.]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?[\s,.]*(?:\d{1,2}:\d\d(?::\d\d)?)?[\s,.]*$/iu.test(
    around,
  )
  if ('problem' in found) return { day: null, more, problem: { text: found.text, suggestion: found.suggestion } }
  return { day: found.day, more, problem: null }
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
