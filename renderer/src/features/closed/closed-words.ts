import type { ClosedCard } from '../../../../shared/contract'
import type { BoardKind } from '../../../../shared/model/board'
import { tableDay } from '../../../../shared/rules/dates'
import type { StatusShapeName } from '../../ui/status-shape'

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
