import * as z from 'zod'
import { Day, Id, Line } from './common'

/**
 * What can be found. `minutes` are the notes and heading of an item in a meeting; `parked` waits for an agenda, or was
 * dropped.
 */
export const FindKind = z.enum([
  'action',
  'pledge',
  'escalation',
  'decision',
  'story',
  'spend',
  'opportunity',
  'minutes',
  'parked',
  'correction',
  'permission',
  'person',
  'place',
])
export type FindKind = z.infer<typeof FindKind>

/** What was asked in plain words, understood (shared/rules/find-words): "lift owen since april" has words "lift". */
export const FindAsk = z.object({
  /** What is left to look for in texts, quoted words together; empty lists what the filters leave, and without filters nothing. */
  words: Line,
  filters: z.object({
    /** Owner, helper, presenter, enabler, teller, side, or named in the notes; a person hit is the person. */
    personId: Id.nullable(),
    localityId: Id.nullable(),
    kinds: z.array(FindKind).max(13),
    /** Only what is late today. */
    overdue: z.boolean(),
    since: Day.nullable(),
    until: Day.nullable(),
  }),
  /** False where the window may be on a wall: hits in confidential parts are counted and not shown. */
  showConfidential: z.boolean(),
  limit: z.number().int().min(1).max(200),
})
export type FindAsk = z.infer<typeof FindAsk>

/** Characters of a text that matched, from and up to. */
export type FindMark = readonly [from: number, to: number]

export type FindHit = {
  readonly kind: FindKind
  readonly id: Id
  readonly localityId: Id | null
  readonly title: string
  readonly titleMarks: readonly FindMark[]
  /** The sentence the words stand in, where that is not the title; cut to about 120 characters around them. */
  readonly sentence: string
  readonly sentenceMarks: readonly FindMark[]
  /** `26/A041`, or empty. */
  readonly number: string
  /** In a word or two: "Owner Owen Larkspur, 4 days late", "Agreed 14 May", "Approved". */
  readonly state: string
  /** The day it was raised, agreed, told or held; null for people and places, and for what came from no meeting. */
  readonly on: Day | null
  /** Where it leads: the meeting and item it came from, where there is one. */
  readonly meetingId: Id | null
  readonly itemId: Id | null
  readonly isArchived: boolean
  readonly isConfidential: boolean
}

export type FindAnswer = {
  readonly hits: readonly FindHit[]
  /** How many there are, beyond `limit` too; confidential ones that are not shown are not among them. */
  readonly total: number
  readonly confidential: number
  /** For narrowing: how many of each kind, and how many are late. */
  readonly counts: readonly { readonly kind: FindKind; readonly hits: number }[]
  readonly late: number
  /** False while old meetings and archives are still being read: ask again in a moment. */
  readonly isComplete: boolean
}
