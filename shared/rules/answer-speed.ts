import type { AnswerSpeed } from '../contract'
import type { Escalation } from '../model/cards'
import type { Day, Id } from '../model/common'
import { type ClockLimits, escalationClock } from './escalation-clock'
import type { BankHolidays } from './working-days'

/** One council answers 41% in ten working days, 73% in twenty: the second of the days our own figures stand beside. */
const twentyDays = 20

type Given = {
  /** Whose answers; null: everybody's. What was noted for an enabler is theirs. */
  readonly personId: Id | null
  /** The first day that counts. */
  readonly since: Day
  readonly today: Day
  readonly limits: ClockLimits
  readonly holidays: BankHolidays
}

/**
 * Answers since that day, and how many came in time by the clock of whoever answered: pauses and earlier enablers are not
 * held against them. An answer by a permission was nobody's to give, and does not count.
 */
export function answerSpeed(escalations: Iterable<Escalation>, given: Given): Omit<AnswerSpeed, 'waiting'> {
  const days = [...escalations].flatMap((escalation) => {
    const { answer } = escalation
    if (answer === null || answer.via === 'permission') return []
    if (answer.on < given.since || answer.on > given.today) return []
    if (given.personId !== null && answer.byPersonId !== given.personId) return []
    const used = daysToAnswer(escalation, answer.on, given)
    return used === null ? [] : [used]
  })
  return {
    answered: days.length,
    inTime: days.filter((used) => used <= given.limits.answerIn).length,
    inTwenty: days.filter((used) => used <= twentyDays).length,
  }
}

/** Working days its clock had run; null for one that was never sent. */
function daysToAnswer(escalation: Escalation, on: Day, { limits, holidays }: Given): number | null {
  const clock = escalationClock(escalation, on, limits, holidays)
  return clock.kind === 'not-sent' ? null : clock.used
}
