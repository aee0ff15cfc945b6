import type { ActionHead, ParsedInputOf } from '../contract'
import type { Action, Owner } from '../model/action'
import type { AgendaItem } from '../model/agenda-item'
import type { Day, Id, Rank } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import type { Counter } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { addDays } from './dates'
import { refuseIfClosed } from './meeting-states'
import { takeNumbers } from './numbers'
import { lastRank, rankAfter } from './ranks'

type Ranked = { readonly id: Id; readonly rank: Rank }
/** The cards of the column something goes to, in order, without the thing that moves. */
export type ColumnOrder = readonly Ranked[]

export type ActionMove = Pick<Action, 'column' | 'rank' | 'blockedBy' | 'proposedOn' | 'finishedOn'>

/**
 * Moves an action within or between columns; works on heads and on whole actions. Finishing stamps the day and
 * reopening clears it; proposing stamps, and taking the proposal back clears; only Blocked says by what.
 */
export function moveAction(
  action: ActionHead,
  column: ColumnOrder,
  input: ParsedInputOf<'action.move'>,
  at: { readonly today: Day; readonly mayClose: boolean },
): ActionMove | Refused {
  if (input.to === 'done' && action.column !== 'done' && !at.mayClose) return refuse({ code: 'meeting-agrees-closure' })
  const blockedBy = input.to === 'blocked' ? (input.blockedBy ?? action.blockedBy) : ''
  if (input.to === 'blocked' && blockedBy === '') return refuse({ code: 'blocked-by-needed' })
  const rank = rankAfter(column, input.after)
  if (rank === undefined) return refuse({ code: 'neighbour-missing', id: input.after ?? action.id })
  return { column: input.to, rank, blockedBy, ...stampsIn(input.to, action, at.today) }
}

function stampsIn(
  column: Action['column'],
  before: Pick<ActionHead, 'column' | 'proposedOn' | 'finishedOn'> | null,
  today: Day,
): Pick<Action, 'proposedOn' | 'finishedOn'> {
  if (column === 'done') {
    // Of what was done already nothing is stamped anew: an imported action's day stays unknown.
    const finishedOn = before?.column === 'done' ? before.finishedOn : (before?.finishedOn ?? today)
    return { proposedOn: before?.proposedOn ?? null, finishedOn }
  }
  if (column !== 'proposed') return { proposedOn: null, finishedOn: null }
  return { proposedOn: before?.column === 'proposed' ? (before.proposedOn ?? today) : today, finishedOn: null }
}

/** A card that was put away comes back to the board when it is moved; a dropped one is off it. */
export function changeMovedAction(
  action: Action,
  column: ColumnOrder,
  input: ParsedInputOf<'action.move'>,
  at: { readonly today: Day; readonly mayClose: boolean },
): Change | Refused {
  if (action.dropped !== null) return refuse({ code: 'missing', kind: 'action', id: action.id })
  const move = moveAction(action, column, input, at)
  return isRefused(move) ? move : { put: [{ ...action, ...move, archivedOn: null }], remove: [] }
}

export type NewAction = {
  readonly id: Id
  readonly input: ParsedInputOf<'action.add'>
  readonly counter: Counter | undefined
  /** Of the number, by `numberYear`. */
  readonly year: number
  readonly column: ColumnOrder
  /** The meeting and item of `input.origin`, where there is one. */
  readonly from: { readonly meeting: Meeting; readonly item: AgendaItem } | null
  readonly people: (id: Id) => boolean
  readonly today: Day
  readonly mayClose: boolean
}

export function addAction(it: NewAction): Change | Refused {
  const { input, from, today } = it
  const closed = from === null ? null : refuseIfClosed(from.meeting)
  if (closed !== null) return closed
  const stranger = firstStranger(input.owner, input.helperIds, it.people)
  if (stranger !== undefined) return refuse({ code: 'missing', kind: 'person', id: stranger })
  if (input.column === 'done' && !it.mayClose) return refuse({ code: 'meeting-agrees-closure' })
  const blockedBy = input.column === 'blocked' ? (input.blockedBy ?? '') : ''
  if (input.column === 'blocked' && blockedBy === '') return refuse({ code: 'blocked-by-needed' })
  const taken = takeNumbers(it.counter, { localityId: input.localityId, year: it.year, series: 'action', count: 1 })
  const action: Action = {
    kind: 'action',
    id: it.id,
    localityId: input.localityId,
    number: taken.first,
    aliases: [],
    title: input.title,
    detail: '',
    owner: input.owner,
    helperIds: helpersBeside(input.owner, input.helperIds),
    raisedOn: from?.meeting.on ?? today,
    dueOn: input.dueOn,
    column: input.column,
    rank: lastRank(it.column),
    blockedBy,
    heldOver: 0,
    origin: from === null ? { kind: 'board' } : { kind: 'item', meetingId: from.meeting.id, itemId: from.item.id },
    ...stampsIn(input.column, null, today),
    dropped: null,
    archivedOn: null,
  }
  return { put: [taken.counter, action], remove: [] }
}

export type ActionEdit = Partial<Pick<Action, 'title' | 'detail' | 'owner' | 'helperIds' | 'dueOn' | 'blockedBy'>>

/** Only what differs from before is in the answer; works on heads and on whole actions. */
export function editAction(
  action: ActionHead,
  input: ParsedInputOf<'action.edit'>,
  isPerson: (id: Id) => boolean,
): ActionEdit | Refused {
  const owner = input.owner ?? action.owner
  const helperIds = helpersBeside(owner, input.helperIds ?? action.helperIds)
  // Somebody named before stays named, whatever became of their record; only new names are checked.
  const added = helperIds.filter((id) => !action.helperIds.includes(id))
  const stranger = firstStranger(input.owner ?? { kind: 'nobody' }, added, isPerson)
  if (stranger !== undefined) return refuse({ code: 'missing', kind: 'person', id: stranger })
  if (input.blockedBy === '' && action.column === 'blocked') return refuse({ code: 'blocked-by-needed' })
  return {
    ...(input.title !== undefined && { title: input.title }),
    ...(input.detail !== undefined && { detail: input.detail }),
    ...(input.dueOn !== undefined && { dueOn: input.dueOn }),
    ...(input.blockedBy !== undefined && action.column === 'blocked' && { blockedBy: input.blockedBy }),
    owner,
    helperIds,
  }
}

/** Off the board, with the reason. The number stays taken. */
export function dropAction(action: Action, reason: string, today: Day): Change | Refused {
  if (action.dropped !== null) return refuse({ code: 'missing', kind: 'action', id: action.id })
  return { put: [{ ...action, dropped: { on: today, reason } }], remove: [] }
}

const daysOnTheBoardWhenOver = 28

/**
 * Finished and dropped actions leave the live lists four weeks later, by themselves; where nobody knows when one was
 * finished, four weeks after it was raised.
 */
export function putAwayActions(actions: readonly Action[], today: Day): Change {
  const before = addDays(today, -daysOnTheBoardWhenOver)
  const over = actions.filter((action) => {
    const overOn = action.dropped?.on ?? action.finishedOn ?? (action.column === 'done' ? action.raisedOn : null)
    return action.archivedOn === null && overOn !== null && overOn < before
  })
  return { put: over.map((action) => ({ ...action, archivedOn: today })), remove: [] }
}

/** A helper is somebody beside the owner, named once. */
export function helpersBeside(owner: Owner, helperIds: readonly Id[]): Id[] {
  const ownerId = owner.kind === 'person' ? owner.personId : null
  return [...new Set(helperIds)].filter((id) => id !== ownerId)
}

function firstStranger(owner: Owner, helperIds: readonly Id[], isPerson: (id: Id) => boolean): Id | undefined {
  const named = owner.kind === 'person' ? [owner.personId, ...helperIds] : helperIds
  return named.find((id) => !isPerson(id))
}
