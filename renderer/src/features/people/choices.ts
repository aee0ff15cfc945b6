import { useMemo } from 'react'
import { useRecords } from '../../data/data-provider'
import { compareNames } from './people-here'

/** Every organisation, by name. */
export function useOrganisationChoices() {
  const organisations = useRecords('organisation')
  return useMemo(
    () =>
      [...organisations.values()]
        .map(({ id, name }) => ({ id, label: name }))
        .sort((a, b) => compareNames(a.label, b.label)),
    [organisations],
  )
}

/** Everybody who is not retired, with the organisation that tells namesakes apart. */
export function usePeopleChoices() {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  return useMemo(
    () =>
      [...people.values()]
        .filter((person) => person.retiredOn === null)
        .map(({ id, name, initials, organisationId }) => {
          const organisation = organisations.get(organisationId ?? '')?.name
          return { id, name, label: `${name} (${initials})${organisation === undefined ? '' : `, ${organisation}`}` }
        })
        .sort((a, b) => compareNames(a.label, b.label)),
    [people, organisations],
  )
}
