import * as z from 'zod'
import { Day, Id, Line, RequiredLine } from './common'
import { DocumentVersion } from './document-request'

export const FindingKind = z.enum([
  'person',
  'titled-name',
  'postcode',
  'phone',
  'e-mail',
  'address',
  'birth-date',
  'nhs-number',
  'ni-number',
])
export type FindingKind = z.infer<typeof FindingKind>

/** Where an answer holds: papers of one meeting, of a place, or of an enabler. */
export const CheckScope = z.object({ kind: z.enum(['meeting', 'locality', 'person']), id: Id })
export type CheckScope = z.infer<typeof CheckScope>

export const SettledAs = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replaced'), by: RequiredLine }),
  z.object({ kind: z.literal('cut') }),
  z.object({ kind: z.literal('kept'), reason: RequiredLine }),
])
export type SettledAs = z.infer<typeof SettledAs>

/**
 * How a finding was settled, wherever these words stand in papers of the scope. Replacing and cutting hold for the
 * version they were said for and for those that show less; keeping only for its own. The minutes themselves stay as
 * they are: this is applied to what is printed, so it may be said of approved ones too.
 */
export const CheckAnswer = z.object({
  kind: z.literal('check-answer'),
  id: Id,
  scope: CheckScope,
  version: DocumentVersion,
  findingKind: FindingKind,
  /** As it was found. */
  text: Line,
  as: SettledAs,
  on: Day,
  byPersonId: Id.nullable(),
})
export type CheckAnswer = z.infer<typeof CheckAnswer>

/** Something that looks like it is about a person. The same words of one kind are one finding, however often they stand. */
export type Finding = {
  readonly kind: FindingKind
  readonly text: string
  readonly times: number
  /** Of the sentence it stands in first: up to 60 letters before and after. */
  readonly before: string
  readonly after: string
  /** The heading it stands under. */
  readonly heading: string
  readonly itemId: Id | null
  /** What to put in its place, the best first: "a resident", initials, a street without its number. */
  readonly suggestions: readonly string[]
  readonly answer: CheckAnswer | null
}
