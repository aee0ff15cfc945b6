import type { FindHit, FindKind, FindMark } from '../../../../shared/model/find'
import type { Meeting } from '../../../../shared/model/meeting'
import type { Person } from '../../../../shared/model/person'
import type { Route } from '../../data/route'

/** Several of a kind, as they are said and as they can be typed. */
export const kindsWords: Readonly<Record<FindKind, string>> = {
  action: 'Actions',
  pledge: 'Pledges',
  escalation: 'Escalations',
  decision: 'Decisions',
  story: 'Stories',
  spend: 'Spends',
  opportunity: 'Ideas',
  minutes: 'Minutes',
  parked: 'Parked',
  correction: 'Corrections',
  permission: 'Permissions',
  person: 'People',
  place: 'Places',
}

/** One of a kind, at the end of its line where it has no number. */
export const kindWords: Readonly<Record<FindKind, string>> = {
  action: 'Action',
  pledge: 'Pledge',
  escalation: 'Escalation',
  decision: 'Decision',
  story: 'Story',
  spend: 'Spend',
  opportunity: 'Idea',
  minutes: 'Minutes',
  parked: 'Parked',
  correction: 'Correction',
  permission: 'Permission',
  person: 'Person',
  place: 'Place',
}

export type Known = {
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly people: ReadonlyMap<string, Person>
  readonly openPlaceId: string | null
}

/** Where a hit leads: to its board, to what is closed, or to the item of the meeting it came from. Null where nothing shows it. */
export function routeOfHit(hit: FindHit, known: Known): Route | null {
  const { localityId, meetingId } = hit
  if (hit.kind === 'person') return personRoute(hit, known)
  if (hit.kind === 'place') return { screen: 'place', localityId: localityId ?? hit.id }
  // Off its board it is read where what is closed stands, and leads on to its minute.
  if ((hit.kind === 'action' || hit.kind === 'pledge') && localityId !== null && hit.isArchived)
    return { screen: 'closed', localityId, of: hit.kind, cardId: hit.id }
  if (hit.kind === 'action' && localityId !== null) return { screen: 'actions', localityId, actionId: hit.id }
  if (hit.kind === 'pledge' && localityId !== null) return { screen: 'pledges', localityId, pledgeId: hit.id }
  // Put away it still has its page.
  if (hit.kind === 'escalation' && localityId !== null)
    return { screen: 'escalation', localityId, escalationId: hit.id }
  if (hit.kind === 'permission') return { screen: 'permissions', permissionId: hit.id }
  // It waits for an agenda, or was dropped.
  if (hit.kind === 'parked' && localityId !== null) return { screen: 'parking-lot', localityId }
  const isHandedIn = (hit.kind === 'story' || hit.kind === 'opportunity') && meetingId === null && hit.on !== null
  if (isHandedIn && localityId !== null) return { screen: 'parking-lot', localityId }
  if (meetingId === null) return localityId === null ? null : { screen: 'place', localityId }
  const item = hit.itemId === null ? {} : { itemId: hit.itemId }
  const state = known.meetings.get(meetingId)?.state
  // Until it is held a meeting has an agenda and no minutes.
  const isBefore = state === 'planned' || state === 'issued' || state === 'cancelled'
  return { screen: isBefore ? 'agenda' : 'minutes', meetingId, ...item }
}

function personRoute(hit: FindHit, { people, openPlaceId }: Known): Route | null {
  const roles = people.get(hit.id)?.roles ?? []
  const isHere = roles.some((role) => role.localityId === openPlaceId && role.to === null)
  const localityId = isHere ? openPlaceId : (roles.find((role) => role.to === null)?.localityId ?? roles[0]?.localityId)
  const place = localityId ?? hit.localityId ?? openPlaceId
  return place === null ? null : { screen: 'people', localityId: place, personId: hit.id }
}

export type MarkedPart = { readonly from: number; readonly text: string; readonly isMarked: boolean }

/** A text cut where its marks begin and end. Marks are in order and do not overlap. */
export function partsOf(text: string, marks: readonly FindMark[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const [from, to] of marks) {
    if (from > at) parts.push({ from: at, text: text.slice(at, from), isMarked: false })
    parts.push({ from, text: text.slice(from, to), isMarked: true })
    at = to
  }
  if (at < text.length) parts.push({ from: at, text: text.slice(at), isMarked: false })
  return parts
}

/** What Ctrl C copies: "MILL 26/A041 Ring Peakside Homes: Owner Owen Larkspur, 4 days late". */
export function lineOfHit(hit: FindHit, code: string): string {
  const head = [code, hit.number, hit.title].filter((part) => part !== '').join(' ')
  return hit.state === '' ? head : `${head}: ${hit.state}`
}
