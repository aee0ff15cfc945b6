import type { Id } from '../../model/common'
import type { Person } from '../../model/person'

/** Merged ids, each with the id of the record that stays. */
export function keptIds(people: Iterable<Pick<Person, 'id' | 'mergedFrom'>>): ReadonlyMap<Id, Id> {
  const kept = new Map<Id, Id>()
  for (const { id, mergedFrom } of people) for (const one of mergedFrom ?? []) kept.set(one.id, id)
  return kept
}

/** Every id somebody goes by: their own, and those of records that were merged into theirs. */
export function idsOf({ id, mergedFrom }: Pick<Person, 'id' | 'mergedFrom'>): readonly Id[] {
  return [id, ...(mergedFrom ?? []).map((one) => one.id)]
}

/** Every name somebody goes by, each once: their own first, then those of records that were merged into theirs. */
export function namesOf({ name, mergedFrom }: Pick<Person, 'name' | 'mergedFrom'>): readonly string[] {
  return [...new Set([name, ...(mergedFrom ?? []).map((one) => one.name)])]
}
