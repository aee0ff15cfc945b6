import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import { minuteOf, need } from './reading'

const longestTrail = 200

export const openPledgeHandler: QueryHandler<'pledge.open'> = async ({ store }, input) => {
  const pledge = need(store, 'pledge', input.pledgeId)
  if (isRefused(pledge)) return { ok: false, problem: pledge.refused }
  const [trail, minute] = await Promise.all([
    store.trailOf({ kind: 'pledge', id: pledge.id }, longestTrail),
    minuteOf(store, pledge.origin),
  ])
  return { ok: true, value: { pledge, trail, minute } }
}
