import * as z from 'zod'
import { Id, Line, RequiredLine, Text } from './common'

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

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
  /** The name of the tenth Way of Working. */
  partnershipName: RequiredLine,
  /** How papers look, and what stands on all of them. Held to the rules of shared/rules/paper-look.ts. */
  paper: z.object({
    font: RequiredLine,
    /** Points. */
    size: z.number().min(12).max(24),
    headingColour: Colour,
    /** Rules and bars. */
    lineColour: Colour,
    /** At the foot of every page, before "Page 1 of 3". */
    footer: Line,
    /** How long minutes are kept and who to ask, printed at their end. */
    retentionNote: Text,
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
