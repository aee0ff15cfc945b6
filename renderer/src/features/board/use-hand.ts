import type { Id } from '../../../../shared/model/common'
import type { DragHandlers } from './drag'
import { type Board, type BoardMove, dropTarget, movingWith, type Place, placeAt } from './drop-target'
import type { Called } from './move-words'
import type { CardFocus } from './use-card-focus'
import type { LaneChange } from './use-lane-change'
import { useLift } from './use-lift'

/** What is lifted, and where putting it down leads: to a move, to whom a lane is of, or back. */
export function useHand(it: {
  readonly board: Board
  readonly of: Called
  readonly focus: CardFocus
  readonly marked: ReadonlySet<Id>
  readonly laneChange: Pick<LaneChange, 'change'>
  readonly onMove: (move: BoardMove) => void
}) {
  const { board, focus, laneChange } = it
  const lifted = useLift(board, it.of)
  const { lift } = lifted

  const drop = (move: BoardMove | null): void => {
    if (move === null) {
      lifted.putBack()
      return
    }
    lifted.putDown()
    it.onMove(move)
  }
  const putIn = (ids: readonly Id[], place: Place): void => {
    if (laneChange.change(ids, place)) lifted.putDown()
    else drop(dropTarget(board, ids, place))
  }
  const pointer: DragHandlers = {
    onPickUp: (id) => lifted.pickUp(id, movingWith(board, id, it.marked), 'pointer'),
    onOver: (_, place) => {
      if (place !== null && lift !== null) lifted.over(placeAt(board, lift.ids, place))
    },
    onDrop: (id, place) => {
      focus.want(id, 'pointer')
      if (lift === null || place === null) drop(null)
      else putIn(lift.ids, placeAt(board, lift.ids, place))
    },
    onPutBack: lifted.putBack,
  }
  return { ...lifted, putIn, pointer }
}

export type Hand = ReturnType<typeof useHand>
