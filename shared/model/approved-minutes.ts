import * as z from 'zod'
import { Action } from './action'
import { AgendaItem, Decision } from './agenda-item'
import { Escalation, Opportunity, Pledge, Spend, Story } from './cards'
import { Day, Id, Instant, Line, RequiredLine } from './common'
import { Locality } from './locality'
import { Attendance, Meeting } from './meeting'
import { Organisation, Person } from './person'
import { WorkspaceSettings } from './settings'

/** Said where the last minutes are approved. It stands in the record of that meeting; the approved words stay as they are. */
export const Correction = z.object({
  kind: z.literal('correction'),
  id: Id,
  /** The meeting that made it, and its item. */
  meetingId: Id,
  itemId: Id,
  /** Whose minutes it corrects. */
  ofMeetingId: Id,
  text: RequiredLine,
})
export type Correction = z.infer<typeof Correction>

/** One thing that changed since the last record, as it is read out under matters arising. */
export const MatterArising = z.object({
  what: z.enum([
    'done',
    'proposed',
    'late',
    'blocked',
    'dropped',
    'answered',
    'kept',
    'changed',
    'not-kept',
    'withdrawn',
  ]),
  card: z.object({ kind: z.enum(['action', 'pledge', 'escalation']), id: Id }),
  /** `26/A041`, as it is printed inside the place. */
  number: RequiredLine,
  title: RequiredLine,
  /** The day it happened or was due; null where nobody knows. */
  on: Day.nullable(),
  /** The owner of an action; who answered a question. */
  personId: Id.nullable(),
  /** The reason of a drop, what blocks, the answer and how it came. */
  words: Line,
})
export type MatterArising = z.infer<typeof MatterArising>

/** Everything the minutes of one meeting are made of, as it stood when they were approved. */
export const FrozenRecord = z.object({
  settings: WorkspaceSettings,
  locality: Locality,
  people: z.array(Person),
  organisations: z.array(Organisation),
  meeting: Meeting,
  items: z.array(AgendaItem),
  attendance: Attendance,
  decisions: z.array(Decision),
  corrections: z.array(Correction),
  actions: z.array(Action),
  pledges: z.array(Pledge),
  /** Pledges of any meeting of which a side was marked on the day; none were kept in records of before they were printed. */
  markedPledges: z.array(Pledge).optional(),
  escalations: z.array(Escalation),
  stories: z.array(Story),
  spends: z.array(Spend),
  opportunities: z.array(Opportunity),
  /** Open actions of the place and those that changed since the minutes before, beside those of the meeting. */
  otherActions: z.array(Action),
  mattersArising: z.array(MatterArising),
  /** Earlier meetings whose minutes were confirmed at this one, oldest first. */
  confirmed: z.array(Meeting),
  /** Those it only corrected. */
  otherCorrected: z.array(Meeting),
  lastMeeting: Meeting.nullable(),
  nextMeeting: Meeting.nullable(),
  nextOn: Day.nullable(),
})
export type FrozenRecord = z.infer<typeof FrozenRecord>

/**
 * The lock: minutes as they were approved. Never altered. Reopening says why and leaves it to be read beside the next
 * version; an export applies today's consent to it.
 */
export const ApprovedMinutes = z.object({
  kind: z.literal('minutes'),
  /** `<meetingId>-minutes-<version>` */
  id: Id,
  meetingId: Id,
  /** 1, 2 … */
  version: z.number().int().min(1),
  approvedOn: Day,
  /** The meeting that approved them, and so holds their corrections; null where they were approved outside one. */
  approvedByMeetingId: Id.nullable(),
  reopened: z.object({ at: Instant, byPersonId: Id.nullable(), reason: RequiredLine }).nullable(),
  record: FrozenRecord,
})
export type ApprovedMinutes = z.infer<typeof ApprovedMinutes>
