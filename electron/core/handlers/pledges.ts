import type { Pledge, PledgeColumn } from '../../../shared/model/cards'
import type { Day, Id, Rank } from '../../../shared/model/common'
import { isRefused, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { rankAtEnd } from '../../../shared/rules/column-ranks'
import { dayOf } from '../../../shared/rules/dates'
import { printNumber } from '../../../shared/rules/numbers'
import { markPledge, sidesToMark } from '../../../shared/rules/pledges/mark-pledge'
import {
  countPledge,
  meetingNow,
  movedPledge,
  movePledges,
  withdrawPledge,
} from '../../../shared/rules/pledges/move-pledges'
import { editPledge, raisedIn, type Sayers, writePledge } from '../../../shared/rules/pledges/write-pledge'
import type { CallContext, CommandHandler } from '../context'
import type { Store } from '../store/store'
import { isOnBoard } from '../working-set'
import { isSameCard, needAllOnBoard, needOnBoard, refuseHeldUpBy } from './cards-reading'
import { counterOf, need, openItem, personOf, yearOf } from './reading'
import { pledgeColumnWords } from './words'

export { openPledgeHandler } from './pledge-view'

export const writePledgeHandler: CommandHandler<'pledge.write'> = async (context, input) => {
  const { store, today, newId } = context
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const from = input.origin === null ? null : await openItem(store, input.origin)
  if (isRefused(from)) return from
  if (from !== null && from.meeting.localityId !== locality.id) {
    return refuse({ code: 'missing', kind: 'meeting', id: from.meeting.id })
  }
  const year = yearOf(store, from?.meeting.on ?? today())
  const pledgeId = newId()
  const change = writePledge({
    ...sayersOf(context),
    id: pledgeId,
    input,
    counter: counterOf(store, locality.id, year),
    year,
    rank: endOf(store, locality.id, input.column),
    from,
  })
  if (isRefused(change)) return change
  const added = change.put.find((record) => record.kind === 'pledge')
  return {
    change,
    label: `Added pledge ${added === undefined ? '' : printNumber('pledge', added.number)}`,
    output: { pledgeId },
  }
}

export const editPledgeHandler: CommandHandler<'pledge.edit'> = async (context, input) => {
  const { store } = context
  const pledge = needOnBoard(store, 'pledge', input.pledgeId)
  if (isRefused(pledge)) return pledge
  const held = isSameCard(pledge.waitsFor, input.waitsFor) ? null : refuseHeldUpBy(store, pledge, input.waitsFor)
  if (held !== null) return held
  const raisedOn = await raisedOnOf(context, pledge, [input.reviewOn, input.condition?.by])
  const edited = editPledge(pledge, input, sayersOf(context), raisedOn)
  if (isRefused(edited)) return edited
  return { change: putting(edited), label: `Changed pledge ${numberOf(pledge)}`, output: {} }
}

export const markPledgeHandler: CommandHandler<'pledge.mark'> = async (context, input) => {
  const { store, today } = context
  const pledge = needOnBoard(store, 'pledge', input.pledgeId)
  if (isRefused(pledge)) return pledge
  const raisedOn = await raisedOnOf(
    context,
    pledge,
    input.sides.map(({ on }) => on),
  )
  const marked = markPledge(pledge, input.sides, {
    today: today(),
    raisedOn,
    endOf: (column) => endOf(store, pledge.localityId, column),
  })
  if (isRefused(marked)) return marked
  const label =
    marked.column === pledge.column
      ? `Marked pledge ${numberOf(pledge)}`
      : `Marked pledge ${numberOf(pledge)}: ${pledgeColumnWords[marked.column]}`
  return { change: putting(marked), label, output: {} }
}

export const markPledgesHandler: CommandHandler<'pledges.mark'> = async (context, input) => {
  const { store, today } = context
  const pledges = needAllOnBoard(store, 'pledge', input.pledgeIds)
  if (isRefused(pledges)) return pledges
  const marked: Pledge[] = []
  for (const pledge of pledges) {
    const sides = sidesToMark(pledge, input)
    if (sides.length === 0) continue
    const raisedOn = await raisedOnOf(context, pledge, [input.on])
    const one = markPledge(pledge, sides, {
      today: today(),
      raisedOn,
      endOf: (column) => endOf(store, pledge.localityId, column, marked),
    })
    if (isRefused(one)) return one
    marked.push(one)
  }
  const [only, ...more] = marked
  const what = only !== undefined && more.length === 0 ? `pledge ${numberOf(only)}` : `${marked.length} pledges`
  return { change: putting(...marked), label: `Marked ${what}: ${pledgeColumnWords[input.mark]}`, output: {} }
}

export const countPledgeHandler: CommandHandler<'pledge.count'> = ({ store }, input) => {
  const pledge = needOnBoard(store, 'pledge', input.pledgeId)
  if (isRefused(pledge)) return pledge
  const counted = countPledge(pledge, input.found)
  if (isRefused(counted)) return counted
  return { change: putting(counted), label: `Counted who joined pledge ${numberOf(pledge)}`, output: {} }
}

export const movePledgesHandler: CommandHandler<'pledges.move'> = ({ store, today }, input) => {
  const pledges = needAllOnBoard(store, 'pledge', input.pledgeIds)
  if (isRefused(pledges)) return pledges
  const column = store.all('pledge').filter((one) => one.column === input.to && isOnBoard(one))
  const moves = movePledges(pledges, column, input, {
    today: today(),
    meeting: (localityId) => meetingNow(localityId, store.all('meeting')),
  })
  if (isRefused(moves)) return moves
  const moved = pledges.flatMap((pledge, index) => {
    const move = moves[index]
    return move === undefined ? [] : [movedPledge(pledge, move)]
  })
  const [only, ...more] = pledges
  const what = only !== undefined && more.length === 0 ? `pledge ${numberOf(only)}` : `${pledges.length} pledges`
  const isWithin = pledges.every((pledge) => pledge.column === input.to)
  return {
    change: putting(...moved),
    label: `Moved ${what} ${isWithin ? 'within' : 'to'} ${pledgeColumnWords[input.to]}`,
    output: {},
  }
}

export const withdrawPledgeHandler: CommandHandler<'pledge.withdraw'> = ({ store, today }, input) => {
  const pledge = needOnBoard(store, 'pledge', input.pledgeId)
  if (isRefused(pledge)) return pledge
  return {
    change: putting(withdrawPledge(pledge, input.reason, today())),
    label: `Withdrew pledge ${numberOf(pledge)}`,
    output: {},
  }
}

function numberOf({ number }: Pledge): string {
  return printNumber('pledge', number)
}

function sayersOf({ store, today }: CallContext): Sayers {
  return {
    person: personOf(store),
    isOrganisation: (id) => store.get('organisation', id) !== undefined,
    today: today(),
  }
}

/** `coming`: what goes there in the same step. */
function endOf(store: Store, localityId: Id, column: PledgeColumn, coming: readonly Pledge[] = []): Rank {
  const isThere = (one: Pledge) => one.localityId === localityId && one.column === column && isOnBoard(one)
  return rankAtEnd([...store.all('pledge'), ...coming].filter(isThere))
}

/**
 * The day it was raised, asked only where one of `days` is past; null where nobody knows. Of one from the board that is
 * the day of its first line in the journal.
 */
async function raisedOnOf(
  { store, today }: CallContext,
  { id, origin, agreedOn, weWill, youWill }: Pledge,
  days: readonly (Day | null | undefined)[],
): Promise<Day | null> {
  if (!days.some((day) => day !== null && day !== undefined && day < today())) return null
  if (origin.kind === 'item') {
    const meeting = store.get('meeting', origin.meetingId)
    return meeting === undefined ? null : raisedIn(meeting, today())
  }
  if (origin.kind === 'handed-in') return origin.on
  const first = (await store.trailOf({ kind: 'pledge', id }, longestTrail)).at(-1)
  // What was brought here from elsewhere happened before its first line was written.
  const known = [first === undefined ? null : dayOf(first.at), agreedOn, weWill.markedOn, youWill.markedOn]
  return known.filter((day) => day !== null).sort()[0] ?? null
}

const longestTrail = 10_000
