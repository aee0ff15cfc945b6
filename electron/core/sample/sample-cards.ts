import * as z from 'zod'
import { CardRef } from '../../../shared/model/agenda-item'
import {
  Escalation,
  EscalationAnswer,
  EscalationEvent,
  PledgeColumn,
  PledgeSide,
  Story,
} from '../../../shared/model/cards'
import { Line, RequiredLine, Text } from '../../../shared/model/common'
import { Person } from '../../../shared/model/person'
import { Ways } from '../../../shared/model/way-of-working'

// The cards in resources/sample-team.json, and the words that they share with the rest of it.

/** `m1+5`, `today-4`, `work-12`: see days.ts. */
export const When = z.string().regex(/^(m\d{1,2}|today|work)([+-]\d{1,3})?$/)
export const Initials = Person.shape.initials
export const OrganisationKey = z.string().regex(/^[A-Z]{2,8}$/)
/** Initials, `org:KEY`, `residents`, or `?` for nobody yet. */
const PledgeBy = z.string().regex(/^([A-Z]{2}|org:[A-Z]{2,8}|residents|\?)$/)
export const Over = z.object({ on: When, why: RequiredLine })
/** The card that stands in its way, by its title or question. */
const WaitsFor = z.object({ kind: CardRef.shape.kind, called: RequiredLine })
/** How somebody's word came, and who wrote it down for them. */
export const Came = { via: EscalationAnswer.shape.via.optional(), noted: Initials.optional() }

export const Action = z.object({
  do: RequiredLine,
  detail: Text.default(''),
  /** Initials, `team` or `nobody`. */
  who: z.string(),
  with: z.array(Initials).default([]),
  due: When,
  is: z.enum(['todo', 'doing', 'blocked', 'proposed', 'done', 'dropped']).default('todo'),
  by: Line.default(''),
  on: When.optional(),
  why: RequiredLine.optional(),
  held: z.number().int().default(0),
  waits: WaitsFor.optional(),
  ways: Ways.default([]),
})
export type SampleAction = z.infer<typeof Action>

export const Side = z.object({
  by: PledgeBy,
  will: Line,
  mark: PledgeSide.shape.mark.default('not-yet'),
  on: When.optional(),
  evidence: Line.default(''),
})
export type SampleSide = z.infer<typeof Side>

export const Pledge = z.object({
  title: RequiredLine,
  we: Side,
  you: Side,
  target: Line.default(''),
  condition: z.object({ needed: z.number(), found: z.number(), by: When }).optional(),
  review: When.optional(),
  is: PledgeColumn,
  because: Line.default(''),
  waits: WaitsFor.optional(),
  ways: Ways.default([]),
  withdrawn: Over.optional(),
})
export type SamplePledge = z.infer<typeof Pledge>

export const Asked = z.object({
  question: RequiredLine,
  ask: Escalation.shape.ask,
  tried: Text,
  ifNothing: Text,
  barrier: Escalation.shape.barrier,
  /** Whom it is with now; null is nobody. */
  to: Initials.nullable(),
  needed: When.optional(),
  trail: z.array(
    z.object({ did: EscalationEvent.shape.kind, on: When, to: Initials.optional(), words: Text.default(''), ...Came }),
  ),
  answer: z.object({ is: EscalationAnswer.shape.kind, words: Text, until: When.optional(), ...Came }).optional(),
  ways: Ways.default([]),
  withdrawn: Over.optional(),
})
export type SampleEscalation = z.infer<typeof Asked>

export const Told = z.object({
  text: RequiredLine,
  teller: Initials,
  use: Story.shape.consent.shape.use,
  named: z.boolean().default(false),
  withdrawn: When.optional(),
})
