import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Escalation, EscalationEvent } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import { isRefused, type Refused } from '../../../shared/refusals'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addDays } from '../../../shared/rules/dates'
import { escalationClock } from '../../../shared/rules/escalation-clock'
import { answer } from '../../../shared/rules/escalations/answering'
import type { Deed } from '../../../shared/rules/escalations/deed'
import { close, reopen } from '../../../shared/rules/escalations/ending'
import { passOn, send, type Team } from '../../../shared/rules/escalations/sending'
import { acknowledge, askBack, giveBack, remind } from '../../../shared/rules/escalations/waiting'
import { isWorkingDay } from '../../../shared/rules/working-days'
import { anEscalation } from '../../builders'

const limits = { acknowledgeIn: 2, answerIn: 10 }
const nobodySeated = { confirmed: new Set<string>(), covers: [], proposed: [], emptySince: null, isSaidEmpty: true }
const team: Team = { personOf: (id) => ({ id, retiredOn: null }), seatOf: () => nobodySeated }

type Verb = (escalation: Escalation, deed: Deed) => Escalation | Refused
const verbs: { readonly [K in EscalationEvent['kind']]: Verb } = {
  sent: (one, deed) => send(one, undefined, team, deed),
  acknowledged: acknowledge,
  'asked-back': (one, deed) => askBack(one, 'Which?', deed),
  returned: (one, deed) => giveBack(one, '', deed),
  reminded: remind,
  'passed-on': (one, deed) =>
    passOn(one, { toPersonId: one.enablerId === 'maya' ? 'ivor' : 'maya', words: '' }, team, deed),
  answered: (one, deed) => {
    const input = { escalationId: one.id, kind: 'yes', words: '', until: null, keep: null } as const
    const given = { kept: undefined, goesOn: undefined, permissionId: 'p-1', isPlace: () => true, deed }
    const answered = answer(one, input, given)
    return isRefused(answered) ? answered : answered.escalation
  },
  closed: (one, deed) => close(one, 'Done', deed),
  reopened: (one, deed) => reopen(one, 'Again', team, deed),
}

type Happened = { readonly kind: EscalationEvent['kind']; readonly on: Day }

/** Walks the days one by one, as somebody with a wall calendar would: in the morning a running clock counts a working day. */
function byTheCalendar(happened: readonly Happened[], today: Day) {
  const first = happened[0]?.on ?? today
  let state: 'running' | 'paused' | 'stopped' = 'stopped'
  let used = 0
  let age = 0
  let seenOn: Day | null = null
  for (let day = first; day <= today; day = addDays(day, 1)) {
    const counts = isWorkingDay(day, bankHolidays) && day !== first ? 1 : 0
    if (state === 'running') used += counts
    if (state !== 'stopped') age += counts
    for (const { kind } of happened.filter(({ on }) => on === day)) {
      if (kind === 'sent' || kind === 'passed-on' || kind === 'reopened') {
        // Asked again, the days it lay answered are part of its whole age.
        if (kind === 'reopened') age = workingDaysAfter(first, day)
        state = 'running'
        used = 0
        seenOn = null
      } else if (kind === 'asked-back') state = 'paused'
      else if (kind === 'returned') state = 'running'
      else if (kind === 'answered') state = 'stopped'
      if (kind === 'acknowledged' || kind === 'asked-back' || kind === 'answered') seenOn ??= day
    }
  }
  const over = state === 'running' ? Math.max(0, used - limits.answerIn) : 0
  const isUnseen = state === 'running' && seenOn === null && used > limits.acknowledgeIn
  return { kind: state, used, age, over, seenOn, isUnseen, firstSentOn: first }
}

function workingDaysAfter(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, bankHolidays)) count += 1
  return count
}

const kinds = [
  'acknowledged',
  'asked-back',
  'returned',
  'returned',
  'reminded',
  'passed-on',
  'answered',
  'closed',
  'reopened',
] as const
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    wait: fc.integer({ min: 0, max: 16 }),
    /** Days it is noted later than it came; null: at once. */
    late: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
    hour: fc.integer({ min: 0, max: 23 }),
  }),
  { maxLength: 14 },
)

describe('the clock and a wall calendar', () => {
  it('agree on every day of a life with pauses, new enablers, reminders and things noted later', () => {
    // Over Easter and the hour change of spring, and over Christmas.
    const start = fc.constantFrom('2026-03-20', '2026-10-16', '2026-12-11', '2027-03-12')
    fc.assert(
      fc.property(start, steps, fc.integer({ min: 0, max: 40 }), (sentOn, life, after) => {
        const deedOn = (today: Day, hour: number, on?: Day): Deed => ({
          by: { personId: 'nettie', via: 'here', notedById: null },
          now: `${today}T${String(hour).padStart(2, '0')}:30:00.000Z`,
          today,
          on,
        })
        const sent = verbs.sent(anEscalation({ enablerId: 'maya' }), deedOn(sentOn, 9))
        if (isRefused(sent)) throw new Error('it can be sent')
        let escalation = sent
        let today: Day = sentOn
        const happened: Happened[] = [{ kind: 'sent', on: sentOn }]
        for (const { kind, wait, late, hour } of life) {
          today = addDays(today, wait)
          const on = late === null ? undefined : addDays(today, -late)
          // In summer time the last hour by Greenwich is the next day in Britain.
          const next = verbs[kind](escalation, deedOn(today, Math.max(10, Math.min(hour, 22)), on))
          if (isRefused(next)) continue
          escalation = next
          happened.push({ kind, on: on ?? today })
        }
        const moments = escalation.trail.map(({ at }) => at)
        expect(moments).toEqual([...moments].sort())
        const now = addDays(today, after)
        expect(escalationClock(escalation, now, limits, bankHolidays)).toMatchObject(byTheCalendar(happened, now))
      }),
      { numRuns: 400 },
    )
  })
})
