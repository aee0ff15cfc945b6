import * as z from 'zod'
import { CardRef } from '../model/agenda-item'
import { PledgeColumn, PledgeSide } from '../model/cards'
import { Day, Id, Line, RequiredLine } from '../model/common'
import { Ways } from '../model/way-of-working'
import type { PledgeView } from './answers/cards'
import { After, command, type Done, Items, query } from './call'

const Side = PledgeSide.pick({ by: true, text: true })
const Condition = z.object({ needed: z.number().int().min(1).max(10_000), by: Day })

/** Pledges: two sides, each marked with its day and evidence. */
export const pledgeCalls = {
  /** From a meeting's item, or on its own. Agreed needs both sides (`pledge-side-missing`). */
  'pledge.write': command<{ pledgeId: Id }>()(
    z.object({
      localityId: Id,
      title: RequiredLine,
      weWill: Side,
      youWill: Side,
      target: Line,
      condition: Condition.nullable(),
      reviewOn: Day.nullable(),
      column: PledgeColumn.extract(['offered', 'agreed']),
      origin: z.object({ meetingId: Id, itemId: Id }).nullable(),
    }),
  ),
  'pledge.edit': command<Done>()(
    z.object({
      pledgeId: Id,
      title: RequiredLine.optional(),
      weWill: Side.partial().optional(),
      youWill: Side.partial().optional(),
      target: Line.optional(),
      /** How many there are stays. */
      condition: Condition.nullable().optional(),
      reviewOn: Day.nullable().optional(),
      waitsFor: CardRef.nullable().optional(),
      ways: Ways.optional(),
    }),
  ),
  /**
   * Marks one side or both. With every side kept it is Kept; with every side kept or changed and one changed it is Changed:
   * it moves by itself. A mark that is taken back brings it back to Under way.
   */
  'pledge.mark': command<Done>()(
    z.object({
      pledgeId: Id,
      sides: z
        .array(
          z.object({
            side: z.enum(['weWill', 'youWill']),
            mark: PledgeSide.shape.mark,
            evidence: Line,
            /** Today unless said. */
            on: Day.optional(),
          }),
        )
        .min(1)
        .max(2),
    }),
  ),
  /** Both sides of each, with the same words: to all or to none, in one undo step. A side that is so marked already stays. */
  'pledges.mark': command<Done>()(
    z.object({
      pledgeIds: Items,
      mark: PledgeSide.shape.mark.extract(['kept', 'changed']),
      evidence: Line,
      /** Today unless said. */
      on: Day.optional(),
    }),
  ),
  /** How many have joined, of the condition's number. */
  'pledge.count': command<Done>()(z.object({ pledgeId: Id, found: z.number().int().min(0).max(10_000) })),
  /** Kept and Changed only by marks (`mark-needed`); Not kept only while the meeting is live, with its reason. */
  'pledges.move': command<Done>()(
    z.object({ pledgeIds: Items, to: PledgeColumn, after: After, because: Line.optional() }),
  ),
  'pledge.withdraw': command<Done>()(z.object({ pledgeId: Id, reason: RequiredLine })),
  'pledge.open': query<PledgeView>()(z.object({ pledgeId: Id })),
} as const
