import fc from 'fast-check'
import { test } from 'vitest'
import { aLocality } from '../../builders'
import { expectNothingGoesBack, expectNothingVanished, histories } from '../../nothing-vanishes'
import { History, template } from './agenda-history'

test('whatever happens to agendas, nothing unfinished vanishes and nothing is found twice', () => {
  const patterns = fc.constantFrom('week', 'fortnight', 'month', 'none')
  fc.assert(
    fc.property(histories, patterns, (happenings, every) => {
      const history = new History(
        aLocality({ template: [...template], pattern: { ...aLocality().pattern, every, nth: 1 } }),
      )
      for (const happening of happenings) {
        const before = history.seen()
        history.happen(happening)
        expectNothingGoesBack(happening.what, before, history.seen(), history.world.today)
        expectNothingVanished(history.world.matters, history.seen(), JSON.stringify(happening))
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
  )
})
