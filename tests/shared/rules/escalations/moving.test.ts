import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Escalation, EscalationColumn } from '../../../../shared/model/cards'
import { isRefused } from '../../../../shared/refusals'
import type { EnablerSeat } from '../../../../shared/rules/enabler-seat'
import type { Deed } from '../../../../shared/rules/escalations/deed'
import { moveEscalations } from '../../../../shared/rules/escalations/moving'
import { placedAfter } from '../../../../shared/rules/escalations/placing'
import { recipientOf, type Team } from '../../../../shared/rules/escalations/sending'
import { byRank } from '../../../../shared/rules/ranks'
import { anEscalation, aPerson } from '../../../builders'

const deed: Deed = {
  by: { personId: 'nettie', via: 'here', notedById: null },
  now: '2026-06-11T09:00:00.000Z',
  today: '2026-06-11',
}
const seat = (overrides: Partial<EnablerSeat> = {}): EnablerSeat => ({
  confirmed: new Set(['maya']),
  covers: [],
  proposed: [],
  emptySince: null,
  isSaidEmpty: false,
  ...overrides,
})
const teamWith = (overrides: Partial<EnablerSeat> = {}): Team => ({
  personOf: (id) => (id === 'nobody' ? undefined : { id, retiredOn: id === 'gone' ? '2026-06-01' : null }),
  seatOf: () => seat(overrides),
})
const answer = {
  kind: 'no',
  words: 'It is let',
  on: '2026-06-10',
  byPersonId: 'maya',
  via: 'phone',
  notedById: null,
  until: null,
  permissionId: null,
} as const
const columns = ['drafted', 'sent', 'acknowledged', 'asked-back', 'answered', 'closed'] as const

function standing(column: EscalationColumn, rank = 'a0', localityId = 'mill'): Escalation {
  const isAnswered = column === 'answered' || column === 'closed'
  const sentAt = column === 'drafted' ? null : '2026-06-09T09:00:00.000Z'
  return anEscalation({ column, rank, localityId, enablerId: 'maya', sentAt, answer: isAnswered ? answer : null })
}

function move(cards: readonly Escalation[], to: EscalationColumn, board: readonly Escalation[], words?: string) {
  const columnOf = (column: EscalationColumn) => board.filter((one) => one.column === column).sort(byRank)
  const input = { to, after: null, words }
  return moveEscalations(cards, input, { columnOf, team: teamWith(), deedIn: () => deed })
}

function outcome(from: EscalationColumn, to: EscalationColumn, words?: string): string {
  const card = standing(from)
  const moved = move([card], to, [card], words)
  if (isRefused(moved)) return moved.refused.code
  return moved[0]?.column ?? ''
}

describe('a move between columns', () => {
  it('is what that column says happened, or is refused', () => {
    const row = (from: EscalationColumn, words?: string) => columns.map((to) => outcome(from, to, words))
    const wrong = 'wrong-column'
    expect(row('drafted', 'x')).toEqual(['drafted', 'sent', wrong, wrong, 'answer-needed', 'not-answered-yet'])
    expect(row('sent', 'x')).toEqual([wrong, 'sent', 'acknowledged', 'asked-back', 'answer-needed', 'not-answered-yet'])
    expect(row('acknowledged', 'x')).toEqual([
      wrong,
      wrong,
      'acknowledged',
      'asked-back',
      'answer-needed',
      'not-answered-yet',
    ])
    // Given back, it has been seen.
    expect(row('asked-back', 'x')).toEqual([
      wrong,
      'acknowledged',
      'acknowledged',
      'asked-back',
      'answer-needed',
      'not-answered-yet',
    ])
    expect(row('answered', 'x')).toEqual([wrong, 'sent', wrong, wrong, 'answered', 'closed'])
    expect(row('closed', 'x')).toEqual([wrong, 'sent', wrong, wrong, wrong, 'closed'])
  })

  it('asks for the words the column needs', () => {
    const cases = [
      ['sent', 'asked-back'],
      ['answered', 'closed'],
      ['answered', 'sent'],
      ['closed', 'sent'],
    ] as const
    for (const [from, to] of cases) {
      expect(outcome(from, to)).toBe('words-needed')
      expect(outcome(from, to, '  ')).toBe('words-needed')
    }
    expect(outcome('asked-back', 'acknowledged')).toBe('acknowledged')
  })

  it('is of all or of none', () => {
    const [drafted, closed] = [standing('drafted'), standing('closed')]
    const moved = move([drafted, closed], 'sent', [drafted, closed])
    expect(moved).toEqual({ refused: { code: 'words-needed', for: 'reopen' } })
  })

  it('puts them where they were dropped, in their order, among the cards of all places', () => {
    const board = [standing('sent', 'a0'), standing('sent', 'a0', 'tide'), standing('sent', 'a1')].sort(byRank)
    const [first, second, third] = board
    const moving = [standing('drafted', 'a7'), standing('drafted', 'a3', 'tide')]
    const ranked = placedAfter(moving, board, second?.id ?? '')
    if (isRefused(ranked)) throw new Error('it can be ranked')
    expect([...board, ...ranked].sort(byRank).map(({ id }) => id)).toEqual(
      [first, second, ...moving, third].map((one) => one?.id),
    )
    expect(placedAfter(moving, board, 'not-there')).toEqual({ refused: { code: 'neighbour-missing', id: 'not-there' } })
  })
})

describe('moving within a column', () => {
  it('changes the order and nothing else, and gives every card the place it was put at', () => {
    const many = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(many, fc.nat(), fc.nat(), fc.constantFrom(...columns), (numbers, which, where, column) => {
        const board = numbers
          .map((number) => standing(column, `a${number.toString(36).padStart(2, '0')}V`))
          .sort(byRank)
        const moving = board[which % board.length]
        if (moving === undefined) return
        const others = board.filter((one) => one !== moving)
        const after = others[(where % (others.length + 1)) - 1]?.id ?? null
        const columnOf = () => board
        const moved = moveEscalations(
          [moving],
          { to: column, after },
          { columnOf, team: teamWith(), deedIn: () => deed },
        )
        if (isRefused(moved)) throw new Error('it can be moved')
        const [now] = moved
        if (now === undefined) throw new Error('it is there')
        expect({ ...now, rank: moving.rank }).toEqual(moving)
        const order = [...others, now].sort(byRank)
        expect(order[order.indexOf(now) - 1]?.id ?? null).toBe(after)
      }),
    )
  })
})

describe('whom a question goes to', () => {
  const to = (overrides: Partial<EnablerSeat>, chosenId: string | null = null) =>
    recipientOf(teamWith(overrides), 'mill', chosenId, deed)
  const ivor = aPerson({ id: 'ivor' })
  const self = aPerson({ id: 'nettie' })
  const oneself = { refused: { code: 'escalation-to-oneself' } }

  it('who was chosen, the enabler, the cover, nobody: in that order', () => {
    expect(to({ covers: [ivor] }, 'owen')).toBe('owen')
    expect(to({ covers: [ivor] })).toBe('maya')
    expect(to({ confirmed: new Set(), covers: [ivor] })).toBe('ivor')
    expect(to({ confirmed: new Set(), proposed: [ivor] })).toBeNull()
    // Two who may answer: it waits with both.
    expect(to({ confirmed: new Set(['maya', 'tom']), covers: [ivor] })).toBeNull()
  })

  it('never who sends it, nobody unknown, and nobody who has left', () => {
    expect(to({}, 'nettie')).toEqual(oneself)
    expect(to({ confirmed: new Set(['nettie']) })).toEqual(oneself)
    expect(to({ confirmed: new Set(['nettie']), covers: [self, ivor] })).toBe('ivor')
    expect(to({ confirmed: new Set(['nettie', 'maya']) })).toBe('maya')
    expect(to({ confirmed: new Set(), covers: [self] })).toEqual(oneself)
    expect(to({}, 'gone')).toEqual({ refused: { code: 'person-left', personId: 'gone' } })
    expect(to({}, 'nobody')).toEqual({ refused: { code: 'missing', kind: 'person', id: 'nobody' } })
  })
})
