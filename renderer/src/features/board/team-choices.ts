import { useMemo } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { isOpenRole, openRolesIn } from '../../../../shared/rules/roles'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'

const names = new Intl.Collator('en-GB')

/**
 * The team of a place by name, for a menu; everybody, where the place has no team yet. `also`: whoever has it already,
 * and must be there to be taken out again.
 */
export function useTeamChoices(
  localityId: Id,
  also: readonly Id[] = nobody,
): readonly { readonly id: Id; readonly label: string }[] {
  const people = useRecords('person')
  const today = useToday()
  return useMemo(() => {
    const all = [...people.values()].filter((person) => mayBeAsked(person, today))
    const here = all.filter((person) => isIn(person, localityId, today))
    const offered = new Set(here.length > 0 ? here : all)
    for (const id of also) {
      const person = people.get(id)
      if (person !== undefined) offered.add(person)
    }
    return [...offered]
      .sort((a, b) => names.compare(a.name, b.name))
      .map((person) => ({ id: person.id, label: person.name }))
  }, [people, localityId, also, today])
}
const nobody: readonly Id[] = []

/** With a role here that is not over. */
export function isIn(person: Person, localityId: Id, today: Day): boolean {
  return openRolesIn(person.roles, localityId, today).length > 0
}

/** Not retired, and not somebody all of whose roles are over: who has none yet may be asked. */
export function mayBeAsked(person: Person, today: Day): boolean {
  if (person.retiredOn !== null) return false
  return person.roles.length === 0 || person.roles.some((role) => isOpenRole(role, today))
}
