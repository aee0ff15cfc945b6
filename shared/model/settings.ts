import * as z from 'zod'
import { Id, Line, Text } from './common'

/** What the whole workspace agrees on. One record, id `settings`. */
export const WorkspaceSettings = z.object({
  kind: z.literal('settings'),
  id: Id,
  /** Printed on every paper ("Northfold County Council"); empty prints the locality's team alone. */
  bodyName: Line,
  decisionWording: z.enum(['Agreed', 'RESOLVED']),
  /** Shown at the start of each meeting and printed under the welcome. */
  confidentialityStatement: Text,
  /** Working days given to an enabler: to acknowledge an escalation, and to answer it. */
  clock: z.object({ acknowledgeIn: z.number().int().min(1).max(60), answerIn: z.number().int().min(1).max(120) }),
  numbering: z.object({
    /** When the series of decisions, actions, pledges and escalations begin again at 1: the year of councils starts in April. */
    restartsIn: z.enum(['january', 'april']),
    /** Whether items are numbered 1, 2, 3 in agendas and minutes. */
    items: z.boolean(),
  }),
})
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>

/** The last number given in each series of one locality and year. Outside undo: a number is never given twice. */
export const Counter = z.object({
  kind: z.literal('counter'),
  /** `<localityId>-<year>` */
  id: Id,
  localityId: Id,
  year: z.number().int(),
  decision: z.number().int().min(0),
  action: z.number().int().min(0),
  pledge: z.number().int().min(0),
  escalation: z.number().int().min(0),
})
export type Counter = z.infer<typeof Counter>
export type Series = 'decision' | 'action' | 'pledge' | 'escalation'
