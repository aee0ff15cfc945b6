import * as z from 'zod'
import { ActionColumn, Owner } from '../model/action'
import { CardRef } from '../model/agenda-item'
import { Day, Id, Line, RequiredLine, Text } from '../model/common'
import { ImportAction, ImportPerson } from '../model/import'
import { Ways } from '../model/way-of-working'
import { After, command, type Done, Items } from './call'

/** Actions, and the old log they may come from. */
export const actionCalls = {
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
      /** Beside the words, or instead of them: the card that stands in its way. */
      waitsFor: CardRef.optional(),
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
      waitsFor: CardRef.nullable().optional(),
      ways: Ways.optional(),
    }),
  ),
  'action.move': command<Done>()(
    z.object({
      actionId: Id,
      to: ActionColumn,
      after: After,
      blockedBy: Line.optional(),
      waitsFor: CardRef.optional(),
    }),
  ),
  /** Several at once, one step to take back; in that order, after `after`. Of several places each stands in its own order. */
  'actions.move': command<Done>()(
    z.object({
      actionIds: Items,
      to: ActionColumn,
      after: After,
      blockedBy: Line.optional(),
      waitsFor: CardRef.optional(),
    }),
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
} as const
