import * as z from 'zod'
import { Origin } from './action'
import { CardRef, SeriesNumber } from './agenda-item'
import { Day, Id, Instant, Line, Rank, RequiredLine, Text } from './common'
import { Ways } from './way-of-working'

// The records an item can lead to beside decisions and actions.

export const PledgeColumn = z.enum(['offered', 'agreed', 'under-way', 'kept', 'changed', 'not-kept'])
export type PledgeColumn = z.infer<typeof PledgeColumn>

/** One promise of a pledge: "we will …" or "you will …". */
const Dropped = z.object({ on: Day, reason: RequiredLine })

export const PledgeSide = z.object({
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), personId: Id }),
    z.object({ kind: z.literal('organisation'), organisationId: Id }),
    z.object({ kind: z.literal('residents') }),
    z.object({ kind: z.literal('unknown') }),
  ]),
  text: Line,
  mark: z.enum(['kept', 'changed', 'not-yet']),
  markedOn: Day.nullable(),
  /** What shows that it was kept, or what changed. */
  evidence: Line,
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
  /** Small and countable: "twelve Thursdays". */
  target: Line,
  /** "If eight others by 1 July": how many, how many there are, by when. */
  condition: z
    .object({ needed: z.number().int().min(1).max(10_000), found: z.number().int().min(0).max(10_000), by: Day })
    .nullable(),
  reviewOn: Day.nullable(),
  /** The day somebody last chose another review day: in a meeting that is what came of talking about it. */
  reviewSetOn: Day.optional(),
  /** The meeting says why a pledge was not kept; empty otherwise. */
  notKeptBecause: Line,
  /** When both sides said so: the day it left Offered; null while it is there. */
  agreedOn: Day.nullable(),
  /** The day it was kept, changed or not kept. */
  overOn: Day.nullable(),
  ways: Ways,
  /** What stands in its way. */
  waitsFor: CardRef.nullable(),
  column: PledgeColumn,
  rank: Rank,
  origin: Origin,
  withdrawn: z.object({ on: Day, reason: RequiredLine }).nullable(),
  archivedOn: Day.nullable(),
})
export type Pledge = z.infer<typeof Pledge>

export const EscalationColumn = z.enum(['drafted', 'sent', 'acknowledged', 'asked-back', 'answered', 'closed'])
export type EscalationColumn = z.infer<typeof EscalationColumn>

/** How somebody's word came: said here by themselves, or written down for them. `permission`: what was said before holds. */
export const AnswerVia = z.enum(['here', 'meeting', 'e-mail', 'phone', 'reply file', 'permission'])
export type AnswerVia = z.infer<typeof AnswerVia>

/** What happened to an escalation, in order: the clock and the day strip are read from it. */
export const EscalationEvent = z.object({
  kind: z.enum([
    'sent',
    'acknowledged',
    'asked-back',
    'returned',
    'passed-on',
    'answered',
    'closed',
    'reopened',
    'reminded',
  ]),
  at: Instant,
  /** Who it is with from then on (sent, passed on) or who did it. */
  personId: Id.nullable(),
  words: Text,
  via: AnswerVia,
  /** Who wrote it down, where that was not who did it. */
  notedById: Id.nullable(),
})
export type EscalationEvent = z.infer<typeof EscalationEvent>

export const EscalationAnswer = z.object({
  kind: z.enum(['yes', 'yes-if', 'not-now', 'no']),
  words: Text,
  on: Day,
  byPersonId: Id.nullable(),
  via: AnswerVia,
  notedById: Id.nullable(),
  /** How long it holds, of a yes; null where nobody said. */
  until: Day.nullable(),
  /** The permission it is kept as, or, via `permission`, the one that was used. */
  permissionId: Id.nullable(),
})
export type EscalationAnswer = z.infer<typeof EscalationAnswer>

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
  /** When that day was last changed after the question was sent; none were kept before. */
  neededBySetAt: Instant.optional(),
  barrier: z.enum(['motivations', 'structures', 'relationships', 'unsaid']),
  enablerId: Id.nullable(),
  /** Of the last sending; null while drafted. */
  sentAt: Instant.nullable(),
  trail: z.array(EscalationEvent).max(500),
  answer: EscalationAnswer.nullable(),
  /** Permissions that were offered for it and are not the same. */
  notTheSame: z.array(Id).max(500),
  ways: Ways,
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
  /** Handed in and never told: put away, with the reason. Only then is it there. */
  dropped: Dropped.optional(),
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
  /** Handed in and taken up by nobody: put away, with the reason. Only then is it there. */
  dropped: Dropped.optional(),
  origin: Origin,
  rank: Rank,
  archivedOn: Day.nullable(),
})
export type Opportunity = z.infer<typeof Opportunity>
