import type { AgendaItem, CardRef } from '../../../shared/model/agenda-item'
import type { AnyRecord } from '../../../shared/model/record'
import type { MadeMeeting } from './meetings'

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
  const called = new Map(cards.flatMap((card) => (isCard(card) ? [[`${card.kind} ${nameOf(card)}`, card]] : [])))
  return meetings.map((made) => ({
    ...made,
    items: made.items.map(({ item, given }) => {
      if (given.about === undefined) return { item, given }
      const card = called.get(`${given.about.kind} ${given.about.called}`)
      if (card === undefined) throw new Error(`the sample has no ${given.about.kind} “${given.about.called}”`)
      const linked: AgendaItem = { ...item, about: { kind: card.kind, id: card.id } }
      return { item: linked, given }
    }),
  }))
}

type Card = Extract<AnyRecord, { kind: CardRef['kind'] }>

function isCard(record: AnyRecord): record is Card {
  return ['action', 'pledge', 'escalation', 'opportunity', 'story'].includes(record.kind)
}

function nameOf(card: Card): string {
  if (card.kind === 'escalation') return card.question
  return card.kind === 'story' ? card.text : card.title
}
