import type { Action } from '../../../shared/model/action'
import type { AgendaItem, Openness } from '../../../shared/model/agenda-item'
import type { Correction } from '../../../shared/model/approved-minutes'
import type { BoardCardRef } from '../../../shared/model/board'
import type { Id } from '../../../shared/model/common'
import type { Core } from '../context'
import { findCards } from './closed-search'

/** Of what is not there nobody knows how open it was: it is kept closed. */
export const closedForWantOfIt: Openness = { kind: 'confidential', reason: '', until: null }

type Card = { readonly id: Id; readonly origin: Action['origin'] }

/**
 * How open the items are that cards came from, by the card's id, as it is today; open ones are not listed. A card says so
 * wherever it is printed, so the meetings of all of them are read.
 */
export async function closedCards(
  { store }: Pick<Core, 'store'>,
  cards: readonly Card[],
): Promise<Readonly<Record<Id, Openness>>> {
  const itemsOf = new Map<Id, Set<Id>>()
  for (const { origin } of cards) {
    if (origin.kind === 'item')
      itemsOf.set(origin.meetingId, (itemsOf.get(origin.meetingId) ?? new Set()).add(origin.itemId))
  }
  const closedItems = new Map<Id, Openness>()
  for (const [meetingId, itemIds] of itemsOf) {
    // Read at once: a meeting that was loaded may be put away again when the next ones are.
    await store.loadMeeting(meetingId)
    for (const itemId of itemIds) {
      const openness = store.get('item', itemId)?.openness ?? closedForWantOfIt
      if (openness.kind !== 'open') closedItems.set(itemId, openness)
    }
  }
  const closed: Record<Id, Openness> = {}
  for (const { id, origin } of cards) {
    const openness = origin.kind === 'item' ? closedItems.get(origin.itemId) : undefined
    if (openness !== undefined) closed[id] = openness
  }
  return closed
}

/** The same of cards that are only named, wherever they are put away. */
export async function closedNamed(
  { store, today }: Pick<Core, 'store' | 'today'>,
  refs: readonly BoardCardRef[],
): Promise<Readonly<Record<Id, Openness>>> {
  const cards = await findCards(store, refs, today())
  const found = new Set(cards.map(({ id }) => id))
  const gone = refs.filter(({ id }) => !found.has(id)).map(({ id }) => [id, closedForWantOfIt] as const)
  return { ...Object.fromEntries(gone), ...(await closedCards({ store }, cards)) }
}

/** A correction to the minutes of a closed item names it, more often than not: it is as open as that item. */
export async function closedCorrections(
  { store }: Pick<Core, 'store'>,
  corrections: readonly Correction[],
): Promise<Readonly<Record<Id, Openness>>> {
  const closed: Record<Id, Openness> = {}
  for (const { id, ofMeetingId, text } of corrections) {
    await store.loadMeeting(ofMeetingId)
    const isNamed = ({ title }: AgendaItem) => text.toLowerCase().includes(title.toLowerCase())
    const named = store
      .all('item')
      .filter((item) => item.meetingId === ofMeetingId && item.openness.kind !== 'open' && isNamed(item))
    // Of two the confidential one shows less.
    const item = named.find(({ openness }) => openness.kind === 'confidential') ?? named[0]
    if (item !== undefined) closed[id] = item.openness
  }
  return closed
}
