import type { Id } from '../../../../shared/model/common'
import type { Board } from './drop-target'
import { type Lane, wholeTeam, withNobody } from './lanes'
import { type Called, movedWords } from './move-words'

/** Why cards stay in their lane, however they would be moved; null where they may go into another. */
export function laneRefusal(
  board: Board,
  ids: readonly Id[],
  it: {
    readonly of: Called
    /** Whether a card can be given to whom a lane is of; if not, `refusal` says why. */
    readonly mayGive: boolean
    readonly refusal: string | undefined
  },
): string | null {
  const { lanes } = board
  const what = movedWords(board, ids, it.of)
  if (lanes?.by === 'place') {
    const own = lanes.order.find(({ id }) => id === lanes.of.get(ids[0] ?? ''))
    return ids.length === 1
      ? `${what} stays in ${own?.name ?? 'its place'}: its number belongs there.`
      : `${what} stay in their own places: their numbers belong there.`
  }
  if (!it.mayGive) return it.refusal ?? `${what} stays with whom it is.`
  return ids.length === 1 ? null : `Give ${it.of.many} to somebody one at a time: each is undone by itself.`
}

export function giveWords(lane: Pick<Lane, 'id' | 'name'>): string {
  if (lane.id === withNobody) return 'Leave it with nobody'
  return lane.id === wholeTeam ? 'Give it to the whole team' : `Give it to ${lane.name}`
}
