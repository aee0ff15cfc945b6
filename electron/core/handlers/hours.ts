import type { MeetingHour } from '../../../shared/contract'
import { isRefused } from '../../../shared/refusals'
import { expectedPeople } from '../../../shared/rules/attendance'
import { isTakenOff } from '../../../shared/rules/taken-off'
import type { QueryHandler } from '../context'
import { openMeeting } from './reading'

/** The hour of each meeting asked for. One that is gone meanwhile is no reason to show none. */
export const hoursHandler: QueryHandler<'meeting.hours'> = async ({ store }, { meetingIds }) => {
  const hours: MeetingHour[] = []
  for (const meetingId of new Set(meetingIds)) {
    const opened = await openMeeting(store, meetingId)
    if (isRefused(opened)) continue
    const { meeting, items, attendance } = opened
    hours.push({
      meetingId,
      items: items
        .filter((item) => !isTakenOff(meeting, item))
        .map(({ id, itemKind, minutes, openness, title, about }) => ({
          id,
          itemKind,
          title: openness.kind === 'confidential' ? '' : title,
          minutes,
          about,
        })),
      expected: expectedPeople(store.all('person'), meeting.localityId, meeting.on).length,
      apologies: attendance.attendees.filter((one) => one.mark === 'apologies').length,
    })
  }
  return { ok: true, value: hours }
}
