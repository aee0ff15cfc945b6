import type { EscalationHead } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { type EnablerSeat, hasSomebody } from '../../../../shared/rules/enabler-seat'
import { type ClockLimits, type EscalationClock, escalationClock } from '../../../../shared/rules/escalation-clock'
import { dateOnly, nearDay } from '../../../../shared/rules/near-days'
import { isOpenQuestion } from '../../../../shared/rules/waits-with'
import { addWorkingDays } from '../../../../shared/rules/working-days'

/** As much of an escalation as its strip and its words need; a head and a whole one fit. */
export type Timed = Pick<EscalationHead, 'column' | 'enablerId' | 'sentAt' | 'trail'>

export type ClockTone = 'late' | 'soon' | 'held' | 'plain'

const clocks = new WeakMap<
  object,
  { readonly today: Day; readonly limits: ClockLimits; readonly clock: EscalationClock }
>()

/** The clock of a card, worked out once a day: a board of thousands asks again at each drawing. */
export function clockOf(escalation: Timed, today: Day, limits: ClockLimits): EscalationClock {
  const kept = clocks.get(escalation)
  if (kept !== undefined && kept.today === today && kept.limits === limits) return kept.clock
  const clock = escalationClock(escalation, today, limits, bankHolidays)
  clocks.set(escalation, { today, limits, clock })
  return clock
}

/** Sent, not answered, and nobody who may answer has it. */
export function isWithNobody(escalation: Timed, seat: EnablerSeat): boolean {
  return isOpenQuestion(escalation) && !hasSomebody(escalation, seat)
}

/** Unanswered after the days given: flagged for the programme board. */
export function isForProgrammeBoard(escalation: Timed, today: Day, limits: ClockLimits): boolean {
  const clock = clockOf(escalation, today, limits)
  return isOpenQuestion(escalation) && clock.kind === 'running' && clock.over > 0
}

/** "2 days over", "Day 9 of 10", "Day 3, not seen", "Nobody, 21 days": how its clock stands, in a few words. */
export function clockWords(
  escalation: Timed,
  seat: EnablerSeat,
  today: Day,
  limits: ClockLimits,
): { readonly words: string; readonly tone: ClockTone } {
  const clock = clockOf(escalation, today, limits)
  if (clock.kind === 'not-sent') {
    // Closed by a permission, it was never sent.
    return { words: escalation.column === 'drafted' ? 'Clock not started' : 'Never sent', tone: 'plain' }
  }
  if (clock.kind === 'stopped') {
    const on = clock.used === 0 ? 'the same day' : `day ${clock.used}`
    if (escalation.column === 'closed')
      return { words: clock.used === 0 ? 'Answered the same day' : `Answered on ${on}`, tone: 'plain' }
    return { words: clock.used === 0 ? 'The same day' : `On ${on}`, tone: 'plain' }
  }
  if (isWithNobody(escalation, seat)) return { words: `Nobody, ${days(clock.age)}`, tone: 'held' }
  if (clock.kind === 'paused') return { words: `Paused at day ${clock.used}`, tone: 'plain' }
  if (clock.over > 0) return { words: `${days(clock.over)} over`, tone: 'late' }
  if (clock.isUnseen) return { words: `Day ${clock.used}, not seen`, tone: 'soon' }
  if (isDueSoon(clock, today)) return { words: `Day ${clock.used} of ${limits.answerIn}`, tone: 'soon' }
  return { words: clock.used === 0 ? 'Sent today' : `Day ${clock.used}`, tone: 'plain' }
}

/** The day it is needed, where that is near or has gone by: "Needed by Thursday"; nothing once it is answered. */
export function neededWords(
  escalation: Pick<EscalationHead, 'column' | 'neededBy'>,
  today: Day,
): { readonly words: string; readonly tone: 'late' | 'soon' } | null {
  const { column, neededBy } = escalation
  if (neededBy === null || column === 'answered' || column === 'closed') return null
  if (neededBy < today) return { words: `Was needed by ${dateOnly(neededBy, today)}`, tone: 'late' }
  if (neededBy > addWorkingDays(today, 2, bankHolidays)) return null
  return { words: `Needed by ${nearDay(neededBy, today)}`, tone: 'soon' }
}

/** Within two working days, as Today says it. */
function isDueSoon(clock: Exclude<EscalationClock, { kind: 'not-sent' }>, today: Day): boolean {
  return clock.answerBy !== null && clock.answerBy <= addWorkingDays(today, 2, bankHolidays)
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
