import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import type { Board, Place } from './drop-target'
import { inLane } from './drop-target'
import { type Lane, otherLane, wholeTeam, withNobody } from './lanes'
import { type Called, movedWords } from './move-words'

/** What putting a card into another lane does: it is given to whom the lane is of, or it stays, and it is said why. */
export function useLaneChange(it: {
  readonly board: Board
  readonly of: Called
  /** Gives a card to whom a lane is of. */
  readonly onGive: ((id: Id, laneId: string) => void) | undefined
  /** Why none can be given: "Whose a pledge is stands on the pledge itself." */
  readonly refusal: string | undefined
}) {
  const { board, of, onGive } = it
  const { lanes } = board
  const refusalOf = (ids: readonly Id[]): string | null => {
    const what = movedWords(board, ids, of)
    if (lanes?.by === 'place') {
      const own = lanes.order.find(({ id }) => id === lanes.of.get(ids[0] ?? ''))
      return ids.length === 1
        ? `${what} stays in ${own?.name ?? 'its place'}: its number belongs there.`
        : `${what} stay in their own places: their numbers belong there.`
    }
    if (onGive === undefined) return it.refusal ?? `${what} stays with whom it is.`
    return ids.length === 1 ? null : `Give ${of.many} to somebody one at a time: each is undone by itself.`
  }
  return {
    /** True where this was about another lane. */
    change: (ids: readonly Id[], place: Place | null): boolean => {
      const [id] = ids
      const lane = otherLane(lanes, ids, place?.lane)
      if (lane === null || id === undefined) return false
      const refusal = refusalOf(ids)
      if (refusal === null) onGive?.(id, lane.id)
      else {
        announce(refusal)
        showToast({ words: refusal })
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

export function giveWords(lane: Pick<Lane, 'id' | 'name'>): string {
  if (lane.id === withNobody) return 'Leave it with nobody'
  return lane.id === wholeTeam ? 'Give it to the whole team' : `Give it to ${lane.name}`
}
