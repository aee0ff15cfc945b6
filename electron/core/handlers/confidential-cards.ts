import type { Id } from '../../../shared/model/common'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import type { QueryHandler } from '../context'
import { breathe } from '../store/disk'
import { isOnBoard } from '../working-set'

/** Meeting by meeting, as only so many are kept in memory: a card that is still open came from one of the last few. */
export const confidentialCardsHandler: QueryHandler<'cards.confidential'> = async ({ store, today }) => {
  const cards = [...store.all('action'), ...store.all('pledge'), ...store.all('escalation')].filter(isOnBoard)
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
