import type { Meeting, MeetingState } from '../../../../shared/model/meeting'
import type { Route } from '../../data/route'

export const stateWords: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  issued: 'Agenda issued',
  live: 'Going on now',
  suspended: 'Suspended',
  draft: 'Minutes in draft',
  approved: 'Minutes approved',
  cancelled: 'Cancelled',
}

/** Before it the agenda, during it the room, after it the minutes. */
export function routeOf(meeting: Meeting): Route {
  switch (meeting.state) {
    case 'live':
    case 'suspended':
      return { screen: 'live', meetingId: meeting.id }
    case 'draft':
    case 'approved':
      return { screen: 'minutes', meetingId: meeting.id }
    default:
      return { screen: 'agenda', meetingId: meeting.id }
  }
}

/** Still to come or under way; a planned one whose day has gone by is still to come to something. */
export function isComing(meeting: Meeting, today: string): boolean {
  if (meeting.state === 'cancelled') return meeting.on >= today
  return meeting.state !== 'draft' && meeting.state !== 'approved'
}
