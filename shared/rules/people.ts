import type { ParsedInputOf } from '../contract'
import type { Day, Id } from '../model/common'
import { type Organisation, Person, type Role } from '../model/person'
import { type AnyRecord, type Change, noChange } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { initialsKey, uniqueInitials } from './initials'
import { OrganisationBook } from './organisations'
import { aRole, checkRoles, endRoles } from './roles'

export { timeUnknown } from './roles'

/** Of everybody who is not retired: only theirs must differ. */
export function takenInitials(people: Iterable<Person>): Set<string> {
  return new Set(
    [...people].filter((person) => person.retiredOn === null).map((person) => initialsKey(person.initials)),
  )
}

export function newPerson(it: {
  readonly id: Id
  readonly name: string
  readonly initials: string
  readonly jobTitle: string
  readonly organisationId: Id | null
  readonly roles: readonly Role[]
  readonly toComplete: boolean
  readonly email?: string
  readonly phone?: string
}): Person {
  return {
    kind: 'person',
    id: it.id,
    name: it.name,
    initials: it.initials,
    jobTitle: it.jobTitle,
    organisationId: it.organisationId,
    email: it.email ?? '',
    phone: it.phone ?? '',
    roles: [...it.roles],
    mayBeNamedInPublic: false,
    toComplete: it.toComplete,
    retiredOn: null,
  }
}

export type KnownPeople = {
  readonly people: Iterable<Person>
  readonly organisations: Iterable<Organisation>
  readonly isLocality: (id: Id) => boolean
}

export function addPerson(
  known: Omit<KnownPeople, 'isLocality'>,
  input: ParsedInputOf<'person.add'>,
  personId: Id,
  newId: () => Id,
): Change {
  const book = new OrganisationBook(known.organisations, newId)
  const person = newPerson({
    id: personId,
    name: input.name,
    initials: uniqueInitials(input.name, takenInitials(known.people)),
    jobTitle: input.jobTitle,
    organisationId: book.idOf(input.organisation),
    roles: [aRole(input.localityId, input.role, input.time && { time: input.time })],
    toComplete: false,
    email: input.email ?? '',
    phone: input.phone ?? '',
  })
  const put: AnyRecord[] = [...book.touched(), person]
  return { put, remove: [] }
}

/** Giving a name to somebody known only by initials completes them. Printed names of approved minutes stay. */
export function editPerson(
  known: KnownPeople,
  person: Person,
  input: ParsedInputOf<'person.edit'>,
  newId: () => Id,
): Change | Refused {
  if (input.initials !== undefined && !Person.shape.initials.safeParse(input.initials).success) {
    return refuse({ code: 'bad-input', where: 'initials' })
  }
  const initials = input.initials ?? person.initials
  const isFree =
    person.retiredOn !== null ||
    initials === person.initials ||
    !takenByOthers(known, person).has(initialsKey(initials))
  if (!isFree) return refuse({ code: 'initials-taken', taken: initials })
  const roles = input.roles === undefined ? person.roles : checkRoles(input.roles, known.isLocality)
  if (isRefused(roles)) return roles
  const book = new OrganisationBook(known.organisations, newId)
  const edited: Person = {
    ...person,
    name: input.name ?? person.name,
    initials,
    jobTitle: input.jobTitle ?? person.jobTitle,
    organisationId: input.organisation === undefined ? person.organisationId : book.idOf(input.organisation),
    email: input.email ?? person.email,
    phone: input.phone ?? person.phone,
    roles: [...roles],
    mayBeNamedInPublic: input.mayBeNamedInPublic ?? person.mayBeNamedInPublic,
    toComplete: person.toComplete && (input.name === undefined || input.name === person.name),
  }
  const put: AnyRecord[] = [...book.touched(), edited]
  return { put, remove: [] }
}

/** Initials that are free, for somebody whose own somebody else has. */
export function freeInitials(people: Iterable<Person>, person: Person): string {
  return uniqueInitials(person.name, takenByOthers({ people }, person))
}

function takenByOthers(known: Pick<KnownPeople, 'people'>, person: Person): Set<string> {
  return takenInitials([...known.people].filter((one) => one.id !== person.id))
}

/** Whoever is retired leaves the lists; what names them stays. Retiring them again changes nothing. */
export function retirePerson(person: Person, on: Day): Change {
  if (person.retiredOn !== null) return noChange
  return putting({ ...person, roles: endRoles(person.roles, on), retiredOn: on })
}

/** Back as they were, but for the roles, which have ended, and for initials that somebody has taken since. */
export function bringBackPerson(people: Iterable<Person>, person: Person): Change {
  if (person.retiredOn === null) return noChange
  const taken = takenByOthers({ people }, person)
  const initials = taken.has(initialsKey(person.initials)) ? uniqueInitials(person.name, taken) : person.initials
  return putting({ ...person, initials, retiredOn: null })
}
