import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import type { Option } from '../../ui/select'
import { useClocks } from '../escalations/use-clocks'
import { whoCanBeAsked } from '../escalations/who-answers'

/** Every other enabler and cover, those of the place first. */
export function usePassOnChoices(localityId: Id, butId: Id): readonly Option<Id>[] {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const { today, seatOf } = useClocks()
  return useMemo(
    () =>
      whoCanBeAsked(people, seatOf(localityId), today)
        .filter(({ id }) => id !== butId)
        .map(({ id, name, organisationId }) => {
          const organisation = organisations.get(organisationId ?? '')?.name
          return { id, label: organisation === undefined ? name : `${name}, ${organisation}` }
        }),
    [people, organisations, today, seatOf, localityId, butId],
  )
}
