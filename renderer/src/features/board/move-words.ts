import type { Id } from '../../../../shared/model/common'
import { printFullNumber, printNumber } from '../../../../shared/rules/numbers'
import { type Board, type BoardCard, cardsOf, othersIn, type Place, type Places } from './drop-target'

export type Called = { readonly one: string; readonly many: string }

/** `26/A041`; on a board of several places `MILL 26/A041`. */
export function cardNumber(card: BoardCard, places?: Places): string {
  const code = places?.get(card.localityId)?.code
  return code === undefined ? printNumber(card.kind, card.number) : printFullNumber(card.kind, card.number, code)
}

export const countWords = (count: number, of: Called): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? of.one : of.many}`

/** "26/A040", "3 actions". */
export function movedWords(board: Board, ids: readonly Id[], of: Called): string {
  const [card, ...others] = cardsOf(board, ids)
  if (card === undefined) return countWords(ids.length, of)
  return others.length === 0 ? cardNumber(card, board.places) : countWords(ids.length, of)
}

export function columnName(board: Board, to: string): string {
  return board.columns.find((column) => column.id === to)?.name ?? ''
}

/** "26/A040 to Proposed done, 2 of 4", "3 actions to Proposed done, 2 to 4 of 7": the same however a move is made. */
export function moveWords(board: Board, ids: readonly Id[], place: Place, of: Called): string {
  const what = `${movedWords(board, ids, of)} to ${columnName(board, place.to)}`
  // Those of several places do not come to stand together.
  if (new Set(cardsOf(board, ids).map((card) => card.localityId)).size > 1) return `${what}, each in its own place`
  return `${what}, ${positionWords(place.index, ids.length, othersIn(board, place.to, ids).length)}`
}

/** "2 of 4", "2 to 4 of 7": `index` of the first, among so many others. */
export function positionWords(index: number, moving: number, others: number): string {
  const upTo = moving === 1 ? '' : ` to ${index + moving}`
  return `${index + 1}${upTo} of ${others + moving}`
}
