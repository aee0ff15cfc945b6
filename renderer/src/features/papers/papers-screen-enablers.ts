import type { EscalationHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person, Vacancy } from '../../../../shared/model/person'
import { enablerSeats, hasSomebody } from '../../../../shared/rules/enabler-seat'
import { type ClockLimits, escalationClock } from '../../../../shared/rules/escalation-clock'
import { isOpenQuestion, waitsWith } from '../../../../shared/rules/waits-with'
import type { BankHolidays } from '../../../../shared/rules/working-days'

/** A brief: for somebody, or of what waits for nobody. */
export type EnablerLine = {
  readonly personId: Id | null
  readonly name: string
  readonly standing: 'confirmed' | 'cover' | 'proposed' | 'nobody'
  /** Over all places, as the brief has them. */
  readonly open: number
  readonly late: number
}

/** Who answers for a place, and how many questions wait with each; last what waits for nobody, where there is any. */
export function enablersOf(given: {
  readonly localityId: Id
  readonly people: ReadonlyMap<Id, Person>
  readonly vacancies: ReadonlyMap<Id, Vacancy>
  readonly escalations: ReadonlyMap<Id, EscalationHead>
  readonly limits: ClockLimits
  readonly today: Day
  readonly holidays: BankHolidays
}): readonly EnablerLine[] {
  const { localityId, people, vacancies, escalations, limits, today, holidays } = given
  const seats = enablerSeats(people.values(), vacancies.values(), today)
  const open = [...escalations.values()].filter(isOpenQuestion)
  const counted = (of: readonly EscalationHead[]) => ({
    open: of.length,
    late: of.filter((one) => {
      const clock = escalationClock(one, today, limits, holidays)
      return clock.kind !== 'not-sent' && clock.over > 0
    }).length,
  })
  const lineOf = (person: Person, standing: EnablerLine['standing']): EnablerLine => ({
    personId: person.id,
    name: person.name,
    standing,
    ...counted(open.filter((one) => waitsWith(one, person.id, seats(one.localityId)))),
  })
  const seat = seats(localityId)
  const lines = [
    ...[...seat.confirmed].flatMap((id) => {
      const person = people.get(id)
      return person === undefined ? [] : [lineOf(person, 'confirmed')]
    }),
    ...seat.covers.map((person) => lineOf(person, 'cover')),
    ...seat.proposed.map((person) => lineOf(person, 'proposed')),
  ]
  const ofNobody = counted(open.filter((one) => !hasSomebody(one, seats(one.localityId))))
  if (ofNobody.open === 0) return lines
  return [...lines, { personId: null, name: 'Nobody yet', standing: 'nobody', ...ofNobody }]
}
