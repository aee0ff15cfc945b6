import type { ActionHead, ParsedInputOf } from '../contract'
import type { Day, Id } from '../model/common'
import { isRefused, type Refused } from '../refusals'
import { type ActionMove, type ColumnOrder, placeAction } from './actions'
import { ranksInColumn } from './column-ranks'

/**
 * Several actions into one column, in the order given; works on heads and on whole actions. What one of them is refused
 * for keeps all of them where they are.
 */
export function moveActions(
  actions: readonly ActionHead[],
  column: ColumnOrder,
  input: Pick<ParsedInputOf<'actions.move'>, 'to' | 'after' | 'blockedBy' | 'waitsFor'>,
  at: { readonly today: Day; readonly mayClose: (localityId: Id) => boolean },
): readonly (ActionMove & { readonly id: Id })[] | Refused {
  const ranks = ranksInColumn(column, actions, input.after)
  if (isRefused(ranks)) return ranks
  const moves: (ActionMove & { readonly id: Id })[] = []
  for (const action of actions) {
    const rank = ranks.get(action.id) ?? action.rank
    const move = placeAction(action, rank, input, { today: at.today, mayClose: at.mayClose(action.localityId) })
    if (isRefused(move)) return move
    moves.push({ id: action.id, ...move })
  }
  return moves
}
