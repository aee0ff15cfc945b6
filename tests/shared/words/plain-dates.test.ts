import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../shared/model/common'
import { addDays, daysBetween, longDay, shortDay, tableDay, weekdayNames, weekdayOf } from '../../../shared/rules/dates'
import { readDay } from '../../../shared/rules/plain-dates'

// A Thursday.
const today = '2026-06-11'
const day = (text: string, lean: 'future' | 'past' = 'future') => {
  const found = readDay(text, today, { lean })
  return found === null || 'problem' in found ? found : found.day
}

describe('a day in plain words', () => {
  it.each([
    ['7/11/16', '2016-11-07'],
    ['24/01/17', '2017-01-24'],
    ['24.1.17', '2017-01-24'],
    ['7-Nov-16', '2016-11-07'],
    ['24th Jan', '2027-01-24'],
    ['24 January 2017', '2017-01-24'],
    ['the 26th of January', '2027-01-26'],
    ['June 12th', '2026-06-12'],
    ['11 June', '2026-06-11'],
    ['10 June', '2027-06-10'],
    ['2026-06-11', '2026-06-11'],
    ['2017-01-24T00:00:00Z', '2017-01-24'],
    ['Fri', '2026-06-12'],
    ['friday', '2026-06-12'],
    ['Thursday', '2026-06-18'],
    ['next friday', '2026-06-19'],
    ['next wed', '2026-06-17'],
    ['this Friday', '2026-06-12'],
    ['friday week', '2026-06-19'],
    ['a week on Friday', '2026-06-19'],
    ['Friday next week', '2026-06-19'],
    ['today', '2026-06-11'],
    ['tomorrow', '2026-06-12'],
    ['the day after tomorrow', '2026-06-13'],
    ['in two weeks', '2026-06-25'],
    ["in a fortnight's time", '2026-06-25'],
    ['in 3 days', '2026-06-14'],
    ['in a month', '2026-07-11'],
    ['next week', '2026-06-18'],
    ['end of May', '2027-05-31'],
    ['end of the month', '2026-06-30'],
    ['end of next month', '2026-07-31'],
    ['end of the week', '2026-06-12'],
    ['end of Feb 2028', '2028-02-29'],
    ['mid-June', '2026-06-15'],
    ['24 Jan 17', '2017-01-24'],
    ['24 Jan 10:30', '2027-01-24'],
    ['Fri 24/1', '2027-01-24'],
    ['Friday 24/1/25', '2025-01-24'],
    ['24-1-25', '2025-01-24'],
    ['2025/01/24', '2025-01-24'],
    ['w/c 3/2', '2027-02-03'],
    ['W/B 3 Feb', '2027-02-03'],
    ['w/e Fri 7 Feb 2025', '2025-02-07'],
    ['week commencing 3rd February', '2027-02-03'],
    ['week ending: 7/2/25', '2025-02-07'],
    ['end of Jan', '2027-01-31'],
    ['mid March', '2027-03-15'],
    ['early March', '2027-03-10'],
    ["24th Jan '25", '2025-01-24'],
  ])('reads %s', (text, expected) => expect(day(text)).toBe(expected))

  it.each([
    ['24 Jan', '2026-01-24'],
    ['12 June', '2025-06-12'],
    ['Friday', '2026-06-05'],
    ['Thursday', '2026-06-11'],
    ['end of May', '2026-05-31'],
  ])('reads %s in an old log as the latest that is not to come', (text, expected) =>
    expect(day(text, 'past')).toBe(expected),
  )

  it.each([
    ['31 june', '2026-06-30'],
    ['31/11/25', '2025-11-30'],
    ['29 Feb', '2027-02-28'],
    ['30/2/2024', '2024-02-29'],
    // Never the American order, and nothing to suggest.
    ['2/13/17', null],
    ['0/5/17', null],
    ['45/6/26', null],
    ['31 June 0206', null],
  ])('says that %s does not exist', (text, suggestion) => {
    expect(readDay(text, today)).toEqual({ problem: 'no-such-day', text, suggestion, from: 0, to: text.length })
  })

  it.each([
    '',
    'may',
    'cover it 24/7',
    'at 10.30',
    '1/2/3/4',
    'where she sat',
    'out in the sun',
    'version 2.5',
    'soon',
    '01629 580000',
    'Maybe',
    'monk',
    'half of 3/14',
  ])('reads no day into "%s"', (text) => expect(readDay(text, today)).toBeNull())

  it('says where in the text it stands', () => {
    expect(readDay('meet on Thursday the 26th January, early', today)).toEqual({ day: '2027-01-26', from: 8, to: 33 })
  })

  const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays(today, n))

  it('reads back every day the app prints', () => {
    fc.assert(
      fc.property(days, (then) => {
        for (const text of [then, longDay(then), tableDay(then)]) {
          if (then >= '1900-01-01') expect(day(text)).toBe(then)
        }
      }),
    )
  })

  it('gives a day that exists, coming and within a year, for a day without a year', () => {
    fc.assert(
      fc.property(days, days, (then, now) => {
        const found = readDay(shortDay(then), now)
        if (found === null) throw new Error('not read')
        if ('problem' in found) {
          // Without braces fast-check would take what `expect` gives back for the answer "false".
          expect(shortDay(then)).toBe('29 February')
          return
        }
        expect(daysBetween(now, found.day)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(now, found.day)).toBeLessThanOrEqual(366)
        expect(shortDay(found.day)).toBe(shortDay(then))
      }),
    )
  })

  it('reads a weekday as the coming one, one to seven days away', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...weekdayNames), (now, name) => {
        const found = readDay(name.slice(0, 3), now)
        if (found === null || 'problem' in found) throw new Error('not read')
        expect(weekdayNames[weekdayOf(found.day) - 1]).toBe(name)
        expect(daysBetween(now, found.day)).toBeGreaterThan(0)
        expect(daysBetween(now, found.day)).toBeLessThanOrEqual(7)
      }),
    )
  })

  it('never throws, whatever is typed, and names only days and places that exist', () => {
    const bits = fc.constantFrom(
      '31',
      '/',
      '.',
      ' ',
      'june',
      'fri',
      'next ',
      'end of ',
      '2026',
      '-',
      'in ',
      '99',
      'week',
      'th',
      '0',
      'the ',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 8 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom('future' as const, 'past' as const), (text, lean) => {
        const found = readDay(text, today, { lean })
        if (found === null) return
        expect(found.from).toBeLessThan(found.to)
        expect(found.to).toBeLessThanOrEqual(text.length)
        const named = 'problem' in found ? found.suggestion : found.day
        if (named !== null) expect(isDay(named)).toBe(true)
        if ('problem' in found) expect(found.text).toBe(text.slice(found.from, found.to))
      }),
      { numRuns: 500 },
    )
  })
})
