import type { Action } from '../../../../shared/model/action'
import type { Day } from '../../../../shared/model/common'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { stateNames, stateOf, versionOfLog } from '../action-log'
import { byNumberOf, helperCell, notPrinted, ownerLabel, unseenRuns } from '../action-words'
import { settledText } from '../check/check'
import { printable } from '../printable'
import type { ActionLogSnapshot } from '../snapshot'
import type { Version } from '../version'
import { linesWithWords } from '../words'

/** Words, a count, a day, or nothing. */
export type ActionCell = string | number | { readonly day: Day } | null

/** `width` in letters. */
export type ActionColumnOfTable = { readonly name: string; readonly width: number }

type Column = ActionColumnOfTable & {
  readonly of: (action: Action) => ActionCell
  /** Printed of an action that the version does not show. */
  readonly always?: true
}

/** The log as rows, by number, with all its columns. The detail is the team's alone. */
export function actionRows(snapshot: ActionLogSnapshot): {
  readonly columns: readonly ActionColumnOfTable[]
  readonly rows: readonly (readonly ActionCell[])[]
} {
  const version = versionOfLog(snapshot)
  const columns = columnsOf(snapshot, version).filter(({ name }) => name !== 'Detail' || version.kind === 'team')
  const rows = snapshot.actions.toSorted(byNumberOf).map((action) => {
    const openness = snapshot.closed[action.id]
    const isSeen = version.sees(openness) === 'all'
    return columns.map(({ name, of, always }) => {
      if (always === true) return clean(of(action))
      if (isSeen) return settled(clean(of(action)), snapshot)
      if (name !== 'Action') return notPrinted
      return clean(
        unseenRuns(openness)
          .map(({ text }) => text)
          .join(': '),
      )
    })
  })
  return { columns: columns.map(({ name, width }) => ({ name, width })), rows }
}

function columnsOf(snapshot: ActionLogSnapshot, version: Version): readonly Column[] {
  const { locality, meetingDays } = snapshot
  return [
    { name: 'Number', width: 16, always: true, of: ({ number }) => printFullNumber('action', number, locality.code) },
    { name: 'Also known as', width: 16, of: ({ aliases }) => aliases.join('; ') },
    { name: 'Action', width: 60, of: ({ title }) => title },
    { name: 'Detail', width: 60, of: ({ detail }) => linesWithWords(detail).join('\n') },
    { name: 'Owner', width: 28, of: ({ owner }) => ownerLabel(owner, version) },
    { name: 'Helpers', width: 28, of: (action) => helperCell(action, version) },
    { name: 'Organisation', width: 28, of: (action) => organisationOf(action, snapshot, version) },
    { name: 'Raised', width: 13, of: ({ raisedOn }) => ({ day: raisedOn }) },
    { name: 'Due', width: 13, of: ({ dueOn }) => dayCell(dueOn) },
    { name: 'State', width: 15, always: true, of: (action) => stateNames[stateOf(action)] },
    { name: 'Blocked by', width: 28, of: ({ blockedBy }) => blockedBy },
    { name: 'Finished', width: 13, of: ({ finishedOn }) => dayCell(finishedOn) },
    { name: 'Held over', width: 10, of: ({ heldOver }) => heldOver },
    { name: 'From meeting', width: 14, of: ({ origin }) => fromMeeting(origin, meetingDays) },
    { name: 'Dropped because', width: 40, of: ({ dropped }) => dropped?.reason ?? '' },
  ]
}

function dayCell(day: Day | null): ActionCell {
  return day === null ? null : { day }
}

function fromMeeting(origin: Action['origin'], days: ActionLogSnapshot['meetingDays']): ActionCell {
  return origin.kind === 'item' ? dayCell(days[origin.meetingId] ?? null) : null
}

/** Only where the version ties the owner to it: in a small place a group would say who a resident is. */
function organisationOf({ owner }: Action, snapshot: ActionLogSnapshot, version: Version): string {
  if (owner.kind !== 'person') return ''
  const record = snapshot.people.find((person) => person.id === owner.personId)
  const name = snapshot.organisations.find((body) => body.id === record?.organisationId)?.name ?? ''
  return version.person(owner.personId).line.includes(name) ? name : ''
}

/** What was answered to the personal-data check holds for a spreadsheet as for the paper. */
function settled(cell: ActionCell, snapshot: ActionLogSnapshot): ActionCell {
  return typeof cell === 'string' && cell !== '' ? settledText(cell, snapshot) : cell
}

/** Lines stay lines; the rest is held to what a file can hold. */
function clean(cell: ActionCell): ActionCell {
  if (typeof cell !== 'string') return cell
  return cell.split('\n').map(printable).join('\n')
}
