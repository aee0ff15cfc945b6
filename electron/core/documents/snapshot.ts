import type { MeetingView } from '../../../shared/contract'
import type { Action } from '../../../shared/model/action'
import type { Openness } from '../../../shared/model/agenda-item'
import type { ApprovedMinutes, MatterArising } from '../../../shared/model/approved-minutes'
import type { Escalation, Pledge } from '../../../shared/model/cards'
import type { Day, Id } from '../../../shared/model/common'
import type { DocumentLogo } from '../../../shared/model/document'
import type { DocumentName, DocumentRequest } from '../../../shared/model/document-request'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import type { Permission } from '../../../shared/model/permission'
import type { Organisation, Person } from '../../../shared/model/person'
import type { CheckAnswer } from '../../../shared/model/personal-data'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import type { WordTemplate } from '../../../shared/model/word-template'

type RequestFor<Name extends DocumentName> = Extract<DocumentRequest, { readonly document: Name }>

/** What every document needs, frozen at one moment; small enough to hand to a worker. */
type Common = {
  /** Of approved minutes as they were then, but for `paper`: the look of all papers is today's. */
  readonly settings: WorkspaceSettings
  readonly logo: DocumentLogo | null
  /** The council's own, where there is one: Word papers are written in it. */
  readonly template?: WordTemplate
  /** Of approved minutes as they were then. */
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  /** Everybody of the workspace, today: whom the personal-data check looks for. */
  readonly everybody: readonly KnownPerson[]
  /** Of this scope, all versions. */
  readonly answers: readonly CheckAnswer[]
  /** How open the item is that a card came from (actions, pledges, escalations), by the card's id, or a correction names, by its own; open ones are not listed. Asked today. */
  readonly closed: Readonly<Record<Id, Openness>>
  readonly today: Day
}

export type KnownPerson = Pick<Person, 'id' | 'name' | 'initials' | 'mayBeNamedInPublic' | 'roles' | 'mergedFrom'>

/** Papers of one meeting. */
export type MeetingSnapshot = Common & {
  readonly request: RequestFor<'agenda' | 'minutes' | 'action-sheet' | 'signing-in' | 'extract'>
  /** The approved text it is made of; null: the records as they stand now. */
  readonly approval: Omit<ApprovedMinutes, 'record'> | null
  readonly locality: Locality
  readonly view: MeetingView
  readonly mattersArising: readonly MatterArising[]
  /** Pledges of any meeting of which a side was marked on the day of this one. */
  readonly markedPledges: readonly Pledge[]
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
  /** Every action of the locality, the archive included; empty unless minutes are asked for with the full log. */
  readonly log: readonly Action[]
  /** How many the full log would have. */
  readonly logCount: number
  /** Another meeting of the place is on the same day: the time tells their files apart. */
  readonly sharesItsDay: boolean
}

export type ActionLogSnapshot = Common & {
  readonly request: RequestFor<'action-log'>
  readonly locality: Locality
  readonly actions: readonly Action[]
  /** Days of the meetings that actions came from, by meeting id. */
  readonly meetingDays: Readonly<Record<Id, Day>>
}

export type BriefSnapshot = Common & {
  readonly request: RequestFor<'enabler-brief'>
  /** Null: nobody yet. */
  readonly person: Person | null
  /** One question that is addressed to nobody by name: whom it waits with. */
  readonly waitsWith?: readonly Person[]
  /** Of one question: the permission that answered it. */
  readonly answeredBy?: Permission | undefined
  /** Open ones, oldest first, those asked back last. */
  readonly escalations: readonly Escalation[]
  readonly localities: readonly Locality[]
}

export type PledgesSnapshot = Common & {
  readonly request: RequestFor<'pledges'>
  readonly locality: Locality
  readonly pledges: readonly Pledge[]
}

export type DocumentSnapshot = MeetingSnapshot | ActionLogSnapshot | BriefSnapshot | PledgesSnapshot
