import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import {
  type Board,
  columnsFrom,
  dropTarget,
  lastIndex,
  liftPlace,
  movingWith,
  neighbour,
  placeFor,
  placeOf,
  stepPlace,
} from '../../../renderer/src/features/board/drop-target'
import { moveWords } from '../../../renderer/src/features/board/move-words'
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
const boardOf = (cards: readonly ActionHead[]) => ({
  columns: actionColumns.map((id) => ({ id, name: id })),
  lists: columnsFrom(cards, actionColumns),
})
const aBoard = (counts: Partial<Record<ActionColumn, number>>) => boardOf(someCards(counts))

describe('a drop', () => {
  const board = aBoard({ todo: 3, doing: 2 })

  it('between two cards of another column goes after the first of them', () => {
    expect(dropTarget(board, ['todo-0'], { to: 'doing', index: 1 })).toEqual({
      ids: ['todo-0'],
      to: 'doing',
      after: 'doing-0',
    })
  })

  it('above the first card goes after nothing', () => {
    expect(dropTarget(board, ['todo-2'], { to: 'todo', index: 0 })).toEqual({
      ids: ['todo-2'],
      to: 'todo',
      after: null,
    })
  })

  it('into an empty column goes after nothing', () => {
    expect(dropTarget(board, ['todo-1'], { to: 'done', index: 0 })?.after).toBeNull()
  })

  it('where the card came from asks for nothing', () => {
    expect(dropTarget(board, ['todo-1'], { to: 'todo', index: 1 })).toBeNull()
  })

  it('beside every column asks for nothing', () => {
    expect(dropTarget(board, ['todo-1'], null)).toBeNull()
  })

  it('of a card that has gone meanwhile asks for nothing', () => {
    expect(dropTarget(board, ['gone'], { to: 'doing', index: 0 })).toBeNull()
  })

  it('past the end goes last', () => {
    expect(dropTarget(board, ['todo-0'], { to: 'todo', index: 99 })?.after).toBe('todo-2')
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
        const before = boardOf(cards)
        const card = cards[which % cards.length]
        const to = actionColumns[where % actionColumns.length]
        if (card === undefined || to === undefined) return
        const index = height % (lastIndex(before, to, [card.id]) + 1)
        const move = dropTarget(before, [card.id], { to, index })
        if (move === null) {
          expect(placeOf(before, card.id)).toEqual({ to, index })
          return
        }
        const others = before.lists[to].filter((other) => other.id !== card.id)
        const input = { actionId: card.id, to, after: move.after, blockedBy: 'the deposit' }
        const moved = moveAction(card, others, input, { today: '2026-06-09', mayClose: true })
        if (isRefused(moved)) throw new Error(JSON.stringify(moved))
        const after = boardOf([...cards.filter((other) => other !== card), { ...card, ...moved }])
        expect(placeOf(after, card.id)).toEqual({ to, index })
      }),
    )
  })
})

describe('a lifted card', () => {
  const board = aBoard({ todo: 3, doing: 1 })

  it('stays at the edges of the board', () => {
    expect(stepPlace(board, ['todo-0'], { to: 'todo', index: 0 }, 'up')).toEqual({ to: 'todo', index: 0 })
    expect(stepPlace(board, ['todo-0'], { to: 'todo', index: 0 }, 'left')).toEqual({ to: 'todo', index: 0 })
    expect(stepPlace(board, ['todo-0'], { to: 'todo', index: 2 }, 'down')).toEqual({ to: 'todo', index: 2 })
    expect(stepPlace(board, ['todo-0'], { to: 'done', index: 0 }, 'right')).toEqual({ to: 'done', index: 0 })
  })

  it('can stand after the last card of another column', () => {
    expect(stepPlace(board, ['todo-0'], { to: 'doing', index: 0 }, 'down')).toEqual({ to: 'doing', index: 1 })
  })

  it('goes no lower than a shorter column is long', () => {
    expect(stepPlace(board, ['todo-2'], { to: 'todo', index: 2 }, 'right')).toEqual({ to: 'doing', index: 1 })
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

describe('several cards', () => {
  const board = aBoard({ todo: 4, doing: 2 })

  it('go together, in the order of the board, after what stays above them', () => {
    expect(dropTarget(board, ['todo-3', 'todo-0'], { to: 'doing', index: 1 })).toEqual({
      ids: ['todo-0', 'todo-3'],
      to: 'doing',
      after: 'doing-0',
    })
  })

  it('ask for nothing where they stand together already', () => {
    expect(dropTarget(board, ['todo-1', 'todo-2'], { to: 'todo', index: 1 })).toBeNull()
    expect(dropTarget(board, ['todo-1', 'todo-3'], { to: 'todo', index: 1 })).not.toBeNull()
  })

  it('never come after one of themselves', () => {
    expect(dropTarget(board, ['todo-0', 'todo-1'], { to: 'todo', index: 1 })?.after).toBe('todo-2')
  })

  it('are lifted where the one taken hold of stands, and say their positions', () => {
    const ids = movingWith(board, 'todo-2', new Set(['todo-2', 'todo-0', 'gone']))
    expect(ids).toEqual(['todo-0', 'todo-2'])
    expect(liftPlace(board, 'todo-2', ids)).toEqual({ to: 'todo', index: 1 })
    const called = { one: 'action', many: 'actions' }
    expect(moveWords(board, ids, { to: 'doing', index: 1 }, called)).toBe('2 actions to doing, 2 to 3 of 4')
    expect(movingWith(board, 'todo-3', new Set(ids))).toEqual(['todo-3'])
  })
})

describe('a board over several places', () => {
  const cards = [
    anAction({ id: 'carr-0', localityId: 'carr', rank: 'a0' }),
    anAction({ id: 'carr-1', localityId: 'carr', rank: 'a1' }),
    anAction({ id: 'mill-0', rank: 'a0' }),
    anAction({ id: 'mill-1', rank: 'a1' }),
    anAction({ id: 'mill-2', column: 'doing' }),
    anAction({ id: 'weir-0', localityId: 'weir', column: 'doing' }),
  ]
  const places = new Map(
    ['mill', 'carr', 'weir'].map((id) => [id, { code: id.toUpperCase(), shape: 'place' as const }]),
  )
  const board: Board<ActionHead> = {
    columns: actionColumns.map((id) => ({ id, name: id })),
    lists: columnsFrom(cards, actionColumns, places),
    places,
  }

  it('has the cards of each place together, in the order of the places', () => {
    expect(board.lists.todo?.map((card) => card.id)).toEqual(['mill-0', 'mill-1', 'carr-0', 'carr-1'])
  })

  it('keeps a card among those of its own place', () => {
    expect(stepPlace(board, ['mill-0'], { to: 'todo', index: 1 }, 'down')).toEqual({ to: 'todo', index: 1 })
    expect(dropTarget(board, ['mill-0'], { to: 'todo', index: 3 })?.after).toBe('mill-1')
    // Nobody of Carr is in Doing: between those of Millbrook and those of Weir.
    expect(placeFor(board, ['carr-0'], { to: 'doing', index: 0 })).toEqual({ to: 'doing', index: 1 })
    expect(dropTarget(board, ['carr-0'], { to: 'doing', index: 0 })?.after).toBeNull()
  })

  it('says the number with the place', () => {
    expect(moveWords(board, ['carr-0'], { to: 'doing', index: 1 }, { one: 'action', many: 'actions' })).toMatch(
      /^CARR 26/,
    )
  })
})
