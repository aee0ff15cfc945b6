import * as z from 'zod'
import { ActionColumn, Owner } from '../model/action'
import { Day, Id, Line, RequiredLine, Text } from '../model/common'
import { ImportAction, ImportPerson } from '../model/import'
import { After, command, type Done } from './call'

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
} as const
