import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Counter } from '../../../shared/model/settings'
import { addDays } from '../../../shared/rules/dates'
import { counterId, numberYear, printFullNumber, takeNumbers } from '../../../shared/rules/numbers'
import { theSettings } from '../../builders'

const counted = (restartsIn: 'january' | 'april') => theSettings({ numbering: { restartsIn, items: true } })

describe('the year of a number', () => {
  it('is the year of the day', () => {
    expect(numberYear('2026-03-11', counted('january'))).toBe(2026)
    expect(numberYear('2026-12-31', counted('january'))).toBe(2026)
  })

  it('is the year of councils, which starts on 1 April, where that is set', () => {
    const april = counted('april')
    expect(printFullNumber('action', { year: numberYear('2026-03-11', april), n: 41 }, 'MILL')).toBe('MILL 25/A041')
    expect(['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'].map((day) => numberYear(day, april))).toEqual([
      2025, 2026, 2026, 2026,
    ])
  })
})

it('no number is given twice, whatever the setting changes in between', () => {
  const step = fc.record({ day: fc.nat({ max: 1_500 }), april: fc.boolean(), count: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const counters = new Map<string, Counter>()
      const given = new Set<string>()
      for (const { day, april, count } of steps) {
        const year = numberYear(addDays('2025-01-01', day), counted(april ? 'april' : 'january'))
        const id = counterId('mill', year)
        const { first, counter } = takeNumbers(counters.get(id), { localityId: 'mill', year, series: 'action', count })
        counters.set(counter.id, counter)
        for (let n = first.n; n < first.n + count; n += 1) {
          const number = printFullNumber('action', { year, n }, 'MILL')
          expect(given.has(number)).toBe(false)
          given.add(number)
        }
      }
    }),
  )
})
