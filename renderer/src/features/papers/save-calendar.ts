import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { addDays } from '../../../../shared/rules/dates'
import { nextMeetingDay } from '../../../../shared/rules/meeting-days'
import { byDay } from '../../../../shared/rules/meeting-states'

export type CalendarDay = Pick<Meeting, 'on' | 'startsAt' | 'endsAt' | 'venue'> & { readonly isCancelled: boolean }

/** The days of a year, the first one counted. */
const aYear = 364

/**
 * What a calendar file will tell of, to be read before it is saved: one meeting, or (null) every one within a year, those
 * called off and the usual days that nobody has planned yet included.
 */
export function calendarDays(
  locality: Locality,
  meetings: readonly Meeting[],
  meetingId: Id | null,
  today: Day,
): readonly CalendarDay[] {
  const here = meetings.filter((meeting) => meeting.localityId === locality.id).sort(byDay)
  if (meetingId !== null) return here.filter(({ id }) => id === meetingId).map(asDay)
  const ahead = here.filter((meeting) => !isOver(meeting) && meeting.on >= today)
  const taken = here.map(({ on }) => on)
  // As the file is made: a year from the first of them, not from today.
  const until = addDays(firstOf(locality, ahead, taken, today), aYear)
  const toCome = ahead.filter((meeting) => meeting.on <= until)
  const held = new Set(toCome.filter(({ state }) => state !== 'cancelled').map(({ on }) => on))
  const told = toCome.filter(({ state, on }) => state !== 'cancelled' || !held.has(on)).map(asDay)
  return [...told, ...usualDays(locality, taken, today, until)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** "MILL 2026-06-18 meeting", "MILL meetings 2026-06-18 to 2027-06-10". */
export function calendarName({ code }: Locality, days: readonly CalendarDay[], isSeries: boolean): string {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  return isSeries ? `${code} meetings ${first.on} to ${last.on}` : `${code} ${first.on} meeting`
}

export function isOver({ state }: Meeting): boolean {
  return state === 'draft' || state === 'approved'
}

function firstOf(locality: Locality, ahead: readonly Meeting[], taken: readonly Day[], today: Day): Day {
  const planned = ahead[0]?.on
  const usual = hasUsualDays(locality) ? nextMeetingDay(locality, taken, today)?.on : undefined
  return [planned, usual].filter((day) => day !== undefined).sort()[0] ?? today
}

function hasUsualDays({ retiredOn, stage }: Locality): boolean {
  return retiredOn === null && stage !== 'paused'
}

function asDay({ on, startsAt, endsAt, venue, state }: Meeting): CalendarDay {
  return { on, startsAt, endsAt, venue, isCancelled: state === 'cancelled' }
}

function usualDays(locality: Locality, taken: readonly Day[], from: Day, until: Day): readonly CalendarDay[] {
  if (!hasUsualDays(locality)) return []
  const days: CalendarDay[] = []
  for (let next = nextMeetingDay(locality, taken, from); next !== null && next.on <= until; ) {
    days.push({ ...next, isCancelled: false })
    next = nextMeetingDay(locality, taken, addDays(next.on, 1))
  }
  return days
}
