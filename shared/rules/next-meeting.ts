import type { Day, Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import { byDay } from './meeting-states'

export function isUnderWay(meeting: Meeting): boolean {
  return meeting.state === 'live' || meeting.state === 'suspended'
}

/** Still before its meeting: its agenda can be worked on. */
export function isToCome(meeting: Meeting): boolean {
  return meeting.state === 'planned' || meeting.state === 'issued'
}

/** Of each place: a meeting under way, else the next to come, today included. Places without one are not in the answer. */
export function nextMeetings(meetings: Iterable<Meeting>, today: Day): ReadonlyMap<Id, Meeting> {
  const next = new Map<Id, Meeting>()
  for (const meeting of meetings) {
    if (!isUnderWay(meeting) && !(isToCome(meeting) && meeting.on >= today)) continue
    const other = next.get(meeting.localityId)
    if (other === undefined || comesBefore(meeting, other)) next.set(meeting.localityId, meeting)
  }
  return next
}

function comesBefore(a: Meeting, b: Meeting): boolean {
  if (isUnderWay(a) !== isUnderWay(b)) return isUnderWay(a)
  return byDay(a, b) < 0
}
