import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import {
  cardsBeside,
  columnBeside,
  type Spot,
  spotPlace,
  strangerAt,
} from '../../../renderer/src/features/board/cut-target'
import { columnsFrom, dropTarget, type Places } from '../../../renderer/src/features/board/drop-target'
import { actionColumns } from '../../../shared/model/action'
import type { Id } from '../../../shared/model/common'
import { anAction } from '../../builders'

const counts = { todo: 4, doing: 2 } as const
const places: Places = new Map([
  ['p-mill', { code: 'MILL', shape: 'place' }],
  ['p-carr', { code: 'CARR', shape: 'place' }],
])
/** todo-0 to todo-3 and doing-0 to doing-1; the odd ones are of Carr Top where the board is of all places. */
function aBoard(isEverywhere = false) {
  const cards = Object.entries(counts).flatMap(([column, count]) =>
    generateNKeysBetween(null, null, count).map((rank, index) =>
      anAction({
        id: `${column}-${index}`,
        localityId: isEverywhere && index % 2 === 1 ? 'p-carr' : 'p-mill',
        column: column === 'todo' ? 'todo' : 'doing',
        rank,
      }),
    ),
  )
  return {
    columns: actionColumns.map((id) => ({ id, name: id })),
    lists: columnsFrom(cards, actionColumns, isEverywhere ? places : undefined),
    places: isEverywhere ? places : undefined,
  }
}
const board = aBoard()
const ids = ['todo-0', 'todo-1', 'todo-2', 'todo-3', 'doing-0', 'doing-1']
const past = (id: Id): Spot => ({ kind: 'after', id })

describe('where cut cards are put', () => {
  it('is right after the card the keys are at, whichever were cut', () => {
    const some = fc.subarray(ids, { minLength: 1 })
    fc.assert(
      fc.property(some, fc.constantFrom(...ids), (cut, at) => {
        fc.pre(!cut.includes(at))
        const move = dropTarget(board, cut, spotPlace(board, cut, past(at)))
        // Nothing, where they stand there already; else after that very card.
        const list = (at.startsWith('todo') ? board.lists.todo : board.lists.doing).map(({ id }) => id)
        if (move === null) expect(list.slice(list.indexOf(at) + 1, list.indexOf(at) + 1 + cut.length)).toEqual(cut)
        else expect(move).toEqual({ ids: cut, to: at.startsWith('todo') ? 'todo' : 'doing', after: at })
      }),
    )
  })

  it('is where a cut card stands, with the others brought to it', () => {
    expect(dropTarget(board, ['todo-0', 'todo-2'], spotPlace(board, ['todo-0', 'todo-2'], past('todo-2')))).toEqual({
      ids: ['todo-0', 'todo-2'],
      to: 'todo',
      after: 'todo-1',
    })
  })

  it('is the end of a column, also of an empty one', () => {
    expect(spotPlace(board, ['todo-0'], { kind: 'column', to: 'doing' })).toEqual({ to: 'doing', index: 2 })
    expect(spotPlace(board, ['todo-0'], { kind: 'column', to: 'todo' })).toEqual({ to: 'todo', index: 3 })
    expect(spotPlace(board, ['todo-0'], { kind: 'column', to: 'done' })).toEqual({ to: 'done', index: 0 })
  })

  it('is nowhere once that card has gone', () => {
    expect(spotPlace(board, ['todo-0'], past('gone'))).toBeNull()
  })

  it('is never among the cards of another place only', () => {
    const all = aBoard(true)
    expect(strangerAt(all, ['todo-0'], past('doing-1'))).toBe('place')
    expect(strangerAt(all, ['todo-0', 'todo-1'], past('doing-1'))).toBeNull()
    expect(strangerAt(all, ['todo-0'], { kind: 'column', to: 'doing' })).toBeNull()
    expect(strangerAt(board, ['todo-0'], past('doing-1'))).toBeNull()
  })

  it('is in the lane of each card, whatever lane was gone to', () => {
    const of = new Map(ids.map((id) => [id, id.endsWith('1') ? 'p-owen' : 'p-nettie']))
    const order = ['p-owen', 'p-nettie'].map((id) => ({ id, name: id, count: 1 }))
    const laned = { ...board, lanes: { by: 'person' as const, order, of, folded: new Set<string>() } }
    expect(strangerAt(laned, ['todo-0'], past('doing-1'))).toBe('lane')
    expect(strangerAt(laned, ['todo-0', 'todo-1'], past('doing-1'))).toBeNull()
    expect(cardsBeside(laned, 'doing', 'todo-1').map(({ id }) => id)).toEqual(['doing-1'])
    expect(cardsBeside(board, 'doing', 'todo-1')).toHaveLength(2)
  })

  it('goes from column to column as far as the board does', () => {
    expect(columnBeside(board, 'todo', 'left')).toBeNull()
    expect(columnBeside(board, 'todo', 'right')).toBe('doing')
    expect(columnBeside(board, 'done', 'right')).toBeNull()
  })
})
