import type { Day, Id } from '../model/common'
import type { Person, Role, Vacancy } from '../model/person'
import { addDays } from './dates'
import { aRole, isOpenRole } from './roles'

/**
 * A role goes from one to the other on that day, which is the first of the one and comes after the last of the other. A
 * cover hands over the cover; whoever takes an enabler's seat is confirmed, also where they were its cover or proposed.
 */
export function handedRole(
  leaver: Person,
  receiver: Person | undefined,
  role: Role,
  on: Day,
): { readonly leaver: Person; readonly receiver: Person | undefined } {
  const roles = leaver.roles.map((one) => (one === role ? endedBefore(one, on) : one))
  return { leaver: { ...leaver, roles }, receiver: receiver && taking(receiver, role, on) }
}

function endedBefore(role: Role, on: Day): Role {
  const last = addDays(on, -1)
  return { ...role, to: role.from !== null && role.from > last ? role.from : last }
}

function taking(receiver: Person, { localityId, name, standing, to }: Role, on: Day): Person {
  const isSame = (one: Role) => one.localityId === localityId && one.name === name && isOpenRole(one, on)
  const held = receiver.roles.filter(isSame)
  const isCover = standing === 'cover'
  // Who is confirmed needs no cover's role beside it.
  if (held.some((one) => one.standing === 'confirmed' || isCover)) return receiver
  const taken = aRole(localityId, name, { from: on, to, standing: isCover ? 'cover' : 'confirmed' })
  const before = receiver.roles.flatMap((one) => {
    if (!isSame(one)) return [one]
    return one.from !== null && one.from >= on ? [] : [endedBefore(one, on)]
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
