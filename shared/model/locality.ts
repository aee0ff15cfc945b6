import * as z from 'zod'
import { ItemKind, Openness } from './agenda-item'
import { Day, Id, Line, Rank, RequiredLine, TimeOfDay } from './common'

export const LocalityStage = z.enum(['exploring', 'new', 'established', 'paused', 'retired'])
export type LocalityStage = z.infer<typeof LocalityStage>

/** Short, in capitals, printed on every paper: `MILL`. */
export const LocalityCode = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/)

/** When the team meets, as a rule. What departs from the rule is in MeetingCalendar. */
export const MeetingPattern = z.object({
  every: z.enum(['week', 'fortnight', 'month', 'none']),
  /** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
  weekday: z.number().int().min(1).max(7),
  /** With `month`: which such weekday of the month; -1 is the last. */
  nth: z.number().int().min(-1).max(4).nullable(),
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
})
export type MeetingPattern = z.infer<typeof MeetingPattern>

/** What departs from the pattern: bank holidays, single dates, and a change of day from a date on. */
export const MeetingCalendar = z.object({
  /** A meeting day that is a bank holiday: met all the same, moved to the next working day, or left out. */
  bankHolidays: z.enum(['keep', 'move', 'skip']),
  /** Fortnights are counted from this day; null: from the last meeting. */
  fortnightFrom: Day.nullable(),
  /** For one date of the pattern: no meeting, or another day, time or venue. */
  exceptions: z
    .array(
      z.object({
        on: Day,
        instead: z.object({ on: Day, startsAt: TimeOfDay, endsAt: TimeOfDay, venue: Line }).nullable(),
        /** In words, for the agenda before it ("Half term"). */
        why: Line,
      }),
    )
    .max(200),
  /** From that day on the team meets by another pattern; in order of their days. */
  changes: z.array(z.object({ from: Day, pattern: MeetingPattern })).max(50),
})
export type MeetingCalendar = z.infer<typeof MeetingCalendar>

/** One line of the standing agenda that every planned meeting starts from. */
export const TemplateItem = z.object({
  kind: ItemKind,
  title: RequiredLine,
  minutes: z.number().int().min(0).max(480),
  openness: Openness,
})
export type TemplateItem = z.infer<typeof TemplateItem>

/** A place or a theme with its team. */
export const Locality = z.object({
  kind: z.literal('locality'),
  id: Id,
  code: LocalityCode,
  name: RequiredLine,
  shape: z.enum(['place', 'theme']),
  district: Line,
  stage: LocalityStage,
  venue: Line,
  pattern: MeetingPattern,
  calendar: MeetingCalendar,
  template: z.array(TemplateItem).max(100),
  standingPledge: Line,
  /** The meeting agrees that an action is done; a locality may let the board do it. */
  meetingAgreesClosure: z.boolean(),
  /** A check-in and a close-out round, in a word each, are offered in the meeting. */
  hasRounds: z.boolean(),
  rank: Rank,
  retiredOn: Day.nullable(),
})
export type Locality = z.infer<typeof Locality>

/** A small local budget. One per locality at most; its id is the locality's id with `-pot`. */
export const Pot = z.object({
  kind: z.literal('pot'),
  id: Id,
  localityId: Id,
  amountPence: z.number().int().min(0).max(1_000_000_000),
  funder: Line,
  endsOn: Day.nullable(),
  /** No single spend above it without the funder; null is no limit. */
  limitPence: z.number().int().min(0).max(1_000_000_000).nullable(),
  /** Two people who agree each spend. */
  approverIds: z.array(Id).max(2),
})
export type Pot = z.infer<typeof Pot>
