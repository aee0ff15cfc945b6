import type { Id } from '../../../../shared/model/common'
import { printFullNumber, printNumber } from '../../../../shared/rules/numbers'
import { type Board, type BoardCard, cardsOf, inLane, type Place, type Places } from './drop-target'
import { otherLane } from './lanes'

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
  const other = otherLane(board.lanes, ids, place.lane)
  if (other !== null) return `${movedWords(board, ids, of)} to ${other.name}`
  // Those of several places do not come to stand together.
  const cards = cardsOf(board, ids)
  const laneIds = new Set(cards.map((card) => board.lanes?.of.get(card.id)))
  if (new Set(cards.map((card) => card.localityId)).size > 1) return `${what}, each in its own place`
  if (laneIds.size > 1) return `${what}, each in its own lane`
  const lane = board.lanes?.order.find(({ id }) => laneIds.has(id))
  const { index, others } = inLane(board, ids, place)
  return `${what}${lane === undefined ? '' : `, ${lane.name}`}, ${positionWords(index, ids.length, others)}`
}

/** "2 of 4", "2 to 4 of 7": `index` of the first, among so many others. */
export function positionWords(index: number, moving: number, others: number): string {
  const upTo = moving === 1 ? '' : ` to ${index + moving}`
  return `${index + 1}${upTo} of ${others + moving}`
}
