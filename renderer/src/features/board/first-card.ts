import type { Id } from '../../../../shared/model/common'
import type { Board, BoardCard } from './drop-target'
import type { Edge } from './slip'

/** The first card of the first column that has one. */
export function firstId(board: Board): Id | undefined {
  return board.columns.map(({ id }) => board.lists[id]?.[0]?.id).find((id) => id !== undefined)
}

/** Which card keys begin at while none is chosen: a late one before others. */
export function firstToSee<C extends BoardCard>(
  board: Board<C>,
  edgeOf: ((card: C) => Edge) | undefined,
): Id | undefined {
  return firstLateId(board, edgeOf) ?? firstId(board)
}

function firstLateId<C extends BoardCard>(board: Board<C>, edgeOf: ((card: C) => Edge) | undefined): Id | undefined {
  if (edgeOf === undefined) return undefined
  for (const { id } of board.columns) {
    const late = board.lists[id]?.find((card) => edgeOf(card) === 'late')
    if (late !== undefined) return late.id
  }
}
