import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { useRecord } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import type { SaveAsked } from './save-asked'

/** Whose paper it is: "Millbrook, Thursday 11 June 2026", and "Draft" or "Approved" of minutes. Empty until it is known. */
export function useSubject(asked: SaveAsked): { readonly whose: string; readonly status: string } {
  const request = asked.kind === 'document' ? asked.request : null
  const meeting = useMeeting(request !== null && 'meetingId' in request ? request.meetingId : null)
  const localityId =
    asked.kind === 'document' ? null : asked.kind === 'year' ? asked.localityId : asked.request.localityId
  const asksFor = request !== null && 'localityId' in request ? request.localityId : localityId
  const locality = useRecord('locality', meeting?.localityId ?? asksFor)
  const person = useRecord('person', request?.document === 'enabler-brief' ? request.personId : null)
  if (request?.document === 'enabler-brief') return { whose: person?.name ?? 'For nobody yet', status: '' }
  const name = locality?.name ?? ''
  return {
    whose: meeting === null ? name : `${name}, ${longDay(meeting.on)}`,
    status: meeting !== null && request?.document === 'minutes' ? statusOf(meeting) : '',
  }
}

/** Only the last meetings and those to come are at hand; an older one is asked for. */
function useMeeting(meetingId: string | null): Meeting | null {
  const atHand = useRecord('meeting', meetingId)
  const opened = useQuery('meeting.open', meetingId === null || atHand !== undefined ? null : { meetingId })
  return atHand ?? (opened.kind === 'ready' ? opened.value.meeting : null)
}

function statusOf({ state }: Meeting): string {
  if (state === 'approved') return 'Approved'
  return state === 'cancelled' ? 'Cancelled' : 'Draft'
}
