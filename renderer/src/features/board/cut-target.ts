import type { Id } from '../../../../shared/model/common'
import { type Board, type BoardCard, cardsOf, othersIn, type Place, placeOf } from './drop-target'

/** Where cut cards would be put: right after a card, or at the end of a column, which may be empty. */
export type Spot = { readonly kind: 'after'; readonly id: Id } | { readonly kind: 'column'; readonly to: string }

/** Counted without the cards that are cut; on one of them they come to stand where it is. Null where the card has gone. */
export function spotPlace(board: Board, ids: readonly Id[], spot: Spot): Place | null {
  if (spot.kind === 'column') return { to: spot.to, index: othersIn(board, spot.to, ids).length }
  const at = placeOf(board, spot.id)
  if (at === null) return null
  const cut = new Set(ids)
  const above = (board.lists[at.to] ?? []).slice(0, at.index).filter((card) => !cut.has(card.id))
  return { to: at.to, index: above.length + (cut.has(spot.id) ? 0 : 1) }
}

/** The column beside one; null at the edge of the board. */
export function columnBeside(board: Board, from: string, direction: 'left' | 'right'): string | null {
  const here = board.columns.findIndex(({ id }) => id === from)
  return board.columns[here + (direction === 'left' ? -1 : 1)]?.id ?? null
}

/** The cards of a column among which the keys go about: in lanes, those of the lane of the card they come from. */
export function cardsBeside(board: Board, column: string, fromId: Id): readonly BoardCard[] {
  const list = board.lists[column] ?? []
  const { lanes } = board
  return lanes === undefined ? list : list.filter((card) => lanes.of.get(card.id) === lanes.of.get(fromId))
}

/** Why none of those that are cut may stand at a card: it is of another place than all of them, or of other lanes. */
export function strangerAt(board: Board, ids: readonly Id[], spot: Spot): 'place' | 'lane' | null {
  const target = spot.kind === 'column' ? undefined : cardsOf(board, [spot.id])[0]
  if (target === undefined) return null
  const cut = cardsOf(board, ids)
  if (board.places !== undefined && cut.every((card) => card.localityId !== target.localityId)) return 'place'
  const { lanes } = board
  return lanes !== undefined && ids.every((id) => lanes.of.get(id) !== lanes.of.get(target.id)) ? 'lane' : null
}
