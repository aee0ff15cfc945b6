import type { Day, Id } from '../model/common'
import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'
import { addDays } from './dates'
import { nextMeetingDay } from './meeting-days'
import { byDay } from './meeting-states'

// What a calendar file tells of: shown before it is saved, and written into it, by the same rule.

/** A meeting as a diary knows it. */
export type CalendarMeeting = Pick<Meeting, 'on' | 'startsAt' | 'endsAt' | 'venue' | 'state'> & {
  /** False: the day the team usually meets on. */
  readonly isPlanned: boolean
  /** Why it is not the usual day; may be empty. */
  readonly note: string
  /** 1; of a second meeting of the place on that day 2. */
  readonly nth: number
}

/** The days of a year, the first one counted. */
const aYear = 364

/** One meeting; of one that has been held the next after it, planned or not. Empty where there is neither. */
export function calendarOfMeeting(
  locality: Locality,
  meetings: readonly Meeting[],
  meetingId: Id,
): readonly CalendarMeeting[] {
  const here = ofPlace(locality, meetings)
  const asked = here.find((meeting) => meeting.id === meetingId)
  if (asked === undefined) return []
  if (!isOver(asked)) return [planned(asked, here)]
  const next = here.find((meeting) => byDay(meeting, asked) > 0 && meeting.state !== 'cancelled' && !isOver(meeting))
  if (next !== undefined) return [planned(next, here)]
  return usualDays(locality, here, addDays(asked.on, 1), null).slice(0, 1)
}

/**
 * Every meeting to come within a year of the first of them: planned ones, cancelled ones so that calendars take them out
 * again, and the days the team usually meets on.
 */
export function calendarOfYear(
  locality: Locality,
  meetings: readonly Meeting[],
  today: Day,
): readonly CalendarMeeting[] {
  const here = ofPlace(locality, meetings)
  const ahead = here.filter((meeting) => meeting.on >= today && !isOver(meeting))
  const [first] = [
    ...ahead.map(({ on }) => on),
    ...usualDays(locality, here, today, null).map(({ on }) => on),
  ].toSorted()
  const until = addDays(first ?? today, aYear)
  const toCome = ahead.filter(({ on }) => on <= until)
  const stands = new Set(toCome.filter(({ state }) => state !== 'cancelled').map(({ on }) => on))
  // Cancelled and planned anew on the same day, it is one meeting for everybody who keeps a diary.
  const told = toCome.filter(({ state, on }) => state !== 'cancelled' || !stands.has(on))
  const all = [...told.map((meeting) => planned(meeting, here)), ...usualDays(locality, here, today, until)]
  return all.toSorted((a, b) => compare(a.on, b.on) || compare(a.startsAt, b.startsAt))
}

/** "MILL 2026-06-18 meeting", "MILL meetings 2026-06-18 to 2027-06-10"; empty where there is none. */
export function calendarName(
  { code }: Pick<Locality, 'code'>,
  days: readonly Pick<CalendarMeeting, 'on'>[],
  isSeries: boolean,
): string {
  const [first] = days
  if (first === undefined) return ''
  return isSeries ? `${code} meetings ${first.on} to ${days.at(-1)?.on ?? first.on}` : `${code} ${first.on} meeting`
}

/** Held: nobody needs it in a diary any more. */
export function isOver({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'draft' || state === 'approved'
}

function ofPlace({ id }: Locality, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter((meeting) => meeting.localityId === id).toSorted(byDay)
}

function planned(meeting: Meeting, meetings: readonly Meeting[]): CalendarMeeting {
  const { on, startsAt, endsAt, venue, state } = meeting
  const ofThatDay = meetings.filter((one) => one.on === on && one.state !== 'cancelled')
  const at = Math.max(0, ofThatDay.indexOf(meeting))
  return { on, startsAt, endsAt, venue, state, isPlanned: true, note: '', nth: at + 1 }
}

/** Days of the pattern on which no meeting stands; the first of them where there is no last day. */
function usualDays(
  locality: Locality,
  meetings: readonly Meeting[],
  from: Day,
  until: Day | null,
): readonly CalendarMeeting[] {
  if (locality.retiredOn !== null || locality.stage === 'paused') return []
  const taken = meetings.map(({ on }) => on)
  const days: CalendarMeeting[] = []
  for (let day = from; until === null ? days.length === 0 : day <= until; ) {
    const next = nextMeetingDay(locality, taken, day)
    if (next === null || (until !== null && next.on > until)) break
    days.push({ ...next, state: 'planned', isPlanned: false, nth: 1 })
    day = addDays(next.on, 1)
  }
  return days
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
