import type { QueryHandler } from '../context'
import { findCard } from './closed-search'
import { minuteOf } from './reading'

const longestTrail = 200

/** One that was put away is found too. */
export const openPledgeHandler: QueryHandler<'pledge.open'> = async ({ store, today }, input) => {
  const pledge = await findCard(store, { kind: 'pledge', id: input.pledgeId }, today())
  if (pledge?.kind !== 'pledge') return { ok: false, problem: { code: 'missing', kind: 'pledge', id: input.pledgeId } }
  const [trail, minute] = await Promise.all([
    store.trailOf({ kind: 'pledge', id: pledge.id }, longestTrail),
    minuteOf(store, pledge.origin),
  ])
  return { ok: true, value: { pledge, trail, minute } }
}
