import type { Day, Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { addDays } from '../dates'

type Lasting = Pick<Permission, 'until' | 'ended'>

/** The last day it holds; null where nobody set one. On the day it was ended it holds no more. */
export function lastDayOf({ until, ended }: Lasting): Day | null {
  if (ended === null) return until
  const before = addDays(ended.on, -1)
  return until !== null && until < before ? until : before
}

export function holdsOn(permission: Lasting, day: Day): boolean {
  const last = lastDayOf(permission)
  return last === null || last >= day
}

/** Days in which a question whether it may go on can still be answered in time. */
const soonDays = 31

/** It holds, and the day set for it comes within a month. */
export function endsSoon(permission: Lasting, today: Day): boolean {
  const { until } = permission
  return until !== null && holdsOn(permission, today) && until <= addDays(today, soonDays)
}

export function holdsIn({ where }: Pick<Permission, 'where'>, localityId: Id): boolean {
  return where.kind === 'everywhere' || where.localityIds.includes(localityId)
}

const namedInFull = 3

/** "Every place"; "Millbrook and Tideswell"; "Millbrook, Tideswell and 4 more places"; with its reach: "Millbrook: all council rooms". */
export function whereWords(
  { where, reach }: Pick<Permission, 'where' | 'reach'>,
  nameOf: (localityId: Id) => string | undefined,
): string {
  const places = where.kind === 'everywhere' ? 'Every place' : placesWords(where.localityIds, nameOf)
  return reach.trim() === '' ? places : `${places}: ${reach}`
}

function placesWords(localityIds: readonly Id[], nameOf: (localityId: Id) => string | undefined): string {
  const names = localityIds.map((id) => nameOf(id) ?? 'a place no longer listed')
  const [first = ''] = names
  if (names.length === 1) return first
  if (names.length <= namedInFull) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const shown = namedInFull - 1
  return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more places`
}
