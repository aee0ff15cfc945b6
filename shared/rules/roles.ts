import type { Day, Id } from '../model/common'
import type { Role, RoleName } from '../model/person'
import { type Refused, refuse } from '../refusals'

/** Nobody has said yet whether time was freed. */
export const timeUnknown: Role['time'] = { freed: 'unknown', words: '' }

export function aRole(localityId: Id, name: RoleName, rest: Partial<Role> = {}): Role {
  return { localityId, name, from: null, to: null, standing: 'confirmed', time: timeUnknown, ...rest }
}

/** Not over on that day: it holds, or is still to begin. */
export function isOpenRole(role: Pick<Role, 'to'>, on: Day): boolean {
  return role.to === null || role.to >= on
}

export function openRolesIn(roles: readonly Role[], localityId: Id, on: Day): readonly Role[] {
  return roles.filter((role) => role.localityId === localityId && isOpenRole(role, on))
}

/**
 * Roles as they may be kept: each in a locality that exists, ending no earlier than it begins, and none held twice at
 * the same time in one locality. Only an enabler can be proposed or the cover: any other role is confirmed.
 */
export function checkRoles(roles: readonly Role[], isLocality: (id: Id) => boolean): readonly Role[] | Refused {
  for (const role of roles) {
    if (!isLocality(role.localityId)) return refuse({ code: 'missing', kind: 'locality', id: role.localityId })
    if (role.from !== null && role.to !== null && role.to < role.from) {
      return refuse({ code: 'role-ends-before-it-starts' })
    }
  }
  const isTwice = roles.some((role, index) => roles.slice(index + 1).some((other) => overlap(role, other)))
  if (isTwice) return refuse({ code: 'role-twice' })
  return roles.map((role) => (role.name === 'enabler' ? role : { ...role, standing: 'confirmed' as const }))
}

function overlap(a: Role, b: Role): boolean {
  if (a.localityId !== b.localityId || a.name !== b.name) return false
  const aBeginsInTime = a.from === null || b.to === null || a.from <= b.to
  const bBeginsInTime = b.from === null || a.to === null || b.from <= a.to
  return aBeginsInTime && bBeginsInTime
}

/** Every role not over by then ends on that day; one that has not begun ends with its first day, so that it stays a role. */
export function endRoles(roles: readonly Role[], on: Day): Role[] {
  return roles.map((role) => {
    if (role.to !== null && role.to <= on) return role
    return { ...role, to: role.from !== null && role.from > on ? role.from : on }
  })
}

/** With one more, unless it is held already. Where it was held before and is over, the new one begins on that day. */
export function withRole(roles: readonly Role[], role: Role, on: Day): readonly Role[] {
  const same = roles.filter((one) => one.localityId === role.localityId && one.name === role.name)
  if (same.some((one) => isOpenRole(one, on))) return roles
  return [...roles, same.length > 0 && role.from === null ? { ...role, from: on } : role]
}
