import type { Action } from '../model/action'
import type { Pledge, PledgeSide } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { Person } from '../model/person'
import { addDays } from './dates'

/** How far back effort is counted. */
const chippingInWeeks = 12

export function chippingInSince(today: Day): Day {
  return addDays(today, -7 * chippingInWeeks)
}

type Cards = { readonly actions: Iterable<Action>; readonly pledges: Iterable<Pledge> }

/**
 * Actions finished and pledge sides kept since a day, by the organisation of who did it; null is somebody without one.
 * What the whole team or the residents did belongs to no organisation. Never in order of the count: the screen sorts by name.
 */
export function countChippingIn(
  { actions, pledges }: Cards,
  personOf: (id: Id) => Person | undefined,
  since: Day,
): ReadonlyMap<Id | null, number> {
  const counts = new Map<Id | null, number>()
  const count = (organisationId: Id | null) => counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1)
  const countPerson = (id: Id) => {
    const person = personOf(id)
    if (person !== undefined) count(person.organisationId)
  }
  for (const action of actions) {
    const isDone = action.finishedOn !== null && action.finishedOn >= since && action.dropped === null
    if (isDone && action.owner.kind === 'person') countPerson(action.owner.personId)
  }
  const countSide = ({ mark, markedOn, by }: PledgeSide) => {
    if (mark !== 'kept' || markedOn === null || markedOn < since) return
    if (by.kind === 'person') countPerson(by.personId)
    if (by.kind === 'organisation') count(by.organisationId)
  }
  for (const pledge of pledges) {
    if (pledge.withdrawn !== null) continue
    countSide(pledge.weWill)
    countSide(pledge.youWill)
  }
  return counts
}
