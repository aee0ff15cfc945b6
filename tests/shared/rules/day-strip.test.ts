import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EscalationEvent } from '../../../shared/model/cards'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addDays } from '../../../shared/rules/dates'
import { fullStrip, type StripDay, smallStrip } from '../../../shared/rules/day-strip'
import { escalationClock } from '../../../shared/rules/escalation-clock'
import { isWorkingDay } from '../../../shared/rules/working-days'

const limits = { acknowledgeIn: 2, answerIn: 10 }
type Event = readonly [EscalationEvent['kind'], string]

function given(...events: readonly Event[]) {
  return { trail: events.map(([kind, on]) => ({ kind, at: `${on}T09:00:00.000Z` })), sentAt: null }
}
function full(today: string, ...events: readonly Event[]) {
  const strip = fullStrip(given(...events), today, limits, bankHolidays)
  if (strip === null) throw new Error('no strip')
  return strip
}
function daysOf(today: string, ...events: readonly Event[]): readonly StripDay[] {
  return full(today, ...events).weeks.flatMap((week) => week.days)
}
function small(today: string, ...events: readonly Event[]) {
  return smallStrip(escalationClock(given(...events), today, limits, bankHolidays), limits, false)
}
const pavilion: readonly Event[] = [
  ['sent', '2026-05-21'],
  ['acknowledged', '2026-05-26'],
]

describe('the day strip in full', () => {
  it('is nothing before the question is sent', () => {
    expect(fullStrip(given(), '2026-06-09', limits, bankHolidays)).toBeNull()
  })

  it('has a square for each working day, a week apart from the next, the bank holiday dashed', () => {
    const { weeks } = full('2026-06-09', ...pavilion)
    expect(weeks.map((week) => week.days.map(({ day }) => Number(day.slice(8))))).toEqual([
      [21, 22],
      [25, 26, 27, 28, 29],
      [1, 2, 3, 4, 5],
      [8, 9],
    ])
    expect(weeks[1]?.days[0]).toMatchObject({ square: 'bank', marks: ['bank'] })
  })

  it('marks what happened, the day it is due and today, and says the same in words', () => {
    const marked = daysOf('2026-06-09', ...pavilion).filter(({ marks }) => marks.length > 0)
    expect(marked.map(({ day, marks }) => [day.slice(5), ...marks])).toEqual([
      ['05-21', 'sent'],
      ['05-25', 'bank'],
      ['05-26', 'seen'],
      ['06-05', 'due'],
      ['06-09', 'today'],
    ])
    expect(full('2026-06-09', ...pavilion).words).toBe(
      'Sent on 21 May, seen on 26 May, due on 5 June. Today, Tuesday 9 June, it is 2 working days over.',
    )
  })

  it('draws what is over apart from what was in time, and what is to come empty', () => {
    expect(daysOf('2026-06-09', ...pavilion).map(({ square }) => square)).toEqual([
      ...['past', 'past', 'bank', 'past', 'past', 'past', 'past', 'past', 'past', 'past', 'past', 'past'],
      ...['over', 'over'],
    ])
    const early = daysOf('2026-05-27', ...pavilion)
    expect(early.filter(({ square }) => square === 'ahead')).toHaveLength(7)
    expect(full('2026-05-27', ...pavilion).words).toContain('is working day 3 of 10.')
  })

  it('hatches the days the team had it, and is due later for them', () => {
    const back: readonly Event[] = [...pavilion, ['asked-back', '2026-05-28']]
    expect(full('2026-06-02', ...back).words).toContain('The clock is paused after 4 working days.')
    const again = daysOf('2026-06-09', ...back, ['returned', '2026-06-02'])
    expect(again.filter(({ square }) => square === 'paused').map(({ day }) => day.slice(5))).toEqual([
      '05-29',
      '06-01',
      '06-02',
    ])
    expect(again.find(({ marks }) => marks.includes('due'))?.day).toBe('2026-06-10')
  })

  it('begins anew when it is passed on, and ends with the answer', () => {
    const passed = daysOf('2026-06-09', ...pavilion, ['passed-on', '2026-06-08'])
    expect(passed[0]).toMatchObject({ day: '2026-06-08', marks: ['passed on'] })
    const answered = full('2026-07-09', ...pavilion, ['answered', '2026-06-02'], ['closed', '2026-06-11'])
    expect(answered.weeks.at(-1)?.days.at(-1)).toMatchObject({ day: '2026-06-02', marks: ['answered'] })
    expect(answered.words).toBe('Sent on 21 May, seen on 26 May, answered on 2 June. It took 7 working days.')
  })

  it('keeps what happened on a Saturday', () => {
    expect(daysOf('2026-06-09', ...pavilion, ['asked-back', '2026-06-06'])).toContainEqual({
      day: '2026-06-06',
      square: 'past',
      marks: ['asked back'],
    })
  })

  it('cuts a long wait in the middle, and counts what it leaves out', () => {
    const { weeks } = full('2026-12-01', ...pavilion)
    const drawn = weeks.flatMap((week) => week.days)
    expect(drawn.length).toBeLessThanOrEqual(25)
    expect(drawn.some(({ marks }) => marks.includes('due'))).toBe(true)
    expect(drawn.at(-1)?.marks).toContain('today')
    const leftOut = weeks.reduce((sum, week) => sum + week.leftOut, 0)
    const counted = drawn.filter(({ square }) => square !== 'bank').length
    expect(counted + leftOut).toBe(137)
  })

  it('draws as many days as the clock has used, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 20 }), (start, waited) => {
        const sentOn = addDays('2025-01-01', start)
        const today = addDays(sentOn, waited)
        const clock = escalationClock(given(['sent', sentOn]), today, limits, bankHolidays)
        const used = daysOf(today, ['sent', sentOn]).filter(
          ({ day, square }) =>
            day > sentOn && (square === 'past' || square === 'over') && isWorkingDay(day, bankHolidays),
        )
        expect(used).toHaveLength(clock.kind === 'running' ? clock.used : -1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the day strip on a slip', () => {
  it('has the days given, the last with a heavy edge, and what is over beyond it', () => {
    const strip = small('2026-06-09', ...pavilion)
    expect(strip?.squares.map(({ square }) => square)).toEqual([...Array(10).fill('past'), 'over', 'over'])
    expect(strip?.squares.findIndex(({ isDue }) => isDue)).toBe(9)
    expect(small('2026-12-01', ...pavilion)?.squares).toHaveLength(14)
  })

  it('is hatched while asked back, dashed for nobody, and fits whatever days are given', () => {
    expect(small('2026-06-09', ...pavilion, ['asked-back', '2026-05-28'])?.look).toBe('paused')
    const clock = escalationClock(given(...pavilion), '2026-06-09', limits, bankHolidays)
    expect(smallStrip(clock, limits, true)).toMatchObject({ look: 'nobody' })
    const slow = { acknowledgeIn: 2, answerIn: 120 }
    const long = smallStrip(escalationClock(given(...pavilion), '2026-06-09', slow, bankHolidays), slow, false)
    expect(long?.squares).toHaveLength(20)
    expect(long?.squares.filter(({ square }) => square === 'past')).toHaveLength(2)
  })
})
