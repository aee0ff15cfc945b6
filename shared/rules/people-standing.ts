import type { Day, Id } from '../model/common'
import type { Person, Vacancy } from '../model/person'
import { type EnablerSeat, enablerSeats } from './enabler-seat'
import { openRolesIn } from './roles'

/** What of a place's people needs somebody: the sidebar, the people's screen and Today say these same numbers. */
export type PeopleStanding = {
  /** Known by initials only. */
  readonly unnamed: number
  /** Jobs and roles with nobody in them; the enabler's seat is one, however many times it is written down. */
  readonly vacant: number
}

export function peopleStanding(
  people: Iterable<Person>,
  vacancies: Iterable<Vacancy>,
  localityId: Id,
  today: Day,
): PeopleStanding {
  const all = [...people]
  const open = [...vacancies]
  const jobs = open.filter((one) => one.localityId === localityId && one.filledOn === null && !isEnablerVacancy(one))
  const seat = enablerSeats(all, open, today)(localityId)
  return {
    unnamed: unnamedIn(all, localityId, today).length,
    vacant: jobs.length + (isSeatVacant(seat) ? 1 : 0),
  }
}

/** Known by initials only, and with a role here that is not over. */
export function unnamedIn(people: Iterable<Person>, localityId: Id, today: Day): readonly Person[] {
  return [...people].filter(
    (one) => one.toComplete && one.retiredOn === null && openRolesIn(one.roles, localityId, today).length > 0,
  )
}

/** Said to be empty, and nobody is proposed. Where nobody has spoken of an enabler yet it is not said, and not vacant. */
function isSeatVacant(seat: Pick<EnablerSeat, 'isSaidEmpty' | 'proposed'>): boolean {
  return seat.isSaidEmpty && seat.proposed.length === 0
}

export function isEnablerVacancy({ what }: Pick<Vacancy, 'what'>): boolean {
  return what.kind === 'role' && what.role === 'enabler'
}
