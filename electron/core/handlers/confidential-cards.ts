import type { BoardCardRef } from '../../../shared/model/board'
import type { Id } from '../../../shared/model/common'
import type { BoardRecord } from '../../../shared/rules/put-away'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import type { QueryHandler } from '../context'
import { breathe } from '../store/disk'
import type { Store } from '../store/store'
import { isOnBoard } from '../working-set'
import { closedCorrections } from './closed-cards'

/** Meeting by meeting, as only so many are kept in memory: a card that is still open came from one of the last few. */
export const confidentialCardsHandler: QueryHandler<'cards.confidential'> = async ({ store, today }, input) => {
  const cards = input.cards === undefined ? openCards(store) : theseCards(store, input.cards)
  const meetingIds = new Set(cards.flatMap(({ origin }) => (origin.kind === 'item' ? [origin.meetingId] : [])))
  const ids: Id[] = []
  for (const meetingId of meetingIds) {
    await breathe()
    if (store.get('meeting', meetingId) !== undefined) await store.loadMeeting(meetingId)
    for (const { id, origin } of cards) {
      if (origin.kind !== 'item' || origin.meetingId !== meetingId) continue
      const item = store.get('item', origin.itemId)
      // Of an item that is not there nobody knows: it is kept closed, as in Find.
      if (item === undefined || isConfidentialOn(item, today())) ids.push(id)
    }
  }
  return { ok: true, value: { ids } }
}

function openCards(store: Store): readonly BoardRecord[] {
  return [...store.all('action'), ...store.all('pledge'), ...store.all('escalation')].filter(isOnBoard)
}

/** Whoever names them has them from a list that read their archives. */
function theseCards(store: Store, refs: readonly BoardCardRef[]): readonly BoardRecord[] {
  return refs.flatMap((ref) => store.get(ref.kind, ref.id) ?? [])
}

export const confidentialCorrectionsHandler: QueryHandler<'corrections.confidential'> = async (
  { store, today },
  { meetingId },
) => {
  const corrections = store
    .all('correction')
    .filter((one) => one.meetingId === meetingId || one.ofMeetingId === meetingId)
  const closed = await closedCorrections({ store }, corrections)
  const isConfidential = (id: Id): boolean => {
    const openness = closed[id]
    return openness !== undefined && isConfidentialOn({ openness }, today())
  }
  return { ok: true, value: { ids: corrections.flatMap(({ id }) => (isConfidential(id) ? [id] : [])) } }
}
