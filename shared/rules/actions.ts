import type { ActionHead, ParsedInputOf } from '../contract'
import type { Action, Owner } from '../model/action'
import type { AgendaItem } from '../model/agenda-item'
import type { Day, Id, Rank } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import type { Counter } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { type PersonById, refuseGiving } from './may-be-given'
import { refuseIfClosed } from './meeting-states'
import { takeNumbers } from './numbers'
import { lastRank, rankAfter } from './ranks'
import { tidyWays } from './way-words'

type Ranked = { readonly id: Id; readonly rank: Rank }
/** The cards of the column something goes to, in order, without the thing that moves. */
export type ColumnOrder = readonly Ranked[]

export type ActionMove = Pick<Action, 'column' | 'rank' | 'blockedBy' | 'waitsFor' | 'proposedOn' | 'finishedOn'>
type Goes = Pick<ParsedInputOf<'action.move'>, 'to' | 'blockedBy' | 'waitsFor'>
type MovedAt = { readonly today: Day; readonly mayClose: boolean }

/**
 * Moves an action within or between columns; works on heads and on whole actions. Finishing stamps the day and
 * reopening clears it; proposing stamps, and taking the proposal back clears; only Blocked says by what.
 */
export function moveAction(
  action: ActionHead,
  column: ColumnOrder,
  input: ParsedInputOf<'action.move'>,
  at: MovedAt,
): ActionMove | Refused {
  const rank = rankAfter(column, input.after)
  const move = placeAction(action, rank ?? action.rank, input, at)
  if (isRefused(move) || rank !== undefined) return move
  return refuse({ code: 'neighbour-missing', id: input.after ?? action.id })
}

/** The same, to a place in the column that is known already. */
export function placeAction(action: ActionHead, rank: Rank, input: Goes, at: MovedAt): ActionMove | Refused {
  if (input.to === 'done' && action.column !== 'done' && !at.mayClose) return refuse({ code: 'meeting-agrees-closure' })
  const held = heldUp(action, input)
  return isRefused(held) ? held : { column: input.to, rank, ...held, ...stampsIn(input.to, action, at.today) }
}

/** What it is blocked by: words, a card, or both; a card that is named needs no words. Only in Blocked. */
function heldUp(
  before: Pick<Action, 'blockedBy' | 'waitsFor'>,
  input: Goes,
): Pick<Action, 'blockedBy' | 'waitsFor'> | Refused {
  if (input.to !== 'blocked') return { blockedBy: '', waitsFor: null }
  const waitsFor = input.waitsFor ?? before.waitsFor
  const blockedBy = input.blockedBy ?? (input.waitsFor === undefined ? before.blockedBy : '')
  return blockedBy === '' && waitsFor === null ? refuse({ code: 'blocked-by-needed' }) : { blockedBy, waitsFor }
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
  at: MovedAt,
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
  readonly person: PersonById
  readonly today: Day
  readonly mayClose: boolean
}

export function addAction(it: NewAction): Change | Refused {
  const { input, from, today } = it
  const closed = from === null ? null : refuseIfClosed(from.meeting)
  if (closed !== null) return closed
  const notGiven = refuseGiving([...ownerIds(input.owner), ...input.helperIds], it.person, today)
  if (notGiven !== null) return notGiven
  if (input.column === 'done' && !it.mayClose) return refuse({ code: 'meeting-agrees-closure' })
  const held = heldUp({ blockedBy: '', waitsFor: null }, { ...input, to: input.column })
  if (isRefused(held)) return held
  const raisedOn = from?.meeting.on ?? today
  if (input.dueOn !== null && input.dueOn < raisedOn) return refuse({ code: 'due-before-raised', raisedOn })
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
    raisedOn,
    dueOn: input.dueOn,
    column: input.column,
    rank: lastRank(it.column),
    ...held,
    ways: [],
    heldOver: 0,
    origin: from === null ? { kind: 'board' } : { kind: 'item', meetingId: from.meeting.id, itemId: from.item.id },
    ...stampsIn(input.column, null, today),
    dropped: null,
    archivedOn: null,
  }
  return { put: [taken.counter, action], remove: [] }
}

export type ActionEdit = Partial<
  Pick<Action, 'title' | 'detail' | 'owner' | 'helperIds' | 'dueOn' | 'blockedBy' | 'waitsFor' | 'ways'>
>

/** Only what differs from before is in the answer; works on heads and on whole actions. */
export function editAction(
  action: ActionHead & Partial<Pick<Action, 'origin'>>,
  input: ParsedInputOf<'action.edit'>,
  person: PersonById,
  today: Day,
): ActionEdit | Refused {
  const owner = input.owner ?? action.owner
  const helperIds = helpersBeside(owner, input.helperIds ?? action.helperIds)
  // Somebody named before stays named, whatever became of them; only new names are checked.
  const before = new Set([...ownerIds(action.owner), ...action.helperIds])
  const added = [...ownerIds(owner), ...helperIds].filter((id) => !before.has(id))
  const notGiven = refuseGiving(added, person, today)
  if (notGiven !== null) return notGiven
  if (isDueTooEarly(action, input.dueOn)) return refuse({ code: 'due-before-raised', raisedOn: action.raisedOn })
  const blockedBy = input.blockedBy ?? action.blockedBy
  const waitsFor = input.waitsFor === undefined ? action.waitsFor : input.waitsFor
  const isBlocked = action.column === 'blocked'
  const isSaid = input.blockedBy !== undefined || input.waitsFor !== undefined
  if (isBlocked && isSaid && blockedBy === '' && waitsFor === null) return refuse({ code: 'blocked-by-needed' })
  return {
    ...(input.title !== undefined && { title: input.title }),
    ...(input.detail !== undefined && { detail: input.detail }),
    ...(input.dueOn !== undefined && { dueOn: input.dueOn }),
    ...(isBlocked && { blockedBy, waitsFor }),
    ...(input.ways !== undefined && { ways: tidyWays(input.ways) }),
    owner,
    helperIds,
  }
}

/** An old log says when something was due and not when it was raised; a head does not say where it is from. */
function isDueTooEarly(action: ActionHead & Partial<Pick<Action, 'origin'>>, dueOn: Day | null | undefined): boolean {
  if (dueOn === undefined || dueOn === null || dueOn === action.dueOn) return false
  return action.origin !== undefined && action.origin.kind !== 'import' && dueOn < action.raisedOn
}

/** Off the board, with the reason. The number stays taken. */
export function dropAction(action: Action, reason: string, today: Day): Change | Refused {
  if (action.dropped !== null) return refuse({ code: 'missing', kind: 'action', id: action.id })
  return { put: [{ ...action, dropped: { on: today, reason } }], remove: [] }
}

/** A helper is somebody beside the owner, named once. */
export function helpersBeside(owner: Owner, helperIds: readonly Id[]): Id[] {
  const ownerId = owner.kind === 'person' ? owner.personId : null
  return [...new Set(helperIds)].filter((id) => id !== ownerId)
}

function ownerIds(owner: Owner): readonly Id[] {
  return owner.kind === 'person' ? [owner.personId] : []
}
