import type { ParsedInputOf, PledgeHead } from '../../contract'
import type { Pledge } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { Meeting } from '../../model/meeting'
import { isRefused, type Refused, refuse } from '../../refusals'
import type { ColumnOrder } from '../actions'
import { ranksInColumn } from '../column-ranks'
import { refuseUnsaid } from './column'
import { unmarked } from './mark-pledge'

type Move = Pick<ParsedInputOf<'pledges.move'>, 'to' | 'after' | 'because'>

export type PledgesMovedAt = {
  readonly today: Day
  /** The meeting of a place that may say that a pledge was not kept, by `meetingNow`. */
  readonly meeting: (localityId: Id) => Meeting | undefined
}

export type PledgeMove = Pick<Pledge, 'id' | 'column' | 'rank' | 'overOn' | 'notKeptBecause'> & {
  /** It leaves Kept or Changed, and with it the marks that put it there: they would put it back. */
  readonly losesMarks: boolean
  /** Of one that leaves Offered. */
  readonly agreedOn: Day
}

/** The place's meeting that is going on, or is being written down from paper. */
export function meetingNow(localityId: Id, meetings: Iterable<Meeting>): Meeting | undefined {
  for (const meeting of meetings) if (meeting.localityId === localityId && meeting.state === 'live') return meeting
  return undefined
}

/**
 * Several pledges into one column, in the order given; works on heads and on whole pledges. Kept and Changed are reached
 * by marks alone. What one of them is refused for keeps all of them where they are.
 */
export function movePledges(
  pledges: readonly (PledgeHead | Pledge)[],
  column: ColumnOrder,
  input: Move,
  at: PledgesMovedAt,
): readonly PledgeMove[] | Refused {
  const ranks = ranksInColumn(column, pledges, input.after)
  if (isRefused(ranks)) return ranks
  const moves: PledgeMove[] = []
  for (const pledge of pledges) {
    const refused = refuseMove(pledge, input, at)
    if (refused !== null) return refused
    moves.push(moveOf(pledge, ranks.get(pledge.id) ?? pledge.rank, input, at))
  }
  return moves
}

function refuseMove(pledge: PledgeHead | Pledge, { to, because }: Move, at: PledgesMovedAt): Refused | null {
  // Within a column only its place changes; within Not kept the meeting may say another reason.
  if (pledge.column === to && because === undefined) return null
  if (pledge.column !== to && (to === 'kept' || to === 'changed')) return refuse({ code: 'mark-needed' })
  const unsaid = pledge.column === 'offered' && to !== 'offered' ? refuseUnsaid(pledge) : null
  if (unsaid !== null || to !== 'not-kept') return unsaid
  if (at.meeting(pledge.localityId) === undefined) return refuse({ code: 'only-the-meeting-says-not-kept' })
  return because === undefined || because === '' ? refuse({ code: 'reason-needed' }) : null
}

function moveOf(pledge: PledgeHead | Pledge, rank: Pledge['rank'], input: Move, at: PledgesMovedAt): PledgeMove {
  const { id, column, overOn } = pledge
  const { to } = input
  const meeting = at.meeting(pledge.localityId)
  // Written down from paper, it was said on the day of that meeting.
  const saidOn = meeting?.live?.isFromPaper === true ? meeting.on : at.today
  const isWithin = column === to
  return {
    id,
    rank,
    column: to,
    overOn: isWithin ? overOn : to === 'not-kept' ? saidOn : null,
    notKeptBecause: to === 'not-kept' ? (input.because ?? pledge.notKeptBecause) : '',
    losesMarks: !isWithin && (column === 'kept' || column === 'changed'),
    agreedOn: saidOn,
  }
}

export function movedPledge(pledge: Pledge, { losesMarks, agreedOn, ...move }: PledgeMove): Pledge {
  return {
    ...pledge,
    ...move,
    agreedOn: move.column === 'offered' ? null : (pledge.agreedOn ?? agreedOn),
    ...(losesMarks && { weWill: unmarked(pledge.weWill), youWill: unmarked(pledge.youWill) }),
  }
}

export function movedHead(pledge: PledgeHead, { losesMarks, agreedOn: _, ...move }: PledgeMove): PledgeHead {
  const without = (side: PledgeHead['weWill']): PledgeHead['weWill'] => ({ by: side.by, mark: 'not-yet' })
  return {
    ...pledge,
    ...move,
    ...(losesMarks && { weWill: without(pledge.weWill), youWill: without(pledge.youWill) }),
  }
}

/** Off the board for good, with the reason. The number stays taken. */
export function withdrawPledge(pledge: Pledge, reason: string, today: Day): Pledge {
  return { ...pledge, withdrawn: { on: today, reason } }
}

/** How many have joined; there must be something to count for. */
export function countPledge<P extends Pick<Pledge, 'condition'>>(pledge: P, found: number): P | Refused {
  if (pledge.condition === null) return refuse({ code: 'condition-missing' })
  return { ...pledge, condition: { ...pledge.condition, found } }
}
