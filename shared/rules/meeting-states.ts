import type { Id } from '../model/common'
import type { Meeting, MeetingState } from '../model/meeting'
import { type Refused, refuse } from '../refusals'

/** Approved minutes are locked for every change of their records; a cancelled meeting has nothing to change. */
export function refuseIfClosed(meeting: Meeting): Refused | null {
  if (meeting.state === 'approved') return refuse({ code: 'locked-record' })
  if (meeting.state === 'cancelled') return refuse({ code: 'wrong-state', state: 'cancelled' })
  return null
}

export function refuseUnlessIn(meeting: Meeting, allowed: readonly MeetingState[]): Refused | null {
  if (allowed.includes(meeting.state)) return null
  if (meeting.state === 'approved') return refuse({ code: 'locked-record' })
  return refuse({ code: 'wrong-state', state: meeting.state })
}

/** One meeting at a time is live in a locality. A suspended one waits and is not in the way. */
export function refuseIfAnotherIsLive(meeting: Meeting, meetings: Iterable<Meeting>): Refused | null {
  const other = liveMeetingOf(meeting.localityId, meetings)
  if (other === undefined || other.id === meeting.id) return null
  return refuse({ code: 'another-meeting-is-live', meetingId: other.id })
}

/** Under way now. One that is written down from paper was held before, and is in nobody's way. */
export function isGoingOn({ state, live }: Meeting): boolean {
  return state === 'live' && live?.isFromPaper !== true
}

function liveMeetingOf(localityId: Id, meetings: Iterable<Meeting>): Meeting | undefined {
  for (const meeting of meetings) if (meeting.localityId === localityId && isGoingOn(meeting)) return meeting
  return undefined
}

/** By day, then time, then id: earliest first. */
export function byDay(a: Meeting, b: Meeting): number {
  const left = `${a.on} ${a.startsAt} ${a.id}`
  const right = `${b.on} ${b.startsAt} ${b.id}`
  return left < right ? -1 : left > right ? 1 : 0
}
