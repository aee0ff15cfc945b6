import { useMemo } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import { peopleStanding } from '../../../../shared/rules/people-standing'
import { useRecords } from '../../data/data-provider'
import { useClocks } from '../escalations/use-clocks'
import { cardsIn, countWork, enablerSeat, openVacancies, peopleGone, peopleHere } from './people-here'

/** Who is of a place's team, what has nobody in it, and the open work of each, there and anywhere. */
export function useTeam(localityId: Id, today: Day) {
  const people = useRecords('person')
  const allVacancies = useRecords('vacancy')
  const actions = useRecords('action')
  const escalations = useRecords('escalation')
  const pledges = useRecords('pledge')
  const here = useMemo(() => peopleHere(people.values(), localityId, today), [people, localityId, today])
  const gone = useMemo(() => peopleGone(people.values(), localityId, today), [people, localityId, today])
  const vacancies = useMemo(() => openVacancies(allVacancies.values(), localityId), [allVacancies, localityId])
  const standing = useMemo(
    () => peopleStanding(people.values(), allVacancies.values(), localityId, today),
    [people, allVacancies, localityId, today],
  )
  const { seatOf } = useClocks()
  const { isSaidEmpty: isSeatSaidEmpty } = seatOf(localityId)
  const seat = useMemo(() => enablerSeat(here, today), [here, today])
  // Lists: an iterator of a map can be read once only.
  const cards = useMemo(
    () => ({
      actions: [...actions.values()],
      escalations: [...escalations.values()],
      pledges: [...pledges.values()],
    }),
    [actions, escalations, pledges],
  )
  const workHere = useMemo(
    () => countWork(cardsIn(cards, localityId), today, seatOf),
    [cards, localityId, today, seatOf],
  )
  const workAnywhere = useMemo(() => countWork(cards, today, seatOf), [cards, today, seatOf])
  return { people, here, gone, vacancies, standing, seat, isSeatSaidEmpty, workHere, workAnywhere }
}
