import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import { isOpenRole } from '../../../../shared/rules/roles'
import { useRecords } from '../../data/data-provider'
import type { MenuLine } from '../../ui/menu'
import { useToday } from '../../ui/use-today'
import { isIn, mayBeAsked, useTeamChoices } from '../board/team-choices'

export const nobody = 'nobody'
export const elsewhere = 'elsewhere'

/** The team here by name, nobody, and the way to everybody else. */
export function usePresenters(localityId: Id): readonly MenuLine<string>[] {
  const here = useTeamChoices(localityId)
  const others = usePeopleElsewhere(localityId)
  return [
    ...here,
    { id: nobody, label: 'Nobody' },
    ...(others.length > 0 ? [{ id: elsewhere, label: 'Somebody from elsewhere…' }] : []),
  ]
}

/** People of the workspace who have no role here, with where they belong: another place's code, or their organisation. */
export function usePeopleElsewhere(localityId: Id) {
  const people = useRecords('person')
  const places = useRecords('locality')
  const bodies = useRecords('organisation')
  const today = useToday()
  return useMemo(() => {
    const all = [...people.values()].filter((person) => mayBeAsked(person, today))
    const hasTeam = all.some((person) => isIn(person, localityId, today))
    // Where the place has no team yet, everybody is offered as here.
    if (!hasTeam) return []
    return all
      .filter((person) => !isIn(person, localityId, today))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map((person) => ({
        id: person.id,
        name: person.name,
        from: [
          ...new Set(
            person.roles.flatMap((role) => (isOpenRole(role, today) ? (places.get(role.localityId)?.name ?? []) : [])),
          ),
          ...(person.organisationId === null ? [] : [bodies.get(person.organisationId)?.name ?? []].flat()),
        ].join(', '),
      }))
  }, [people, places, bodies, localityId, today])
}
