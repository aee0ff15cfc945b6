import type { Organisation, Person, Vacancy } from '../../../shared/model/person'
import { addDays } from '../../../shared/rules/dates'
import { dayReader } from './days'
import type { Making } from './making'
import type { SampleTeam } from './sample-data'

export function organisationsOf(it: Making, team: SampleTeam): readonly Organisation[] {
  return team.organisations.map(({ key, name, sector, aliases }) => ({
    kind: 'organisation',
    id: it.organisationId(key),
    name,
    sector,
    aliases,
  }))
}

export function peopleOf(it: Making, team: SampleTeam): readonly Person[] {
  const day = dayOutsideMeetings(it)
  return team.people.map((given) => ({
    kind: 'person',
    id: it.personId(given.initials),
    name: given.name,
    initials: given.initials,
    jobTitle: given.job,
    organisationId: given.organisation === null ? null : it.organisationId(given.organisation),
    email: given.email,
    phone: given.phone,
    roles: given.roles.map((role) => ({
      localityId: it.placeId(role.place),
      name: role.as,
      from: addDays(it.today, -7 * role.weeks),
      to: role.until === undefined ? null : day(role.until),
      standing: role.standing,
      time: { freed: role.freed, words: role.time },
    })),
    mayBeNamedInPublic: given.public,
    toComplete: false,
    retiredOn: given.retired === undefined ? null : day(given.retired),
  }))
}

export function vacanciesOf(it: Making, team: SampleTeam): readonly Vacancy[] {
  const day = dayOutsideMeetings(it)
  return team.vacancies.map((given) => ({
    kind: 'vacancy',
    id: it.newId(),
    localityId: it.placeId(given.place),
    what:
      given.role === undefined ? { kind: 'job', title: given.job ?? 'Somebody' } : { kind: 'role', role: given.role },
    organisationId: given.organisation === null ? null : it.organisationId(given.organisation),
    since: day(given.since),
    timeFreed: given.freed,
    filledOn: null,
  }))
}

/** People, vacancies and permissions know no meetings: only `today` and `work`. */
export function dayOutsideMeetings(it: Making) {
  return dayReader(it.today, { held: [], next: it.today })
}
