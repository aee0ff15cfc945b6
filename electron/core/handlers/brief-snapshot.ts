import type { Escalation } from '../../../shared/model/cards'
import type { Day, Id } from '../../../shared/model/common'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { scopeOf } from '../../../shared/rules/check-scope'
import { dayOf } from '../../../shared/rules/dates'
import { enablerSeats, hasSomebody } from '../../../shared/rules/enabler-seat'
import { isOpenQuestion, waitsWith } from '../../../shared/rules/waits-with'
import type { Core } from '../context'
import type { BriefSnapshot } from '../documents/snapshot'
import { closedCards } from './closed-cards'
import { commonOf, settingsNow } from './document-common'
import { need } from './reading'

/** What waits for an enabler over all places, or for nobody; or one of it. */
export async function briefSnapshot(core: Core, request: BriefSnapshot['request']): Promise<BriefSnapshot | Refused> {
  const { store, today } = core
  const person = request.personId === null ? null : need(store, 'person', request.personId)
  if (isRefused(person)) return person
  const escalations =
    request.escalationId === null ? waitingFor(core, request.personId) : one(core, request.escalationId)
  if (isRefused(escalations)) return escalations
  const places = new Set(escalations.map((escalation) => escalation.localityId))
  return {
    request,
    ...commonOf(core, scopeOf(request)),
    settings: settingsNow(core),
    people: store
      .all('person')
      .filter(({ id, roles }) => id === request.personId || roles.some((role) => places.has(role.localityId))),
    organisations: store.all('organisation'),
    person,
    escalations: escalations.toSorted(byWaiting(today())),
    localities: store.all('locality').filter((locality) => places.has(locality.id)),
    closed: await closedCards(core, escalations),
  }
}

function one({ store }: Core, escalationId: Id): readonly Escalation[] | Refused {
  const escalation = store.get('escalation', escalationId)
  return escalation === undefined ? refuse({ code: 'missing', kind: 'escalation', id: escalationId }) : [escalation]
}

function waitingFor({ store, today }: Core, personId: Id | null): readonly Escalation[] {
  const seats = enablerSeats(store.all('person'), store.all('vacancy'), today())
  return store.all('escalation').filter((escalation) => {
    const { withdrawn, archivedOn } = escalation
    if (!isOpenQuestion(escalation) || withdrawn !== null || archivedOn !== null) return false
    const seat = seats(escalation.localityId)
    return personId === null ? !hasSomebody(escalation, seat) : waitsWith(escalation, personId, seat)
  })
}

/** The longest waiting first: by the day of the first sending, pauses and earlier enablers included. */
function byWaiting(today: Day): (a: Escalation, b: Escalation) => number {
  const since = ({ trail, sentAt }: Escalation): Day => {
    const first = trail.find((event) => event.kind === 'sent')?.at ?? sentAt
    return first === null ? today : dayOf(first)
  }
  return (a, b) => compare(since(a), since(b)) || compare(a.localityId, b.localityId) || a.number.n - b.number.n
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
