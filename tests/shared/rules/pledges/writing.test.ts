import { describe, expect, test } from 'vitest'
import type { Pledge } from '../../../../shared/model/cards'
import { editPledge, type NewPledge, writePledge } from '../../../../shared/rules/pledges/write-pledge'
import { aMeeting, anItem, aPerson, aPledge } from '../../../builders'

const today = '2026-06-11'
const people = new Map([
  ['owen', aPerson({ id: 'owen' })],
  ['gone', aPerson({ id: 'gone', retiredOn: '2026-06-01' })],
])
const sayers = { person: (id: string) => people.get(id), isOrganisation: (id: string) => id === 'peakside', today }
const owen = { by: { kind: 'person', personId: 'owen' } as const, text: 'open the hall' }
const gone = { by: { kind: 'person', personId: 'gone' } as const, text: 'open the hall' }
const residents = { by: { kind: 'residents' } as const, text: 'bring the people' }
const input: NewPledge['input'] = {
  localityId: 'mill',
  title: 'Tea on Thursdays',
  weWill: owen,
  youWill: residents,
  target: 'twelve Thursdays',
  condition: { needed: 8, by: '2026-07-01' },
  reviewOn: '2026-09-01',
  column: 'agreed',
  origin: null,
}
const write = (changes: Partial<NewPledge['input']> = {}, it: Partial<NewPledge> = {}) =>
  writePledge({
    ...sayers,
    id: 'p-new',
    input: { ...input, ...changes },
    counter: undefined,
    year: 2026,
    rank: 'a0',
    from: null,
    ...it,
  })

describe('writing a pledge', () => {
  test('takes a number and says who promised what', () => {
    expect(write()).toMatchObject({
      put: [
        { kind: 'counter', pledge: 1 },
        {
          kind: 'pledge',
          number: { year: 2026, n: 1 },
          weWill: { ...owen, mark: 'not-yet' },
          condition: { needed: 8, found: 0 },
          agreedOn: today,
          origin: { kind: 'board' },
        },
      ],
    })
  })

  test('of a meeting, it was agreed on the day of that meeting; not in locked minutes', () => {
    const item = anItem()
    const meeting = aMeeting({ on: '2026-06-04', state: 'draft' })
    expect(write({}, { from: { meeting, item } })).toMatchObject({
      put: [{}, { agreedOn: '2026-06-04', origin: { kind: 'item', itemId: item.id } }],
    })
    expect(write({}, { from: { meeting: { ...meeting, state: 'approved' }, item } })).toEqual({
      refused: { code: 'locked-record' },
    })
  })

  test('without a side it is offered, not agreed', () => {
    const unsaid = { by: { kind: 'unknown' } as const, text: '' }
    expect(write({ youWill: unsaid })).toEqual({ refused: { code: 'pledge-side-missing', side: 'youWill' } })
    expect(write({ youWill: { ...residents, text: '' } })).toMatchObject({ refused: { side: 'youWill' } })
    expect(write({ youWill: unsaid, column: 'offered' })).toMatchObject({ put: [{}, { agreedOn: null }] })
  })

  test('by nobody who has left, by nothing unknown, and reviewed after it was raised', () => {
    expect(write({ weWill: gone })).toEqual({ refused: { code: 'person-left', personId: 'gone' } })
    const body = (organisationId: string) => ({
      by: { kind: 'organisation', organisationId } as const,
      text: 'lend tools',
    })
    expect(write({ youWill: body('peakside') })).toMatchObject({ put: [{}, {}] })
    expect(write({ youWill: body('nobody-knows') })).toMatchObject({
      refused: { code: 'missing', kind: 'organisation' },
    })
    expect(write({ reviewOn: '2026-06-10' })).toEqual({ refused: { code: 'due-before-raised', raisedOn: today } })
    expect(write({ condition: { needed: 2, by: '2025-07-01' } })).toMatchObject({
      refused: { code: 'due-before-raised' },
    })
  })
})

describe('editing a pledge', () => {
  const agreed: Pledge = { ...aPledge(), column: 'agreed' as const, weWill: { ...aPledge().weWill, ...owen } }
  const edit = (pledge: Pledge, changes: object) =>
    editPledge(pledge, { pledgeId: pledge.id, ...changes }, sayers, '2026-06-01')

  test('changes what is named and leaves the rest, with how many have joined', () => {
    const condition = { needed: 8, found: 3, by: '2026-07-01' }
    expect(edit({ ...agreed, condition }, { condition: { needed: 10, by: '2026-07-01' } })).toEqual({
      ...agreed,
      condition: { ...condition, needed: 10 },
    })
    expect(edit({ ...agreed, condition }, { condition: null, weWill: { text: 'open it early' } })).toEqual({
      ...agreed,
      condition: null,
      weWill: { ...agreed.weWill, text: 'open it early' },
    })
    expect(edit(agreed, { ways: ['coaching', 'pledges', 'coaching'] })).toMatchObject({ ways: ['pledges', 'coaching'] })
  })

  test('an agreed one keeps both sides; one that had lost a side already can still be worded', () => {
    expect(edit(agreed, { youWill: { by: { kind: 'unknown' } } })).toMatchObject({
      refused: { code: 'pledge-side-missing' },
    })
    const halved = { ...agreed, weWill: { ...agreed.weWill, by: { kind: 'unknown' as const } } }
    expect(edit(halved, { title: 'Tea and cake' })).toMatchObject({ title: 'Tea and cake' })
  })

  test('whoever has left stays where they stand and is not named anew', () => {
    const withGone = { ...agreed, weWill: { ...agreed.weWill, ...gone } }
    expect(edit(withGone, { weWill: { text: 'open it early', by: gone.by } })).toMatchObject({
      weWill: { by: gone.by },
    })
    expect(edit(agreed, { weWill: { by: gone.by } })).toEqual({ refused: { code: 'person-left', personId: 'gone' } })
  })

  test('a day before it was raised is refused only where it is new', () => {
    expect(edit(agreed, { reviewOn: '2026-05-31' })).toEqual({
      refused: { code: 'due-before-raised', raisedOn: '2026-06-01' },
    })
    const old = { ...agreed, reviewOn: '2026-05-31' }
    expect(edit(old, { reviewOn: '2026-05-31', title: 'Tea' })).toMatchObject({ title: 'Tea' })
  })
})
