import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byRank, rankAfter } from '../../../shared/rules/ranks'

test('a rank lies between its neighbours, whatever was put where before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 60 }), (places) => {
      let list: readonly { readonly id: string; readonly rank: string }[] = []
      for (const [index, place] of places.entries()) {
        const at = place % (list.length + 1)
        const rank = rankAfter(list, list[at - 1]?.id ?? null)
        expect(rank).toBeDefined()
        const before = list[at - 1]
        const behind = list[at]
        if (before !== undefined) expect(before.rank < `${rank}`).toBe(true)
        if (behind !== undefined) expect(`${rank}` < behind.rank).toBe(true)
        list = [...list, { id: `card-${index}`, rank: `${rank}` }].sort(byRank)
      }
    }),
  )
})

test('a neighbour that is not in the list gives no rank', () => {
  expect(rankAfter([{ id: 'one', rank: 'a0' }], 'two')).toBeUndefined()
})
