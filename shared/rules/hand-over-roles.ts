import type { Day, Id } from '../model/common'
import type { Person, Role, Vacancy } from '../model/person'
import { addDays } from './dates'
import { aRole, isOpenRole } from './roles'

/** The last day of whoever had a role, and the first of whoever takes it. */
export type RoleDays = { readonly last: Day; readonly first: Day }

/**
 * The day that is given is the last one, and a successor begins the day after: two who hold one seat would leave open with
 * whom a question waits. Only who leaves at once is followed on that very day, for they hold it no more.
 */
export function roleDays(last: Day, leavesNow: boolean): RoleDays {
  return { last, first: leavesNow ? last : addDays(last, 1) }
}

/**
 * A role goes from one to the other. A cover hands over the cover; whoever takes an enabler's seat is confirmed, also where
 * they were its cover or proposed.
 */
export function handedRole(
  leaver: Person,
  receiver: Person | undefined,
  role: Role,
  { last, first }: RoleDays,
): { readonly leaver: Person; readonly receiver: Person | undefined } {
  const roles = leaver.roles.map((one) => (one === role ? endedOn(one, last) : one))
  return { leaver: { ...leaver, roles }, receiver: receiver && taking(receiver, role, first) }
}

function endedOn(role: Role, last: Day): Role {
  return { ...role, to: role.from !== null && role.from > last ? role.from : last }
}

function taking(receiver: Person, { localityId, name, standing, to }: Role, on: Day): Person {
  const isSame = (one: Role) => one.localityId === localityId && one.name === name && isOpenRole(one, on)
  const held = receiver.roles.filter(isSame)
  const isCover = standing === 'cover'
  // Who is confirmed needs no cover's role beside it.
  if (held.some((one) => one.standing === 'confirmed' || isCover)) return receiver
  // A role that ends with the last day of whoever had it goes on without an end.
  const until = to !== null && to >= on ? to : null
  const taken = aRole(localityId, name, { from: on, to: until, standing: isCover ? 'cover' : 'confirmed' })
  const before = receiver.roles.flatMap((one) => {
    if (!isSame(one)) return [one]
    return one.from !== null && one.from >= on ? [] : [endedOn(one, addDays(on, -1))]
  })
  return { ...receiver, roles: [...before, taken] }
}

/**
 * The vacancy a handed-over role leaves: none that was there is made twice, and one is filled by whoever takes the role.
 * A cover leaves no vacancy, for the seat itself is not empty. Null: no vacancy changes.
 */
export function vacancyAfter(
  { localityId, name, standing }: Role,
  isTaken: boolean,
  vacancies: readonly Vacancy[],
  on: Day,
  newId: () => Id,
): Vacancy | null {
  if (standing === 'cover') return null
  const open = vacancies.find(
    (one) =>
      one.localityId === localityId && one.what.kind === 'role' && one.what.role === name && one.filledOn === null,
  )
  if (isTaken) return open === undefined ? null : { ...open, filledOn: on }
  if (open !== undefined) return null
  return {
    kind: 'vacancy',
    id: newId(),
    localityId,
    what: { kind: 'role', role: name },
    organisationId: null,
    since: on,
    timeFreed: 'unknown',
    filledOn: null,
  }
}
