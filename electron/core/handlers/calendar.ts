import type { Day, Id } from '../../../shared/model/common'
import type { CalendarRequest } from '../../../shared/model/document-request'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { addDays } from '../../../shared/rules/dates'
import { nextMeetingDay } from '../../../shared/rules/meeting-days'
import { byDay } from '../../../shared/rules/meeting-states'
import type { Core } from '../context'
import type { CalendarMeeting, CalendarSnapshot } from '../documents/calendar'
import { settingsNow } from './document-common'
import { need } from './reading'

/** The days of a year, the first one counted. */
const aYear = 364

type Taken = { readonly snapshot: CalendarSnapshot; readonly fileName: string; readonly on: Day }

/**
 * The meetings a calendar file tells of, and its name without the ending. Asked for a meeting that has been held, it
 * tells of the one after it, planned or not; asked for none, of every one to come, a year from the first.
 */
export async function calendarSnapshot(core: Core, request: CalendarRequest): Promise<Taken | Refused> {
  const { store, now } = core
  const locality = need(store, 'locality', request.localityId)
  if (isRefused(locality)) return locality
  const meetings = store
    .all('meeting')
    .filter((meeting) => meeting.localityId === locality.id)
    .toSorted(byDay)
  const isSeries = request.meetingId === null
  const told =
    request.meetingId === null ? seriesOf(core, locality, meetings) : oneOf(request.meetingId, locality, meetings)
  if (isRefused(told)) return told
  const [first] = told
  if (first === undefined) return refuse({ code: 'missing', kind: 'meeting', id: request.meetingId ?? locality.id })
  const last = told.at(-1) ?? first
  return {
    snapshot: { locality, settings: settingsNow(core), meetings: told, isSeries, now: now() },
    fileName: isSeries ? `${locality.code} meetings ${first.on} to ${last.on}` : `${locality.code} ${first.on} meeting`,
    on: first.on,
  }
}

function oneOf(meetingId: Id, locality: Locality, meetings: readonly Meeting[]): readonly CalendarMeeting[] | Refused {
  const asked = meetings.find((meeting) => meeting.id === meetingId)
  if (asked === undefined) return refuse({ code: 'missing', kind: 'meeting', id: meetingId })
  if (!isOver(asked)) return [planned(asked, meetings)]
  const next = meetings.find(
    (meeting) => byDay(meeting, asked) > 0 && meeting.state !== 'cancelled' && !isOver(meeting),
  )
  if (next !== undefined) return [planned(next, meetings)]
  return usualDays(locality, meetings, addDays(asked.on, 1), null).slice(0, 1)
}

/** Planned ones, cancelled ones so that calendars take them out again, and the days the team usually meets on. */
function seriesOf({ today }: Core, locality: Locality, meetings: readonly Meeting[]): readonly CalendarMeeting[] {
  const from = today()
  const [first] = [
    ...meetings.filter((meeting) => meeting.on >= from && !isOver(meeting)).map(({ on }) => on),
    ...usualDays(locality, meetings, from, null).map(({ on }) => on),
  ].toSorted()
  const until = addDays(first ?? from, aYear)
  const toCome = meetings.filter(({ on }) => on >= from && on <= until).filter((meeting) => !isOver(meeting))
  const stands = new Set(toCome.filter(({ state }) => state !== 'cancelled').map(({ on }) => on))
  // Cancelled and planned anew on the same day, it is one meeting for everybody who keeps a diary.
  const told = toCome.filter(({ state, on }) => state !== 'cancelled' || !stands.has(on))
  const all = [...told.map((meeting) => planned(meeting, meetings)), ...usualDays(locality, meetings, from, until)]
  return all.toSorted((a, b) => compare(a.on, b.on) || compare(a.startsAt, b.startsAt))
}

function isOver({ state }: Meeting): boolean {
  return state === 'draft' || state === 'approved'
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
