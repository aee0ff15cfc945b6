import { expect, test } from 'vitest'
import { conditionWords, isConditionMissed, reviewOf } from '../../../renderer/src/features/pledges/pledge-words'

const today = '2026-06-09'
const thursday = '2026-06-11'

test.each([
  ['2026-05-28', 'Review was due 28 May', true, true],
  ['2026-06-09', 'Review on Thursday', true, false],
  ['2026-06-11', 'Review on Thursday', true, false],
  ['2026-06-25', 'Review 25 June', false, false],
])('a review of %s is said as “%s”', (reviewOn, words, isDue, isLate) => {
  expect(reviewOf({ reviewOn, column: 'under-way' }, today, thursday)).toEqual({ words, isDue, isLate })
  expect(reviewOf({ reviewOn, column: 'kept' }, today, thursday)).toBeNull()
})

test('a condition of one other is said of one, not of "1 others"', () => {
  const one = (found: number, by: string, column: 'agreed' | 'under-way' = 'agreed') =>
    conditionWords({ condition: { needed: 1, found, by }, column }, today)
  expect(one(1, '2026-07-01')).toBe('The other has joined')
  expect(one(0, '2026-07-01')).toBe('Goes on if one joins by 1 July: nobody has')
  expect(one(0, '2026-07-01', 'under-way')).toBe('Nobody has joined, by 1 July')
  expect(one(0, '2026-06-01')).toBe('Its day passed, 1 June: nobody had joined')
})

test('a condition whose day has passed says so', () => {
  const condition = { needed: 8, found: 3, by: '2026-06-01' }
  expect(conditionWords({ condition, column: 'agreed' }, today)).toBe(
    'Its day passed, 1 June: 3 of 8 others had joined',
  )
  expect(conditionWords({ condition: { ...condition, by: '2026-07-01' }, column: 'agreed' }, today)).toBe(
    'Goes on if 8 join by 1 July: 3 have',
  )
  expect(conditionWords({ condition: { ...condition, by: '2026-07-01' }, column: 'under-way' }, today)).toBe(
    '3 of 8 others have joined, by 1 July',
  )
  expect(conditionWords({ condition: { ...condition, found: 8 }, column: 'agreed' }, today)).toBe(
    'All 8 others have joined',
  )
  const missed = (over: Partial<typeof condition>, column: 'agreed' | 'kept' = 'agreed') =>
    isConditionMissed({ condition: { ...condition, ...over }, column }, today)
  expect([missed({}), missed({ by: '2026-07-01' }), missed({ found: 8 }), missed({}, 'kept')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
