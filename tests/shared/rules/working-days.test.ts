import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addDays } from '../../../shared/rules/dates'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayBefore,
  workingDaysBetween,
  workingDaysOver,
} from '../../../shared/rules/working-days'

const between = (from: string, to: string) => workingDaysBetween(from, to, bankHolidays)
const add = (day: string, count: number) => addWorkingDays(day, count, bankHolidays)
const day = fc.integer({ min: 0, max: 30 * 365 }).map((days) => addDays('2015-06-01', days))

describe('working days', () => {
  it('count from the day after: the day of sending is day 0', () => {
    expect(between('2026-06-09', '2026-06-09')).toBe(0)
    expect(between('2026-06-09', '2026-06-10')).toBe(1)
    expect(between('2026-06-09', '2026-06-16')).toBe(5)
  })

  it('are late from the start of the working day after the last, not on the Saturday between', () => {
    const last = add('2026-05-29', 10)
    expect(last).toBe('2026-06-12')
    const over = (today: string) => workingDaysOver(last, today, bankHolidays)
    expect(['2026-06-12', '2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16'].map(over)).toEqual([0, 0, 0, 1, 2])
  })

  it('sent on a Saturday or Sunday begin on the Monday', () => {
    expect([add('2026-06-06', 1), add('2026-06-07', 1), add('2026-06-05', 1)]).toEqual([
      '2026-06-08',
      '2026-06-08',
      '2026-06-08',
    ])
  })

  it('leave out Easter, Christmas with its substitutes, and New Year', () => {
    expect(add('2026-04-02', 1)).toBe('2026-04-07')
    expect(add('2021-12-24', 1)).toBe('2021-12-29')
    expect(add('2021-12-24', 4)).toBe('2022-01-04')
    expect(between('2026-12-24', '2027-01-04')).toBe(4)
  })

  it('leave out the days that came once: the Jubilee, the funeral, the Coronation', () => {
    expect(add('2022-06-01', 1)).toBe('2022-06-06')
    expect(nextWorkingDay('2022-09-16', bankHolidays)).toBe('2022-09-20')
    expect(workingDayBefore('2023-05-09', bankHolidays)).toBe('2023-05-05')
  })

  it('are not shaken by the hour change', () => {
    expect(between('2026-03-27', '2026-03-30')).toBe(1)
    expect(between('2026-10-23', '2026-10-26')).toBe(1)
    expect(add('2026-03-27', 1)).toBe('2026-03-30')
  })

  it('end where nothing is a working day: a wrong list does not hang', () => {
    const never = new Set(Array.from({ length: 800 }, (_, index) => addDays('2026-01-01', index)))
    expect(nextWorkingDay('2026-01-01', never) > '2026-12-01').toBe(true)
  })
})

describe('laws of working days', () => {
  it('counting is the sum of the days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1))
        const counted = days.filter((one) => isWorkingDay(one, bankHolidays)).length
        expect(between(from, addDays(from, length))).toBe(counted)
      }),
      { numRuns: 150 },
    )
  })

  it('adding lands on a working day, never skips one, and counting finds the number again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = add(from, count)
        expect(isWorkingDay(to, bankHolidays)).toBe(true)
        expect(between(from, to)).toBe(count)
        expect(add(from, count + 1)).toBe(nextWorkingDay(to, bankHolidays))
        expect(between(to, nextWorkingDay(to, bankHolidays))).toBe(1)
      }),
    )
  })

  it('the later day is never fewer days away, and counting adds up over any day between', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first = a, middle = b, last = c] = [a, b, c].sort()
        expect(between(first, middle)).toBeLessThanOrEqual(between(first, last))
        expect(between(first, middle) + between(middle, last)).toBe(between(first, last))
        expect(between(last, first) + between(first, last)).toBe(0)
      }),
    )
  })

  it('going back and forth between working days comes home', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (any, count) => {
        const from = nextWorkingDay(any, bankHolidays)
        expect(add(add(from, count), -count)).toBe(from)
      }),
    )
  })
})
