import type { Action } from '../model/action'
import type { AgendaItem, CardRef, Decision, ItemKind, Openness } from '../model/agenda-item'
import type { ApprovedMinutes, Correction } from '../model/approved-minutes'
import type { BoardCardRef } from '../model/board'
import type { Escalation, Opportunity, Pledge, Spend, Story } from '../model/cards'
import type { Day, Id, Instant } from '../model/common'
import type { PeoplePreview } from '../model/import'
import type { Locality, Pot } from '../model/locality'
import type { Attendance, Meeting } from '../model/meeting'
import type { WorkRef } from '../model/open-work'
import type { Permission } from '../model/permission'
import type { Organisation, Person, Vacancy } from '../model/person'
import type { WorkspaceSettings } from '../model/settings'

// The shapes of answers, and the heads of what the screen holds all the time.

export type OnBehalf = { readonly personId: Id; readonly via: 'meeting' | 'e-mail' | 'phone' | 'reply file' }

/**
 * The head of an open card: what some screen draws of it without asking, about 300 bytes with a title of usual length.
 * Where they were raised, proposed and finished is what slips and panels say before the whole record has come.
 */
export type ActionHead = Pick<
  Action,
  | 'kind'
  | 'id'
  | 'localityId'
  | 'number'
  | 'title'
  | 'owner'
  | 'helperIds'
  | 'raisedOn'
  | 'dueOn'
  | 'column'
  | 'rank'
  | 'blockedBy'
  | 'waitsFor'
  | 'ways'
  | 'heldOver'
  | 'proposedOn'
  | 'finishedOn'
>

/**
 * About 450 bytes, a third of them what Today and People need beside the title: who is on both sides, what a condition
 * still lacks, and the item it came from, whose openness goes with it onto an agenda. There are fewer of them than of actions.
 */
export type PledgeHead = Pick<
  Pledge,
  | 'kind'
  | 'id'
  | 'localityId'
  | 'number'
  | 'title'
  | 'column'
  | 'rank'
  | 'reviewOn'
  | 'condition'
  | 'notKeptBecause'
  | 'overOn'
  | 'waitsFor'
  | 'ways'
  | 'origin'
> & {
  /** Without their evidence. */
  readonly weWill: Pick<Pledge['weWill'], 'by' | 'mark'>
  readonly youWill: Pick<Pledge['youWill'], 'by' | 'mark'>
}

/**
 * About 550 bytes: a question is a sentence and no title, and its clock is worked out from what happened to it. As few as
 * the pledges.
 */
export type EscalationHead = Pick<
  Escalation,
  | 'kind'
  | 'id'
  | 'localityId'
  | 'number'
  | 'question'
  | 'ask'
  | 'enablerId'
  | 'neededBy'
  | 'sentAt'
  | 'column'
  | 'rank'
  | 'ways'
  | 'notTheSame'
  | 'origin'
> & {
  /** Without their words: enough for the clock. */
  readonly trail: readonly Pick<Escalation['trail'][number], 'kind' | 'at'>[]
  readonly answer: Pick<
    NonNullable<Escalation['answer']>,
    'kind' | 'on' | 'via' | 'byPersonId' | 'notedById' | 'permissionId'
  > | null
  /** Of the answer, else of what was asked back: the first 160 characters, for the slip. */
  readonly said: string
}

export type WorkingRecord =
  | WorkspaceSettings
  | Locality
  | Pot
  | Organisation
  | Person
  | Vacancy
  | Meeting
  | ActionHead
  | PledgeHead
  | EscalationHead
  | Permission

/** What the renderer holds all the time; kept up to date by `changed` events. Meetings: the last two, those cancelled since, and all coming ones of each locality. */
export type WorkingSet = {
  readonly seq: number
  readonly records: readonly WorkingRecord[]
  readonly undo: string | null
  readonly redo: string | null
}

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
  readonly parts: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[]
}
export type MinutesComparison = {
  readonly blocks: readonly ComparedBlock[]
  /** Blocks that are not the same. */
  readonly changes: number
}

/** What an organisation did for a team; null is the work of people without one. */
export type ChippingIn = { readonly organisationId: Id | null; readonly count: number }

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

export type OpenWork = {
  readonly what: WorkRef
  readonly localityId: Id
  /** The card's title or question, the item's title; empty for a role and for the pot. */
  readonly title: string
  /** Of a card. */
  readonly number: Decision['number'] | null
  readonly dueOn: Day | null
  /** Who may take it, first the one who is expected to: the confirmed enabler or the cover for a question, else a lead. */
  readonly suggested: Id | null
}

export type BackupHeading = {
  readonly id: string
  readonly at: Instant
  readonly because: 'start' | 'meeting-end' | 'hourly' | 'asked' | 'migration' | 'import' | 'restore'
  readonly documents: number
  readonly bytes: number
}

export type ChosenFolder = {
  readonly dir: string | null
  readonly sameDisk: boolean
  readonly synced: 'OneDrive' | null
}

export type LookedInto =
  | { readonly kind: 'people'; readonly name: string; readonly people: PeoplePreview }
  | { readonly kind: 'action-log'; readonly name: string; readonly rows: number }

export type PickedFile = { readonly fileId: Id; readonly name: string; readonly bytes: number }

export type UserSettings = {
  readonly keyboardPersonId: Id | null
  readonly look: 'system' | 'light' | 'dark'
  readonly textSize: number
  readonly contrast: 'system' | 'more'
  readonly motion: 'system' | 'less'
  /** Off: a letter alone does nothing, only its chord. */
  readonly oneKeyCommands: boolean
  readonly backupsDir: string
  /** When each enabler last looked at their desk on this laptop. */
  readonly deskLookedAt: Readonly<Record<Id, Instant>>
}

/** What was found and mended on opening, to be told in words. */
export type OpenReport = {
  readonly replayed: number
  readonly cutBytes: number
  /** Documents that could not be read: moved aside, and rebuilt from the backup named, or lost. */
  readonly mended: readonly {
    readonly document: string
    readonly keptAs: string
    readonly from: 'previous' | 'backup' | 'journal' | 'nothing'
  }[]
  /** Journal lines that could not be used, named by seq or position. */
  readonly leftOut: readonly string[]
  readonly recoveredDrafts: number
  readonly liveMeetingId: Id | null
}

export type WorkspaceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly dir: string; readonly report: OpenReport; readonly savedAt: Instant | null }
  | {
      readonly kind: 'read-only'
      readonly dir: string
      readonly because:
        | { readonly kind: 'held'; readonly holder: string; readonly host: string; readonly since: Instant }
        | { readonly kind: 'newer'; readonly version: number }
        | { readonly kind: 'folder' }
    }
  | {
      readonly kind: 'failed'
      readonly dir: string
      readonly because:
        | { readonly kind: 'not-a-workspace' }
        | { readonly kind: 'missing' }
        | { readonly kind: 'may-not-read' }
        | { readonly kind: 'may-not-write' }
        | { readonly kind: 'disk-full' }
        | { readonly kind: 'damaged'; readonly detail: string }
    }

export type HostState = {
  readonly workspace: WorkspaceState
  readonly user: UserSettings
  readonly folders: {
    readonly workspace: string
    readonly backups: string
    /** Where papers are saved: the folder of the last one, else Documents. */
    readonly papers: string
    readonly sameDisk: boolean
    readonly synced: 'OneDrive' | null
  }
  /** The open workspace is the sample: nothing in it is real, and it can be thrown away. */
  readonly isSample: boolean
  /** How many screens are on: with a second one, what is confidential may be on a wall. */
  readonly screens: number
  readonly platform: 'windows' | 'mac' | 'linux'
  /** Added to the page's own clock, so that screen and core agree on what day it is; 0 but in demos and tests. */
  readonly clockOffsetMs: number
  readonly version: string
}
