import type { Action } from '../../model/action'
import type { Escalation, Pledge } from '../../model/cards'
import type { Locality, Pot } from '../../model/locality'
import type { Meeting } from '../../model/meeting'
import type { Permission } from '../../model/permission'
import type { Organisation, Person, Vacancy } from '../../model/person'
import type { WorkspaceSettings } from '../../model/settings'

// The heads of what the screen holds all the time.

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
  | 'neededBySetAt'
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
