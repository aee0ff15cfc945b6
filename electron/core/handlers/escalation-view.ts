import type { QueryHandler } from '../context'
import { findCard } from './closed-search'
import { minuteOf } from './reading'
import { trailToRead } from './trail'

/** What happened to it stands in it; the trail beside that are the lines of the journal. One that was put away is found too. */
export const openEscalationHandler: QueryHandler<'escalation.open'> = async ({ store, today }, input) => {
  const escalation = await findCard(store, { kind: 'escalation', id: input.escalationId }, today())
  if (escalation?.kind !== 'escalation') {
    return { ok: false, problem: { code: 'missing', kind: 'escalation', id: input.escalationId } }
  }
  const [trail, minute] = await Promise.all([
    trailToRead(store, { kind: 'escalation', id: escalation.id }),
    minuteOf(store, escalation.origin),
  ])
  return { ok: true, value: { escalation, trail, minute } }
}
