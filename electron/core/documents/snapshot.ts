import type { MeetingView } from '../../../shared/contract'
import type { Action } from '../../../shared/model/action'
import type { ApprovedMinutes, MatterArising } from '../../../shared/model/approved-minutes'
import type { Day } from '../../../shared/model/common'
import type { DocumentRequest } from '../../../shared/model/document'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import type { Organisation, Person } from '../../../shared/model/person'
import type { WorkspaceSettings } from '../../../shared/model/settings'

/** Everything a document is made of, frozen at one moment; small enough to hand to a worker. */
export type DocumentSnapshot = {
  readonly request: DocumentRequest
  /** The approved text it is made of; null: the records as they stand now. */
  readonly approval: Omit<ApprovedMinutes, 'record'> | null
  readonly settings: WorkspaceSettings
  readonly locality: Locality
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly view: MeetingView
  readonly mattersArising: readonly MatterArising[]
  /** Earlier meetings whose minutes this one confirmed, oldest first. */
  readonly confirmed: readonly Meeting[]
  /** Those that corrections name and that are not among the confirmed. */
  readonly otherCorrected: readonly Meeting[]
  readonly lastMeeting: Meeting | null
  readonly nextMeeting: Meeting | null
  /** Where none is planned yet: the day the pattern of the locality falls on next. Null where it has no pattern. */
  readonly nextOn: Day | null
  /** Open actions of the locality, and those whose state changed since the last minutes, beside those of the view. */
  readonly actions: readonly Action[]
  /** Another meeting of the place is on the same day: the time tells their files apart. */
  readonly sharesItsDay: boolean
  readonly today: string
}
