import type { Day } from '../../../../shared/model/common'
import type { Locality, MeetingCalendar } from '../../../../shared/model/locality'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { meetingDays, nextHolidayMet } from '../../../../shared/rules/meeting-days'

export type HolidayChoice = MeetingCalendar['bankHolidays']
export type SingleDate = MeetingCalendar['exceptions'][number]

export const holidayChoices: readonly { readonly id: HolidayChoice; readonly label: string }[] = [
  { id: 'keep', label: 'Met all the same' },
  { id: 'move', label: 'Moved' },
  { id: 'skip', label: 'Left out' },
]

/** What the choice means, told by the next day it is about. */
export function holidayExample(place: Locality, today: Day, held: readonly Day[]): string {
  const next = nextHolidayMet(place, today, held)
  if (next === null) return 'No bank holiday we know of falls on a day of this team.'
  const day = next.on.slice(0, 4) === today.slice(0, 4) ? weekdayDay(next.on) : longDay(next.on)
  const moved =
    next.movedTo === null ? 'it is left out, no day is free' : `the team meets on ${weekdayDay(next.movedTo)}`
  const words = {
    keep: 'the team meets all the same',
    move: moved,
    skip: 'there is no meeting',
  }[place.calendar.bankHolidays]
  return `${day} is a bank holiday: ${words}.`
}

/** "Left out: Half term", "Held on Friday 26 June, 14:00 to 15:30, Library: The hall is let". */
export function singleDateWords({ on, instead, why }: SingleDate): string {
  const because = why === '' ? '' : `: ${why}`
  if (instead === null) return `Left out${because}`
  const day = instead.on === on ? 'that day' : `on ${weekdayDay(instead.on)}`
  const venue = instead.venue === '' ? '' : `, ${instead.venue}`
  return `Held ${day}, ${instead.startsAt} to ${instead.endsAt}${venue}${because}`
}

/** With one date said, in the place of what was said of it before. The oldest go where there are too many to keep. */
export function withSingleDate(calendar: MeetingCalendar, date: SingleDate): MeetingCalendar {
  const others = calendar.exceptions.filter(({ on }) => on !== date.on)
  return { ...calendar, exceptions: [...others, date].slice(-mostDates) }
}
const mostDates = 200

/** The days of the calendar, as many as are wanted. */
export function daysAhead(place: Locality, from: Day, held: readonly Day[], count: number) {
  const days = []
  for (const day of meetingDays(place, from, held)) {
    days.push(day)
    if (days.length === count) break
  }
  return days
}
