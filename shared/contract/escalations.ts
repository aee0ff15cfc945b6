import * as z from 'zod'
import { Escalation, EscalationAnswer, EscalationColumn } from '../model/cards'
import { Day, Id, Line, RequiredLine, Text } from '../model/common'
import { Permission } from '../model/permission'
import { Ways } from '../model/way-of-working'
import type { AnswerSpeed, EscalationView } from './answers/cards'
import { After, command, type Done, Items, query } from './call'

const Question = z.object({
  question: RequiredLine,
  ask: Escalation.shape.ask,
  tried: Text,
  ifNothing: Text,
  neededBy: Day.nullable(),
  barrier: Escalation.shape.barrier,
  /** Null: to the enabler of the place, or, with none, to the cover. */
  enablerId: Id.nullable(),
})
/** What was said before answers it: in the same step it is closed unsent, with that permission as its source. */
const usePermissionId = Id.optional()
/** The day something came, where it is written down later; never before what happened last. */
const On = Day.optional()

/**
 * Escalations. What an enabler does may be written down for them: `onBehalf` of the call says for whom and how it came.
 * The team cannot close one unanswered, and only an answer makes it Answered.
 */
export const escalationCalls = {
  /** From a meeting's item, or on its own. */
  'escalation.write': command<{ escalationId: Id }>()(
    Question.extend({
      localityId: Id,
      column: EscalationColumn.extract(['drafted', 'sent']),
      origin: z.object({ meetingId: Id, itemId: Id }).nullable(),
      /** Only of a drafted one. */
      usePermissionId,
      /** Permissions that were offered while it was written, and are not the same. */
      notTheSame: z.array(Id).max(500).optional(),
    }),
  ),
  /** Of one that was sent, only what does not change what was asked: the date needed, tags, and, asked back, the rest of the words. */
  'escalation.edit': command<Done>()(
    Question.partial().extend({ escalationId: Id, ways: Ways.optional(), usePermissionId }),
  ),
  /** Drafted ones, to whom they are addressed, or to `enablerId`. Nobody to answer is no refusal: they wait for nobody. */
  'escalations.send': command<Done>()(z.object({ escalationIds: Items, enablerId: Id.optional() })),
  'escalation.acknowledge': command<Done>()(z.object({ escalationId: Id, on: On })),
  'escalation.ask-back': command<Done>()(z.object({ escalationId: Id, words: RequiredLine, on: On })),
  /** The team has what was asked for; the clock runs again. */
  'escalation.return': command<Done>()(z.object({ escalationId: Id, words: Line })),
  /** To another enabler: a new clock, the old trail. Also those that wait for nobody, to the cover. */
  'escalations.pass-on': command<Done>()(z.object({ escalationIds: Items, toPersonId: Id, words: Line, on: On })),
  'escalation.answer': command<{ permissionId: Id | null }>()(
    z.object({
      escalationId: Id,
      kind: EscalationAnswer.shape.kind,
      /** The condition of a yes if, the why of a no, what of a not now: needed there (`words-needed`). */
      words: Text,
      until: Day.nullable(),
      /** A yes becomes a permission, unless null. */
      keep: Permission.pick({ what: true, where: true, reach: true })
        /** Of a yes if; without it, as it is read from the words. */
        .extend({ condition: Permission.shape.condition.optional() })
        .nullable(),
      on: On,
    }),
  ),
  /** Another answer than the one that was written down. The permission that was kept of it changes with it. */
  'escalation.mend-answer': command<Done>()(
    z.object({ escalationId: Id, kind: EscalationAnswer.shape.kind, words: Text, until: Day.nullable() }),
  ),
  /** What was said before answers it. A drafted one is closed unsent. */
  'escalation.use-permission': command<Done>()(z.object({ escalationId: Id, permissionId: Id, words: Line })),
  'escalation.not-the-same': command<Done>()(z.object({ escalationId: Id, permissionId: Id })),
  /** The team has read the answer; `words`: what it led to. */
  'escalations.close': command<Done>()(z.object({ escalationIds: Items, words: RequiredLine })),
  /** Answered or closed, and not settled: sent again, with a new clock. */
  'escalation.reopen': command<Done>()(z.object({ escalationId: Id, words: RequiredLine })),
  /** They went to the enabler once more, with the brief. */
  'escalations.remind': command<Done>()(z.object({ escalationIds: Items })),
  'escalation.withdraw': command<Done>()(z.object({ escalationId: Id, reason: RequiredLine })),
  /** On the board: what the column needs goes with it in `words`; to Answered only by an answer (`answer-needed`). */
  'escalations.move': command<Done>()(
    z.object({ escalationIds: Items, to: EscalationColumn, after: After, words: Line.optional() }),
  ),
  'escalation.open': query<EscalationView>()(z.object({ escalationId: Id })),
  /** Of the last twelve months, the archive included; of one enabler, or, null, of all. Answers by a permission do not count. */
  'escalation.speed': query<AnswerSpeed>()(z.object({ personId: Id.nullable(), localityId: Id.nullable() })),
} as const
