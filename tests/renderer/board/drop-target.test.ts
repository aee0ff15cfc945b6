import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  dropTarget,
  lastIndex,
  neighbour,
  placeOf,
  stepPlace,
} from '../../../renderer/src/features/board/drop-target'
import type { ActionHead } from '../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../shared/model/action'
import { isRefused } from '../../../shared/refusals'
import { moveAction } from '../../../shared/rules/actions'
import { anAction } from '../../builders'

/** `aBoard({ todo: 3, doing: 1 })`: cards todo-0, todo-1, todo-2, doing-0. */
function someCards(counts: Partial<Record<ActionColumn, number>>): ActionHead[] {
  return actionColumns.flatMap((column) => {
    const count = counts[column] ?? 0
    return generateNKeysBetween(null, null, count).map((rank, index) =>
      anAction({ id: `${column}-${index}`, column, rank, blockedBy: column === 'blocked' ? 'the deposit' : '' }),
    )
  })
}
const aBoard = (counts: Partial<Record<ActionColumn, number>>) => columnsOf(someCards(counts), 'mill')

describe('a drop', () => {
  const columns = aBoard({ todo: 3, doing: 2 })

  it('between two cards of another column goes after the first of them', () => {
    expect(dropTarget(columns, 'todo-0', { to: 'doing', index: 1 })).toEqual({
      actionId: 'todo-0',
      to: 'doing',
      after: 'doing-0',
    })
  })

  it('above the first card goes after nothing', () => {
    expect(dropTarget(columns, 'todo-2', { to: 'todo', index: 0 })).toEqual({
      actionId: 'todo-2',
      to: 'todo',
      after: null,
    })
  })

  it('into an empty column goes after nothing', () => {
    expect(dropTarget(columns, 'todo-1', { to: 'done', index: 0 })?.after).toBeNull()
  })

  it('where the card came from asks for nothing', () => {
    expect(dropTarget(columns, 'todo-1', { to: 'todo', index: 1 })).toBeNull()
  })

  it('beside every column asks for nothing', () => {
    expect(dropTarget(columns, 'todo-1', null)).toBeNull()
  })

  it('of a card that has gone meanwhile asks for nothing', () => {
    expect(dropTarget(columns, 'gone', { to: 'doing', index: 0 })).toBeNull()
  })

  it('past the end goes last', () => {
    expect(dropTarget(columns, 'todo-0', { to: 'todo', index: 99 })?.after).toBe('todo-2')
  })

  it('puts the card exactly where it was dropped, whatever the board', () => {
    const anyCounts = fc.record({
      todo: fc.integer({ min: 1, max: 8 }),
      doing: fc.integer({ min: 0, max: 8 }),
      blocked: fc.integer({ min: 0, max: 8 }),
      proposed: fc.integer({ min: 0, max: 8 }),
    })
    fc.assert(
      fc.property(anyCounts, fc.nat(), fc.nat(), fc.nat(), (counts, which, where, height) => {
        const cards = someCards(counts)
        const before = columnsOf(cards, 'mill')
        const card = cards[which % cards.length]
        const to = actionColumns[where % actionColumns.length]
        if (card === undefined || to === undefined) return
        const index = height % (lastIndex(before, to, card.id) + 1)
        const move = dropTarget(before, card.id, { to, index })
        if (move === null) {
          expect(placeOf(before, card.id)).toEqual({ to, index })
          return
        }
        const others = before[to].filter((other) => other.id !== card.id)
        const input = { ...move, blockedBy: 'the deposit' }
        const moved = moveAction(card, others, input, { today: '2026-06-09', mayClose: true })
        if (isRefused(moved)) throw new Error(JSON.stringify(moved))
        const after = columnsOf([...cards.filter((other) => other !== card), { ...card, ...moved }], 'mill')
        expect(placeOf(after, card.id)).toEqual({ to, index })
      }),
    )
  })
})

describe('a lifted card', () => {
  const columns = aBoard({ todo: 3, doing: 1 })

  it('stays at the edges of the board', () => {
    expect(stepPlace(columns, 'todo-0', { to: 'todo', index: 0 }, 'up')).toEqual({ to: 'todo', index: 0 })
    expect(stepPlace(columns, 'todo-0', { to: 'todo', index: 0 }, 'left')).toEqual({ to: 'todo', index: 0 })
    expect(stepPlace(columns, 'todo-0', { to: 'todo', index: 2 }, 'down')).toEqual({ to: 'todo', index: 2 })
    expect(stepPlace(columns, 'todo-0', { to: 'done', index: 0 }, 'right')).toEqual({ to: 'done', index: 0 })
  })

  it('can stand after the last card of another column', () => {
    expect(stepPlace(columns, 'todo-0', { to: 'doing', index: 0 }, 'down')).toEqual({ to: 'doing', index: 1 })
  })

  it('goes no lower than a shorter column is long', () => {
    expect(stepPlace(columns, 'todo-2', { to: 'todo', index: 2 }, 'right')).toEqual({ to: 'doing', index: 1 })
  })
})

describe('the arrows', () => {
  it('skip empty columns', () => {
    expect(neighbour(aBoard({ todo: 2, proposed: 1 }), 'todo-1', 'right')).toBe('proposed-0')
  })

  it('end at the last card', () => {
    expect(neighbour(aBoard({ todo: 2 }), 'todo-1', 'down')).toBeNull()
  })
})

describe('the columns', () => {
  it('hold only the cards of their place, by rank', () => {
    const cards = [
      anAction({ id: 'b', rank: 'a1' }),
      anAction({ id: 'a', rank: 'a0' }),
      anAction({ id: 'elsewhere', localityId: 'harr' }),
    ]
    expect(columnsOf(cards, 'mill').todo.map((card) => card.id)).toEqual(['a', 'b'])
  })
})
