import { parseDateTime, toZoned } from '@internationalized/date'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Day, Instant, TimeOfDay } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import type { CalendarMeeting } from '../../../shared/rules/calendar-days'
import { printable } from './printable'
import { sentence } from './words'

/** What a calendar file is made of. */
export type CalendarSnapshot = {
  readonly locality: Locality
  readonly settings: WorkspaceSettings
  /** Meetings planned already, and days the pattern falls on next, in their order. */
  readonly meetings: readonly CalendarMeeting[]
  readonly isSeries: boolean
  readonly now: Instant
}

/** The meetings as an iCalendar file (RFC 5545) that Outlook, Google and Apple read. */
export async function calendar({ locality, settings, meetings, isSeries, now }: CalendarSnapshot): Promise<Uint8Array> {
  const team = printable(`${locality.name} Connected Team`)
  const file = ical({
    prodId: { company: 'Connected Team', product: 'Meetings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ...(isSeries ? { name: `${team} meetings` } : {}),
  })
  const sequence = sequenceAt(now)
  for (const meeting of meetings) {
    const isCancelled = meeting.state === 'cancelled'
    file.createEvent({
      // By place and day, so that a file saved later changes what stands in the diary instead of standing beside it.
      id: `${locality.id}-${meeting.on}${meeting.nth > 1 ? `-${meeting.nth}` : ''}@connected-team`,
      sequence,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: new Date(now),
      start: momentOf(meeting.on, meeting.startsAt),
      end: momentOf(meeting.on, meeting.endsAt),
      summary: `${isCancelled ? 'Cancelled: ' : ''}${team} meeting`,
      location: printable(meeting.venue),
      description: descriptionOf(meeting, team, settings),
    })
  }
  // The last line ends like the others.
  return new TextEncoder().encode(`${file.toString()}\r\n`)
}

/**
 * A later file replaces in a diary what an earlier one put there only under a higher number: a meeting may be cancelled,
 * planned anew and moved. Seconds since 2020, which 32 bits hold until 2088.
 */
function sequenceAt(now: Instant): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.UTC(2020, 0, 1)) / 1000))
}

/** Wall time in the United Kingdom, summer time or not, as a moment: written in UTC it needs no time zone in the file. */
function momentOf(on: Day, at: TimeOfDay): Date {
  return toZoned(parseDateTime(`${on}T${at}`), 'Europe/London').toDate()
}

function descriptionOf({ isPlanned, note, state }: CalendarMeeting, team: string, settings: WorkspaceSettings): string {
  const lines = [
    state === 'cancelled' ? 'This meeting was cancelled.' : '',
    `A meeting of the ${team}.`,
    isPlanned ? '' : 'It is on the team’s usual day. No agenda has been made yet.',
    sentence(note),
    printable(settings.bodyName),
  ]
  return lines.filter((line) => line !== '').join('\n')
}
