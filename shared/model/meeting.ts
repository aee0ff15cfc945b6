import * as z from 'zod'
import { Pledge, PledgeSide } from './cards'
import { Day, Id, Instant, Line, RequiredLine, TimeOfDay } from './common'

export const MeetingState = z.enum(['planned', 'issued', 'live', 'suspended', 'draft', 'approved', 'cancelled'])
export type MeetingState = z.infer<typeof MeetingState>

/** Where a live meeting stands. The clock is derived: nothing here changes while time merely passes. */
export const LiveState = z.object({
  startedAt: Instant,
  /** The item being talked about. */
  itemId: Id.nullable(),
  /** Since when this item's clock runs; null while the clock is paused. */
  runningSince: Instant.nullable(),
  /** The confidentiality statement was shown and read. */
  statementShownAt: Instant.nullable(),
  /** Written down afterwards from paper: there is no clock, and it is not "going on". */
  isFromPaper: z.boolean(),
  /**
   * The app stopped or the laptop slept while the clock ran, from when to when. The minutes are in no item's time until
   * the lead says that the meeting went on meanwhile; null once that is said, or was never asked. `itemId`: what was on.
   */
  gap: z.object({ from: Instant, to: Instant, itemId: Id.nullable() }).nullable(),
  /** The signed-up part, for those who signed up to confidentiality: each time it was begun and ended. */
  signedUpParts: z.array(z.object({ from: Instant, to: Instant.nullable() })).max(50),
  /** What the board had done to pledges before it began, as `rules/dealt-with` names it; gone once it is closed. */
  deedsBefore: z.array(z.string().min(1).max(200)).max(2_000).optional(),
})
export type LiveState = z.infer<typeof LiveState>

const SideMark = PledgeSide.pick({ mark: true, markedOn: true, evidence: true })

/** What was said of a pledge by the close of a meeting; its words and who promised stay with the pledge. */
export const MarkedPledge = z.object({
  pledgeId: Id,
  column: Pledge.shape.column,
  notKeptBecause: Line,
  weWill: SideMark,
  youWill: SideMark,
})
export type MarkedPledge = z.infer<typeof MarkedPledge>

/** What an approved record printed for each person, so that it reads the same years later. */
export const PrintedName = z.object({
  name: RequiredLine,
  initials: Line,
  jobTitle: Line,
  organisation: Line,
})
export type PrintedName = z.infer<typeof PrintedName>

/** The heading of a meeting. Its items, decisions and attendance are records of their own in the meeting's document. */
export const Meeting = z.object({
  kind: z.literal('meeting'),
  id: Id,
  localityId: Id,
  on: Day,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  venue: Line,
  state: MeetingState,
  live: LiveState.nullable(),
  /** On the wall clock, as printed: "The meeting closed at 11:02". */
  closedAt: TimeOfDay.nullable(),
  issuedAt: Instant.nullable(),
  approvedOn: Day.nullable(),
  cancelledBecause: Line,
  /**
   * Pledges marked at it, as they were when it was closed: what is marked on the board before its minutes are approved
   * does not change them. Approved minutes hold them themselves. Meetings closed before that was kept do not say it.
   */
  markedPledges: z.array(MarkedPledge).max(2_000).optional(),
})
export type Meeting = z.infer<typeof Meeting>

export const AttendanceMark = z.enum(['present', 'apologies', 'substitute', 'late', 'left-early', 'absent'])
export type AttendanceMark = z.infer<typeof AttendanceMark>

/** Somebody's coming and going. `movements` holds the times; `mark` is their summary. */
export const Attendee = z.object({
  /** A person of the workspace, or a guest without a record. */
  who: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), personId: Id }),
    z.object({ kind: z.literal('guest'), guestId: Id, name: RequiredLine, organisation: Line }),
  ]),
  mark: AttendanceMark,
  /** With `substitute`: who came instead, as said. */
  substitute: Line,
  /** Has signed up to confidentiality for this meeting, and may stay for the signed-up part. */
  isSignedUp: z.boolean(),
  /** What they said in the rounds, in a word; empty where they said nothing. */
  checkIn: Line,
  closeOut: Line,
  movements: z
    .array(
      z.object({
        kind: z.enum(['arrived', 'left']),
        at: TimeOfDay,
        /** The item somebody left for a declared interest. */
        interestItemId: Id.nullable(),
      }),
    )
    .max(100),
})
export type Attendee = z.infer<typeof Attendee>

/** One per meeting; its id is the meeting's id with `-attendance`. */
export const Attendance = z.object({
  kind: z.literal('attendance'),
  id: Id,
  meetingId: Id,
  attendees: z.array(Attendee).max(500),
  /** Filled when the record is approved; see PrintedName. Keys are person ids. */
  printedNames: z.record(Id, PrintedName),
})
export type Attendance = z.infer<typeof Attendance>
