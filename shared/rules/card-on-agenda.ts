import type { AgendaItem, CardRef, ParkedItem } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { addItem, type NewItem } from './agenda'
import { byDay, refuseIfClosed } from './meeting-states'
import { isToCome, isUnderWay } from './next-meeting'
import { putOn } from './put-on'
import { byRank, rankAfter } from './ranks'

// A card of a board that is to be talked about. It is found in one place: on one agenda, or where it waits for one.

/** The earliest agenda to come, or under way, on which the card stands. */
export function agendaWith(
  meetings: Iterable<Meeting>,
  items: Iterable<AgendaItem>,
  about: CardRef,
): Meeting | undefined {
  const named = new Set([...items].flatMap((item) => (isAbout(item, about) ? [item.meetingId] : [])))
  return [...meetings]
    .filter((meeting) => named.has(meeting.id) && (isToCome(meeting) || isUnderWay(meeting)))
    .sort(byDay)[0]
}

/** What waits about the card, parked or until a day; of several, what has waited longest. */
export function waitingAbout(parked: Iterable<ParkedItem>, localityId: Id, about: CardRef): ParkedItem | undefined {
  return [...parked]
    .filter((one) => one.localityId === localityId && one.dropped === null && isAbout(one, about))
    .sort((a, b) => (`${a.since} ${a.id}` < `${b.since} ${b.id}` ? -1 : 1))[0]
}

export type PuttingCard = {
  readonly meeting: Meeting
  /** On its agenda. */
  readonly items: readonly AgendaItem[]
  /** Where the card stands already. */
  readonly standsOn: Meeting | undefined
  readonly waits: ParkedItem | undefined
  readonly newId: () => Id
  readonly isPerson: (id: Id) => boolean
}

/** Onto this agenda: as what waits about it, with its history, else as an item of its own. */
export function putCardOn(
  it: PuttingCard,
  input: NewItem,
): { readonly change: Change; readonly item: AgendaItem } | Refused {
  if (it.standsOn !== undefined) return refuse({ code: 'on-an-agenda', on: it.standsOn.on })
  if (it.waits !== undefined) return comeBack(it, it.waits, input)
  const id = it.newId()
  const change = addItem(it.meeting, it.items, input, id, it.isPerson)
  if (isRefused(change)) return change
  const item = change.put.find((one) => one.kind === 'item' && one.id === id)
  return item?.kind === 'item' ? { change, item } : refuse({ code: 'missing', kind: 'item', id })
}

/** Where it was asked to stand; minutes and presenter are what was said of it before. */
function comeBack(
  { meeting, items, newId, isPerson }: PuttingCard,
  waits: ParkedItem,
  input: NewItem,
): { readonly change: Change; readonly item: AgendaItem } | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  if (input.presenterId && !isPerson(input.presenterId))
    return refuse({ code: 'missing', kind: 'person', id: input.presenterId })
  const asked = rankAfter([...items].sort(byRank), input.after)
  if (asked === undefined) return refuse({ code: 'neighbour-missing', id: input.after ?? meeting.id })
  const put = putOn(waits, meeting, items, newId)
  // What is confidential stands last, wherever it was asked for.
  const rank = waits.openness.kind === 'confidential' ? put.item.rank : asked
  const item: AgendaItem = {
    ...put.item,
    rank,
    minutes: waits.minutes > 0 ? waits.minutes : input.minutes,
    presenterId: waits.presenterId ?? input.presenterId ?? null,
    reason: waits.heldOver > 0 ? put.item.reason : (input.reason ?? put.item.reason),
    isKept: input.isKept ?? put.item.isKept,
  }
  return { change: { put: [item], remove: [put.remove] }, item }
}

function isAbout({ about }: Pick<AgendaItem, 'about'>, { kind, id }: CardRef): boolean {
  return about !== null && about.kind === kind && about.id === id
}
