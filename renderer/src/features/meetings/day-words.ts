import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { bankHolidayNames } from '../../../../shared/rules/bank-holidays'
import { addDays, longDay, weekdayDay } from '../../../../shared/rules/dates'
import { patternOn } from '../../../../shared/rules/meeting-calendar'
import { type MeetingDay, meetingDays } from '../../../../shared/rules/meeting-days'
import { patternInWords } from '../places/pattern-words'
import type { When } from './when-fields'

/** The days on which a meeting of the place stands or was held. */
export function daysHeld(meetings: readonly Meeting[]): readonly Day[] {
  return meetings.filter((meeting) => meeting.state !== 'cancelled').map((meeting) => meeting.on)
}

/** What the place's calendar says of one day; null where the team does not meet on it. */
function calendarDay(place: Locality, day: Day, held: readonly Day[]): MeetingDay | null {
  // From the day itself, with nothing held after it: so that a fortnight is counted to it.
  for (const found of meetingDays(place, day, held)) return found.on === day ? found : null
  return null
}

/** Times and venue of a day, by the calendar where it is one of its days, else by the pattern that counts then. */
export function usualOn(place: Locality, day: Day, held: readonly Day[]): Omit<When, 'on'> {
  return calendarDay(place, day, held) ?? { ...patternOn(place, day).pattern, venue: place.venue }
}

/** The last day of five weeks on which the team met by its calendar, today among them, of which nothing is known yet. */
export function lastUnrecorded(place: Locality, held: readonly Day[], today: Day): Day | null {
  let last: Day | null = null
  for (const { on } of meetingDays(place, addDays(today, -35), held)) {
    if (on > today) return last
    if (!held.includes(on)) last = on
  }
  return last
}

export type DaySaid = { readonly words: string; readonly isWarning: boolean }

/** What whoever plans a meeting should know of the day. */
export function aboutDay(place: Locality, day: Day, meetings: readonly Meeting[], today: Day): readonly DaySaid[] {
  const said: DaySaid[] = []
  const there = meetings.filter((meeting) => meeting.on === day && meeting.state !== 'cancelled')
  for (const { startsAt } of there) {
    said.push({ words: `There is a meeting on ${longDay(day)} already, at ${startsAt}.`, isWarning: true })
  }
  const holiday = bankHolidayNames.get(day)
  if (holiday !== undefined) said.push({ words: `${weekdayDay(day)} is a bank holiday: ${holiday}.`, isWarning: true })
  if (day < today) said.push({ words: 'That day has gone by.', isWarning: true })
  const found = calendarDay(place, day, daysHeld(meetings))
  if (found !== null && found.note !== '') said.push({ words: `${found.note}.`, isWarning: false })
  const { pattern } = patternOn(place, day)
  if (found !== null || pattern.every === 'none' || there.length > 0) return said
  const leftOut = place.calendar.exceptions.find(({ on }) => on === day)
  if (leftOut !== undefined) {
    const why = leftOut.why === '' ? '' : `: ${leftOut.why}`
    said.push({ words: `The calendar of the place leaves this date out${why}.`, isWarning: true })
  } else if (holiday === undefined) {
    said.push({ words: `Not one of the team’s days: ${lower(patternInWords(pattern))}.`, isWarning: false })
  }
  return said
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)
