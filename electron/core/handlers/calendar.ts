import type { Day } from '../../../shared/model/common'
import type { CalendarRequest } from '../../../shared/model/document-request'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { calendarName, calendarOfMeeting, calendarOfYear } from '../../../shared/rules/calendar-days'
import type { Core } from '../context'
import type { CalendarSnapshot } from '../documents/calendar'
import { settingsNow } from './document-common'
import { need } from './reading'

type Taken = { readonly snapshot: CalendarSnapshot; readonly fileName: string; readonly on: Day }

/** The meetings a calendar file tells of, and its name without the ending. */
export async function calendarSnapshot(core: Core, request: CalendarRequest): Promise<Taken | Refused> {
  const { store, now, today } = core
  const locality = need(store, 'locality', request.localityId)
  if (isRefused(locality)) return locality
  const all = store.all('meeting')
  const isSeries = request.meetingId === null
  const meetings =
    request.meetingId === null
      ? calendarOfYear(locality, all, today())
      : calendarOfMeeting(locality, all, request.meetingId)
  const [first] = meetings
  if (first === undefined) return refuse({ code: 'missing', kind: 'meeting', id: request.meetingId ?? locality.id })
  return {
    snapshot: { locality, settings: settingsNow(core), meetings, isSeries, now: now() },
    fileName: calendarName(locality, meetings, isSeries),
    on: first.on,
  }
}
