import type { Action } from '../../model/action'
import type { Decision, Openness } from '../../model/agenda-item'
import type { BoardCardRef } from '../../model/board'
import type { Escalation, Pledge } from '../../model/cards'
import type { Day, Id, Instant } from '../../model/common'
import type { Permission } from '../../model/permission'

export type OnBehalf = { readonly personId: Id; readonly via: 'meeting' | 'e-mail' | 'phone' | 'reply file' }

export type TrailLine = {
  readonly at: Instant
  readonly label: string
  readonly byPersonId: Id | null
  readonly onBehalf: OnBehalf | null
}
/** Where in which minutes something was said. `minute` counts from 1. */
export type MinuteRef = {
  readonly meetingId: Id
  readonly itemId: Id
  readonly on: Day
  readonly minute: number
  readonly title: string
  /** Of the item: what came from it is as open as it. */
  readonly openness: Openness
}
/** The trail newest first, at most 200 lines. */
export type ActionView = {
  readonly action: Action
  readonly trail: readonly TrailLine[]
  readonly minute: MinuteRef | null
}
export type PledgeView = {
  readonly pledge: Pledge
  readonly trail: readonly TrailLine[]
  readonly minute: MinuteRef | null
}
/** What happened to it stands in `escalation.trail`; `trail` are the changes of its words beside that. */
export type EscalationView = {
  readonly escalation: Escalation
  readonly trail: readonly TrailLine[]
  readonly minute: MinuteRef | null
}
export type PermissionView = {
  readonly permission: Permission
  readonly trail: readonly TrailLine[]
  readonly minute: MinuteRef | null
  /** The question it answered. */
  readonly question: EscalationLine | null
  /** Newest first. */
  readonly uses: readonly { readonly on: Day; readonly question: EscalationLine | null }[]
}
export type EscalationLine = Pick<Escalation, 'id' | 'localityId' | 'number' | 'question'>
export type PermissionSource = MinuteRef & { readonly permissionId: Id; readonly localityId: Id }

/** Questions that were answered, and how many of them in the days given and in twenty working days; and those that still wait. */
export type AnswerSpeed = {
  readonly answered: number
  readonly inTime: number
  readonly inTwenty: number
  readonly waiting: number
}

export type ClosedCard = {
  readonly card: BoardCardRef
  readonly localityId: Id
  readonly number: Decision['number']
  readonly title: string
  readonly how: 'done' | 'dropped' | 'kept' | 'changed' | 'not-kept' | 'withdrawn' | 'closed'
  /** The day it was over; null where nobody knows. */
  readonly on: Day | null
  /** The reason, or what it led to. */
  readonly words: string
  /** Owner or enabler. */
  readonly personId: Id | null
  readonly isPutAway: boolean
}
export type ClosedCards = {
  readonly lines: readonly ClosedCard[]
  readonly total: number
}
