import type { Day } from '../model/common'
import type { MeetingPattern } from '../model/locality'
import { addDays, daysBetween, weekdayOf } from './dates'

/**
 * The next day the team would meet on: after today, by its pattern, and not one that is taken.
 * Counts on from the last meeting, so that a fortnight stays the same fortnight.
 */
export function nextFreeDay(pattern: MeetingPattern, taken: readonly Day[], today: Day): Day {
  const last = [...taken].sort().at(-1)
  for (let ahead = 0; ahead < 366; ahead += 1) {
    const day = addDays(today, ahead)
    if (isMeetingDay(pattern, day, last) && !taken.includes(day)) return day
  }
  return today
}

function isMeetingDay(pattern: MeetingPattern, day: Day, last: Day | undefined): boolean {
  if (pattern.every === 'none') return true
  if (weekdayOf(day) !== pattern.weekday) return false
  if (pattern.every === 'week') return true
  if (pattern.every === 'fortnight')
    return last === undefined || Math.abs(daysBetween(last, day)) % 14 === 0 || weekdayOf(last) !== pattern.weekday
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  const isLast = addDays(day, 7).slice(5, 7) !== day.slice(5, 7)
  return pattern.nth === -1 ? isLast : nth === (pattern.nth ?? 1)
}
