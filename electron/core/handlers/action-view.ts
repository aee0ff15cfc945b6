import type { QueryHandler } from '../context'
import { findCard } from './closed-search'
import { minuteOf } from './reading'
import { trailToRead } from './trail'

/** One that was put away is found too. */
export const openActionHandler: QueryHandler<'action.open'> = async ({ store, today }, input) => {
  const action = await findCard(store, { kind: 'action', id: input.actionId }, today())
  if (action?.kind !== 'action') return { ok: false, problem: { code: 'missing', kind: 'action', id: input.actionId } }
  const [trail, minute] = await Promise.all([
    trailToRead(store, { kind: 'action', id: action.id }),
    minuteOf(store, action.origin),
  ])
  return { ok: true, value: { action, trail, minute } }
}
