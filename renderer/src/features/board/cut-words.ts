import type { Id } from '../../../../shared/model/common'
import type { Spot } from './cut-target'
import { type Board, cardsOf } from './drop-target'
import { type Called, cardNumber, columnName, movedWords } from './move-words'

const them = (ids: readonly Id[]): string => (ids.length === 1 ? 'it' : 'them')

/** "26/A001 cut: Ctrl V puts it after the card you go to, Escape lets it go." */
export function cutWords(board: Board, ids: readonly Id[], of: Called): string {
  const it = them(ids)
  return `${movedWords(board, ids, of)} cut: Ctrl V puts ${it} after the card you go to, Escape lets ${it} go.`
}

/** "Blocked is empty. 2 actions cut: Ctrl V puts them here." In lanes it may be empty in one of them. */
export function emptyColumnWords(board: Board, ids: readonly Id[], to: string, of: Called): string {
  const here = (board.lists[to] ?? []).length === 0 ? '' : ' in this lane'
  return `${columnName(board, to)} is empty${here}. ${movedWords(board, ids, of)} cut: Ctrl V puts ${them(ids)} here.`
}

/** Where they would be put: "after 26/A004 in Doing", "in Blocked, which is empty". */
export function spotWords(board: Board, spot: Spot): string {
  if (spot.kind === 'column') {
    const name = columnName(board, spot.to)
    if ((board.lists[spot.to] ?? []).length === 0) return `in ${name}, which is empty`
    return board.lanes === undefined ? `at the end of ${name}` : `in ${name}`
  }
  const [card] = cardsOf(board, [spot.id])
  return card === undefined ? '' : `after ${cardNumber(card, board.places)} in ${columnName(board, card.column)}`
}

export function thereAlreadyWords(board: Board, ids: readonly Id[], of: Called): string {
  return `${movedWords(board, ids, of)} ${ids.length === 1 ? 'is' : 'are'} there already.`
}

/** Asked for among the cards of another place: "MILL 26/A001 stays with its own place: …". */
export function ownPlaceWords(board: Board, ids: readonly Id[], of: Called): string {
  const codes = new Set(cardsOf(board, ids).flatMap((card) => board.places?.get(card.localityId)?.code ?? []))
  const stays = ids.length === 1 ? 'stays with its own place: it' : 'stay with their own places: they'
  return `${movedWords(board, ids, of)} ${stays} can stand only among cards of ${[...codes].join(' and ')}.`
}

/** Asked for in the lane of somebody else: "26/A001 stays in its own lane: …". */
export function ownLaneWords(board: Board, ids: readonly Id[], of: Called): string {
  const stays = ids.length === 1 ? 'stays in its own lane' : 'stay in their own lanes'
  return `${movedWords(board, ids, of)} ${stays}: Ctrl V moves ${them(ids)} from column to column only.`
}
