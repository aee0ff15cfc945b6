import type { Id, Instant } from '../../model/common'
import type { MergedRecord } from '../../model/person'

/**
 * When somebody last looked at their desk. Until they look after a merge, the earliest of the desks that became one counts:
 * rather something is marked as new twice than a question of the other desk never.
 */
export function lastLook(
  looks: Readonly<Record<Id, Instant>>,
  personId: Id,
  mergedFrom: readonly MergedRecord[] = [],
): Instant | undefined {
  const own = looks[personId]
  const merged = mergedFrom.filter(({ at }) => own === undefined || at > own).flatMap(({ id }) => looks[id] ?? [])
  return [...(own === undefined ? [] : [own]), ...merged].sort()[0]
}
