import type { Action } from '../model/action'
import type { Escalation, Pledge } from '../model/cards'
import type { Day } from '../model/common'
import type { Change } from '../model/record'
import { assertNever } from '../refusals'
import { addDays, dayOf } from './dates'

export type BoardRecord = Action | Pledge | Escalation

export type Over = {
  readonly how: 'done' | 'dropped' | 'kept' | 'changed' | 'not-kept' | 'withdrawn' | 'closed'
  /** Null where nobody knows. */
  readonly on: Day | null
  /** The reason, or what it led to. */
  readonly words: string
}

const daysOnTheBoardWhenOver = 28

/** How a card is over, since when and why; null while there is something to do. */
export function overOf(card: BoardRecord): Over | null {
  switch (card.kind) {
    case 'action':
      if (card.dropped !== null) return { how: 'dropped', on: card.dropped.on, words: card.dropped.reason }
      return card.column === 'done' ? { how: 'done', on: card.finishedOn, words: '' } : null
    case 'pledge':
      return card.withdrawn === null ? overPledge(card) : withdrawn(card.withdrawn)
    case 'escalation':
      return card.withdrawn === null ? closedQuestion(card) : withdrawn(card.withdrawn)
    default:
      return assertNever(card)
  }
}

function withdrawn({ on, reason }: NonNullable<Pledge['withdrawn']>): Over {
  return { how: 'withdrawn', on, words: reason }
}

function overPledge({ column, overOn, notKeptBecause, weWill, youWill }: Pledge): Over | null {
  if (column === 'not-kept') return { how: column, on: overOn, words: notKeptBecause }
  if (column !== 'kept' && column !== 'changed') return null
  return { how: column, on: overOn, words: [weWill.evidence, youWill.evidence].filter((one) => one !== '').join(' · ') }
}

function closedQuestion({ column, trail }: Escalation): Over | null {
  if (column !== 'closed') return null
  const closed = trail.findLast((event) => event.kind === 'closed')
  return { how: 'closed', on: closed === undefined ? null : dayOf(closed.at), words: closed?.words ?? '' }
}

/**
 * What is over leaves the live lists four weeks later, by itself. Where nobody knows the day: an action four weeks after
 * it was raised, a pledge or a question four weeks after the year of its number.
 */
export function putAwayOver(cards: Iterable<BoardRecord>, today: Day): Change {
  const before = addDays(today, -daysOnTheBoardWhenOver)
  const put: BoardRecord[] = []
  for (const card of cards) {
    const over = card.archivedOn === null ? overOf(card) : null
    if (over !== null && (over.on ?? atTheLatest(card)) < before) put.push({ ...card, archivedOn: today })
  }
  return { put, remove: [] }
}

function atTheLatest(card: BoardRecord): Day {
  return card.kind === 'action' ? card.raisedOn : `${card.number.year}-12-31`
}

/** Off the live lists now, four weeks or not; null where it is not over. */
export function putAwayNow(card: BoardRecord, today: Day): BoardRecord | null {
  if (overOf(card) === null) return null
  return card.archivedOn === null ? { ...card, archivedOn: today } : card
}

/**
 * Back on its board in the column it left, dropped or withdrawn no more. What is done, kept or closed stays so, and is put
 * away again unless somebody moves it on.
 */
export function broughtBack(card: BoardRecord): BoardRecord {
  switch (card.kind) {
    case 'action':
      return { ...card, archivedOn: null, dropped: null }
    case 'pledge':
    case 'escalation':
      return { ...card, archivedOn: null, withdrawn: null }
    default:
      return assertNever(card)
  }
}
