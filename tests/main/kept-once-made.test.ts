import { expect, it } from 'vitest'
import { keptOnceMade } from '../../electron/main/kept-once-made'

it('what was made is kept; what could not be made is made anew when it is wanted again', async () => {
  let tries = 0
  const kept = keptOnceMade(async () => {
    tries += 1
    if (tries === 1) throw new Error('held')
    return tries
  })
  expect(kept.made()).toBeNull()
  const both = await Promise.allSettled([kept.get(), kept.get()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(kept.made()).toBeNull()
  expect(await Promise.all([kept.get(), kept.get()])).toEqual([2, 2])
  expect(await kept.made()).toBe(2)
})
