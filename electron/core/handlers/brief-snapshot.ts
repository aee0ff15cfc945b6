import type { Escalation } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import type { Permission } from '../../../shared/model/permission'
import type { Person } from '../../../shared/model/person'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { scopeOf } from '../../../shared/rules/check-scope'
import { enablerSeats, hasSomebody } from '../../../shared/rules/enabler-seat'
import { ageKey, byKey } from '../../../shared/rules/escalations/oldest'
import { isOpenQuestion, waitsWith, waitsWithIds } from '../../../shared/rules/waits-with'
import type { Core } from '../context'
import type { BriefSnapshot } from '../documents/snapshot'
import { closedCards } from './closed-cards'
import { commonOf, settingsNow } from './document-common'
import { need } from './reading'

/** What waits for an enabler over all places, or for nobody; or one of it. */
export async function briefSnapshot(core: Core, request: BriefSnapshot['request']): Promise<BriefSnapshot | Refused> {
  const { store } = core
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
    escalations: escalations
      .map((escalation) => ({ escalation, key: ageKey(escalation) }))
      .sort(byKey)
      .map(({ escalation }) => escalation),
    ...(person === null && { waitsWith: severalFor(core, escalations, request) }),
    answeredBy: request.escalationId === null ? undefined : answeredBy(core, escalations),
    localities: store.all('locality').filter((locality) => places.has(locality.id)),
    closed: await closedCards(core, escalations),
  }
}

function one({ store }: Core, escalationId: Id): readonly Escalation[] | Refused {
  const escalation = store.get('escalation', escalationId)
  return escalation === undefined ? refuse({ code: 'missing', kind: 'escalation', id: escalationId }) : [escalation]
}

function answeredBy({ store }: Core, [only]: readonly Escalation[]): Permission | undefined {
  const { via, permissionId } = only?.answer ?? { via: null, permissionId: null }
  return via === 'permission' && permissionId !== null ? store.get('permission', permissionId) : undefined
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

/** One question without a name on it waits with each enabler of its place. */
function severalFor(
  { store, today }: Core,
  escalations: readonly Escalation[],
  { escalationId }: BriefSnapshot['request'],
): readonly Person[] {
  const [only] = escalations
  if (escalationId === null || only === undefined) return []
  const seat = enablerSeats(store.all('person'), store.all('vacancy'), today())(only.localityId)
  return waitsWithIds(only, seat).flatMap((id) => store.get('person', id) ?? [])
}
