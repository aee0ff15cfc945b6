import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt } from '../../../electron/core/sample/days'
import type { Day } from '../../../shared/model/common'
import type { Locality, MeetingCalendar, MeetingPattern } from '../../../shared/model/locality'
import { isRefused } from '../../../shared/refusals'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addDays, dayOf, daysBetween, timeOf, weekdayOf } from '../../../shared/rules/dates'
import { noDepartures, orderedCalendar } from '../../../shared/rules/meeting-calendar'
import { type MeetingDay, meetingDays, nextMeetingDay } from '../../../shared/rules/meeting-days'
import { aLocality } from '../../builders'

const aDay = fc.integer({ min: 0, max: 1_460 }).map((ahead) => addDays('2025-06-01', ahead))
const aPattern: fc.Arbitrary<MeetingPattern> = fc
  .record({
    every: fc.constantFrom('week', 'fortnight', 'month', 'none' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.constantFrom(1, 2, 3, 4, -1),
  })
  .map(({ every, weekday, nth }) => ({
    every,
    weekday,
    nth: every === 'month' ? nth : null,
    startsAt: '10:00',
    endsAt: '11:00',
  }))
const anException = fc.record({
  on: aDay,
  instead: fc.option(aDay.map((on) => ({ on, startsAt: '14:00', endsAt: '15:00', venue: '' }))),
  why: fc.constantFrom('', 'Half term'),
})
const aCalendar: fc.Arbitrary<MeetingCalendar> = fc
  .record({
    bankHolidays: fc.constantFrom('keep', 'move', 'skip' as const),
    fortnightFrom: fc.option(aDay),
    exceptions: fc.uniqueArray(anException, { selector: ({ on }) => on, maxLength: 12 }),
    changes: fc.uniqueArray(fc.record({ from: aDay, pattern: aPattern }), {
      selector: ({ from }) => from,
      maxLength: 3,
    }),
  })
  .map((calendar) => {
    const ordered = orderedCalendar(calendar)
    if (isRefused(ordered)) throw new Error('the calendar was to be one that is allowed')
    return ordered
  })
const aTeam = fc.record({ pattern: aPattern, calendar: aCalendar }).map((it) => aLocality(it))
const held = fc.array(aDay, { maxLength: 6 })

function until(end: Day, place: Locality, from: Day, before: readonly Day[] = []): readonly MeetingDay[] {
  const days: MeetingDay[] = []
  for (const day of meetingDays(place, from, before)) {
    if (day.on >= end) break
    days.push(day)
  }
  return days
}
const on = (days: readonly MeetingDay[]) => days.map((day) => day.on)
const without = (place: Locality, calendar: Partial<MeetingCalendar>): Locality => ({
  ...place,
  calendar: { ...place.calendar, ...calendar },
})

describe('for any calendar the days a team meets on', () => {
  it('go up, and no two are the same', () => {
    fc.assert(
      fc.property(aTeam, aDay, held, (place, from, before) => {
        const days = on(until(addDays(from, 300), place, from, before))
        expect(days.every((day, at) => at === 0 || day > (days[at - 1] ?? ''))).toBe(true)
        expect(days.every((day) => day >= from)).toBe(true)
      }),
    )
  })

  it('are each of the pattern, a stated exception, or moved off a bank holiday of the pattern', () => {
    fc.assert(
      fc.property(aTeam, aDay, held, (place, from, before) => {
        const start = addDays(from, -7)
        // What the pattern says by itself; the fortnight is told from a day, so that both count the same one.
        const pinned = without(place, { fortnightFrom: place.calendar.fortnightFrom ?? '2025-06-01' })
        const plain = on(
          until(addDays(from, 300), without(pinned, { bankHolidays: 'keep', exceptions: [] }), start, before),
        )
        for (const day of until(addDays(from, 300), pinned, from, before)) {
          if (day.note === '') expect(plain).toContain(day.on)
          else if (day.note.startsWith('Moved from')) {
            const origins = plain.filter((one) => bankHolidays.has(one) && one < day.on)
            expect(origins.some((one) => daysBetween(one, day.on) <= 6)).toBe(true)
            expect(weekdayOf(day.on)).toBeLessThanOrEqual(5)
          } else expect(pinned.calendar.exceptions.map((one) => one.instead?.on)).toContain(day.on)
          if (place.calendar.bankHolidays !== 'keep' && (day.note === '' || day.note.startsWith('Moved from'))) {
            expect(bankHolidays.has(day.on)).toBe(false)
          }
        }
      }),
    )
  })

  it('before a change stay what they were without it', () => {
    fc.assert(
      fc.property(aTeam, aDay, held, aDay, aPattern, (place, from, before, changedOn, pattern) => {
        const earlier = place.calendar.changes.filter((one) => one.from < changedOn)
        const one = without(place, { changes: earlier })
        // An exception may be of a date that the change takes away: what it put before the change goes with it.
        const plain = { exceptions: place.calendar.exceptions.filter((exception) => exception.on < changedOn) }
        const changed = without(one, { ...plain, changes: [...earlier, { from: changedOn, pattern }] })
        expect(until(changedOn, changed, from, before)).toEqual(until(changedOn, without(one, plain), from, before))
      }),
    )
  })

  it('are found from any later day on as from the first', () => {
    fc.assert(
      fc.property(aTeam, aDay, fc.nat(300), (place, from, later) => {
        const pinned = without(place, { fortnightFrom: place.calendar.fortnightFrom ?? '2025-06-01' })
        const end = addDays(from, 300)
        const all = until(end, pinned, from)
        expect(until(end, pinned, addDays(from, later))).toEqual(all.filter((day) => day.on >= addDays(from, later)))
      }),
    )
  })

  it('are free where the next is asked for', () => {
    fc.assert(
      fc.property(aTeam, aDay, held, (place, from, taken) => {
        const next = nextMeetingDay(place, taken, from)
        if (next !== null) expect([...taken, addDays(from, -1)]).not.toContain(next.on)
      }),
    )
  })
})

it('a fortnight holds over a year’s end and both changes of the clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), aDay, (weekday, from) => {
      const pattern: MeetingPattern = { every: 'fortnight', weekday, nth: null, startsAt: '10:00', endsAt: '11:00' }
      const place = aLocality({ pattern, calendar: { ...noDepartures, bankHolidays: 'keep', fortnightFrom: from } })
      const days = on(until(addDays(from, 760), place, from))
      expect(days.length).toBeGreaterThan(53)
      expect(days.every((day, at) => at === 0 || daysBetween(days[at - 1] ?? day, day) === 14)).toBe(true)
    }),
  )
})

it('the nth and the last weekday of a month are those one counts to', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 3, 4, -1), fc.integer({ min: 1, max: 7 }), aDay, (nth, weekday, someDay) => {
      const first = `${someDay.slice(0, 7)}-01`
      const month = Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((day) => day < nextMonth(first))
      const counted = month.filter((day) => weekdayOf(day) === weekday).at(nth === -1 ? -1 : nth - 1)
      const pattern: MeetingPattern = { every: 'month', weekday, nth, startsAt: '10:00', endsAt: '11:00' }
      const place = aLocality({ pattern, calendar: { ...noDepartures, bankHolidays: 'keep' } })
      expect(on(until(nextMonth(first), place, first))).toEqual([counted])
    }),
  )
})

it('a meeting at 10:00 is at 10:00 on the wall on either side of the last Sundays of March and October', () => {
  for (const sunday of ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']) {
    for (const weekday of [4, 6, 7, 1]) {
      const pattern: MeetingPattern = { every: 'week', weekday, nth: null, startsAt: '10:00', endsAt: '11:00' }
      const place = aLocality({ pattern, calendar: { ...noDepartures, bankHolidays: 'keep' } })
      const days = until(addDays(sunday, 9), place, addDays(sunday, -8))
      expect(on(days).some((day) => day < sunday) && on(days).some((day) => day >= sunday)).toBe(true)
      for (const { on: day, startsAt } of days) {
        const moment = instantAt(day, startsAt)
        expect([dayOf(moment), timeOf(moment)]).toEqual([day, '10:00'])
      }
      const spring = sunday.slice(5, 7) === '03'
      const before = instantAt(on(days).findLast((day) => day < sunday) ?? sunday, '10:00')
      const after = instantAt(on(days).find((day) => day >= sunday) ?? sunday, '10:00')
      expect([before.slice(11, 16), after.slice(11, 16)]).toEqual(spring ? ['10:00', '09:00'] : ['09:00', '10:00'])
    }
  }
})

function nextMonth(first: Day): Day {
  return `${addDays(first, 31).slice(0, 7)}-01`
}
