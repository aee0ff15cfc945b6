import type { ParsedInputOf } from '../contract'
import type { Day, Id } from '../model/common'
import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'
import type { Counter } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { orderedCalendar, orderedPattern } from './meeting-calendar'
import { byRank, rankAfter } from './ranks'

/** What an edit of a place looks at beside the place itself. */
export type PlacesAround = { readonly localities: readonly Locality[]; readonly counters: readonly Counter[] }

export function editLocality(
  locality: Locality,
  input: ParsedInputOf<'locality.edit'>,
  around: PlacesAround,
): Locality | Refused {
  const refusedCode = refuseCode(locality, input.code ?? locality.code, around)
  if (refusedCode !== null) return refusedCode
  const pattern = input.pattern === undefined ? locality.pattern : orderedPattern(input.pattern)
  if (isRefused(pattern)) return pattern
  const calendar = input.calendar === undefined ? locality.calendar : orderedCalendar(input.calendar)
  if (isRefused(calendar)) return calendar
  return {
    ...locality,
    name: input.name ?? locality.name,
    code: input.code ?? locality.code,
    shape: input.shape ?? locality.shape,
    district: input.district ?? locality.district,
    venue: input.venue ?? locality.venue,
    pattern,
    template: input.template ?? locality.template,
    standingPledge: input.standingPledge ?? locality.standingPledge,
    meetingAgreesClosure: input.meetingAgreesClosure ?? locality.meetingAgreesClosure,
    calendar,
    hasRounds: input.hasRounds ?? locality.hasRounds,
    stage: input.stage ?? locality.stage,
    // A stage is of places that are at work: giving one to a retired place brings it back.
    retiredOn: input.stage === undefined ? locality.retiredOn : null,
  }
}

/** Once a number carries the code it is on papers that cannot be called back; a number taken back by undo counts too. */
export function codeIsInUse(localityId: Id, counters: readonly Counter[]): boolean {
  return counters.some(
    (one) => one.localityId === localityId && one.decision + one.action + one.pledge + one.escalation > 0,
  )
}

function refuseCode(locality: Locality, code: string, { localities, counters }: PlacesAround): Refused | null {
  if (code === locality.code) return null
  if (localities.some((one) => one.id !== locality.id && one.code === code)) {
    return refuse({ code: 'code-taken', taken: code })
  }
  return codeIsInUse(locality.id, counters) ? refuse({ code: 'code-in-use', inUse: locality.code }) : null
}

/** Leaves the lists; everything that belongs to it stays. Not while a meeting of it is under way. */
export function retireLocality(locality: Locality, meetings: readonly Meeting[], on: Day): Locality | Refused {
  const underWay = meetings.find(
    (one) => one.localityId === locality.id && (one.state === 'live' || one.state === 'suspended'),
  )
  if (underWay !== undefined) return refuse({ code: 'wrong-state', state: underWay.state })
  return { ...locality, stage: 'retired', retiredOn: locality.retiredOn ?? on }
}

/** What it was before is not kept: it comes back as established, and its stage can be changed. */
export function bringBackLocality(locality: Locality): Locality {
  if (locality.stage !== 'retired' && locality.retiredOn === null) return locality
  return { ...locality, stage: 'established', retiredOn: null }
}

export function moveLocality(
  locality: Locality,
  localities: readonly Locality[],
  after: Id | null,
): Locality | Refused {
  const others = localities.filter((one) => one.id !== locality.id).sort(byRank)
  const rank = rankAfter(others, after)
  return rank === undefined ? refuse({ code: 'neighbour-missing', id: after ?? locality.id }) : { ...locality, rank }
}
