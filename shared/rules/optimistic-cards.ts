import type { ActionHead, EscalationHead, PledgeHead } from '../contract'
import type { ActionColumn } from '../model/action'
import type { EscalationColumn, PledgeColumn } from '../model/cards'
import type { Id, Instant, Rank } from '../model/common'
import { isRefused, refuse } from '../refusals'
import { editAction, moveAction } from './actions'
import { moveActions } from './actions-several'
import { mayClose } from './closure'
import { rankAtEnd, ranksInColumn } from './column-ranks'
import { dayOf } from './dates'
import { expectPut, headIn, headsIn, ofKind, personIn, type Shown, type Steps } from './optimistic-shown'
import { markHead } from './pledges/mark-pledge'
import { countPledge, meetingNow, movedHead, movePledges } from './pledges/move-pledges'
import { byRank } from './ranks'

// Boards of thousands: a step looks once at the heads of its kind, and sorts none of them but those of one column.

export const cardSteps: Steps = {
  'action.move': (shown, input, now) => {
    const action = headIn(shown, 'action', input.actionId)
    if (action === undefined) return null
    const at = { today: dayOf(now), mayClose: mayCloseIn(shown)(action.localityId) }
    const column = actionsIn(shown, input.to)
      .filter((one) => one.localityId === action.localityId && one.id !== action.id)
      .sort(byRank)
    const move = moveAction(action, column, input, at)
    return isRefused(move) ? move : expectPut({ ...action, ...move })
  },
  'actions.move': (shown, input, now) => {
    const actions = headsIn(shown, 'action', input.actionIds)
    if (actions === null) return null
    const moves = moveActions(actions, actionsIn(shown, input.to), input, {
      today: dayOf(now),
      mayClose: mayCloseIn(shown),
    })
    if (isRefused(moves)) return moves
    return expectPut(...actions.map((action, index): ActionHead => ({ ...action, ...moves[index] })))
  },
  'action.edit': (shown, input, now) => {
    const action = headIn(shown, 'action', input.actionId)
    if (action === undefined) return null
    const edit = editAction(action, input, personIn(shown), dayOf(now))
    if (isRefused(edit)) return edit
    // The detail is not part of a head: it is read when the action is opened.
    const { detail: _, ...fields } = edit
    return expectPut({ ...action, ...fields })
  },
  'action.drop': (shown, input) => {
    if (headIn(shown, 'action', input.actionId) === undefined) return null
    return { put: [], remove: [{ kind: 'action', id: input.actionId }] }
  },

  'pledges.move': (shown, input, now) => {
    const pledges = headsIn(shown, 'pledge', input.pledgeIds)
    if (pledges === null) return null
    const moves = movePledges(pledges, pledgesIn(shown, input.to), input, {
      today: dayOf(now),
      meeting: (localityId) => meetingNow(localityId, ofKind(shown, 'meeting')),
    })
    if (isRefused(moves)) return moves
    const moved = pledges.flatMap((pledge, index) => {
      const move = moves[index]
      return move === undefined ? [] : [movedHead(pledge, move)]
    })
    return expectPut(...moved)
  },
  'pledge.mark': (shown, input, now) => {
    const pledge = headIn(shown, 'pledge', input.pledgeId)
    if (pledge === undefined) return null
    const marked = markHead(pledge, input.sides, {
      today: dayOf(now),
      endOf: (column) => rankAtEnd(pledgesIn(shown, column).filter((one) => one.localityId === pledge.localityId)),
    })
    return marked === null || isRefused(marked) ? marked : expectPut(marked)
  },
  // Two more have joined as fast as a key is pressed twice: the second counts on from the first.
  'pledge.count': (shown, input) => {
    const pledge = headIn(shown, 'pledge', input.pledgeId)
    if (pledge === undefined) return null
    const counted = countPledge(pledge, input.found)
    return isRefused(counted) ? counted : expectPut(counted)
  },
  'pledge.withdraw': (shown, input) => {
    if (headIn(shown, 'pledge', input.pledgeId) === undefined) return null
    return { put: [], remove: [{ kind: 'pledge', id: input.pledgeId }] }
  },

  'escalation.acknowledge': (shown, input, now) => {
    const escalation = headIn(shown, 'escalation', input.escalationId)
    // Of a day that was before today the core finds the moment.
    if (escalation === undefined || input.on !== undefined) return null
    if (escalation.column !== 'sent') return refuse({ code: 'wrong-column', column: escalation.column })
    return expectPut(seen(escalation, rankAtEnd(escalationsIn(shown, 'acknowledged')), now))
  },
  'escalations.move': (shown, input, now) => {
    const escalations = headsIn(shown, 'escalation', input.escalationIds)
    if (escalations === null) return null
    // What other columns ask for is known to the core alone: to whom it goes, who says it, how it came.
    const isSeeing = input.to === 'acknowledged' && escalations.every((one) => one.column === 'sent')
    if (!isSeeing && escalations.some((one) => one.column !== input.to)) return null
    const ranks = ranksInColumn(escalationsIn(shown, input.to), escalations, input.after)
    if (isRefused(ranks)) return ranks
    return expectPut(
      ...escalations.map((one) => {
        const rank = ranks.get(one.id) ?? one.rank
        return isSeeing ? seen(one, rank, now) : { ...one, rank }
      }),
    )
  },
}

function seen(escalation: EscalationHead, rank: Rank, now: Instant): EscalationHead {
  const last = escalation.trail.at(-1)?.at ?? escalation.sentAt
  // A laptop whose clock was set back writes nothing before what it wrote already.
  const at = last !== null && last > now ? last : now
  return { ...escalation, column: 'acknowledged', rank, trail: [...escalation.trail, { kind: 'acknowledged', at }] }
}

function mayCloseIn(shown: Shown): (localityId: Id) => boolean {
  return (localityId) => {
    const locality = shown.get('locality')?.get(localityId)
    return mayClose(locality?.kind === 'locality' ? locality : undefined, ofKind(shown, 'meeting'))
  }
}

const actionsIn = (shown: Shown, column: ActionColumn) => ofKind(shown, 'action').filter((one) => one.column === column)
const pledgesIn = (shown: Shown, column: PledgeColumn): readonly PledgeHead[] =>
  ofKind(shown, 'pledge').filter((one) => one.column === column)
const escalationsIn = (shown: Shown, column: EscalationColumn): readonly EscalationHead[] =>
  ofKind(shown, 'escalation').filter((one) => one.column === column)
