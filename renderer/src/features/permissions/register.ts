import type { Day, Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { endsSoon, holdsIn, holdsOn, lastDayOf } from '../../../../shared/rules/permissions/standing'
import { matchedForms, typedIn } from './register-words'

export type RegisterFilter = {
  readonly words: string
  /** Null: anywhere, anybody. */
  readonly localityId: Id | null
  readonly saidById: Id | null
  readonly withEnded: boolean
}

export const everything: RegisterFilter = { words: '', localityId: null, saidById: null, withEnded: false }

export type RegisterGroup = 'soon' | 'holds' | 'ended'
export type Register = {
  /** In the order of the table; of the groups only those that have any. */
  readonly groups: readonly { readonly group: RegisterGroup; readonly permissions: readonly Permission[] }[]
  readonly shown: number
  /** Of these: with the ended ones only where they are asked for. */
  readonly total: number
  /** How the words that were looked for stand in what is shown: "room", "rooms". */
  readonly forms: readonly string[]
}

export function groupOf(permission: Permission, today: Day): RegisterGroup {
  if (!holdsOn(permission, today)) return 'ended'
  return endsSoon(permission, today) ? 'soon' : 'holds'
}

/** What is looked for stands in what is allowed, its condition and reach, the names of its places and of who said it. */
export function registerOf(
  permissions: Iterable<Permission>,
  filter: RegisterFilter,
  given: { readonly today: Day; readonly around: (permission: Permission) => string },
): Register {
  const { today, around } = given
  const typed = typedIn(filter.words)
  const lists: Record<RegisterGroup, Permission[]> = { soon: [], holds: [], ended: [] }
  const forms = new Set<string>()
  let total = 0
  for (const permission of permissions) {
    const group = groupOf(permission, today)
    if (group === 'ended' && !filter.withEnded) continue
    total += 1
    if (filter.localityId !== null && !holdsIn(permission, filter.localityId)) continue
    if (filter.saidById !== null && permission.saidById !== filter.saidById) continue
    const found = matchedForms(`${permission.what} ${permission.condition} ${permission.reach}`, typed)
    const others = found.isWhole || typed.length === 0 ? found : matchedForms(allOf(permission, around), typed)
    if (!others.isWhole) continue
    for (const form of found.forms) forms.add(form)
    lists[group].push(permission)
  }
  lists.soon.sort((a, b) => compare(a.until, b.until) || byWhat(a, b))
  lists.holds.sort(byWhat)
  lists.ended.sort((a, b) => compare(lastDayOf(b), lastDayOf(a)) || byWhat(a, b))
  const groups = (['soon', 'holds', 'ended'] as const).map((group) => ({ group, permissions: lists[group] }))
  return {
    groups: groups.filter((one) => one.permissions.length > 0),
    shown: lists.soon.length + lists.holds.length + lists.ended.length,
    total,
    forms: [...forms].sort(),
  }
}

function allOf(permission: Permission, around: (permission: Permission) => string): string {
  return `${permission.what} ${permission.condition} ${permission.reach} ${around(permission)}`
}

// One collator for thousands: localeCompare makes one each time.
const collator = new Intl.Collator('en-GB')
const byWhat = (a: Permission, b: Permission): number => collator.compare(a.what, b.what) || (a.id < b.id ? -1 : 1)
const compare = (a: Day | null, b: Day | null): number => ((a ?? '9') < (b ?? '9') ? -1 : a === b ? 0 : 1)

/** How many hold today, and how many of them end within a month. */
export function standingOf(
  permissions: Iterable<Permission>,
  today: Day,
): { readonly holds: number; readonly soon: number; readonly ended: number } {
  let [holds, soon, ended] = [0, 0, 0]
  for (const permission of permissions) {
    const group = groupOf(permission, today)
    if (group === 'ended') ended += 1
    else holds += 1
    if (group === 'soon') soon += 1
  }
  return { holds, soon, ended }
}
