import type { EscalationHead } from '../contract'
import type { Day, Id } from '../model/common'
import type { Person, Role, Vacancy } from '../model/person'
import { addDays } from './dates'

/** Who answers for a place today. */
export type EnablerSeat = {
  readonly confirmed: ReadonlySet<Id>
  readonly covers: readonly Person[]
  /** Named, and not confirmed yet ("tbc"). */
  readonly proposed: readonly Person[]
  /** Since when nobody has been confirmed, where that is known. */
  readonly emptySince: Day | null
  /** Since when the cover has covered it, where that is known; of several the first. */
  readonly coveredSince?: Day | null
  /** Enablers and covers of any place: what was sent or passed on to one of them waits for somebody. */
  readonly anywhere?: ReadonlySet<Id>
  /** Somebody said that the seat is empty: a vacancy, a proposed name, or an enabler who has left it. */
  readonly isSaidEmpty: boolean
}

export function isRoleOn(role: Role, day: Day): boolean {
  return (role.from === null || role.from <= day) && (role.to === null || role.to >= day)
}

export function enablerSeats(
  people: Iterable<Person>,
  vacancies: Iterable<Vacancy>,
  today: Day,
): (localityId: Id) => EnablerSeat {
  type Open = {
    confirmed: Set<Id>
    covers: Person[]
    proposed: Person[]
    left: Day | null
    vacantSince: Day | null
    coveredSince: Day | null
  }
  const seats = new Map<Id, Open>()
  const anywhere = new Set<Id>()
  const seatOf = (localityId: Id): Open => {
    const seat = seats.get(localityId) ?? {
      confirmed: new Set(),
      covers: [],
      proposed: [],
      left: null,
      vacantSince: null,
      coveredSince: null,
    }
    seats.set(localityId, seat)
    return seat
  }
  for (const person of people) {
    for (const role of person.roles) {
      if (role.name !== 'enabler') continue
      const seat = seatOf(role.localityId)
      const hasLeft = person.retiredOn !== null && person.retiredOn <= today
      if (hasLeft || (role.to !== null && role.to < today)) {
        const to = lastDayIn(role, person.retiredOn)
        if (role.standing === 'confirmed' && to !== null && (seat.left === null || to > seat.left)) seat.left = to
        continue
      }
      if (!isRoleOn(role, today)) continue
      if (role.standing !== 'proposed') anywhere.add(person.id)
      if (role.standing === 'confirmed') seat.confirmed.add(person.id)
      else if (role.standing === 'cover') {
        seat.covers.push(person)
        if (role.from !== null && (seat.coveredSince === null || role.from < seat.coveredSince))
          seat.coveredSince = role.from
      } else seat.proposed.push(person)
    }
  }
  for (const vacancy of vacancies) {
    const isSeat = vacancy.what.kind === 'role' && vacancy.what.role === 'enabler'
    if (isSeat && vacancy.filledOn === null) seatOf(vacancy.localityId).vacantSince = vacancy.since
  }
  return (localityId) => {
    const seat = seatOf(localityId)
    const leftOn = seat.left === null ? null : addDays(seat.left, 1)
    return {
      confirmed: seat.confirmed,
      covers: seat.covers,
      proposed: seat.proposed,
      coveredSince: seat.coveredSince,
      anywhere,
      emptySince: seat.vacantSince ?? leftOn,
      isSaidEmpty:
        seat.confirmed.size === 0 && (seat.vacantSince !== null || seat.proposed.length > 0 || leftOn !== null),
    }
  }
}

/** Whoever retires is gone on that very day, whatever the last day of their roles. */
function lastDayIn({ to }: Role, retiredOn: Day | null): Day | null {
  const before = retiredOn === null ? null : addDays(retiredOn, -1)
  return to === null || (before !== null && before < to) ? before : to
}

/** It waits for somebody who may answer: a confirmed enabler or a cover, of this place or another. Addressed to nobody yet, it goes to the enabler. */
export function hasSomebody(escalation: Pick<EscalationHead, 'enablerId'>, seat: EnablerSeat): boolean {
  const { enablerId } = escalation
  if (enablerId === null) return seat.confirmed.size > 0
  return (
    seat.confirmed.has(enablerId) ||
    seat.covers.some((person) => person.id === enablerId) ||
    seat.anywhere?.has(enablerId) === true
  )
}
