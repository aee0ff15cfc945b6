import type { Day } from '../../model/common'
import type { Role } from '../../model/person'
import { addDays } from '../dates'
import { timeUnknown } from '../roles'

const strength = { confirmed: 2, cover: 1, proposed: 0 } as const
// Nobody knows since when, and it goes on: both compare as days do.
const always = '0000-00-00'
const forGood = '9999-12-31'
const fromOf = (role: Role): Day => role.from ?? always
const toOf = (role: Role): Day => role.to ?? forGood

/**
 * The roles of both records as one person holds them: in one place each role once on each day, the stronger standing where
 * two overlap (confirmed, then cover, then proposed). What is over stays as it was, so that old minutes print it.
 */
export function joinRoles(kept: readonly Role[], other: readonly Role[]): Role[] {
  const joined: Role[] = []
  const strongestFirst = [...kept, ...other].sort((a, b) => strength[b.standing] - strength[a.standing])
  for (const role of strongestFirst) {
    const rivals = joined.filter((one) => one.localityId === role.localityId && one.name === role.name)
    const equals = rivals.filter((one) => one.standing === role.standing && overlap(one, role))
    const whole = equals.reduce(asOne, role)
    const stronger = rivals.filter((one) => one.standing !== role.standing)
    for (const one of equals) joined.splice(joined.indexOf(one), 1)
    joined.push(...outside(whole, stronger))
  }
  return joined.sort(
    (a, b) => compare(a.localityId, b.localityId) || compare(fromOf(a), fromOf(b)) || compare(a.name, b.name),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function overlap(a: Role, b: Role): boolean {
  return fromOf(a) <= toOf(b) && fromOf(b) <= toOf(a)
}

/** From the earlier first day to the later last one. Somebody who said how much time there is is believed. */
function asOne(a: Role, b: Role): Role {
  const time = [b.time, a.time].find(({ freed, words }) => freed !== 'unknown' || words !== '') ?? timeUnknown
  return {
    ...a,
    from: fromOf(a) <= fromOf(b) ? a.from : b.from,
    to: toOf(a) >= toOf(b) ? a.to : b.to,
    time,
  }
}

/** What is left of a role on days that none of the stronger ones covers: all of it, parts, or nothing. */
function outside(role: Role, stronger: readonly Role[]): readonly Role[] {
  let parts: readonly Role[] = [role]
  for (const one of stronger) {
    parts = parts.flatMap((part) => {
      if (!overlap(part, one)) return [part]
      const before = one.from !== null && fromOf(part) < one.from ? [{ ...part, to: addDays(one.from, -1) }] : []
      const after = one.to !== null && toOf(part) > one.to ? [{ ...part, from: addDays(one.to, 1) }] : []
      return [...before, ...after]
    })
  }
  return parts
}
