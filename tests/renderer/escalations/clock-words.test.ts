import { describe, expect, it } from 'vitest'
import {
  clockWords,
  isForProgrammeBoard,
  neededWords,
  type Timed,
} from '../../../renderer/src/features/escalations/clock-words'
import type { EscalationEvent } from '../../../shared/model/cards'
import type { EnablerSeat } from '../../../shared/rules/enabler-seat'

const limits = { acknowledgeIn: 2, answerIn: 10 }
const seat: EnablerSeat = {
  confirmed: new Set(['grace']),
  covers: [],
  proposed: [],
  emptySince: null,
  isSaidEmpty: false,
}
const emptySeat: EnablerSeat = { ...seat, confirmed: new Set() }

function one(column: Timed['column'], ...events: readonly (readonly [EscalationEvent['kind'], string])[]): Timed {
  const trail = events.map(([kind, on]) => ({ kind, at: `${on}T09:00:00.000Z` }))
  return { column, enablerId: 'grace', sentAt: trail[0]?.at ?? null, trail }
}
const said = (timed: Timed, today: string, of = seat) => clockWords(timed, of, today, limits)

describe('how the clock stands, in a few words', () => {
  const seen = one('acknowledged', ['sent', '2026-05-21'], ['acknowledged', '2026-05-26'])

  it.each([
    [one('drafted'), '2026-06-09', 'Clock not started', 'plain'],
    [one('sent', ['sent', '2026-06-09']), '2026-06-09', 'Sent today', 'plain'],
    [one('sent', ['sent', '2026-06-04']), '2026-06-09', 'Day 3, not seen', 'soon'],
    [seen, '2026-06-02', 'Day 7', 'plain'],
    [seen, '2026-06-04', 'Day 9 of 10', 'soon'],
    [seen, '2026-06-05', 'Day 10 of 10', 'soon'],
    [seen, '2026-06-08', '1 day over', 'late'],
    [seen, '2026-06-09', '2 days over', 'late'],
    [one('asked-back', ['sent', '2026-06-01'], ['asked-back', '2026-06-05']), '2026-06-09', 'Paused at day 4', 'plain'],
    [one('answered', ['sent', '2026-06-01'], ['answered', '2026-06-09']), '2026-07-09', 'On day 6', 'plain'],
    [
      one('closed', ['sent', '2026-06-01'], ['answered', '2026-06-08'], ['closed', '2026-06-11']),
      '2026-07-09',
      'Answered on day 5',
      'plain',
    ],
    [one('closed'), '2026-06-09', 'Never sent', 'plain'],
  ] as const)('%o on %s', (timed, today, words, tone) => {
    expect(said(timed, today)).toEqual({ words, tone })
  })

  it('says how long one has waited for nobody, and not once it is answered', () => {
    expect(said(seen, '2026-06-09', emptySeat)).toEqual({ words: 'Nobody, 12 days', tone: 'held' })
    const answered = one('answered', ['sent', '2026-06-01'], ['answered', '2026-06-09'])
    expect(said(answered, '2026-06-09', emptySeat).tone).toBe('plain')
  })

  it('flags for the programme board what is over and unanswered, whoever has it', () => {
    expect(isForProgrammeBoard(seen, '2026-06-05', limits)).toBe(false)
    expect(isForProgrammeBoard(seen, '2026-06-08', limits)).toBe(true)
    const paused = one('asked-back', ['sent', '2026-05-21'], ['asked-back', '2026-06-08'])
    expect(isForProgrammeBoard(paused, '2026-06-09', limits)).toBe(false)
  })
})

it('the day it is needed was said nowhere on the board: near, gone by, and not once it is answered', () => {
  const words = (neededBy: string | null, column: Timed['column'] = 'sent') =>
    neededWords({ column, neededBy }, '2026-06-09')
  expect(words('2026-06-11')).toEqual({ words: 'Needed by Thursday', tone: 'soon' })
  expect(words('2026-06-09', 'drafted')).toEqual({ words: 'Needed by today', tone: 'soon' })
  expect(words('2026-06-05')).toEqual({ words: 'Was needed by 5 June', tone: 'late' })
  for (const none of [words('2026-06-12'), words(null), words('2026-06-05', 'answered')]) expect(none).toBeNull()
})
