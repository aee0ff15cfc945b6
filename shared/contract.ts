import * as z from 'zod'
import { type Action, ActionColumn, Owner } from './model/action'
import { type AgendaItem, CardRef, CarryOver, type Decision, ItemKind, Openness } from './model/agenda-item'
import type { ApprovedMinutes, Correction, MatterArising } from './model/approved-minutes'
import type { Escalation, Opportunity, Pledge, Spend, Story } from './model/cards'
import { Day, Id, type Instant, Line, RequiredLine, Text, TimeOfDay } from './model/common'
import type { DocumentPreview } from './model/document'
import { DocumentRequest, DocumentVersion, type SaveRequest } from './model/document-request'
import { type FindAnswer, FindAsk } from './model/find'
import {
  ImportAction,
  ImportPerson,
  type ImportPreview,
  ImportReading,
  ImportSource,
  type PeoplePreview,
  PersonLine,
} from './model/import'
import {
  type Locality,
  LocalityCode,
  LocalityStage,
  MeetingCalendar,
  MeetingPattern,
  Pot,
  TemplateItem,
} from './model/locality'
import type { Logo } from './model/logo'
import { type Attendance, AttendanceMark, type Meeting } from './model/meeting'
import { Notes } from './model/notes'
import { type Organisation, type Person, Role, Sector, Vacancy } from './model/person'
import { CheckScope, FindingKind, SettledAs } from './model/personal-data'
import type { AgendaProposal, WaitingItem } from './model/proposal'
import type { RecordRef } from './model/record'
import { WorkspaceSettings } from './model/settings'
import type { Outcome, Problem } from './refusals'

/**
 * Everything the screen can ask of the core, by name. A command changes the store: one gesture, one command,
 * one journal line, one undo step. A query reads. A host call concerns this laptop: folders, windows, who is at the keyboard.
 */
type Call<Kind extends string, Input extends z.ZodType, Output> = {
  readonly kind: Kind
  readonly input: Input
  /** Type only; never present at run time. */
  readonly output?: Output
}
const command =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<'command', Input, Output> => ({ kind: 'command', input })
const query =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<'query', Input, Output> => ({ kind: 'query', input })
const host =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<'host', Input, Output> => ({ kind: 'host', input })

const nothing = z.object({})
/** Where in a list something is put: right after this id, or first. */
const After = Id.nullable()
const Items = z.array(Id).min(1).max(500)
type Done = Record<string, never>

export const contract = {
  // ── a team and its people
  'team.start': command<{ localityId: Id; meetingId: Id; keyboardPersonId: Id | null }>()(
    z.object({
      locality: z.object({
        name: RequiredLine,
        code: LocalityCode,
        shape: z.enum(['place', 'theme']),
        district: Line,
        venue: Line,
        pattern: MeetingPattern,
      }),
      people: z.array(PersonLine).max(2_000),
      /** Index in `people` of who is at the keyboard. */
      keyboard: z.number().int().min(0).nullable(),
      firstMeetingOn: Day,
    }),
  ),
  'person.add': command<{ personId: Id }>()(
    z.object({
      localityId: Id,
      name: RequiredLine,
      organisation: Line,
      jobTitle: Line,
      role: PersonLine.shape.role,
      email: Line.optional(),
      phone: Line.optional(),
      time: Role.shape.time.optional(),
    }),
  ),
  /** A list of people, each new here or already known: a known one gets the role here and is not made twice. */
  'people.add': command<{ added: number; known: number; vacancies: number }>()(
    z.object({ localityId: Id, people: z.array(PersonLine).min(1).max(2_000) }),
  ),
  'person.edit': command<Done>()(
    z.object({
      personId: Id,
      name: RequiredLine.optional(),
      initials: RequiredLine.optional(),
      jobTitle: Line.optional(),
      organisation: Line.optional(),
      email: Line.optional(),
      phone: Line.optional(),
      mayBeNamedInPublic: z.boolean().optional(),
      /** All roles in all localities, as they shall be; ended ones stay with their last day. */
      roles: z.array(Role).max(200).optional(),
    }),
  ),
  /** Leaves the lists; every record that names them stays as it is. Roles still open end on that day. */
  'person.retire': command<Done>()(z.object({ personId: Id, on: Day })),
  'person.bring-back': command<Done>()(z.object({ personId: Id })),
  'organisation.edit': command<Done>()(
    z.object({
      organisationId: Id,
      name: RequiredLine.optional(),
      sector: Sector.optional(),
      aliases: z.array(RequiredLine).max(50).optional(),
    }),
  ),
  'vacancy.add': command<{ vacancyId: Id }>()(
    z.object({
      localityId: Id,
      what: Vacancy.shape.what,
      organisation: Line,
      since: Day,
      timeFreed: Vacancy.shape.timeFreed,
    }),
  ),
  'vacancy.edit': command<Done>()(
    z.object({
      vacancyId: Id,
      what: Vacancy.shape.what.optional(),
      organisation: Line.optional(),
      since: Day.optional(),
      timeFreed: Vacancy.shape.timeFreed.optional(),
    }),
  ),
  /**
   * By somebody who then has the role or the job title here, known already or new; by nobody: it is no longer looked for.
   * Refused with `bad-input` for both at once.
   */
  'vacancy.fill': command<Done>()(
    z.object({
      vacancyId: Id,
      personId: Id.nullable(),
      on: Day,
      newPerson: z.object({ name: RequiredLine, organisation: Line, jobTitle: Line }).optional(),
    }),
  ),
  'locality.edit': command<Done>()(
    z.object({
      localityId: Id,
      name: RequiredLine.optional(),
      /** Refused with `code-in-use` once a number carries it. */
      code: LocalityCode.optional(),
      shape: z.enum(['place', 'theme']).optional(),
      district: Line.optional(),
      stage: LocalityStage.exclude(['retired']).optional(),
      venue: Line.optional(),
      pattern: MeetingPattern.optional(),
      /** The standing agenda, as it shall be. Meetings that are planned already keep theirs. */
      template: z.array(TemplateItem).max(100).optional(),
      standingPledge: Line.optional(),
      meetingAgreesClosure: z.boolean().optional(),
      calendar: MeetingCalendar.optional(),
      hasRounds: z.boolean().optional(),
    }),
  ),
  'locality.retire': command<Done>()(z.object({ localityId: Id, on: Day })),
  'locality.bring-back': command<Done>()(z.object({ localityId: Id })),
  /** Its place in the sidebar. */
  'locality.move': command<Done>()(z.object({ localityId: Id, after: After })),
  'pot.set': command<Done>()(
    Pot.pick({ localityId: true, amountPence: true, funder: true, endsOn: true, limitPence: true, approverIds: true }),
  ),
  'settings.edit': command<Done>()(
    z.object({
      bodyName: Line.optional(),
      decisionWording: z.enum(['Agreed', 'RESOLVED']).optional(),
      confidentialityStatement: Text.optional(),
      clock: WorkspaceSettings.shape.clock.optional(),
      numbering: WorkspaceSettings.shape.numbering.optional(),
      /** As typed: what breaks the rules of paper is refused in words (`against-paper-rules`). */
      paper: z
        .object({
          font: Line.optional(),
          size: z.number().optional(),
          headingColour: Line.optional(),
          lineColour: Line.optional(),
          footer: Line.optional(),
          retentionNote: Text.optional(),
        })
        .optional(),
    }),
  ),
  /** A PNG or JPEG somebody picked, with what a screen reader says for it. */
  'logo.set': command<Done>()(z.object({ fileId: Id, alt: Line })),
  'logo.describe': command<Done>()(z.object({ alt: Line })),
  'logo.remove': command<Done>()(nothing),
  /** Settles a finding of the personal-data check; an earlier answer for the same words and version is replaced. */
  'check.answer': command<Done>()(
    z.object({
      scope: CheckScope,
      version: DocumentVersion,
      findingKind: FindingKind,
      text: RequiredLine,
      as: SettledAs,
    }),
  ),
  /** Several at once, one step to take back. */
  'check.answer-all': command<Done>()(
    z.object({
      scope: CheckScope,
      version: DocumentVersion,
      answers: z
        .array(z.object({ findingKind: FindingKind, text: RequiredLine, as: SettledAs }))
        .min(1)
        .max(5_000),
    }),
  ),
  'check.take-back': command<Done>()(z.object({ scope: CheckScope, id: Id })),

  // ── meetings and agendas
  /** With the standing agenda and everything that comes by itself. */
  'meeting.plan': command<{ meetingId: Id }>()(
    z.object({ localityId: Id, on: Day, startsAt: TimeOfDay, endsAt: TimeOfDay, venue: Line }),
  ),
  'meeting.edit': command<Done>()(
    z.object({
      meetingId: Id,
      on: Day.optional(),
      startsAt: TimeOfDay.optional(),
      endsAt: TimeOfDay.optional(),
      venue: Line.optional(),
    }),
  ),
  'meeting.issue': command<Done>()(z.object({ meetingId: Id })),
  /** What was to be talked about goes to the next agenda, as it does when a planned meeting is removed. */
  'meeting.cancel': command<{ moved: number }>()(z.object({ meetingId: Id, reason: RequiredLine })),
  /** Only one that was never issued and holds no number. */
  'meeting.remove': command<{ moved: number }>()(z.object({ meetingId: Id })),
  /** A meeting held without the app, on a past day: planned and begun in one step, without a clock. */
  'meeting.record-from-paper': command<{ meetingId: Id }>()(
    z.object({ localityId: Id, on: Day, startsAt: TimeOfDay, endsAt: TimeOfDay, venue: Line }),
  ),
  'item.add': command<{ itemId: Id }>()(
    z.object({
      meetingId: Id,
      itemKind: ItemKind,
      title: RequiredLine,
      minutes: z.number().int().min(0).max(480),
      after: After,
      presenterId: Id.nullable().optional(),
      openness: Openness.optional(),
      /** Why it is on the agenda, in words. */
      reason: Line.optional(),
      /** The card it is about: the openness of the item that card came from goes with it, unless that is open. */
      from: CardRef.optional(),
    }),
  ),
  'item.edit': command<Done>()(
    z.object({
      itemId: Id,
      meetingId: Id,
      title: RequiredLine.optional(),
      itemKind: ItemKind.optional(),
      minutes: z.number().int().min(0).max(480).optional(),
      presenterId: Id.nullable().optional(),
      openness: Openness.optional(),
      reason: Line.optional(),
      privateNote: Text.optional(),
      carryOver: CarryOver.nullable().optional(),
    }),
  ),
  // One or several at once, one step to take back.
  'items.edit': command<Done>()(
    z.object({
      meetingId: Id,
      itemIds: Items,
      minutes: z.number().int().min(0).max(480).optional(),
      presenterId: Id.nullable().optional(),
      openness: Openness.optional(),
    }),
  ),
  'items.move': command<Done>()(z.object({ meetingId: Id, itemIds: Items, after: After })),
  'items.remove': command<Done>()(z.object({ meetingId: Id, itemIds: Items })),
  /** Each copy right after its original; notes and what came of it stay with the original. */
  'items.duplicate': command<{ itemIds: readonly Id[] }>()(z.object({ meetingId: Id, itemIds: Items })),
  /** To the end of another agenda of the same locality. Only what was never issued and led to nothing. */
  'items.send': command<Done>()(z.object({ meetingId: Id, itemIds: Items, toMeetingId: Id })),
  // What becomes of items: before the meeting, in it, and in its close-out. On an agenda that was never issued they leave
  // it at once; on any other they stay, marked, and leave when it is closed. A standing line only leaves this one agenda.
  'items.keep': command<Done>()(z.object({ meetingId: Id, itemIds: Items, isKept: z.boolean() })),
  'items.carry-over': command<Done>()(z.object({ meetingId: Id, itemIds: Items })),
  'items.park': command<Done>()(z.object({ meetingId: Id, itemIds: Items })),
  /** Back on the first agenda on or after `backOn`; without it on the one after the next. */
  'items.skip': command<{ backOn: Day | null }>()(z.object({ meetingId: Id, itemIds: Items, backOn: Day.optional() })),
  'items.drop': command<Done>()(z.object({ meetingId: Id, itemIds: Items, reason: RequiredLine })),
  /** Puts on what comes by itself, or, with `keys`, what was asked for of a proposal. */
  'agenda.gather': command<{ added: number }>()(
    z.object({ meetingId: Id, keys: z.array(z.string().min(1).max(120)).min(1).max(500).optional() }),
  ),
  /** Fits the agenda to its slot as it was proposed and agreed: what is parked, and the minutes of the rest. */
  'agenda.fit': command<Done>()(
    z.object({
      meetingId: Id,
      parkIds: z.array(Id).max(500),
      minutes: z.array(z.object({ itemId: Id, minutes: z.number().int().min(0).max(480) })).max(500),
    }),
  ),
  // ── the parking lot of a place
  'parked.add': command<{ parkedId: Id }>()(
    z.object({
      localityId: Id,
      itemKind: ItemKind,
      title: RequiredLine,
      minutes: z.number().int().min(0).max(480),
      handedInById: Id.nullable(),
    }),
  ),
  'parked.drop': command<Done>()(z.object({ parkedId: Id, reason: RequiredLine })),
  /** Back in the parking lot. */
  'parked.bring-back': command<Done>()(z.object({ parkedId: Id })),
  'story.hand-in': command<{ storyId: Id }>()(
    z.object({ localityId: Id, text: RequiredLine, personId: Id.nullable() }),
  ),
  'opportunity.hand-in': command<{ opportunityId: Id }>()(
    z.object({ localityId: Id, title: RequiredLine, personId: Id.nullable() }),
  ),
  /** A story that was handed in was told at this item. */
  'story.tell': command<Done>()(z.object({ storyId: Id, meetingId: Id, itemId: Id })),
  /** The lines of the locality's standing agenda, after what is on this one. */
  'agenda.fill': command<Done>()(z.object({ meetingId: Id })),

  // ── the live meeting
  /** From paper: afterwards, for a meeting of a past day; there is no clock. */
  'meeting.start': command<Done>()(z.object({ meetingId: Id, fromPaper: z.boolean().optional() })),
  'meeting.step': command<Done>()(z.object({ meetingId: Id, itemId: Id })),
  'meeting.pause': command<Done>()(z.object({ meetingId: Id })),
  'meeting.resume': command<Done>()(z.object({ meetingId: Id })),
  'meeting.suspend': command<Done>()(z.object({ meetingId: Id })),
  'meeting.statement-shown': command<Done>()(z.object({ meetingId: Id })),
  /** Whether the meeting went on while the app was down or the laptop slept (`Meeting.live.gap`). */
  'meeting.count-gap': command<Done>()(z.object({ meetingId: Id, isMeetingTime: z.boolean() })),
  /** The signed-up part begins, or the open part again. */
  'meeting.part': command<Done>()(z.object({ meetingId: Id, part: z.enum(['open', 'signed-up']) })),
  /** Minutes from a later item to this one. */
  'items.borrow': command<Done>()(
    z.object({ meetingId: Id, toItemId: Id, fromItemId: Id, minutes: z.number().int().min(1).max(480) }),
  ),
  /**
   * Closes it: every item has an outcome, or it is said what becomes of it (`no-outcome-yet`). What is carried over
   * stands on the next agenda when this is done; where no next meeting is planned, it is, by the pattern.
   */
  'meeting.finish': command<{ nextMeetingId: Id | null; carried: number }>()(z.object({ meetingId: Id })),
  /** Locks them as they stand. `byMeetingId`: the meeting that confirms them, whose record holds the corrections. */
  'meeting.approve': command<Done>()(z.object({ meetingId: Id, on: Day, byMeetingId: Id.nullable().optional() })),
  /** Approved minutes become a draft again; what was approved stays to be read beside it. */
  'meeting.reopen': command<Done>()(z.object({ meetingId: Id, reason: RequiredLine })),
  'correction.add': command<{ correctionId: Id }>()(
    z.object({ meetingId: Id, itemId: Id, ofMeetingId: Id, text: RequiredLine }),
  ),
  'correction.edit': command<Done>()(z.object({ meetingId: Id, correctionId: Id, text: RequiredLine })),
  'correction.remove': command<Done>()(z.object({ meetingId: Id, correctionId: Id })),
  'attendance.mark': command<Done>()(
    z.object({
      meetingId: Id,
      personId: Id,
      mark: AttendanceMark.nullable(),
      substitute: Line.optional(),
      at: TimeOfDay.optional(),
      interestItemId: Id.nullable().optional(),
    }),
  ),
  'attendance.mark-rest-present': command<{ marked: number }>()(z.object({ meetingId: Id })),
  'attendance.add-guest': command<Done>()(z.object({ meetingId: Id, name: RequiredLine, organisation: Line })),
  'attendance.sign-up': command<Done>()(
    z.object({ meetingId: Id, personIds: z.array(Id).min(1).max(500), isSignedUp: z.boolean() }),
  ),
  'attendance.say': command<Done>()(
    z.object({ meetingId: Id, personId: Id, round: z.enum(['check-in', 'close-out']), word: Line }),
  ),
  /** Typing left the field, or rested for 30 seconds: the draft becomes one line. */
  'item.write-notes': command<Done>()(z.object({ itemId: Id, meetingId: Id, notes: Notes })),
  'decision.add': command<{ decisionId: Id }>()(z.object({ meetingId: Id, itemId: Id, text: RequiredLine })),
  'decision.edit': command<Done>()(z.object({ decisionId: Id, meetingId: Id, text: RequiredLine })),
  'pledge.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
  'escalation.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
  'story.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
  'spend.add': command<{ id: Id }>()(
    z.object({
      localityId: Id,
      meetingId: Id,
      itemId: Id,
      text: RequiredLine,
      pence: z.number().int().min(0).max(100_000_000),
    }),
  ),
  'opportunity.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),

  // ── actions
  'action.add': command<{ actionId: Id }>()(
    z.object({
      localityId: Id,
      title: RequiredLine,
      owner: Owner,
      helperIds: z.array(Id).max(50),
      dueOn: Day.nullable(),
      column: ActionColumn.default('todo'),
      /** Needed with column `blocked`: by what, or by whom. */
      blockedBy: Line.optional(),
      origin: z.object({ meetingId: Id, itemId: Id }).nullable(),
    }),
  ),
  'action.edit': command<Done>()(
    z.object({
      actionId: Id,
      title: RequiredLine.optional(),
      detail: Text.optional(),
      owner: Owner.optional(),
      helperIds: z.array(Id).max(50).optional(),
      dueOn: Day.nullable().optional(),
      blockedBy: Line.optional(),
    }),
  ),
  'action.move': command<Done>()(
    z.object({ actionId: Id, to: ActionColumn, after: After, blockedBy: Line.optional() }),
  ),
  'action.drop': command<Done>()(z.object({ actionId: Id, reason: RequiredLine })),

  // ── the old log
  'import.actions': command<{ actions: number; people: number }>()(
    z.object({
      localityId: Id,
      source: Line,
      actions: z.array(ImportAction).min(1).max(20_000),
      people: z.array(ImportPerson).max(2_000),
    }),
  ),

  // ── taking back, and being safe
  'history.undo': command<{ label: string }>()(nothing),
  'history.redo': command<{ label: string }>()(nothing),
  'backup.restore': command<Done>()(z.object({ backupId: z.string().max(80) })),

  // ── reading
  'working-set': query<WorkingSet>()(nothing),
  'meeting.open': query<MeetingView>()(z.object({ meetingId: Id })),
  'meeting.list': query<readonly Meeting[]>()(z.object({ localityId: Id })),
  /** What Today draws of each agenda. Meetings that are gone are left out. */
  'meeting.hours': query<readonly MeetingHour[]>()(z.object({ meetingIds: z.array(Id).max(50) })),
  'agenda.proposal': query<AgendaProposal>()(z.object({ meetingId: Id })),
  /** What waits for an agenda, oldest first; then what was dropped, newest first. */
  'agenda.parking-lot': query<readonly WaitingItem[]>()(z.object({ localityId: Id })),
  /** What changed in the place since its last record; for a closed meeting, as it was then. */
  'meeting.matters-arising': query<{
    since: Day | null
    /** `isConfidential`: it came from an item that is confidential today, and may not be read out to everybody. */
    lines: readonly (MatterArising & { readonly isConfidential: boolean })[]
  }>()(z.object({ meetingId: Id })),
  /** Decisions of all meetings, newest first, `limit` of them from `offset`. */
  'decision.list': query<DecisionRegister>()(
    z.object({
      localityId: Id.nullable(),
      words: z.string().max(400),
      from: Day.nullable(),
      to: Day.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
      /** In the register of one place: with the words of confidential decisions. Otherwise they come without. */
      showConfidential: z.boolean().optional(),
    }),
  ),
  /** Both texts block by block, with what was taken out and put in. Version 0 is the draft as it stands. */
  'minutes.compare': query<MinutesComparison>()(
    z.object({ meetingId: Id, before: z.number().int().min(0), after: z.number().int().min(0) }),
  ),
  'action.open': query<ActionView>()(z.object({ actionId: Id })),
  /** Searches everything, the archive included. While the archive is still being read it answers with what it has. */
  find: query<FindAnswer>()(FindAsk),
  /** Actions finished and pledge sides kept in the last twelve weeks, archive included, by organisation, in no order. */
  'people.chipping-in': query<readonly ChippingIn[]>()(z.object({ localityId: Id })),
  'people.read': query<PeoplePreview>()(z.object({ source: ImportSource })),
  'import.read': query<ImportPreview>()(z.object({ localityId: Id, source: ImportSource, reading: ImportReading })),
  'document.preview': query<DocumentPreview>()(DocumentRequest),
  /** The same words in the same order as the paper, for an e-mail. */
  'document.text': query<{ text: string }>()(DocumentRequest),
  /** Years a place has minutes of, newest first, with how many. */
  'minutes.years': query<readonly { readonly year: number; readonly meetings: number }[]>()(
    z.object({ localityId: Id }),
  ),
  'logo.open': query<{ logo: Logo | null }>()(nothing),
  'backup.list': query<readonly BackupHeading[]>()(nothing),
  'backup.make': query<BackupHeading>()(nothing),
  /** Reads every document of a backup back and compares its hash. */
  'backup.verify': query<{ documents: number }>()(z.object({ backupId: z.string().max(80) })),
  /** Keystrokes on their way: overwritten and fsynced, no journal line, no undo step. */
  'draft.save': query<Done>()(z.object({ itemId: Id, meetingId: Id, notes: Notes })),

  // ── this laptop
  'host.state': host<HostState>()(nothing),
  'host.create-workspace': host<HostState>()(z.object({ dir: z.string().max(4_000).nullable() })),
  /** With no folder: asks for one. */
  'host.open-workspace': host<HostState>()(z.object({ dir: z.string().max(4_000).nullable() })),
  'host.close-workspace': host<HostState>()(nothing),
  'host.take-over': host<HostState>()(nothing),
  /** Asks for a folder; says whether it shares a disk with `beside` (the other of the two folders) and who copies it. */
  'host.choose-folder': host<ChosenFolder>()(
    z.object({ purpose: z.enum(['workspace', 'backups', 'papers']), beside: z.string().max(4_000).optional() }),
  ),
  'host.edit-user-settings': host<HostState>()(
    z.object({
      keyboardPersonId: Id.nullable().optional(),
      look: z.enum(['system', 'light', 'dark']).optional(),
      textSize: z.number().min(87.5).max(200).optional(),
      contrast: z.enum(['system', 'more']).optional(),
      motion: z.enum(['system', 'less']).optional(),
      oneKeyCommands: z.boolean().optional(),
      backupsDir: z.string().max(4_000).optional(),
    }),
  ),
  'host.pick-file': host<{ file: PickedFile | null }>()(
    z.object({ purpose: z.enum(['action-log', 'people', 'logo', 'any']) }),
  ),
  /** What a file is that somebody sent, before any workspace is open. Anything else is refused in words (`not-for-us`). */
  'host.look-into-file': host<LookedInto>()(z.object({ fileId: Id })),
  /** A workspace of its own with four invented places, beside the real one; made anew where there is none. */
  'host.open-sample': host<HostState>()(nothing),
  /** Deletes the sample workspace and its backups, and goes back to where one was before. */
  'host.discard-sample': host<HostState>()(nothing),
  /** Prints a paper, or, without one, what the window shows; false where the person closed the dialog. */
  'host.print': host<{ printed: boolean }>()(z.object({ request: DocumentRequest.optional() })),
  'host.copy-text': host<Done>()(z.object({ text: z.string().max(1_000_000) })),
  'host.show-in-folder': host<Done>()(z.object({ path: z.string().max(4_000) })),
  'host.full-screen': host<Done>()(z.object({ on: z.boolean() })),
  'host.keep-awake': host<Done>()(z.object({ on: z.boolean() })),
  'host.open-outside': host<Done>()(z.object({ url: z.string().max(2_000) })),
  'host.cancel': host<Done>()(z.object({ callId: Id })),
  'host.quit': host<Done>()(nothing),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type NamesOf<Kind extends string> = { [N in CallName]: Contract[N] extends { kind: Kind } ? N : never }[CallName]
export type CommandName = NamesOf<'command'>
export type QueryName = NamesOf<'query'>
export type HostCallName = NamesOf<'host'>
/** What the caller writes (defaults not yet filled in). */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets. */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>
export type OutputOf<N extends CallName> = Contract[N] extends { readonly output?: infer Output }
  ? NonNullable<Output>
  : never

/** Every change names who is at the keyboard and, where it differs, on whose behalf and how it came. */
export type OnBehalf = { readonly personId: Id; readonly via: 'meeting' | 'e-mail' | 'phone' | 'reply file' }
export type CallOptions = { readonly callId?: Id; readonly onBehalf?: OnBehalf }

// ── shapes of answers

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
  | 'heldOver'
  | 'proposedOn'
  | 'finishedOn'
>

/**
 * About 380 bytes, a third of them what Today and People need beside the title: who is on both sides, what a condition
 * still lacks, and the item it came from, whose openness goes with it onto an agenda. There are fewer of them than of actions.
 */
export type PledgeHead = Pick<
  Pledge,
  'kind' | 'id' | 'localityId' | 'number' | 'title' | 'column' | 'reviewOn' | 'condition' | 'origin'
> & {
  /** Without their evidence. */
  readonly weWill: Pick<Pledge['weWill'], 'by' | 'mark'>
  readonly youWill: Pick<Pledge['youWill'], 'by' | 'mark'>
}

/**
 * About 450 bytes: a question is a sentence and no title, and its clock is worked out from what happened to it. As few as
 * the pledges.
 */
export type EscalationHead = Pick<
  Escalation,
  'kind' | 'id' | 'localityId' | 'number' | 'question' | 'enablerId' | 'neededBy' | 'sentAt' | 'column' | 'origin'
> & {
  /** Without their words: enough for the clock. */
  readonly trail: readonly Pick<Escalation['trail'][number], 'kind' | 'at'>[]
  readonly answer: Pick<NonNullable<Escalation['answer']>, 'kind' | 'on'> | null
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
/** Newest first, at most 200 lines. */
export type ActionView = {
  readonly action: Action
  readonly trail: readonly TrailLine[]
  readonly minute: {
    readonly meetingId: Id
    readonly itemId: Id
    readonly on: Day
    readonly minute: number
    readonly title: string
  } | null
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

// ── the host, as the renderer sees it (window.host)

export type { SaveRequest } from './model/document-request'
/** Where the file, or the folder of a year, now is. */
export type SaveAnswer = {
  readonly saved: string
  readonly files: number
  /** Of a year: minutes that were not saved, and why. */
  readonly leftOut: readonly {
    readonly meetingId: Id
    readonly on: Day
    readonly version: DocumentVersion
    readonly problem: Problem
  }[]
}

export type MenuCommand =
  | 'today'
  | 'find'
  | 'settings'
  | 'import-log'
  | 'undo'
  | 'redo'
  | 'new-meeting'
  | 'save-word'
  | 'open-folder'
  | 'keyboard'
  | 'help'

export type HostEvent =
  | {
      readonly kind: 'changed'
      readonly seq: number
      readonly at: Instant
      readonly put: readonly WorkingRecord[]
      readonly remove: readonly RecordRef[]
      readonly touched: readonly RecordRef[]
      readonly undo: string | null
      readonly redo: string | null
    }
  | {
      readonly kind: 'progress'
      readonly callId: Id
      readonly done: number
      readonly of: number
      readonly words: string
    }
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  | { readonly kind: 'workspace'; readonly state: HostState }

export type Host = {
  call<N extends CallName>(name: N, input: InputOf<N>, options?: CallOptions): Promise<Outcome<OutputOf<N>>>
  save(request: SaveRequest): Promise<Outcome<SaveAnswer>>
  /** Returns a function that stops listening. */
  on(listener: (event: HostEvent) => void): () => void
}
