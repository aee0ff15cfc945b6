import { createContext, useContext, useMemo } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person, Vacancy } from '../../../../shared/model/person'
import { type EnablerSeat, enablerSeats } from '../../../../shared/rules/enabler-seat'
import type { ClockLimits } from '../../../../shared/rules/escalation-clock'
import { defaultSettings } from '../../../../shared/rules/workspace-settings'
import { useRecord, useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'

export type Clocks = {
  readonly today: Day
  readonly limits: ClockLimits
  readonly seatOf: (localityId: Id) => EnablerSeat
}

type People = ReadonlyMap<string, Person>
type Vacancies = ReadonlyMap<string, Vacancy>
let kept: { people: People; vacancies: Vacancies; today: Day; seatOf: Clocks['seatOf'] } | null = null

/** Worked out once for all slips of a board, until somebody comes, goes or changes. */
function seatsOf(people: People, vacancies: Vacancies, today: Day): Clocks['seatOf'] {
  if (kept === null || kept.people !== people || kept.vacancies !== vacancies || kept.today !== today) {
    const read = enablerSeats(people.values(), vacancies.values(), today)
    const seats = new Map<Id, EnablerSeat>()
    const seatOf = (localityId: Id) => {
      const seat = seats.get(localityId) ?? read(localityId)
      seats.set(localityId, seat)
      return seat
    }
    kept = { people, vacancies, today, seatOf }
  }
  return kept.seatOf
}

/** For the slips of a board: thousands that listen each for themselves are heard at each change. */
export const ClocksContext = createContext<Clocks | null>(null)

export function useBoardClocks(): Clocks {
  const clocks = useContext(ClocksContext)
  if (clocks === null) throw new Error('no clocks: render inside <ClocksContext>')
  return clocks
}

/** What every clock on the screen is read with; the same object until something of it changes. */
export function useClocks(): Clocks {
  const today = useToday()
  const settings = useRecord('settings', 'settings')
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const limits = settings?.clock ?? defaultSettings.clock
  const seatOf = seatsOf(people, vacancies, today)
  return useMemo(() => ({ today, limits, seatOf }), [today, limits, seatOf])
}
