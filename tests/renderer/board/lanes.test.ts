import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  columnsFrom,
  dropTarget,
  firstOfLane,
  laneStep,
  lastIndex,
  neighbour,
  placeAt,
  placeFor,
} from '../../../renderer/src/features/board/drop-target'
import {
  lanesOf,
  listsByLane,
  otherLane,
  unfolded,
  wholeTeam,
  withNobody,
} from '../../../renderer/src/features/board/lanes'
import { moveWords } from '../../../renderer/src/features/board/move-words'
import type { ActionHead } from '../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../shared/model/action'
import { anAction } from '../../builders'

const names: Readonly<Record<string, string>> = { owen: 'Owen Larkspur', bea: 'Bea Ash' }
const called = { one: 'action', many: 'actions' }

function aCard(id: string, owner: string, column: ActionColumn, rank: string): ActionHead {
  const person = { kind: 'person', personId: owner } as const
  const kind = owner === 'team' || owner === 'nobody' ? owner : null
  return anAction({ id, column, rank, number: { year: 2026, n: 1 }, owner: kind === null ? person : { kind } })
}

function aBoard(cards: readonly ActionHead[], folded: ReadonlySet<string> = new Set()) {
  const lanes = lanesOf(cards, {
    by: 'person',
    personOf: ({ owner }) =>
      owner.kind === 'person' ? owner.personId : owner.kind === 'team' ? wholeTeam : withNobody,
    nameOf: (id) => names[id] ?? id,
    places: undefined,
    folded,
  })
  const lists = columnsFrom(cards, actionColumns, undefined, lanes)
  return { columns: actionColumns.map((id) => ({ id, name: id })), lists, lanes }
}

// To do: Bea has b1; Owen o1, o2; nobody n1. Doing: Owen o3.
const cards = [
  aCard('o1', 'owen', 'todo', 'a1'),
  aCard('b1', 'bea', 'todo', 'a2'),
  aCard('n1', 'nobody', 'todo', 'a3'),
  aCard('o2', 'owen', 'todo', 'a4'),
  aCard('o3', 'owen', 'doing', 'a1'),
]
const board = aBoard(cards)

describe('lanes', () => {
  it('stand by name, then the whole team, then nobody, with their counts, and none is empty', () => {
    const { lanes } = aBoard([...cards, aCard('t1', 'team', 'done', 'a1')])
    expect(lanes.order.map(({ name, count }) => [name, count])).toEqual([
      ['Bea Ash', 1],
      ['Owen Larkspur', 3],
      [wholeTeam, 1],
      [withNobody, 1],
    ])
  })

  it('keep the cards of each together in every column, in their own order', () => {
    expect(board.lists.todo.map(({ id }) => id)).toEqual(['b1', 'o1', 'o2', 'n1'])
    expect(listsByLane(board.lists, board.lanes).get('owen')).toMatchObject({
      todo: [{ id: 'o1' }, { id: 'o2' }],
      doing: [{ id: 'o3' }],
    })
  })

  it('show nothing of one that is folded up, and count it still', () => {
    const { lanes, lists } = aBoard(cards, new Set(['owen']))
    expect(unfolded(lists, lanes).todo?.map(({ id }) => id)).toEqual(['b1', 'n1'])
    expect(lanes.order[1]?.count).toBe(3)
  })

  it('of no cards are none', () => expect(aBoard([]).lanes.order).toEqual([]))

  it('lose no card and show none twice, whoever owns what', () => {
    const owners = fc.array(
      fc.tuple(fc.constantFrom('owen', 'bea', 'team', 'nobody'), fc.constantFrom(...actionColumns)),
    )
    fc.assert(
      fc.property(owners, (all) => {
        const made = all.map(([owner, column], index) => aCard(`c${index}`, owner, column, `a${index}`))
        const { lists, lanes } = aBoard(made)
        const drawn = [...listsByLane(lists, lanes).values()].flatMap((lane) => Object.values(lane).flat())
        expect(drawn.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('a move in lanes', () => {
  it('stays in its own lane, whatever height it is dropped at', () => {
    expect(placeFor(board, ['o1'], { to: 'todo', index: 9 })).toEqual({ to: 'todo', index: 2 })
    expect(placeFor(board, ['o3'], { to: 'todo', index: 0 })).toEqual({ to: 'todo', index: 1 })
    expect(lastIndex(board, 'todo', ['o3'])).toBe(3)
  })

  it('goes after the card above it in the lane, and before all where none is', () => {
    expect(dropTarget(board, ['o3'], placeAt(board, ['o3'], { columnId: 'todo', laneId: 'owen', index: 1 }))).toEqual({
      ids: ['o3'],
      to: 'todo',
      after: 'o1',
    })
    expect(dropTarget(board, ['o3'], placeAt(board, ['o3'], { columnId: 'todo', laneId: 'owen', index: 0 }))).toEqual({
      ids: ['o3'],
      to: 'todo',
      after: null,
    })
  })

  it('into the lane of another is about who has it, and keeps the column', () => {
    const place = placeFor(board, ['o3'], placeAt(board, ['o3'], { columnId: 'todo', laneId: 'bea', index: 0 }))
    expect(place).toMatchObject({ to: 'doing', lane: 'bea' })
    expect(otherLane(board.lanes, ['o3'], place.lane)?.name).toBe('Bea Ash')
    expect(moveWords(board, ['o3'], place, called)).toBe('26/A001 to Bea Ash')
  })

  it('steps from lane to lane, and back to its own', () => {
    const up = laneStep(board, ['o1'], { to: 'todo', index: 1 }, -1)
    expect(up).toMatchObject({ to: 'todo', lane: 'bea' })
    expect(laneStep(board, ['o1'], up, -1)).toEqual(up)
    expect(laneStep(board, ['o1'], up, 1)).toEqual({ to: 'todo', index: 1 })
  })

  it('says column, lane and the position in the lane', () => {
    expect(moveWords(board, ['o3'], { to: 'todo', index: 2 }, called)).toBe('26/A001 to todo, Owen Larkspur, 2 of 3')
  })
})

describe('the focus in lanes', () => {
  it('goes down a column through its lanes, and sideways inside one', () => {
    expect(neighbour(board, 'b1', 'down')).toBe('o1')
    expect(neighbour(board, 'o2', 'right')).toBe('o3')
    expect(neighbour(board, 'b1', 'right')).toBeNull()
  })

  it('goes to the first card of the next lane, in the same column where there is one', () => {
    expect(firstOfLane(board, 'b1', 1)).toBe('o1')
    expect(firstOfLane(board, 'o3', 1)).toBe('n1')
    expect(firstOfLane(board, 'b1', -1)).toBeNull()
  })
})
