import type { DocumentRequest } from '../../../../shared/model/document-request'
import type { Meeting } from '../../../../shared/model/meeting'
import { isToCome } from '../../../../shared/rules/next-meeting'
import { askToSave } from '../papers/save-asked'

/** What a meeting is known by on paper: its agenda before it, its minutes after. */
export function saveOf(meeting: Meeting): void {
  const meetingId = meeting.id
  const request: DocumentRequest = isToCome(meeting)
    ? { document: 'agenda', meetingId }
    : { document: 'minutes', meetingId, version: 'team' }
  askToSave({ kind: 'document', request })
}

export function saveActionSheet({ id: meetingId }: Pick<Meeting, 'id'>): void {
  askToSave({
    kind: 'document',
    request: { document: 'action-sheet', meetingId, version: 'team', by: 'all', only: null },
  })
}

export function saveNotice({ id: meetingId, localityId }: Pick<Meeting, 'id' | 'localityId'>): void {
  askToSave({ kind: 'calendar', request: { localityId, meetingId } })
}
