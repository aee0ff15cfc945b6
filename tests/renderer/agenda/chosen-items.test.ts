import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moving } from '../../../renderer/src/features/agenda/agenda-painted'
import { amongOthers, nextTo, rangeOf, stepOf } from '../../../renderer/src/features/agenda/chosen-items'
import { anItem } from '../../builders'

const ids = ['a', 'b', 'c', 'd', 'e']

describe('a block of rows', () => {
  it('moves by one place and stays where the list ends', () => {
    expect(stepOf(ids, ['b', 'c'], 'up')).toBe(0)
    expect(stepOf(ids, ['b', 'c'], 'down')).toBe(2)
    expect(stepOf(ids, ['a', 'b'], 'up')).toBeNull()
    expect(stepOf(ids, ['d', 'e'], 'down')).toBeNull()
  })

  it('that stood apart comes together first: at its first row going up, at its last going down', () => {
    expect(stepOf(ids, ['b', 'd'], 'up')).toBe(1)
    expect(stepOf(ids, ['b', 'd'], 'down')).toBe(2)
  })

  it('reaches each end in as many steps as there are rows, whatever was chosen', () => {
    const chosen = fc.subarray(ids, { minLength: 1 })
    fc.assert(
      fc.property(chosen, fc.constantFrom('up' as const, 'down' as const), (block, way) => {
        let items = ids.map((id) => anItem({ id }))
        for (let steps = 0; steps < 6; steps += 1) {
          const now = items.map((item) => item.id)
          const index = stepOf(now, block, way)
          if (index === null) break
          const others = now.filter((id) => !block.includes(id))
          items = [...moving(block, others[index - 1] ?? null)(items)]
        }
        const end = items.map((item) => item.id)
        const others = ids.filter((id) => !block.includes(id))
        expect(end).toEqual(way === 'up' ? [...block, ...others] : [...others, ...block])
      }),
    )
  })
})

it('a block in the hand is counted out of the rows above the pointer', () => {
  // b and d are in the hand, held by d. Dropped below e: a, c and e stand above.
  expect(amongOthers(ids, ['b', 'd'], 'd', 4)).toBe(3)
  expect(amongOthers(ids, ['b', 'd'], 'd', 2)).toBe(1)
  expect(amongOthers(ids, ['d'], 'd', 2)).toBe(2)
})

it('a stretch goes from one row to the other, whichever is first', () => {
  expect(rangeOf(ids, 'd', 'b')).toEqual(['b', 'c', 'd'])
  expect(rangeOf(ids, 'gone', 'b')).toEqual(['b'])
})

it('when rows leave, the next one takes their place, or the last that is left', () => {
  expect(nextTo(ids, ['b', 'c'])).toBe('d')
  expect(nextTo(ids, ['d', 'e'])).toBe('c')
  expect(nextTo(ids, ids)).toBeNull()
})
