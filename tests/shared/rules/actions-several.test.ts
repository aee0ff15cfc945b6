import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../../../shared/refusals'
import { moveActions } from '../../../shared/rules/actions-several'
import { rankAtEnd, ranksInColumn } from '../../../shared/rules/column-ranks'
import { byRank } from '../../../shared/rules/ranks'
import { anAction } from '../../builders'

const at = { today: '2026-06-11', mayClose: () => false }
const there = (id: string, rank: string, localityId = 'mill') => anAction({ id, rank, localityId, column: 'doing' })

function orderAfter(column: readonly ReturnType<typeof there>[], moved: readonly { id: string; rank: string }[]) {
  const leaving = new Set(moved.map((one) => one.id))
  return [...column.filter((one) => !leaving.has(one.id)), ...moved].sort(byRank).map((one) => one.id)
}

describe('moving several actions', () => {
  const column = [there('m-1', 'a1'), there('h-1', 'a2', 'harr'), there('m-2', 'a3')]

  test('they stand after the card they were put after, in the order they were chosen', () => {
    const moves = moveActions([anAction({ id: 'x' }), anAction({ id: 'y' })], column, { to: 'doing', after: 'm-1' }, at)
    if (isRefused(moves)) throw new Error(moves.refused.code)
    expect(orderAfter(column, moves)).toEqual(['m-1', 'x', 'y', 'h-1', 'm-2'])
  })

  test('of several places each stands in its own order, after the nearest of its own place', () => {
    const moving = [anAction({ id: 'x' }), anAction({ id: 'y', localityId: 'harr' })]
    const moves = moveActions(moving, column, { to: 'doing', after: 'h-1' }, at)
    if (isRefused(moves)) throw new Error(moves.refused.code)
    const order = orderAfter(column, moves)
    expect(order.filter((id) => ['m-1', 'm-2', 'x'].includes(id))).toEqual(['m-1', 'x', 'm-2'])
    expect(order.filter((id) => ['h-1', 'y'].includes(id))).toEqual(['h-1', 'y'])
  })

  test('cards of the column itself are put in another order', () => {
    const moves = moveActions(
      [there('m-2', 'a3'), there('h-1', 'a2', 'harr')],
      column,
      { to: 'doing', after: null },
      at,
    )
    if (isRefused(moves)) throw new Error(moves.refused.code)
    expect(orderAfter(column, moves)).toEqual(['m-2', 'h-1', 'm-1'])
  })

  test('what one of them is refused for keeps all of them where they are', () => {
    const moving = [anAction({ column: 'done', finishedOn: at.today }), anAction()]
    expect(moveActions(moving, [], { to: 'done', after: null }, at)).toEqual({
      refused: { code: 'meeting-agrees-closure' },
    })
    expect(moveActions(moving, [], { to: 'blocked', after: null }, at)).toMatchObject({
      refused: { code: 'blocked-by-needed' },
    })
    expect(moveActions(moving, column, { to: 'doing', after: 'gone' }, at)).toEqual({
      refused: { code: 'neighbour-missing', id: 'gone' },
    })
  })

  test('in one place that may close and in one that may not, it asks each', () => {
    const moving = [anAction(), anAction({ localityId: 'harr' })]
    const input = { to: 'done', after: null } as const
    expect(moveActions(moving, [], input, { ...at, mayClose: (id) => id === 'mill' })).toMatchObject({
      refused: { code: 'meeting-agrees-closure' },
    })
    expect(moveActions(moving, [], input, { ...at, mayClose: () => true })).toMatchObject([
      { finishedOn: at.today },
      { finishedOn: at.today },
    ])
  })
})

test('law: the cards that move follow `after` as a block, whatever the column', () => {
  const ranks = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ranks, fc.nat(), fc.nat({ max: 4 }), (keys, pick, count) => {
      const column = keys
        .map((key) => ({ id: `c-${key}`, rank: `a${String.fromCharCode(65 + key)}` }))
        .filter((one) => /^[0-9A-Za-z]+$/.test(one.rank))
      const after = column[pick % Math.max(1, column.length)]
      const moving = Array.from({ length: count + 1 }, (_, index) => ({ id: `m-${index}` }))
      const found = ranksInColumn(column, moving, after?.id ?? null)
      if (isRefused(found)) throw new Error(found.refused.code)
      const moved = moving.map(({ id }) => ({ id, rank: found.get(id) ?? '' }))
      const order = [...column, ...moved].sort(byRank).map((one) => one.id)
      const from = after === undefined ? 0 : order.indexOf(after.id) + 1
      expect(order.slice(from, from + moving.length)).toEqual(moving.map((one) => one.id))
      const all = [...column, ...moved]
      expect(all.every(({ rank }) => rank < rankAtEnd(all))).toBe(true)
    }),
  )
})
