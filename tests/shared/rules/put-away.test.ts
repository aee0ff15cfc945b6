import { expect, test } from 'vitest'
import { broughtBack, overOf, putAwayNow, putAwayOver } from '../../../shared/rules/put-away'
import { anAction, anEscalation, aPledge } from '../../builders'

const today = '2026-06-11'
const old = '2026-05-01'
const event = (kind: 'sent' | 'closed', on: string, words = '') => ({
  kind,
  at: `${on}T10:00:00.000Z`,
  personId: null,
  words,
  via: 'here' as const,
  notedById: null,
})

test('what is over leaves the live lists four weeks later, open work never', () => {
  const closed = (on: string) => [event('sent', '2026-01-05'), event('closed', on, 'The gate is open')]
  const cards = [
    anAction({ id: 'done', column: 'done', finishedOn: old }),
    anAction({ id: 'done-today', column: 'done', finishedOn: today }),
    anAction({ id: 'dropped', dropped: { on: old, reason: 'moved away' } }),
    anAction({ id: 'open', raisedOn: '2024-01-01' }),
    anAction({ id: 'away', column: 'done', finishedOn: old, archivedOn: old }),
    aPledge({ id: 'kept', column: 'kept', overOn: old }),
    aPledge({ id: 'kept-today', column: 'kept', overOn: today }),
    aPledge({ id: 'not-kept', column: 'not-kept', overOn: old, notKeptBecause: 'the van broke' }),
    aPledge({ id: 'pledge-withdrawn', withdrawn: { on: old, reason: 'a mistake' } }),
    aPledge({ id: 'under-way', column: 'under-way' }),
    anEscalation({ id: 'closed', column: 'closed', trail: closed(old) }),
    anEscalation({ id: 'closed-today', column: 'closed', trail: closed(today) }),
    anEscalation({ id: 'answered', column: 'answered', trail: [event('sent', '2025-01-05')] }),
    anEscalation({ id: 'withdrawn', withdrawn: { on: old, reason: 'asked elsewhere' } }),
  ]
  const away = putAwayOver(cards, today).put
  expect(away.map((card) => card.id)).toEqual([
    'done',
    'dropped',
    'kept',
    'not-kept',
    'pledge-withdrawn',
    'closed',
    'withdrawn',
  ])
  expect(away.every((card) => 'archivedOn' in card && card.archivedOn === today)).toBe(true)
  expect(
    putAwayOver(
      away.filter((card) => card.kind === 'action'),
      today,
    ).put,
  ).toEqual([])
})

test('exactly four weeks is still on the board', () => {
  expect(putAwayOver([anAction({ column: 'done', finishedOn: '2026-05-14' })], today).put).toEqual([])
  expect(putAwayOver([anAction({ column: 'done', finishedOn: '2026-05-13' })], today).put).toHaveLength(1)
})

test('where nobody knows the day, a pledge or question waits out the year of its number', () => {
  const lastYear = { number: { year: 2025, n: 3 } }
  expect(putAwayOver([aPledge({ ...lastYear, column: 'kept' })], today).put).toHaveLength(1)
  expect(putAwayOver([aPledge({ column: 'kept' })], today).put).toEqual([])
})

test('how a card is over, since when and why', () => {
  expect(overOf(anEscalation({ column: 'closed', trail: [event('closed', old, 'The gate is open')] }))).toEqual({
    how: 'closed',
    on: old,
    words: 'The gate is open',
  })
  const weWill = { ...aPledge().weWill, evidence: 'a photo' }
  expect(overOf(aPledge({ column: 'changed', overOn: old, weWill }))).toEqual({
    how: 'changed',
    on: old,
    words: 'a photo',
  })
  expect(overOf(anAction({ column: 'proposed' }))).toBeNull()
})

test('put away now: what is over, and nothing else', () => {
  expect(putAwayNow(anAction({ column: 'done' }), today)).toMatchObject({ archivedOn: today })
  expect(putAwayNow(anAction({ column: 'done', archivedOn: old }), today)).toMatchObject({ archivedOn: old })
  expect(putAwayNow(aPledge({ column: 'agreed' }), today)).toBeNull()
})

test('brought back, a card stands in the column it left, dropped or withdrawn no more', () => {
  const dropped = { on: old, reason: 'a mistake' }
  expect(broughtBack(anAction({ column: 'doing', dropped, archivedOn: old }))).toMatchObject({
    column: 'doing',
    dropped: null,
    archivedOn: null,
  })
  expect(broughtBack(anEscalation({ column: 'sent', withdrawn: dropped }))).toMatchObject({
    column: 'sent',
    withdrawn: null,
  })
})
