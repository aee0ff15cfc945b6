import type { Escalation, EscalationColumn } from '../../model/cards'
import type { Id, Rank } from '../../model/common'
import { isRefused, type Refused } from '../../refusals'
import { rankAtEnd, ranksInColumn } from '../column-ranks'

/** The cards of a column of all places, in no order. */
export type ColumnOf = (column: EscalationColumn) => readonly { readonly id: Id; readonly rank: Rank }[]

/** In the order given right after `after`; works on heads and on whole escalations. */
export function placedAfter<C extends { readonly id: Id; readonly rank: Rank }>(
  cards: readonly C[],
  column: ReturnType<ColumnOf>,
  after: Id | null,
): readonly C[] | Refused {
  const ranks = ranksInColumn(column, cards, after)
  return isRefused(ranks) ? ranks : cards.map((card) => ({ ...card, rank: ranks.get(card.id) ?? card.rank }))
}

/** What has come into another column stands at its end; what stayed in its own keeps its rank. */
export function atTheEnd(
  before: readonly Escalation[],
  after: readonly Escalation[],
  columnOf: ColumnOf,
): readonly Escalation[] {
  const columnBefore = new Map(before.map(({ id, column }) => [id, column]))
  const last = new Map<EscalationColumn, Rank>()
  return after.map((card) => {
    if (columnBefore.get(card.id) === card.column) return card
    const end = last.get(card.column)
    const rank = rankAtEnd(end === undefined ? columnOf(card.column) : [{ rank: end }])
    last.set(card.column, rank)
    return { ...card, rank }
  })
}
