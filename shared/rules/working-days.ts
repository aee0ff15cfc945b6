import type { Day } from '../model/common'
import { addDays, weekdayOf } from './dates'

// Working days are Monday to Friday without the bank holidays, which come as an argument: this file knows no calendar.
// Counting: the day something happens is day 0; day 1 is the first working day after it.

export type BankHolidays = ReadonlySet<Day>

export function isWorkingDay(day: Day, holidays: BankHolidays): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day)
}

/** The first working day after a day, which need not be one itself. */
export function nextWorkingDay(day: Day, holidays: BankHolidays): Day {
  return step(day, 1, holidays)
}

/** The last working day before a day. */
export function workingDayBefore(day: Day, holidays: BankHolidays): Day {
  return step(day, -1, holidays)
}

/** The nth working day after a day, or before it where `count` is negative; 0 is the day itself, whatever day that is. */
export function addWorkingDays(day: Day, count: number, holidays: BankHolidays): Day {
  const direction = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; left -= 1) at = step(at, direction, holidays)
  return at
}

/** A year of days off in a row is no calendar: a wrong list must not hang the app. */
const longestPause = 366

function step(day: Day, direction: 1 | -1, holidays: BankHolidays): Day {
  let at = addDays(day, direction)
  for (let tries = 0; tries < longestPause && !isWorkingDay(at, holidays); tries += 1) at = addDays(at, direction)
  return at
}

/**
 * How many working days have begun after `from`, up to and including `to`: sent on Tuesday, it is 1 on Wednesday.
 * Where `to` is earlier the same is counted the other way round, with a minus.
 */
export function workingDaysBetween(from: Day, to: Day, holidays: BankHolidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  let count = weekdaysUpTo(dayNumber(to)) - weekdaysUpTo(dayNumber(from))
  for (const holiday of holidays) if (holiday > from && holiday <= to && weekdayOf(holiday) <= 5) count -= 1
  return count
}

/** Days since Monday 29 December 1969: a Monday divides by seven. */
function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 3
}

/** Mondays to Fridays before and on a day, from that Monday on. Counted, not walked: an age may be years. */
function weekdaysUpTo(number: number): number {
  const weeks = Math.floor(number / 7)
  return weeks * 5 + Math.min(5, number - weeks * 7 + 1)
}

/** Working days by which a last day has been missed: 0 until the start of the working day after it. */
export function workingDaysOver(last: Day, today: Day, holidays: BankHolidays): number {
  return Math.max(0, workingDaysBetween(last, today, holidays))
}
