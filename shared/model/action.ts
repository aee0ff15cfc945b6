import * as z from 'zod'
import { CardRef, SeriesNumber } from './agenda-item'
import { Day, Id, Line, Rank, RequiredLine, Text } from './common'
import { Ways } from './way-of-working'

export const actionColumns = ['todo', 'doing', 'blocked', 'proposed', 'done'] as const
export const ActionColumn = z.enum(actionColumns)
export type ActionColumn = z.infer<typeof ActionColumn>

export const Owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: Id }),
  z.object({ kind: z.literal('team') }),
  z.object({ kind: z.literal('nobody') }),
])
export type Owner = z.infer<typeof Owner>

/** Where a card came from, so that it can lead back to its minute. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), meetingId: Id, itemId: Id }),
  z.object({ kind: z.literal('board') }),
  /** Given to the team between meetings, by somebody. */
  z.object({ kind: z.literal('handed-in'), personId: Id.nullable(), on: Day }),
  /** An old log; `row` is the number it had there, as text. */
  z.object({ kind: z.literal('import'), source: Line, row: Line }),
])
export type Origin = z.infer<typeof Origin>

export const Action = z.object({
  kind: z.literal('action'),
  id: Id,
  localityId: Id,
  number: SeriesNumber,
  /** Other numbers it is known by: an old log's own. Searchable. */
  aliases: z.array(RequiredLine).max(20),
  title: RequiredLine,
  detail: Text,
  owner: Owner,
  helperIds: z.array(Id).max(50),
  raisedOn: Day,
  dueOn: Day.nullable(),
  column: ActionColumn,
  rank: Rank,
  /** In words: by what, or by whom, it is blocked. Empty unless column is blocked. */
  blockedBy: Line,
  /** The card that stands in its way; null unless column is blocked. */
  waitsFor: CardRef.nullable(),
  ways: Ways,
  heldOver: z.number().int().min(0),
  origin: Origin,
  proposedOn: Day.nullable(),
  finishedOn: Day.nullable(),
  /** Off the board, with the reason. */
  dropped: z.object({ on: Day, reason: RequiredLine }).nullable(),
  /** Set when a finished or dropped action leaves the live lists. */
  archivedOn: Day.nullable(),
})
export type Action = z.infer<typeof Action>
