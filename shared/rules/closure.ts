import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'

/** The owner proposes closure, the meeting agrees it: while it is live, or always where the locality switched that off. */
export function mayClose(locality: Locality | undefined, meetings: Iterable<Meeting>): boolean {
  if (locality === undefined) return false
  if (!locality.meetingAgreesClosure) return true
  for (const meeting of meetings) if (meeting.localityId === locality.id && meeting.state === 'live') return true
  return false
}
