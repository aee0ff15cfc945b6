import type { CardRef } from '../../../shared/model/agenda-item'
import type { BoardKind } from '../../../shared/model/board'
import type { Id } from '../../../shared/model/common'
import type { RecordOf } from '../../../shared/model/record'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import type { Store } from '../store/store'
import { isOnBoard } from '../working-set'
import { need } from './reading'

// What handlers of the three boards read.

/** A card that stands on its board; what is over, dropped or put away is found among what is closed. */
export function needOnBoard<K extends BoardKind>(store: Store, kind: K, id: Id): RecordOf<K> | Refused {
  const card = need(store, kind, id)
  // The three kinds all say so by the same fields.
  if (isRefused(card) || isOnBoard(card as RecordOf<BoardKind>)) return card
  return refuse({ code: 'not-on-this-board' })
}

/** Each once, in the order given. */
export function needAllOnBoard<K extends BoardKind>(
  store: Store,
  kind: K,
  ids: readonly Id[],
): readonly RecordOf<K>[] | Refused {
  const cards: RecordOf<K>[] = []
  for (const id of new Set(ids)) {
    const card = needOnBoard(store, kind, id)
    if (isRefused(card)) return card
    cards.push(card)
  }
  return cards
}

/** What stands in the way of a card is there, and is not the card itself. */
export function refuseHeldUpBy(
  store: Store,
  card: { readonly id: Id },
  by: CardRef | null | undefined,
): Refused | null {
  if (by === null || by === undefined) return null
  if (by.id === card.id) return refuse({ code: 'bad-input', where: 'waitsFor' })
  const there = need(store, by.kind, by.id)
  return isRefused(there) ? there : null
}

export const isSameCard = (left: CardRef | null, right: CardRef | null | undefined): boolean =>
  left?.kind === right?.kind && left?.id === right?.id
