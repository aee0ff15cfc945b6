import type { ClosedCard } from '../../../../shared/contract'
import type { BoardKind } from '../../../../shared/model/board'
import type { Id } from '../../../../shared/model/common'
import type { Route } from '../../data/route'

export function boardOf(kind: BoardKind, localityId: Id, isEverywhere: boolean): Route {
  if (kind === 'action') return { screen: 'actions', localityId, isEverywhere }
  if (kind === 'pledge') return { screen: 'pledges', localityId, isEverywhere }
  return { screen: 'escalations', localityId, isEverywhere }
}

/** One that its board has, seen from the place `from`. */
export function boardRoute({ card, localityId }: ClosedCard, from: Id): Route {
  const at = { localityId: from, isEverywhere: localityId !== from }
  if (card.kind === 'action') return { screen: 'actions', actionId: card.id, ...at }
  if (card.kind === 'pledge') return { screen: 'pledges', pledgeId: card.id, ...at }
  return { screen: 'escalations', escalationId: card.id, ...at }
}
