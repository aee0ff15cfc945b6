import * as z from 'zod'
import { Day, Id, Line, Rank, RequiredLine, Text } from './common'
import { Notes } from './notes'

export const itemKinds = [
  'welcome',
  'stories',
  'last-minutes',
  'matters-arising',
  'pledges',
  'opportunity',
  'challenge',
  'escalations',
  'budget',
  'event',
  'any-other-business',
  'round-up',
  'next-meeting',
] as const
export const ItemKind = z.enum(itemKinds)
export type ItemKind = z.infer<typeof ItemKind>

/** Who may read an item. Decisions, actions, pledges and escalations inherit it from their item. */
export const Openness = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('heading-only') }),
  z.object({ kind: z.literal('confidential'), reason: Line, until: Day.nullable() }),
])
export type Openness = z.infer<typeof Openness>

/** What becomes of an unfinished item. Anything else an item led to is a record that names it. */
export const CarryOver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('carry-over') }),
  z.object({ kind: z.literal('skip-once'), backOn: Day }),
  z.object({ kind: z.literal('park') }),
  z.object({ kind: z.literal('drop'), reason: RequiredLine }),
])

/** A card an item is about, or a story or idea that was handed in for it. */
export const CardRef = z.object({ kind: z.enum(['action', 'pledge', 'escalation', 'opportunity', 'story']), id: Id })
export type CardRef = z.infer<typeof CardRef>

export const AgendaItem = z.object({
  kind: z.literal('item'),
  id: Id,
  meetingId: Id,
  itemKind: ItemKind,
  title: RequiredLine,
  /** Minutes allotted. */
  minutes: z.number().int().min(0).max(480),
  presenterId: Id.nullable(),
  openness: Openness,
  /** Why it is on the agenda, in words ("Held over 3 meetings"); empty where it came from the template. */
  reason: Line,
  rank: Rank,
  notes: Notes,
  /** Shown only while held, printed in no document. */
  privateNote: Text,
  /** Seconds this item has had in the meeting, not counting a stretch that is running now (see Meeting.live). */
  spentSeconds: z.number().int().min(0),
  carryOver: CarryOver.nullable(),
  /**
   * Something was done to the card it is about before its meeting was closed. Said once, by the closing: what becomes of
   * the card later does not change the record. Items of meetings closed before that was kept do not say it.
   */
  isDealtWith: z.boolean().optional(),
  /** The item of an earlier meeting that this one carries on. */
  carriedFromItemId: Id.nullable(),
  /** A line of the standing agenda: it comes to every meeting by itself, so it is never carried over. */
  isStanding: z.boolean(),
  /** The card it is about; null where it is about nothing that has a card. */
  about: CardRef.nullable(),
  /** Meetings it was carried over from without an outcome. */
  heldOver: z.number().int().min(0),
  /** The lead said that it stays: fitting to the hour leaves it alone. */
  isKept: z.boolean(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** "Agreed:" or "RESOLVED:" and what follows. */
export const Decision = z.object({
  kind: z.literal('decision'),
  id: Id,
  localityId: Id,
  meetingId: Id,
  itemId: Id,
  number: z.lazy(() => SeriesNumber),
  text: RequiredLine,
  rank: Rank,
})
export type Decision = z.infer<typeof Decision>

/** A number of one locality's series in one year: `MILL 26/A041` is year 2026, n 41 of the actions. Never re-used. */
export const SeriesNumber = z.object({
  year: z.number().int().min(1990).max(2199),
  n: z.number().int().min(1),
})
export type SeriesNumber = z.infer<typeof SeriesNumber>

/**
 * Something to be talked about that stands on no agenda now: parked, skipped until a day, handed in by somebody for a
 * meeting to come, or dropped with the reason. Put on an agenda it becomes an item again and this record goes.
 */
export const ParkedItem = z.object({
  kind: z.literal('parked'),
  id: Id,
  localityId: Id,
  itemKind: ItemKind,
  title: RequiredLine,
  minutes: z.number().int().min(0).max(480),
  presenterId: Id.nullable(),
  openness: Openness,
  /** Why it was on the agenda, in words. */
  reason: Line,
  about: CardRef.nullable(),
  /** What was written down beforehand on an agenda it was taken off again. */
  notes: Notes.optional(),
  privateNote: Text.optional(),
  /** The meeting it left, and the item it was there; null where it was handed in. */
  fromMeetingId: Id.nullable(),
  fromItemId: Id.nullable(),
  heldOver: z.number().int().min(0),
  /** Since when it waits here. */
  since: Day,
  /** It comes onto the first agenda on or after this day by itself; null: somebody has to ask for it. */
  backOn: Day.nullable(),
  /** Who handed it in. */
  handedInById: Id.nullable(),
  dropped: z.object({ on: Day, reason: RequiredLine }).nullable(),
  archivedOn: Day.nullable(),
})
export type ParkedItem = z.infer<typeof ParkedItem>
