import type { Day, Instant, TimeOfDay } from '../model/common'

// Days are days of the United Kingdom whatever the laptop's own zone says: a meeting at 10:00 is at 10:00 in Millbrook.
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function londonParts(instant: Instant | Date): Record<string, string> {
  return Object.fromEntries(london.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
}

/** The day in the United Kingdom at a moment. */
export function dayOf(instant: Instant | Date): Day {
  const parts = londonParts(instant)
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** The time on the wall in the United Kingdom at a moment, `HH:MM`. */
export function timeOf(instant: Instant | Date): TimeOfDay {
  const parts = londonParts(instant)
  return `${parts.hour}:${parts.minute}`
}

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)

export function addDays(day: Day, days: number): Day {
  const date = utc(day)
  date.setUTCDate(date.getUTCDate() + days)
  return asDay(date)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return utc(day).getUTCDay() || 7
}

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function named(names: readonly string[], index: number): string {
  return names[index] ?? ''
}

/** "Thursday 11 June 2026": panels and documents. */
export function longDay(day: Day): string {
  return `${weekdayDay(day)} ${day.slice(0, 4)}`
}

/** "Thursday 11 June": headings near today. */
export function weekdayDay(day: Day): string {
  return `${named(weekdayNames, weekdayOf(day) - 1)} ${shortDay(day)}`
}

/** "11 June": cards and rows. */
export function shortDay(day: Day): string {
  return `${Number(day.slice(8))} ${named(monthNames, Number(day.slice(5, 7)) - 1)}`
}

/** "7 Nov 2025": tables. */
export function tableDay(day: Day): string {
  return `${Number(day.slice(8))} ${named(monthNames, Number(day.slice(5, 7)) - 1).slice(0, 3)} ${day.slice(0, 4)}`
}

/** How a due day stands today: late, today, tomorrow, or later; in words for the screen and the voice. */
export function dueIn(due: Day, today: Day): { readonly kind: 'late' | 'soon' | 'later'; readonly words: string } {
  const days = daysBetween(today, due)
  if (days < 0) return { kind: 'late', words: days === -1 ? '1 day late' : `${-days} days late` }
  if (days === 0) return { kind: 'soon', words: 'Today' }
  if (days === 1) return { kind: 'soon', words: 'Tomorrow' }
  const sameYear = due.slice(0, 4) === today.slice(0, 4)
  return {
    kind: days === 2 ? 'soon' : 'later',
    words: sameYear ? shortDay(due) : `${shortDay(due)} ${due.slice(0, 4)}`,
  }
}

/** Minutes from one time of day to a later one; negative when `to` is earlier. */
export function minutesBetween(from: TimeOfDay, to: TimeOfDay): number {
  return minutesOfDay(to) - minutesOfDay(from)
}

export function addMinutes(time: TimeOfDay, minutes: number): TimeOfDay {
  const total = (((minutesOfDay(time) + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

function minutesOfDay(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
