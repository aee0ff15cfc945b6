import { expect, test } from 'vitest'
import { waysOfWorking } from '../../../shared/model/way-of-working'
import { tidyWays, wayWords } from '../../../shared/rules/way-words'

test('each way has its name, the tenth that of the partnership', () => {
  const names = waysOfWorking.map((way) => wayWords(way, { partnershipName: 'Northfold Together' }))
  expect(new Set(names).size).toBe(10)
  expect(names[0]).toBe('Local Nets')
  expect(names[9]).toBe('Northfold Together')
})

test('tags stand each once, in one order', () => {
  expect(tidyWays(['coaching', 'local-nets', 'coaching'])).toEqual(['local-nets', 'coaching'])
})
