import type { AgendaItem } from '../model/agenda-item'
import type { Meeting } from '../model/meeting'

/**
 * Parked, skipped or dropped on an agenda that was issued: it stands on it, marked, until the meeting is closed, and
 * takes no time. Once the meeting has begun its minutes are what was planned.
 */
export function isTakenOff(meeting: Pick<Meeting, 'state'>, item: Pick<AgendaItem, 'carryOver'>): boolean {
  if (meeting.state !== 'planned' && meeting.state !== 'issued') return false
  return item.carryOver !== null && item.carryOver.kind !== 'carry-over'
}
