import type { Correction } from '../model/approved-minutes'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { byDay, refuseIfClosed } from './meeting-states'

/** Said in one meeting to the minutes of an earlier one of the same place, which stay as they are. */
export function addCorrection(meeting: Meeting, of: Meeting, correction: Correction): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  if (of.localityId !== meeting.localityId || byDay(of, meeting) >= 0) {
    return refuse({ code: 'missing', kind: 'meeting', id: of.id })
  }
  if (of.state !== 'draft' && of.state !== 'approved') return refuse({ code: 'wrong-state', state: of.state })
  return putting(correction)
}

export function editCorrection(meeting: Meeting, correction: Correction, text: string): Change | Refused {
  return refuseIfClosed(meeting) ?? putting({ ...correction, text })
}

export function removeCorrection(meeting: Meeting, correction: Correction): Change | Refused {
  return refuseIfClosed(meeting) ?? { put: [], remove: [{ kind: 'correction', id: correction.id }] }
}
