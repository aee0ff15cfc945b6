import type { ActionView } from '../../../shared/contract'
import type { Action } from '../../../shared/model/action'
import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import type { Store } from '../store/store'
import { need, openItem } from './reading'

const longestTrail = 200

export const openActionHandler: QueryHandler<'action.open'> = async ({ store }, input) => {
  const action = need(store, 'action', input.actionId)
  if (isRefused(action)) return { ok: false, problem: action.refused }
  const [trail, minute] = await Promise.all([
    store.trailOf({ kind: 'action', id: action.id }, longestTrail),
    minuteOf(store, action),
  ])
  return { ok: true, value: { action, trail, minute } }
}

/** The minute an action came from; null for one from the board or an old log. */
async function minuteOf(store: Store, action: Action): Promise<ActionView['minute']> {
  if (action.origin.kind !== 'item') return null
  const opened = await openItem(store, action.origin)
  if (isRefused(opened)) return null
  const { meeting, item, items } = opened
  return { meetingId: meeting.id, itemId: item.id, on: meeting.on, minute: items.indexOf(item) + 1, title: item.title }
}
