import type { AgendaItem, CardRef } from '../../../shared/model/agenda-item'
import type { AnyRecord } from '../../../shared/model/record'
import type { MadeMeeting } from './meetings'
import type { SamplePlace } from './sample-data'

/** An item of a thread carries on the last one of it, and counts the meetings it was carried over from. */
export function carryOn(meetings: readonly MadeMeeting[]): readonly MadeMeeting[] {
  const last = new Map<string, AgendaItem>()
  return meetings.map((made) => ({
    ...made,
    items: made.items.map(({ item, given }) => {
      if (given.thread === undefined) return { item, given }
      const before = last.get(given.thread)
      const heldOver = before?.carryOver?.kind === 'carry-over' ? before.heldOver + 1 : 0
      const carried = { ...item, carriedFromItemId: before?.id ?? null, heldOver }
      last.set(given.thread, carried)
      return { item: carried, given }
    }),
  }))
}

/** Items lead to the cards they are about. */
export function withCards(meetings: readonly MadeMeeting[], cards: readonly AnyRecord[]): readonly MadeMeeting[] {
  const find = finderOf(cards)
  return meetings.map((made) => ({
    ...made,
    items: made.items.map(({ item, given }) => {
      if (given.about === undefined) return { item, given }
      const linked: AgendaItem = { ...item, about: find(given.about) }
      return { item: linked, given }
    }),
  }))
}

/** Cards that something stands in the way of say what. */
export function withWaits(place: SamplePlace, cards: readonly AnyRecord[]): readonly AnyRecord[] {
  const find = finderOf(cards)
  const items = place.meetings.flatMap((one) => one.items)
  const actions = [...place.board.actions, ...items.flatMap((one) => one.actions)]
  const pledges = items.flatMap((one) => one.pledges)
  const waits = new Map(
    [
      ...actions.map((one) => [`action ${one.do}`, one.waits] as const),
      ...pledges.map((one) => [`pledge ${one.title}`, one.waits] as const),
    ].flatMap(([name, given]) => (given === undefined ? [] : [[name, find(given)] as const])),
  )
  return cards.map((card) =>
    card.kind === 'action' || card.kind === 'pledge'
      ? { ...card, waitsFor: waits.get(`${card.kind} ${card.title}`) ?? null }
      : card,
  )
}

type Called = { readonly kind: CardRef['kind']; readonly called: string }

function finderOf(cards: readonly AnyRecord[]): (given: Called) => CardRef {
  const found = new Map(cards.flatMap((card) => (isCard(card) ? [[`${card.kind} ${nameOf(card)}`, card.id]] : [])))
  return ({ kind, called }) => {
    const id = found.get(`${kind} ${called}`)
    if (id === undefined) throw new Error(`the sample has no ${kind} “${called}”`)
    return { kind, id }
  }
}

type Card = Extract<AnyRecord, { kind: CardRef['kind'] }>

function isCard(record: AnyRecord): record is Card {
  return ['action', 'pledge', 'escalation', 'opportunity', 'story'].includes(record.kind)
}

function nameOf(card: Card): string {
  if (card.kind === 'escalation') return card.question
  return card.kind === 'story' ? card.text : card.title
}
