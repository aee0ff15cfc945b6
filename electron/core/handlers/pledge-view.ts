import type { QueryHandler } from '../context'
import { findCard } from './closed-search'
import { minuteOf } from './reading'
import { trailToRead } from './trail'

/** One that was put away is found too. */
export const openPledgeHandler: QueryHandler<'pledge.open'> = async ({ store, today }, input) => {
  const pledge = await findCard(store, { kind: 'pledge', id: input.pledgeId }, today())
  if (pledge?.kind !== 'pledge') return { ok: false, problem: { code: 'missing', kind: 'pledge', id: input.pledgeId } }
  const [trail, minute] = await Promise.all([
    trailToRead(store, { kind: 'pledge', id: pledge.id }),
    minuteOf(store, pledge.origin),
  ])
  return { ok: true, value: { pledge, trail, minute } }
}
