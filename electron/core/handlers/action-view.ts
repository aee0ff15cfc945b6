import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import { minuteOf, need } from './reading'

const longestTrail = 200

export const openActionHandler: QueryHandler<'action.open'> = async ({ store }, input) => {
  const action = need(store, 'action', input.actionId)
  if (isRefused(action)) return { ok: false, problem: action.refused }
  const [trail, minute] = await Promise.all([
    store.trailOf({ kind: 'action', id: action.id }, longestTrail),
    minuteOf(store, action.origin),
  ])
  return { ok: true, value: { action, trail, minute } }
}
