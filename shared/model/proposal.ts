import type { AgendaItem, CardRef, ItemKind, Openness } from './agenda-item'
import type { Day, Id } from './common'

/**
 * Something that asks to be on an agenda, with its reason in words. `key` is the same for as long as it asks:
 * `parked-<id>`, `pledge-<id>`, `escalation-<id>`, `action-<id>`, `opportunity-<id>`.
 */
export type ProposedItem = {
  readonly key: string
  readonly itemKind: ItemKind
  readonly title: string
  /** Suggested from how long such items took here; the kind's usual minutes where nobody knows yet. */
  readonly minutes: number
  readonly presenterId: Id | null
  readonly openness: Openness
  /** "Held over 3 meetings", "Due for review on 11 June", "No answer for 12 working days", "Parked since 14 May". */
  readonly reason: string
  /** The reason is bad news: said in the colour of late. */
  readonly isLate: boolean
  readonly about: CardRef | null
  /** The waiting record that goes when it is put on. */
  readonly parkedId: Id | null
}

export type MinutesRange = {
  readonly itemKind: ItemKind
  readonly from: number
  readonly to: number
  readonly count: number
}

/** One step of fitting an agenda to its slot. */
export type FitStep =
  | {
      readonly kind: 'park'
      readonly itemId: Id
      readonly title: string
      readonly minutes: number
      readonly why: string
    }
  | { readonly kind: 'take'; readonly itemId: Id; readonly title: string; readonly minutes: number }

/** Steps in the order they are said; `left` is what is still over when all are done, in minutes. */
export type Fit = { readonly steps: readonly FitStep[]; readonly left: number }

export type AgendaProposal = {
  /** Comes onto the agenda by itself. */
  readonly comes: readonly ProposedItem[]
  /** "Not on it yet": somebody has to ask for it. */
  readonly waits: readonly ProposedItem[]
  /** Reasons of lines that stand there already ("3 actions proposed done, 2 late"), by item. */
  readonly standing: readonly { readonly itemId: Id; readonly reason: string }[]
  /** How long such items took here in the last ten meetings; kinds with fewer than three are left out. */
  readonly ranges: readonly MinutesRange[]
  /** Null where the agenda fits. */
  readonly fit: Fit | null
}

/** What an item came to, for close-out and for what is carried. */
export type ItemStanding =
  /** It led to something, or was settled by itself (the statement was shown, nothing was raised). */
  | { readonly kind: 'settled' }
  | { readonly kind: 'carry-over' | 'skipped' | 'parked' | 'dropped' }
  /** Nothing came of it, and nobody has said what becomes of it. */
  | { readonly kind: 'open' }

/** One line of the parking lot of a place. */
export type WaitingItem = {
  readonly key: string
  readonly kind: 'parked' | 'skipped' | 'handed-in' | 'story' | 'idea' | 'dropped'
  readonly item: ProposedItem
  readonly since: Day
  readonly backOn: Day | null
  readonly handedInById: Id | null
  readonly droppedBecause: string
}

export type ItemOfAgenda = Pick<
  AgendaItem,
  | 'id'
  | 'itemKind'
  | 'title'
  | 'minutes'
  | 'carryOver'
  | 'isKept'
  | 'isStanding'
  | 'about'
  | 'heldOver'
  | 'reason'
  | 'openness'
>
