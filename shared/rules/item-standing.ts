import type { AgendaItem, Decision, ItemKind } from '../model/agenda-item'
import type { Correction } from '../model/approved-minutes'
import type { ItemStanding } from '../model/proposal'
import { notesText } from './notes'

type From = { readonly origin: { readonly kind: string; readonly itemId?: string } }

/** What a meeting led to, as `MeetingView` holds it. */
export type WhatCameOfIt = {
  readonly decisions: readonly Pick<Decision, 'itemId'>[]
  readonly corrections: readonly Pick<Correction, 'itemId'>[]
  readonly actions: readonly From[]
  readonly pledges: readonly From[]
  readonly escalations: readonly From[]
  readonly opportunities: readonly From[]
  readonly stories: readonly From[]
  readonly spends: readonly From[]
  /** Items about a card to which something was done. */
  readonly dealtWith?: readonly string[]
}

/**
 * Kinds that are settled by being come to: the statement was shown, the minutes were read, the day was said. Any other
 * business and matters arising are so only as standing lines: what somebody typed under them was to be talked about.
 */
const settleThemselves: ReadonlySet<ItemKind> = new Set(['welcome', 'last-minutes', 'round-up', 'next-meeting'])

/**
 * Whether an item has come to something. A note is an outcome (PRODUCT.md §3), and so is what was done to the card it is
 * about; what was said about its future counts more than that. A standing line comes to every meeting anyhow and is never unfinished.
 */
export function standingOf(item: AgendaItem, cameOfIt: WhatCameOfIt): ItemStanding {
  switch (item.carryOver?.kind) {
    case 'carry-over':
      return { kind: 'carry-over' }
    case 'skip-once':
      return { kind: 'skipped' }
    case 'park':
      return { kind: 'parked' }
    case 'drop':
      return { kind: 'dropped' }
    case undefined:
      break
  }
  if (item.isStanding || settleThemselves.has(item.itemKind)) return { kind: 'settled' }
  const isSettled =
    notesText(item.notes, () => 'somebody').trim() !== '' ||
    countOutcomes(item.id, cameOfIt) > 0 ||
    item.isDealtWith === true ||
    cameOfIt.dealtWith?.includes(item.id) === true
  return isSettled ? { kind: 'settled' } : { kind: 'open' }
}

/** Decisions, cards, stories and spends that came of an item. */
export function countOutcomes(itemId: string, it: WhatCameOfIt): number {
  const named = (list: readonly { readonly itemId: string }[]) => list.filter((one) => one.itemId === itemId).length
  const cards = [it.actions, it.pledges, it.escalations, it.opportunities, it.stories, it.spends].flat()
  const came = cards.filter(({ origin }) => origin.kind === 'item' && origin.itemId === itemId).length
  return named(it.decisions) + named(it.corrections) + came
}
