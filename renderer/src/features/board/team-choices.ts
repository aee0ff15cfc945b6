import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { useRecords } from '../../data/data-provider'

/** The team of a place by name, for a menu; everybody, where the place has no team yet. */
export function useTeamChoices(localityId: Id): readonly { readonly id: Id; readonly label: string }[] {
  const people = useRecords('person')
  return useMemo(() => {
    const all = [...people.values()].filter((person) => person.retiredOn === null)
    const here = all.filter((person) => isIn(person, localityId))
    return (here.length > 0 ? here : all)
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map((person) => ({ id: person.id, label: person.name }))
  }, [people, localityId])
}

export const isIn = (person: Person, localityId: Id): boolean =>
  person.roles.some((role) => role.localityId === localityId && role.to === null)
