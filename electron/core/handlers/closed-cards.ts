import type { Action } from '../../../shared/model/action'
import type { Openness } from '../../../shared/model/agenda-item'
import type { Id } from '../../../shared/model/common'
import type { Core } from '../context'

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
      const openness = store.get('item', itemId)?.openness ?? { kind: 'open' }
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
