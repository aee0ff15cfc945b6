import type { ParsedInputOf } from '../contract'
import type { AgendaItem, Decision } from '../model/agenda-item'
import type { Opportunity, Spend, Story } from '../model/cards'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import { emptyNotes, type Notes } from '../model/notes'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseIfClosed, refuseUnlessIn } from './meeting-states'
import { byRank, rankAfter } from './ranks'

export function addItem(
  meeting: Meeting,
  items: readonly AgendaItem[],
  input: ParsedInputOf<'item.add'>,
  id: Id,
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const rank = rankAfter([...items].sort(byRank), input.after)
  if (rank === undefined) return refuse({ code: 'neighbour-missing', id: input.after ?? id })
  return putting({
    kind: 'item',
    id,
    meetingId: meeting.id,
    itemKind: input.itemKind,
    title: input.title,
    minutes: input.minutes,
    presenterId: null,
    openness: { kind: 'open' },
    reason: '',
    rank,
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
  })
}

export function editItem(
  meeting: Meeting,
  item: AgendaItem,
  input: ParsedInputOf<'item.edit'>,
  isPerson: (id: Id) => boolean,
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  if (input.presenterId && !isPerson(input.presenterId))
    return refuse({ code: 'missing', kind: 'person', id: input.presenterId })
  return putting({
    ...item,
    title: input.title ?? item.title,
    itemKind: input.itemKind ?? item.itemKind,
    minutes: input.minutes ?? item.minutes,
    presenterId: input.presenterId === undefined ? item.presenterId : input.presenterId,
    openness: input.openness ?? item.openness,
    privateNote: input.privateNote ?? item.privateNote,
    carryOver: input.carryOver === undefined ? item.carryOver : input.carryOver,
  })
}

export function moveItem(
  meeting: Meeting,
  items: readonly AgendaItem[],
  item: AgendaItem,
  after: Id | null,
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const others = items.filter((one) => one.id !== item.id).sort(byRank)
  const rank = rankAfter(others, after)
  if (rank === undefined) return refuse({ code: 'neighbour-missing', id: after ?? item.id })
  return putting({ ...item, rank })
}

/** What an item led to: with a number it holds the item for good; without one it loses only where it came from. */
export type LedTo = {
  readonly numbered: number
  readonly unnumbered: readonly (Story | Spend | Opportunity)[]
}

/** Delete exists only for what was never issued and has no number; everything else is carried over, parked or dropped. */
export function removeItem(meeting: Meeting, item: AgendaItem, ledTo: LedTo): Change | Refused {
  const refused = refuseUnlessIn(meeting, ['planned'])
  if (refused !== null) return refused
  if (ledTo.numbered > 0) return refuse({ code: 'has-number' })
  return {
    put: ledTo.unnumbered.map((card) => ({ ...card, origin: { kind: 'board' } as const })),
    remove: [{ kind: 'item', id: item.id }],
  }
}

export function writeNotes(meeting: Meeting, item: AgendaItem, notes: Notes): Change | Refused {
  return refuseIfClosed(meeting) ?? putting({ ...item, notes })
}

/** How many numbered things name this item. */
export function countNumbered(
  itemId: Id,
  decisions: readonly Decision[],
  cards: readonly { readonly origin: { readonly kind: string; readonly itemId?: Id } }[],
): number {
  const ofItem = cards.filter((card) => card.origin.kind === 'item' && card.origin.itemId === itemId)
  return decisions.filter((decision) => decision.itemId === itemId).length + ofItem.length
}
