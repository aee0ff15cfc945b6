import type { Day } from '../../../../shared/model/common'
import type { Meeting, MeetingState } from '../../../../shared/model/meeting'
import { shortDay } from '../../../../shared/rules/dates'
import type { Route } from '../../data/route'

const stateWords: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  issued: 'Agenda issued',
  live: 'Going on now',
  suspended: 'Suspended, to be gone on with',
  draft: 'Minutes in draft, to be approved',
  approved: 'Minutes approved',
  cancelled: 'Cancelled',
}

/** How a meeting stands today. */
export function standingWords(meeting: Meeting, today: Day): string {
  const { state, on } = meeting
  if (isFromPaper(meeting) && (state === 'live' || state === 'suspended')) return 'Being written down'
  if ((state === 'planned' || state === 'issued') && on < today) return 'Not begun, its day has gone by'
  if (state === 'cancelled' && meeting.cancelledBecause !== '') return `Cancelled: ${meeting.cancelledBecause}`
  if (state === 'approved' && meeting.approvedOn !== null) return `Minutes approved on ${shortDay(meeting.approvedOn)}`
  return stateWords[state]
}

export function isFromPaper(meeting: Meeting): boolean {
  return meeting.live?.isFromPaper === true
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
