import { isRefused, refuse } from '../../../shared/refusals'
import { moveActions } from '../../../shared/rules/actions-several'
import { putting } from '../../../shared/rules/changes'
import { printNumber } from '../../../shared/rules/numbers'
import type { CommandHandler } from '../context'
import { isOnBoard } from '../working-set'
import { refuseHeldUpBy } from './cards-reading'
import { mayCloseIn, need } from './reading'
import { columnWords } from './words'

/** A card that was put away comes back to the board when it is moved; a dropped one is off it. */
export const moveActionsHandler: CommandHandler<'actions.move'> = ({ store, today }, input) => {
  const actions = []
  for (const id of new Set(input.actionIds)) {
    const action = need(store, 'action', id)
    if (isRefused(action)) return action
    if (action.dropped !== null) return refuse({ code: 'not-on-this-board' })
    actions.push(action)
  }
  const column = store.all('action').filter((one) => one.column === input.to && isOnBoard(one))
  const moves = moveActions(actions, column, input, {
    today: today(),
    mayClose: (localityId) => mayCloseIn(store, localityId),
  })
  if (isRefused(moves)) return moves
  const held = actions.map((action) => refuseHeldUpBy(store, action, input.waitsFor)).find((one) => one !== null)
  if (held !== undefined) return held
  const moved = actions.flatMap((action, index) => {
    const move = moves[index]
    return move === undefined ? [] : [{ ...action, ...move, archivedOn: null }]
  })
  const [only, ...more] = actions
  const what =
    only !== undefined && more.length === 0 ? printNumber('action', only.number) : `${actions.length} actions`
  const isWithin = actions.every((action) => action.column === input.to)
  return {
    change: putting(...moved),
    label: `Moved ${what} ${isWithin ? 'within' : 'to'} ${columnWords[input.to]}`,
    output: {},
  }
}
