import type { Decision } from '../../model/agenda-item'
import type { Day, Id } from '../../model/common'
import type { WorkRef } from '../../model/open-work'

/** What an organisation did for a team; null is the work of people without one. */
export type ChippingIn = { readonly organisationId: Id | null; readonly count: number }

export type OpenWork = {
  readonly what: WorkRef
  readonly localityId: Id
  /** The card's title or question, the item's title; empty for a role and for the pot. */
  readonly title: string
  /** Of a card. */
  readonly number: Decision['number'] | null
  readonly dueOn: Day | null
  /** Who may take it, first the one who is expected to: the confirmed enabler or the cover for a question, else a lead. */
  readonly suggested: Id | null
}
