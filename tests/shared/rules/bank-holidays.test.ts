import { describe, expect, it } from 'vitest'
import written from '../../../resources/bank-holidays.json'
import { bankHolidayNames, bankHolidays, bankHolidayYears } from '../../../shared/rules/bank-holidays'
import { weekdayOf } from '../../../shared/rules/dates'

const of = (year: number) => [...bankHolidays].filter((day) => day.startsWith(String(year))).sort()

describe('the bank holidays of England and Wales', () => {
  // As www.gov.uk/bank-holidays lists them; the file also has the weekend day a substitute stands for.
  it.each([
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %s are the official ones', (year, days) => {
    const onWeekdays = of(year).filter((day) => weekdayOf(day) <= 5)
    expect(onWeekdays.map((day) => day.slice(5)).join(' ')).toBe(days)
  })

  it('never stand on fewer than eight weekdays a year', () => {
    for (let year = bankHolidayYears.from; year <= bankHolidayYears.to; year += 1) {
      expect(of(year).filter((day) => weekdayOf(day) <= 5).length, String(year)).toBeGreaterThanOrEqual(8)
    }
  })

  it('leave out what nobody has off', () => {
    expect([...bankHolidayNames.values()].filter((name) => /mother|father|easter sunday/i.test(name))).toEqual([])
  })

  it('say where they come from and under which licence', () => {
    expect(written.source).toContain('date-holidays')
    expect(written.attribution).toContain('CC BY-SA 3.0')
  })
})
