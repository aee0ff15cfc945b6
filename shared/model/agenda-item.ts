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
  /** The item of an earlier meeting that this one carries on. */
  carriedFromItemId: Id.nullable(),
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
