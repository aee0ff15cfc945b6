import { describe, expect, test } from 'vitest'
import { initialsOf } from '../../../../shared/rules/names'
import { personalDataFinder } from '../../../../shared/rules/personal-data/find'
import { initialsFinder } from '../../../../shared/rules/personal-data/typed-initials'
import { known, markedTexts, measure } from './marked'

// What the check is worth, measured: a rule that is changed changes these figures, for better or worse, and here it shows.

const measured = measure(markedTexts(), personalDataFinder(known))

test('over 29 invented minutes the check finds 173 of 175 that a rule could find', () => {
  expect(measured.hits).toEqual({
    person: { hit: 65, of: 66 },
    'titled-name': { hit: 40, of: 40 },
    address: { hit: 27, of: 28 },
    phone: { hit: 10, of: 10 },
    'e-mail': { hit: 4, of: 4 },
    postcode: { hit: 2, of: 2 },
    'birth-date': { hit: 4, of: 4 },
    'nhs-number': { hit: 2, of: 2 },
    'ni-number': { hit: 2, of: 2 },
    'told-name': { hit: 17, of: 17 },
    // Nobody can tell "Barry" from "Buxton": people unknown to the workspace are not found where nothing beside them tells.
    'unknown-name': { hit: 0, of: 20 },
    // Team and partners read initials.
    initials: { hit: 0, of: 13 },
  })
})

test('it misses a first name written small, and a house without a street', () => {
  expect(measured.misses.filter((one) => !/ (?:unknown-name|initials): /u.test(one))).toEqual([
    'blind-04-notes-quick.txt person: tom',
    'later-09-housing-list.txt address: Apartment 9, The Maltings',
  ])
})

test('it raises 5 false alarms in 3,034 words', () => {
  expect(measured.words).toBe(3_034)
  expect(measured.falseAlarms).toEqual([
    'blind-10-pot.txt e-mail: pots@northfold.example',
    'later-06-event.txt titled-name: Miss Millbrook',
    'later-12-residents-voice.txt person: Calder Valley',
    'later-15-kin.txt person: daughter Peakside',
    'later-15-kin.txt person: Concern',
  ])
})

describe('for the public, who reads no initials', () => {
  const initials = initialsFinder(
    known.map(({ id, name }) => ({ id, initials: initialsOf(name) })),
    new Set(['MILL']),
  )
  const inPublic = measure(markedTexts(), personalDataFinder(known, initials))

  test('it finds all 13 that were typed, and whatever it found without', () => {
    expect(inPublic.hits).toEqual({ ...measured.hits, initials: { hit: 13, of: 13 } })
  })

  test('it raises 5 more false alarms, for letters that stand for a thing', () => {
    expect(inPublic.falseAlarms.filter((one) => !measured.falseAlarms.includes(one))).toEqual([
      ...['AC', 'NB', 'DA', 'IV', 'MH'].map((letters) => `later-14-initials.txt person: ${letters}`),
    ])
  })
})
