import type { ParsedInputOf } from '../../contract'
import type { Escalation } from '../../model/cards'
import { assertNever, isRefused, type Refused, refuse } from '../../refusals'
import { type DeedIn, refuseIfGone } from './deed'
import { close, reopen } from './ending'
import { atTheEnd, type ColumnOf, placedAfter } from './placing'
import { send, type Team } from './sending'
import { acknowledge, askBack, giveBack } from './waiting'

type Move = Pick<ParsedInputOf<'escalations.move'>, 'to' | 'after' | 'words'>

/**
 * Moves questions on the board, all of them or none. Within a column only their order changes; into another one is what
 * that column says happened. One that is given back is seen, so, dropped on Sent, it stands under Acknowledged.
 */
export function moveEscalations(
  escalations: readonly Escalation[],
  move: Move,
  given: { readonly columnOf: ColumnOf; readonly team: Team; readonly deedIn: DeedIn },
): readonly Escalation[] | Refused {
  const moved: Escalation[] = []
  for (const escalation of escalations) {
    const after = moveOne(escalation, move, given)
    if (isRefused(after)) return after
    moved.push(after)
  }
  const there = moved.filter(({ column }) => column === move.to)
  const ranked = there.length === 0 ? [] : placedAfter(there, given.columnOf(move.to), move.after)
  if (isRefused(ranked)) return ranked
  const elsewhere = moved.filter(({ column }) => column !== move.to)
  return [...ranked, ...atTheEnd(escalations, elsewhere, given.columnOf)]
}

function moveOne(
  escalation: Escalation,
  { to, words = '' }: Move,
  { team, deedIn }: { readonly team: Team; readonly deedIn: DeedIn },
): Escalation | Refused {
  const from = escalation.column
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  if (from === to) return escalation
  const wrong = refuse({ code: 'wrong-column', column: from })
  const deed = deedIn(escalation.localityId)
  const isOver = from === 'answered' || from === 'closed'
  switch (to) {
    case 'sent':
      if (from === 'drafted') return send(escalation, undefined, team, deed)
      if (from === 'asked-back') return giveBack(escalation, words, deed)
      return isOver ? reopen(escalation, words, team, deed) : wrong
    case 'acknowledged':
      return from === 'asked-back' ? giveBack(escalation, words, deed) : acknowledge(escalation, deed)
    case 'asked-back':
      return askBack(escalation, words, deed)
    case 'answered':
      return from === 'closed' ? wrong : refuse({ code: 'answer-needed' })
    case 'closed':
      return close(escalation, words, deed)
    case 'drafted':
      return wrong
    default:
      return assertNever(to)
  }
}
