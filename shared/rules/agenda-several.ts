import type { ParsedInputOf } from '../contract'
import type { AgendaItem, Decision } from '../model/agenda-item'
import type { Opportunity, Spend, Story } from '../model/cards'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import { emptyNotes } from '../model/notes'
import type { Change } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { refuseUnlessMarkable } from './agenda'
import { putting } from './changes'
import { refuseIfClosed, refuseUnlessIn } from './meeting-states'
import { byRank, ranksAfter } from './ranks'

// What can be done with several items of one agenda at once. One item is several of which there is one.

/** What items led to: with a number it holds them for good; without one it loses only where it came from. */
export type LedTo = {
  readonly numbered: number
  /** Corrections to earlier minutes that were said under them. */
  readonly corrections: number
  readonly unnumbered: readonly (Story | Spend | Opportunity)[]
}

export function editItems(
  meeting: Meeting,
  items: readonly AgendaItem[],
  input: ParsedInputOf<'items.edit'>,
  isPerson: (id: Id) => boolean,
): Change | Refused {
  const refused = refuseIfClosed(meeting) ?? (input.carryOver === undefined ? null : refuseUnlessMarkable(meeting))
  const chosen = refused ?? chosenOf(items, input.itemIds)
  if (isRefused(chosen)) return chosen
  if (input.presenterId && !isPerson(input.presenterId))
    return refuse({ code: 'missing', kind: 'person', id: input.presenterId })
  return putting(
    ...chosen.map((item) => ({
      ...item,
      minutes: input.minutes ?? item.minutes,
      presenterId: input.presenterId === undefined ? item.presenterId : input.presenterId,
      openness: input.openness ?? item.openness,
      carryOver: input.carryOver === undefined ? item.carryOver : input.carryOver,
    })),
  )
}

/** As one block right after `after`, in the order in which they stood. */
export function moveItems(
  meeting: Meeting,
  items: readonly AgendaItem[],
  itemIds: readonly Id[],
  after: Id | null,
): Change | Refused {
  const chosen = refuseIfClosed(meeting) ?? chosenOf(items, itemIds)
  if (isRefused(chosen)) return chosen
  const others = items.filter((item) => !chosen.includes(item)).sort(byRank)
  const ranks = ranksAfter(others, after, chosen.length)
  if (ranks === undefined) return refuse({ code: 'neighbour-missing', id: after ?? '' })
  return putting(...chosen.map((item, index) => ({ ...item, rank: ranks[index] ?? item.rank })))
}

/**
 * Delete exists only for what was typed just now: never issued, without a number, and no meeting has had it before.
 * Everything else is carried over, parked, skipped or dropped. A card comes again by itself.
 */
export function removeItems(
  meeting: Meeting,
  items: readonly AgendaItem[],
  itemIds: readonly Id[],
  ledTo: LedTo,
): Change | Refused {
  const chosen = refuseUnlessIn(meeting, ['planned']) ?? chosenOf(items, itemIds)
  if (isRefused(chosen)) return chosen
  if (ledTo.numbered > 0) return refuse({ code: 'has-number' })
  if (ledTo.corrections > 0) return refuse({ code: 'led-to-something' })
  if (chosen.some(hasHistory)) return refuse({ code: 'unfinished-business' })
  return {
    put: ledTo.unnumbered.map((card) => ({ ...card, origin: { kind: 'board' } as const })),
    remove: chosen.map((item) => ({ kind: 'item', id: item.id })),
  }
}

function hasHistory(item: AgendaItem): boolean {
  return !item.isStanding && (item.carriedFromItemId !== null || item.heldOver > 0)
}

/** Each copy right after its original; notes and what came of it stay with the original. */
export function duplicateItems(
  meeting: Meeting,
  items: readonly AgendaItem[],
  itemIds: readonly Id[],
  newId: () => Id,
): { readonly copies: readonly AgendaItem[] } | Refused {
  const chosen = refuseIfClosed(meeting) ?? chosenOf(items, itemIds)
  if (isRefused(chosen)) return chosen
  const sorted = [...items].sort(byRank)
  const copies = chosen.map(({ isDealtWith: _, ...item }) => ({
    ...item,
    id: newId(),
    rank: ranksAfter(sorted, item.id, 1)?.[0] ?? item.rank,
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
    isStanding: false,
    about: null,
    heldOver: 0,
    isKept: false,
  }))
  return { copies }
}

/**
 * To the end of another agenda of the same locality, as they are. Only from one that was never issued, and only what led
 * to nothing: whatever names an item names its meeting too.
 */
export function sendItems(
  from: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] },
  to: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] },
  itemIds: readonly Id[],
  ledTo: LedTo,
): Change | Refused {
  const refused = refuseUnlessIn(from.meeting, ['planned']) ?? refuseUnlessIn(to.meeting, ['planned', 'issued'])
  const chosen = refused ?? chosenOf(from.items, itemIds)
  if (isRefused(chosen)) return chosen
  if (to.meeting.localityId !== from.meeting.localityId || to.meeting.id === from.meeting.id)
    return refuse({ code: 'missing', kind: 'meeting', id: to.meeting.id })
  if (ledTo.numbered + ledTo.corrections + ledTo.unnumbered.length > 0) return refuse({ code: 'led-to-something' })
  const there = [...to.items].sort(byRank)
  const ranks = ranksAfter(there, there.at(-1)?.id ?? null, chosen.length)
  return putting(
    ...chosen.map((item, index) => ({ ...item, meetingId: to.meeting.id, rank: ranks?.[index] ?? item.rank })),
  )
}

/** The items of these ids in agenda order, each once. */
export function chosenOf(items: readonly AgendaItem[], itemIds: readonly Id[]): readonly AgendaItem[] | Refused {
  const wanted = new Set(itemIds)
  for (const id of wanted) {
    if (!items.some((item) => item.id === id)) return refuse({ code: 'missing', kind: 'item', id })
  }
  return items.filter((item) => wanted.has(item.id)).sort(byRank)
}

type Card = { readonly origin: { readonly kind: string; readonly itemId?: Id } }

/** Whether a card came of one of these items. */
export function cameOf(itemIds: readonly Id[]): (card: Card) => boolean {
  const ids = new Set(itemIds)
  return ({ origin }) => origin.kind === 'item' && origin.itemId !== undefined && ids.has(origin.itemId)
}

/** How many numbered things name one of these items. */
export function countNumbered(itemIds: readonly Id[], decisions: readonly Decision[], cards: readonly Card[]): number {
  return decisions.filter((decision) => itemIds.includes(decision.itemId)).length + cards.filter(cameOf(itemIds)).length
}
