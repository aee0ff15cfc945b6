import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import type { Board, Place } from './drop-target'
import { inLane } from './drop-target'
import { giveWords, laneRefusal } from './lane-refusal'
import { type Lane, otherLane } from './lanes'
import type { Called } from './move-words'

/** What putting a card into another lane does: it is given to whom the lane is of, or it stays, and it is said why. */
export function useLaneChange(it: {
  readonly board: Board
  readonly of: Called
  /** Gives a card to whom a lane is of. */
  readonly onGive: ((id: Id, laneId: string) => void) | undefined
  /** Why none can be given: "Whose a pledge is stands on the pledge itself." */
  readonly refusal: string | undefined
}) {
  const { board, of, onGive, refusal } = it
  const { lanes } = board
  const refusalOf = (ids: readonly Id[]): string | null =>
    laneRefusal(board, ids, { of, mayGive: onGive !== undefined, refusal })
  return {
    /** True where this was about another lane. */
    change: (ids: readonly Id[], place: Place | null): boolean => {
      const [id] = ids
      const lane = otherLane(lanes, ids, place?.lane)
      if (lane === null || id === undefined) return false
      const refused = refusalOf(ids)
      if (refused === null) onGive?.(id, lane.id)
      else {
        announce(refused)
        showToast({ words: refused })
      }
      return true
    },
    /** For a cell: where what is in the hand would stand in it, and what is written there. Null: not in this one. */
    slotIn: (
      ids: readonly Id[],
      place: Place | null | undefined,
      to: string,
      lane: Lane,
    ): { readonly slot: number; readonly words: string | undefined } | null => {
      if (place == null || place.to !== to || (place.lane ?? lanes?.of.get(ids[0] ?? '')) !== lane.id) return null
      const other = otherLane(lanes, ids, place.lane)
      const words = other === null ? undefined : refusalOf(ids) === null ? giveWords(other) : 'Not into this lane'
      return { slot: inLane(board, ids, place).index, words }
    },
  }
}

export type LaneChange = ReturnType<typeof useLaneChange>
