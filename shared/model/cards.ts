import * as z from 'zod'
import { Origin } from './action'
import { SeriesNumber } from './agenda-item'
import { Day, Id, Instant, Line, Rank, RequiredLine, Text } from './common'

// The records an item can lead to beside decisions and actions. Their boards, rules and desks widen them later.

export const PledgeColumn = z.enum(['offered', 'agreed', 'under-way', 'kept', 'changed', 'not-kept'])

/** One promise of a pledge: "we will …" or "you will …". */
export const PledgeSide = z.object({
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), personId: Id }),
    z.object({ kind: z.literal('organisation'), organisationId: Id }),
    z.object({ kind: z.literal('residents') }),
    z.object({ kind: z.literal('unknown') }),
  ]),
  text: Line,
  mark: z.enum(['kept', 'changed', 'not-yet']),
})
export type PledgeSide = z.infer<typeof PledgeSide>

export const Pledge = z.object({
  kind: z.literal('pledge'),
  id: Id,
  localityId: Id,
  number: SeriesNumber,
  title: RequiredLine,
  weWill: PledgeSide,
  youWill: PledgeSide,
  reviewOn: Day.nullable(),
  column: PledgeColumn,
  rank: Rank,
  origin: Origin,
  withdrawn: z.object({ on: Day, reason: RequiredLine }).nullable(),
  archivedOn: Day.nullable(),
})
export type Pledge = z.infer<typeof Pledge>

export const EscalationColumn = z.enum(['drafted', 'sent', 'acknowledged', 'asked-back', 'answered', 'closed'])

export const Escalation = z.object({
  kind: z.literal('escalation'),
  id: Id,
  localityId: Id,
  number: SeriesNumber,
  /** Written as a question an enabler can answer in two minutes. */
  question: RequiredLine,
  ask: z.enum(['permission', 'money', 'open-a-door', 'people-or-time', 'space', 'bend-a-rule', 'advice', 'unsaid']),
  tried: Text,
  ifNothing: Text,
  neededBy: Day.nullable(),
  enablerId: Id.nullable(),
  sentAt: Instant.nullable(),
  column: EscalationColumn,
  rank: Rank,
  origin: Origin,
  withdrawn: z.object({ on: Day, reason: RequiredLine }).nullable(),
  archivedOn: Day.nullable(),
})
export type Escalation = z.infer<typeof Escalation>

/** A story is printed only as far as its teller agreed, today. */
export const Story = z.object({
  kind: z.literal('story'),
  id: Id,
  localityId: Id,
  text: RequiredLine,
  tellerId: Id.nullable(),
  consent: z.object({
    use: z.enum(['none', 'team', 'partners', 'public']),
    mayNameTeller: z.boolean(),
    until: Day.nullable(),
    withdrawnOn: Day.nullable(),
  }),
  origin: Origin,
  rank: Rank,
  archivedOn: Day.nullable(),
})
export type Story = z.infer<typeof Story>

export const Spend = z.object({
  kind: z.literal('spend'),
  id: Id,
  localityId: Id,
  what: RequiredLine,
  /** In pence, so that sums are exact. */
  pence: z.number().int().min(0).max(100_000_000),
  decisionId: Id.nullable(),
  origin: Origin,
  rank: Rank,
  archivedOn: Day.nullable(),
})
export type Spend = z.infer<typeof Spend>

export const Opportunity = z.object({
  kind: z.literal('opportunity'),
  id: Id,
  localityId: Id,
  title: RequiredLine,
  step: z.enum(['listening', 'planning', 'deciding', 'doing', 'sharing']),
  mentions: z.number().int().min(0),
  origin: Origin,
  rank: Rank,
  archivedOn: Day.nullable(),
})
export type Opportunity = z.infer<typeof Opportunity>
