import { expect, test } from 'vitest'
import { chippingInSince, countChippingIn } from '../../../shared/rules/chipping-in'
import { anAction, aPerson, aPledge } from '../../builders'

const owen = aPerson({ id: 'owen', organisationId: 'homes' })
const dot = aPerson({ id: 'dot' })
const personOf = (id: string) => [owen, dot].find((one) => one.id === id)
const owner = (personId: string) => ({ kind: 'person', personId }) as const

test('counts back twelve weeks', () => expect(chippingInSince('2026-06-11')).toBe('2026-03-19'))

test('counts finished actions by the owner’s organisation; the whole team’s, dropped and older ones are nobody’s', () => {
  const done = { finishedOn: '2026-06-01' }
  const actions = [
    anAction({ ...done, owner: owner('owen') }),
    anAction({ ...done, owner: owner('dot') }),
    anAction({ ...done, owner: { kind: 'team' } }),
    anAction({ ...done, owner: owner('owen'), dropped: { on: '2026-06-02', reason: 'Not needed' } }),
    anAction({ finishedOn: '2026-03-18', owner: owner('owen') }),
    anAction({ owner: owner('owen') }),
  ]
  expect(countChippingIn({ actions, pledges: [] }, personOf, '2026-03-19')).toEqual(
    new Map([
      ['homes', 1],
      [null, 1],
    ]),
  )
})

test('counts each side of a pledge that was kept, by person or by organisation', () => {
  const kept = { text: 'lend the tools', mark: 'kept', markedOn: '2026-06-01', evidence: '' } as const
  const pledge = aPledge({
    weWill: { ...kept, by: { kind: 'organisation', organisationId: 'homes' } },
    youWill: { ...kept, by: { kind: 'residents' } },
  })
  const mine = aPledge({
    weWill: { ...kept, by: owner('owen') },
    youWill: { ...kept, by: owner('owen'), mark: 'changed' },
  })
  const pledges = [pledge, mine, aPledge({ ...mine, withdrawn: { on: '2026-06-02', reason: 'Moved away' } })]
  expect(countChippingIn({ actions: [], pledges }, personOf, '2026-03-19')).toEqual(new Map([['homes', 2]]))
})
