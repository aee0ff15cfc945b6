import type { Action } from '../../model/action'
import type { AgendaItem, CardRef, Decision, ItemKind, Openness } from '../../model/agenda-item'
import type { ApprovedMinutes, Correction } from '../../model/approved-minutes'
import type { Escalation, Opportunity, Pledge, Spend, Story } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { Attendance, Meeting } from '../../model/meeting'

export type MeetingView = {
  readonly meeting: Meeting
  /** In agenda order. */
  readonly items: readonly AgendaItem[]
  readonly attendance: Attendance
  readonly decisions: readonly Decision[]
  readonly actions: readonly Action[]
  readonly pledges: readonly Pledge[]
  readonly escalations: readonly Escalation[]
  readonly stories: readonly Story[]
  readonly spends: readonly Spend[]
  readonly opportunities: readonly Opportunity[]
  /** Made in this meeting, to the minutes of others. */
  readonly corrections: readonly Correction[]
  /** Made in other meetings, to the minutes of this one, with their day. */
  readonly correctedBy: readonly { readonly correction: Correction; readonly on: Day }[]
  /** How often these minutes were approved, oldest first. */
  readonly approvals: readonly Omit<ApprovedMinutes, 'record'>[]
  /** Handed in for a meeting to come and not told yet. */
  readonly storiesToTell: readonly Story[]
  /** Earlier meetings of the place whose minutes are still in draft, oldest first. */
  readonly toApprove: readonly Meeting[]
  /** Earlier meetings of the place whose minutes this one confirmed, as they hold now; oldest first. */
  readonly confirmed: readonly Meeting[]
  /** Items about an action, a pledge or a question to which something was done that day. */
  readonly dealtWith?: readonly Id[]
  /** A draft that was being typed when the app last stopped is already part of its item's notes; these items had one. */
  readonly recoveredItemIds: readonly Id[]
}

export type MeetingHour = {
  readonly meetingId: Id
  /** In agenda order. A confidential item has no title here: Today may be on a wall. */
  readonly items: readonly {
    readonly id: Id
    readonly itemKind: ItemKind
    readonly title: string
    readonly minutes: number
    /** The card it is about, so that Today sees that it stands there already. */
    readonly about: CardRef | null
  }[]
  /** People with a role there on that day. */
  readonly expected: number
  readonly apologies: number
}

export type DecisionLine = {
  readonly decisionId: Id
  readonly meetingId: Id
  readonly itemId: Id
  readonly localityId: Id
  readonly number: Decision['number']
  readonly text: string
  readonly itemTitle: string
  readonly on: Day
  readonly isApproved: boolean
  /** Confidential ones stand only in the register of their own place, without words until they are asked for. */
  readonly openness: Openness['kind']
}
/** `isComplete`: false while the archive is still being read. */
export type DecisionRegister = {
  readonly lines: readonly DecisionLine[]
  readonly total: number
  readonly isComplete: boolean
}

/** A paragraph, heading, list item or table row of the minutes, as plain words. */
export type ComparedBlock = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly isHeading: boolean
  /** The item, or the question, it stands under; absent where it is of the whole. */
  readonly under?: Id
  readonly parts: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[]
}
export type MinutesComparison = {
  readonly blocks: readonly ComparedBlock[]
  /** Blocks that are not the same. */
  readonly changes: number
}
