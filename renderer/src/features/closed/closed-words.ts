import type { ActionHead, ClosedCard, EscalationHead, PledgeHead } from '../../../../shared/contract'
import type { BoardKind } from '../../../../shared/model/board'
import type { Day } from '../../../../shared/model/common'
import { tableDay } from '../../../../shared/rules/dates'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import type { StatusShapeName } from '../../ui/status-shape'
import { columnWords } from '../actions/action-columns'
import { columnNames } from '../escalations/escalation-words'
import { pledgeColumnWords } from '../pledges/pledge-words'

export const closedOf: Readonly<
  Record<BoardKind, { readonly title: string; readonly one: string; readonly many: string }>
> = {
  action: { title: 'Closed actions', one: 'action', many: 'actions' },
  pledge: { title: 'Closed pledges', one: 'pledge', many: 'pledges' },
  escalation: { title: 'Closed escalations', one: 'escalation', many: 'escalations' },
}

const howWords: Readonly<Record<ClosedCard['how'], string>> = {
  done: 'Done',
  dropped: 'Dropped',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
}

export function shapeOf({ how, card }: Pick<ClosedCard, 'how' | 'card'>): StatusShapeName {
  if (how !== 'withdrawn') return how
  return card.kind === 'pledge' ? 'withdrawn-pledge' : 'withdrawn-escalation'
}

/** Its board has it still: done, kept or closed less than four weeks ago. */
export function isOnBoard({ how, isPutAway }: ClosedCard): boolean {
  return !isPutAway && how !== 'dropped' && how !== 'withdrawn'
}

/** "Dropped 4 Jun 2026"; "Done, nobody knows when". */
export function endWords({ how, on }: ClosedCard): string {
  return on === null ? `${howWords[how]}, nobody knows when` : `${howWords[how]} ${tableDay(on)}`
}

type BackCard =
  | Pick<ActionHead, 'kind' | 'number' | 'column' | 'dueOn'>
  | Pick<PledgeHead, 'kind' | 'number' | 'column' | 'reviewOn'>
  | Pick<EscalationHead, 'kind' | 'number' | 'column' | 'neededBy'>

/** "26/A002 is back in To do. It was due on 20 April.": a day that has passed is on Today at once, and nobody chose it now. */
export function backWords(card: BackCard, today: Day): string {
  const { column, day, was } = whereNow(card)
  const back = `${printNumber(card.kind, card.number)} is back in ${column}`
  if (day === null) return back
  return `${back}. It ${day < today ? 'was' : 'is'} ${was} ${dateOnly(day, today)}.`
}

function whereNow(card: BackCard) {
  if (card.kind === 'action') return { column: columnWords[card.column], day: card.dueOn, was: 'due on' }
  if (card.kind === 'pledge')
    return { column: pledgeColumnWords[card.column], day: card.reviewOn, was: 'to be looked at on' }
  return { column: columnNames[card.column], day: card.neededBy, was: 'needed by' }
}
