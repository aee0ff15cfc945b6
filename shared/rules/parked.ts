import type { ParsedInputOf } from '../contract'
import type { AgendaItem, Openness, ParkedItem } from '../model/agenda-item'
import type { Day, Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { notesText } from './notes'

export type Waiting = {
  readonly id: Id
  readonly since: Day
  /** The first day it may come back on by itself; null: somebody has to ask for it. */
  readonly backOn: Day | null
}

/** What waits for an agenda, of an item that stays in the minutes of its meeting. */
export function waitingRecord(meeting: Meeting, item: AgendaItem, it: Waiting): ParkedItem {
  return {
    kind: 'parked',
    ...it,
    localityId: meeting.localityId,
    itemKind: item.itemKind,
    title: item.title,
    minutes: item.minutes,
    presenterId: item.presenterId,
    openness: item.openness,
    reason: item.reason,
    about: item.about,
    fromMeetingId: meeting.id,
    fromItemId: item.id,
    heldOver: item.heldOver,
    handedInById: null,
    dropped: null,
    archivedOn: null,
  }
}

/** The same of an item that goes: what was written on it beforehand goes along, and it leads back to the one it carried on. */
export function waitingInstead(meeting: Meeting, item: AgendaItem, it: Waiting): ParkedItem {
  const isWritten = notesText(item.notes, () => 'somebody').trim() !== ''
  return {
    ...waitingRecord(meeting, item, it),
    fromItemId: item.carriedFromItemId ?? item.id,
    ...(isWritten && { notes: item.notes }),
    ...(item.privateNote !== '' && { privateNote: item.privateNote }),
  }
}

/** Handed in for a meeting to come, or, `openness` then being that of its origin, a card of a board that shall wait for one. */
export function addParked(
  input: ParsedInputOf<'parked.add'>,
  id: Id,
  today: Day,
  isPerson: (id: Id) => boolean,
  openness: Openness = { kind: 'open' },
): Change | Refused {
  const { handedInById } = input
  if (handedInById !== null && !isPerson(handedInById))
    return refuse({ code: 'missing', kind: 'person', id: handedInById })
  return putting({
    kind: 'parked',
    id,
    localityId: input.localityId,
    itemKind: input.itemKind,
    title: input.title,
    minutes: input.minutes,
    presenterId: handedInById,
    openness,
    reason: '',
    about: input.from ?? null,
    fromMeetingId: null,
    fromItemId: null,
    heldOver: 0,
    since: today,
    backOn: null,
    handedInById,
    dropped: null,
    archivedOn: null,
  })
}

/** Recorded with its reason, and put away. What was dropped keeps the reason it was dropped for. */
export function dropParked(parked: ParkedItem, reason: string, today: Day): ParkedItem {
  return parked.dropped === null
    ? { ...parked, backOn: null, dropped: { on: today, reason }, archivedOn: today }
    : parked
}

/** In the parking lot again. */
export function bringBackParked(parked: ParkedItem, today: Day): ParkedItem {
  return parked.dropped === null ? parked : { ...parked, dropped: null, archivedOn: null, since: today, backOn: null }
}
