import type { ParsedInputOf } from '../contract'
import type { Day, Id } from '../model/common'
import type { Organisation, Person, Role, Vacancy } from '../model/person'
import type { Change } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { uniqueInitials } from './initials'
import { OrganisationBook, sameText } from './organisations'
import { newPerson, takenInitials } from './people'
import { aRole, openRolesIn, withRole } from './roles'

export function addVacancy(
  organisations: Iterable<Organisation>,
  input: ParsedInputOf<'vacancy.add'>,
  vacancyId: Id,
  newId: () => Id,
): Change {
  const book = new OrganisationBook(organisations, newId)
  const vacancy: Vacancy = {
    kind: 'vacancy',
    id: vacancyId,
    localityId: input.localityId,
    what: input.what,
    organisationId: book.idOf(input.organisation),
    since: input.since,
    timeFreed: input.timeFreed,
    filledOn: null,
  }
  return { put: [...book.touched(), vacancy], remove: [] }
}

export function editVacancy(
  organisations: Iterable<Organisation>,
  vacancy: Vacancy,
  input: ParsedInputOf<'vacancy.edit'>,
  newId: () => Id,
): Change {
  const book = new OrganisationBook(organisations, newId)
  const edited: Vacancy = {
    ...vacancy,
    what: input.what ?? vacancy.what,
    organisationId: input.organisation === undefined ? vacancy.organisationId : book.idOf(input.organisation),
    since: input.since ?? vacancy.since,
    timeFreed: input.timeFreed ?? vacancy.timeFreed,
  }
  return { put: [...book.touched(), edited], remove: [] }
}

/**
 * Somebody takes it: a role of the team is theirs from that day, an enabler's seat confirmed; a job makes them a member
 * here and gives them its title where they have none. Nobody: it is no longer looked for.
 */
export function fillVacancy(vacancy: Vacancy, person: Person | null, on: Day): Change | Refused {
  if (vacancy.filledOn !== null) return refuse({ code: 'missing', kind: 'vacancy', id: vacancy.id })
  const filled: Vacancy = { ...vacancy, filledOn: on }
  if (person === null) return { put: [filled], remove: [] }
  if (person.retiredOn !== null) return refuse({ code: 'missing', kind: 'person', id: person.id })
  const { what } = vacancy
  return {
    put: [
      filled,
      {
        ...person,
        jobTitle: what.kind === 'job' && person.jobTitle === '' ? what.title : person.jobTitle,
        organisationId: person.organisationId ?? vacancy.organisationId,
        roles: [...rolesOf(vacancy, person, on)],
      },
    ],
    remove: [],
  }
}

/** Somebody the app has never heard of takes it. */
export function fillVacancyAnew(
  known: { readonly people: Iterable<Person>; readonly organisations: Iterable<Organisation> },
  vacancy: Vacancy,
  said: NonNullable<ParsedInputOf<'vacancy.fill'>['newPerson']>,
  on: Day,
  newId: () => Id,
): Change | Refused {
  const book = new OrganisationBook(known.organisations, newId)
  const person = newPerson({
    id: newId(),
    name: said.name,
    initials: uniqueInitials(said.name, takenInitials(known.people)),
    jobTitle: said.jobTitle,
    organisationId: book.idOf(said.organisation),
    roles: [],
    toComplete: false,
  })
  const filled = fillVacancy(vacancy, person, on)
  return isRefused(filled) ? filled : { ...filled, put: [...book.touched(), ...filled.put] }
}

function rolesOf({ what, localityId, timeFreed }: Vacancy, person: Person, on: Day): readonly Role[] {
  const time = { freed: timeFreed, words: '' }
  // Whoever is in the team already, as its lead perhaps, needs no second role to have the job.
  if (what.kind === 'job') {
    if (openRolesIn(person.roles, localityId, on).length > 0) return person.roles
    return withRole(person.roles, aRole(localityId, 'member', { from: on, time }), on)
  }
  const seated = person.roles.map((role) =>
    role.localityId === localityId && role.name === what.role && (role.to === null || role.to >= on)
      ? { ...role, standing: 'confirmed' as const }
      : role,
  )
  return withRole(seated, aRole(localityId, what.role, { from: on, time }), on)
}

/** The same thing is looked for in the same place, of the same organisation. */
export function vacancyKey(vacancy: Pick<Vacancy, 'what' | 'organisationId'>): string {
  const what = vacancy.what.kind === 'job' ? `job ${sameText(vacancy.what.title)}` : `role ${vacancy.what.role}`
  return `${what} of ${vacancy.organisationId ?? ''}`
}
