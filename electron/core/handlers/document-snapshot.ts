import type { DocumentRequest } from '../../../shared/model/document-request'
import type { Refused } from '../../../shared/refusals'
import type { Core } from '../context'
import type { DocumentSnapshot } from '../documents/snapshot'
import { actionLogSnapshot } from './action-log-snapshot'
import { briefSnapshot } from './brief-snapshot'
import { extractSnapshot } from './extract-snapshot'
import { meetingSnapshot } from './meeting-snapshot'
import { pledgesSnapshot } from './pledges-snapshot'

/** Everything a document is made of, at this moment. */
export function takeSnapshot(core: Core, request: DocumentRequest): Promise<DocumentSnapshot | Refused> {
  switch (request.document) {
    case 'action-log':
      return actionLogSnapshot(core, request)
    case 'enabler-brief':
      return briefSnapshot(core, request)
    case 'pledges':
      return pledgesSnapshot(core, request)
    case 'extract':
      return extractSnapshot(core, request)
    default:
      return meetingSnapshot(core, request)
  }
}
