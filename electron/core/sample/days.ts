import type { Day, Instant, TimeOfDay } from '../../../shared/model/common'
import type { MeetingPattern } from '../../../shared/model/locality'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addDays, minutesBetween, timeOf, weekdayOf } from '../../../shared/rules/dates'
import { nextFreeDay } from '../../../shared/rules/meeting-days'
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDayBefore } from '../../../shared/rules/working-days'

/** The days of one place's meetings: `held` oldest first, all before today; `next` is today or later. */
export type MeetingDays = { readonly held: readonly Day[]; readonly next: Day }

/** Counted back from today by the pattern; a team does not meet on a bank holiday. */
export function meetingDays(pattern: MeetingPattern, count: number, today: Day): MeetingDays {
  const next = nextMeetingDay(pattern, today, undefined)
  const held: Day[] = []
  for (let day = addDays(today, -1); held.length < count; day = addDays(day, -1)) {
    if (weekdayOf(day) === pattern.weekday && isMeeting(pattern, day, next)) held.unshift(day)
  }
  return { held, next }
}

function nextMeetingDay(pattern: MeetingPattern, from: Day, anchor: Day | undefined): Day {
  const taken = anchor === undefined ? [] : [anchor]
  let day = nextFreeDay(pattern, taken, from)
  while (!isWorkingDay(day, bankHolidays)) day = nextFreeDay(pattern, taken, addDays(day, 1))
  return day
}

function isMeeting(pattern: MeetingPattern, day: Day, next: Day): boolean {
  return isWorkingDay(day, bankHolidays) && nextFreeDay(pattern, [next], day) === day
}

export type DayReader = (when: string) => Day

/** Reads `m1+5`, `today-4`, `work-12`; the answer is a working day, back from the past and on in what is to come. */
export function dayReader(today: Day, meetings: MeetingDays): DayReader {
  // Counted from the working day that today is, or follows: on a Sunday too, what is twelve days old is twelve days old.
  const lastWorkingDay = isWorkingDay(today, bankHolidays) ? today : workingDayBefore(today, bankHolidays)
  return (when) => {
    const parts = /^(m(\d+)|today|work)([+-]\d+)?$/.exec(when)
    const offset = Number(parts?.[3] ?? 0)
    if (parts?.[1] === 'work') return addWorkingDays(lastWorkingDay, offset, bankHolidays)
    if (parts?.[1] === 'today') return aWorkingDay(addDays(today, offset), offset > 0)
    const ago = Number(parts?.[2])
    const meeting = ago === 0 ? meetings.next : meetings.held.at(-ago)
    if (parts === null || meeting === undefined) throw new Error(`the sample has no day “${when}”`)
    return aWorkingDay(addDays(meeting, offset), offset > 0)
  }
}

function aWorkingDay(day: Day, isToCome: boolean): Day {
  if (isWorkingDay(day, bankHolidays)) return day
  return isToCome ? nextWorkingDay(day, bankHolidays) : workingDayBefore(day, bankHolidays)
}

/** The moment of a time on the wall in the United Kingdom; not for the hour in which clocks change. */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  const asIfUtc = `${day}T${time}:00.000Z`
  const ahead = minutesBetween(time, timeOf(asIfUtc))
  return new Date(Date.parse(asIfUtc) - ahead * 60_000).toISOString()
}

export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

export function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other
}
