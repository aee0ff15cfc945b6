import { expect, it } from 'vitest'
import { asShown, keepingMaps } from '../../../renderer/src/data/as-expected'
import type { WorkingRecord } from '../../../shared/contract'
import { anAction } from '../../builders'

const urns = anAction({ id: 'urns', title: 'Price twelve urns', helperIds: ['bea'] })
const gate = anAction({ id: 'gate', title: 'Mend the gate' })
const shown = () =>
  new Map([['action' as const, new Map<string, WorkingRecord>([urns, gate].map((one) => [one.id, one]))]])

it('what the core says word for word as it is shown is the very record that is shown', () => {
  // Its fields in another order.
  const said = Object.fromEntries(Object.entries(urns).reverse())
  expect(asShown(shown(), [JSON.parse(JSON.stringify(said))])[0]).toBe(urns)
})

it('what the core says otherwise is what it says', () => {
  const other = { ...urns, helperIds: ['bea', 'owen'] }
  const without = { ...urns, helperIds: [] }
  expect(asShown(shown(), [other, without])).toEqual([other, without])
  expect(asShown(shown(), [other])[0]).toBe(other)
})

it('nothing is drawn again where the same records are shown', () => {
  const before = shown()
  expect(keepingMaps(before, shown())).toBe(before)
  expect(keepingMaps(before, new Map([['action', new Map([['urns', urns]])]])).get('action')?.size).toBe(1)
  const moved = new Map(before.get('action')).set('gate', { ...gate, column: 'doing' })
  expect(keepingMaps(before, new Map([['action', moved]])).get('action')).toBe(moved)
})
