import type { AgendaItem, ParkedItem } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import { emptyNotes } from '../model/notes'
import type { RecordRef } from '../model/record'
import { placeOnAgenda } from './agenda-placing'
import { heldOverWords } from './held-over'

/**
 * Something that waited stands on an agenda, and waits no more: the item in its place among `there`, and the record
 * that goes. Several are put on one after the other, each with the ones before it in `there`.
 */
export function putOn(
  parked: ParkedItem,
  meeting: Pick<Meeting, 'id'>,
  there: readonly AgendaItem[],
  newId: () => Id,
): { readonly item: AgendaItem; readonly remove: RecordRef } {
  const coming: Omit<AgendaItem, 'rank'> = {
    kind: 'item',
    id: newId(),
    meetingId: meeting.id,
    itemKind: parked.itemKind,
    title: parked.title,
    minutes: parked.minutes,
    presenterId: parked.presenterId,
    openness: parked.openness,
    reason: parked.heldOver > 0 ? heldOverWords(parked.heldOver) : parked.reason,
    notes: parked.notes ?? emptyNotes,
    privateNote: parked.privateNote ?? '',
    spentSeconds: 0,
    carryOver: null,
    // What was handed in was no item before: the record it waited as stands for one, so that it cannot be deleted like
    // something that was typed just now.
    carriedFromItemId: parked.fromItemId ?? parked.id,
    isStanding: false,
    about: parked.about,
    heldOver: parked.heldOver,
    isKept: false,
  }
  const [item = { ...coming, rank: 'a0' }] = placeOnAgenda(there, [coming])
  return { item, remove: { kind: 'parked', id: parked.id } }
}
