import type { Day, TimeOfDay } from '../model/common'
import type { Locality, MeetingCalendar, MeetingPattern } from '../model/locality'
import { bankHolidays } from './bank-holidays'
import { addDays, daysBetween, weekdayDay, weekdayOf } from './dates'
import { patternOn } from './meeting-calendar'
import { isWorkingDay } from './working-days'

/** A day the team meets on, with its times; `note` says why it is not the usual one ("Moved from Monday 25 May, a bank holiday"). */
export type MeetingDay = {
  readonly on: Day
  readonly startsAt: TimeOfDay
  readonly endsAt: TimeOfDay
  readonly venue: string
  readonly note: string
}

type Exception = MeetingCalendar['exceptions'][number]
/** A place's calendar, made ready to be asked day by day. */
type Calendar = {
  readonly locality: Locality
  /** A day of the fortnights of the place's first pattern; null where it has none. */
  readonly anchor: Day | null
  /** Exceptions by the date they are of, and by the day held instead. */
  readonly excepted: ReadonlyMap<Day, Exception>
  readonly instead: ReadonlyMap<Day, Exception>
}

/** No pattern leaves a team without a day for so long: a calendar with nothing more in it ends. */
const longestPause = 800
/** A holiday's meeting is moved within its own week, so that it never passes the next one. */
const furthestMove = 6
const endOfTime = '9900-01-01'

/**
 * The days a place meets on, from a day on and in order, each found as it is asked for. `held` are the days of its
 * meetings, planned ones too: where nothing says from when fortnights count, they count from the last of them.
 */
export function* meetingDays(
  locality: Locality,
  from: Day,
  held: readonly Day[] = [],
): Generator<MeetingDay, void, undefined> {
  const calendar = readCalendar(locality, from, held)
  let until = addDays(lastDeparture(locality.calendar, from), longestPause)
  for (let day = from; day <= until && day < endOfTime; day = addDays(day, 1)) {
    const found = meetingOn(calendar, day)
    if (found === null) continue
    until = laterOf(until, addDays(day, longestPause))
    yield found
  }
}

/**
 * The first day on or after `from` on which the team would meet and no meeting stands yet; null where it has no pattern.
 * A meeting that somebody put on a day or two beside it, where the team never meets, stands for it.
 */
export function nextMeetingDay(locality: Locality, taken: readonly Day[], from: Day): MeetingDay | null {
  const calendar = readCalendar(locality, from, taken)
  const besides = taken.filter((day) => meetingOn(calendar, day) === null)
  const stands = (on: Day) => taken.includes(on) || besides.some((day) => Math.abs(daysBetween(day, on)) <= 2)
  for (const day of meetingDays(locality, from, taken)) if (!stands(day.on)) return day
  return null
}

/** The next of the pattern's days that is a bank holiday, and where it would be moved to; null where none is known of. */
export function nextHolidayMet(
  locality: Locality,
  from: Day,
  held: readonly Day[],
): { readonly on: Day; readonly movedTo: Day | null } | null {
  const calendar = readCalendar(locality, from, held)
  for (const on of bankHolidays) {
    if (on < from || !isPatternDay(calendar, on) || calendar.excepted.has(on)) continue
    return { on, movedTo: dayMovedTo(calendar, on) }
  }
  return null
}

/** Whether the pattern alone names a day, whatever the calendar says of it: only such a date can be an exception. */
export function isDayOfPattern(locality: Locality, day: Day, from: Day, held: readonly Day[]): boolean {
  return isPatternDay(readCalendar(locality, from, held), day)
}

function readCalendar(locality: Locality, from: Day, held: readonly Day[]): Calendar {
  const plain = { locality, anchor: anchorOf(locality, from, held), excepted: new Map(), instead: new Map() }
  // One that is of no day of the pattern (it has changed since) says nothing any more.
  const exceptions = locality.calendar.exceptions.filter(({ on }) => isPatternDay(plain, on))
  return {
    ...plain,
    excepted: new Map(exceptions.map((one) => [one.on, one])),
    instead: new Map(exceptions.flatMap((one) => (one.instead === null ? [] : [[one.instead.on, one]]))),
  }
}

function lastDeparture({ exceptions, changes }: MeetingCalendar, from: Day): Day {
  const furthest = addDays(from < endOfTime ? from : endOfTime, 3_660)
  const days = [...exceptions.flatMap(({ instead }) => instead?.on ?? []), ...changes.map((one) => one.from)]
  return days.filter((day) => day <= furthest).reduce(laterOf, from)
}

function meetingOn(calendar: Calendar, day: Day): MeetingDay | null {
  const { locality } = calendar
  const exception = calendar.instead.get(day)
  if (exception?.instead != null) {
    const { startsAt, endsAt, venue } = exception.instead
    return { on: day, startsAt, endsAt, venue: venue === '' ? locality.venue : venue, note: exceptionNote(exception) }
  }
  const holiday = isRegular(calendar, day) ? null : holidayMovedTo(calendar, day)
  if (holiday === null && !isRegular(calendar, day)) return null
  const { startsAt, endsAt } = patternOn(locality, holiday ?? day).pattern
  const note = holiday === null ? '' : `Moved from ${weekdayDay(holiday)}, a bank holiday`
  return { on: day, startsAt, endsAt, venue: locality.venue, note }
}

function exceptionNote({ on, instead, why }: Exception): string {
  if (instead?.on === on) return why === '' ? 'Not at the usual time or venue' : why
  return `Instead of ${weekdayDay(on)}${why === '' ? '' : `: ${why}`}`
}

/** By the pattern, and neither an exception nor a bank holiday that is not met on. */
function isRegular(calendar: Calendar, day: Day): boolean {
  if (calendar.excepted.has(day) || !isPatternDay(calendar, day)) return false
  return calendar.locality.calendar.bankHolidays === 'keep' || !bankHolidays.has(day)
}

function isMoved(calendar: Calendar, day: Day): boolean {
  if (calendar.locality.calendar.bankHolidays !== 'move' || !bankHolidays.has(day)) return false
  return !calendar.excepted.has(day) && isPatternDay(calendar, day)
}

/** The holiday whose meeting is held on a day instead. */
function holidayMovedTo(calendar: Calendar, day: Day, before: Day = day): Day | null {
  for (let back = furthestMove; back >= 1; back -= 1) {
    const holiday = addDays(day, -back)
    if (holiday < before && isMoved(calendar, holiday) && dayMovedTo(calendar, holiday) === day) return holiday
  }
  return null
}

/** The next working day on which the team does not meet anyway; null where there is none before its next meeting. */
function dayMovedTo(calendar: Calendar, holiday: Day): Day | null {
  for (let ahead = 1; ahead <= furthestMove; ahead += 1) {
    const day = addDays(holiday, ahead)
    if (!isWorkingDay(day, bankHolidays) || calendar.instead.has(day) || isRegular(calendar, day)) continue
    if (holidayMovedTo(calendar, day, holiday) === null) return day
  }
  return null
}

function isPatternDay({ locality, anchor }: Pick<Calendar, 'locality' | 'anchor'>, day: Day): boolean {
  const { pattern, since } = patternOn(locality, day)
  return isOnPattern(pattern, day, since === null ? anchor : firstOn(pattern.weekday, since))
}

function isOnPattern(pattern: MeetingPattern, day: Day, anchor: Day | null): boolean {
  if (pattern.every === 'none' || weekdayOf(day) !== pattern.weekday) return false
  if (pattern.every === 'week') return true
  if (pattern.every === 'fortnight') return anchor === null || daysBetween(anchor, day) % 14 === 0
  if (pattern.nth === -1) return addDays(day, 7).slice(5, 7) !== day.slice(5, 7)
  return Math.ceil(Number(day.slice(8)) / 7) === (pattern.nth ?? 1)
}

/** A day the fortnights of the place's first pattern are counted from, on its weekday. */
function anchorOf({ pattern, calendar }: Locality, from: Day, held: readonly Day[]): Day | null {
  if (pattern.every !== 'fortnight') return null
  if (calendar.fortnightFrom !== null) return nearestOn(pattern.weekday, calendar.fortnightFrom)
  const before = held.filter((day) => day <= from).sort((a, b) => (a < b ? 1 : -1))
  const after = held.filter((day) => day > from).sort((a, b) => (a < b ? -1 : 1))
  const counted = before.length > 0 ? before : after
  const [first] = counted
  if (first === undefined) return firstOn(pattern.weekday, from)
  // A meeting put on an odd day by hand says less than one that stood where it should.
  for (const day of counted) {
    const slot = slotOf(pattern.weekday, calendar, day)
    if (slot !== null) return slot
  }
  return nearestOn(pattern.weekday, first)
}

/** The day of the pattern that a meeting was held for; null where it was held for none. */
function slotOf(weekday: number, { exceptions }: MeetingCalendar, day: Day): Day | null {
  const exception = exceptions.find(({ instead }) => instead?.on === day)
  if (exception !== undefined && weekdayOf(exception.on) === weekday) return exception.on
  if (weekdayOf(day) === weekday) return day
  const before = addDays(firstOn(weekday, day), -7)
  return bankHolidays.has(before) ? before : null
}

/** The first such weekday on or after a day. */
function firstOn(weekday: number, day: Day): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

function nearestOn(weekday: number, day: Day): Day {
  return firstOn(weekday, addDays(day, -3))
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

/** By the pattern alone, whatever the calendar of a place says; without a pattern any day will do. */
export function nextFreeDay(pattern: MeetingPattern, taken: readonly Day[], today: Day): Day {
  const last = [...taken].sort().at(-1)
  const anchor = last === undefined ? null : nearestOn(pattern.weekday, last)
  for (let ahead = 0; ahead < 366; ahead += 1) {
    const day = addDays(today, ahead)
    if ((pattern.every === 'none' || isOnPattern(pattern, day, anchor)) && !taken.includes(day)) return day
  }
  return today
}
