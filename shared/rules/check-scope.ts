import type { Id } from '../model/common'
import type { DocumentRequest } from '../model/document-request'
import type { CheckScope } from '../model/personal-data'

/** What answers to the personal-data check hold for: the papers of one meeting, of a place, or of an enabler. */
export function scopeOf(request: DocumentRequest): CheckScope {
  switch (request.document) {
    case 'action-log':
    case 'pledges':
      return { kind: 'locality', id: request.localityId }
    case 'enabler-brief':
      return { kind: 'person', id: request.personId ?? nobodyInScope }
    default:
      return { kind: 'meeting', id: request.meetingId }
  }
}

/** Stands for the enabler of escalations that have none. */
export const nobodyInScope: Id = 'nobody'
