import type { ParsedInputOf } from '../contract'
import type { AgendaItem } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import { emptyNotes, type Notes } from '../model/notes'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseReturn } from './leave-agenda'
import { refuseIfClosed, refuseUnlessIn } from './meeting-states'
import { byRank, rankAfter } from './ranks'

export type NewItem = ParsedInputOf<'item.add'> & { readonly minutes: number }

export function addItem(
  meeting: Meeting,
  items: readonly AgendaItem[],
  input: NewItem,
  id: Id,
  isPerson: (id: Id) => boolean,
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  if (input.presenterId && !isPerson(input.presenterId))
    return refuse({ code: 'missing', kind: 'person', id: input.presenterId })
  const rank = rankAfter([...items].sort(byRank), input.after)
  if (rank === undefined) return refuse({ code: 'neighbour-missing', id: input.after ?? id })
  return putting({
    kind: 'item',
    id,
    meetingId: meeting.id,
    itemKind: input.itemKind,
    title: input.title,
    minutes: input.minutes,
    presenterId: input.presenterId ?? null,
    openness: input.openness ?? { kind: 'open' },
    reason: input.reason ?? '',
    rank,
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
    isStanding: false,
    about: input.from ?? null,
    heldOver: 0,
    isKept: input.isKept ?? false,
  })
}

/** When the minutes are in draft, what was carried over stands elsewhere already. */
export const refuseUnlessMarkable = (meeting: Meeting): Refused | null =>
  refuseUnlessIn(meeting, ['planned', 'issued', 'live', 'suspended'])

export function editItem(
  meeting: Meeting,
  item: AgendaItem,
  input: ParsedInputOf<'item.edit'>,
  isPerson: (id: Id) => boolean,
): Change | Refused {
  const refused =
    refuseIfClosed(meeting) ??
    (input.carryOver === undefined ? null : (refuseUnlessMarkable(meeting) ?? refuseReturn(input.carryOver, meeting)))
  if (refused !== null) return refused
  if (input.presenterId && !isPerson(input.presenterId))
    return refuse({ code: 'missing', kind: 'person', id: input.presenterId })
  return putting({
    ...item,
    title: input.title ?? item.title,
    itemKind: input.itemKind ?? item.itemKind,
    minutes: input.minutes ?? item.minutes,
    presenterId: input.presenterId === undefined ? item.presenterId : input.presenterId,
    openness: input.openness ?? item.openness,
    reason: input.reason ?? item.reason,
    privateNote: input.privateNote ?? item.privateNote,
    carryOver: input.carryOver === undefined ? item.carryOver : input.carryOver,
    // “Events” comes again by itself; “Summer tea, 4 July” would not, and may not vanish.
    isStanding: item.isStanding && (input.title === undefined || input.title === item.title),
  })
}

export function writeNotes(meeting: Meeting, item: AgendaItem, notes: Notes): Change | Refused {
  return refuseIfClosed(meeting) ?? putting({ ...item, notes })
}
