import { describe, expect, test } from 'vitest'
import { personalDataFinder } from '../../../../shared/rules/personal-data/find'
import { suggestionsFor } from '../../../../shared/rules/personal-data/suggestions'

const find = personalDataFinder([
  { id: 'owen', name: 'Owen Larkspur' },
  { id: 'ruth', name: 'Ruth Calder' },
])
const names = (text: string) => find(text).flatMap((one) => (one.kind === 'person' ? [one.text] : []))

describe('somebody the workspace does not know is found', () => {
  test.each([
    ['his daughter Kelly rang', 'daughter Kelly'],
    ['Asked her neighbour Sean.', 'neighbour Sean'],
    ['their son, Craig, has a key', 'son, Craig,'],
    ['her grandson (Kyle) helps', 'grandson (Kyle)'],
    ['Mum Kelly and Nan Ivy came', 'Mum Kelly', 'Nan Ivy'],
    ['his sister Grace is well', 'sister Grace'],
    ['the twins Jake and Alfie', 'twins Jake and Alfie'],
    ['an uncle called Ravi', 'uncle called Ravi'],
    ["Dot's partner Lorraine O’Neill", 'partner Lorraine O’Neill'],
    ['Shaun from number 12 has been ill', 'Shaun'],
    ['Ask Shaun Batty of 14 Weir Court', 'Shaun Batty'],
    ['we met Barry at Flat 7', 'Barry'],
  ])('in “%s”', (text, ...expected) => {
    expect(names(text)).toEqual(expected)
    for (const one of find(text))
      if (one.kind === 'person') expect(one).toMatchObject({ personIds: [], isDoubtful: true })
  })

  test('and somebody it knows is found as themselves', () => {
    expect(find('his neighbour Owen rang')).toMatchObject([{ text: 'Owen', personIds: ['owen'] }])
    expect(find('his wife Ruth Calder of 14 Weir Court')).toMatchObject([{ personIds: ['ruth'] }, { kind: 'address' }])
    expect(find('her son Mr Pottle')).toMatchObject([{ kind: 'titled-name', text: 'Mr Pottle' }])
  })
})

test.each([
  ...[
    'our partner Peakside Homes',
    'her daughter Friday',
    'the neighbour Weir Court',
    'Father Christmas',
    'his son NHS',
  ],
  ...['Noise from number 12', 'Parking at 14 Weir Court', 'Sale of 14 Weir Court', 'Shaun on number 12 on the agenda'],
  ...[
    'her daughter, Peakside and the council',
    'The son. Peakside rang',
    'sister-Kelly',
    'Item at number 4 on the list',
  ],
])('nobody is found in “%s”', (text) => {
  expect(names(text)).toEqual([])
})

test('what is suggested leaves a sentence that reads, and no initials of the word of kin', () => {
  const suggested = (text: string, version: 'partner' | 'public') =>
    find(text).map((found) => suggestionsFor(found, undefined, version))
  expect(suggested('his daughter Kelly rang', 'partner')).toEqual([['daughter']])
  expect(suggested('her son, Craig, rang', 'public')).toEqual([['son']])
  expect(suggested('Shaun from number 12', 'public')[0]).toEqual(['a resident'])
})
