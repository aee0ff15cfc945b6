import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Person } from '../../../shared/model/person'
import { initialsKey, looksLikeInitials, uniqueInitials } from '../../../shared/rules/initials'

const none: ReadonlySet<string> = new Set()

test('NB, then NBr, NBra …, then NB2; case does not make a difference', () => {
  const taken = new Set<string>()
  const got = Array.from({ length: 7 }, () => {
    const initials = uniqueInitials('Nettie Bramble', taken)
    taken.add(initialsKey(initials))
    return initials
  })
  expect(got).toEqual(['NB', 'NBr', 'NBra', 'NBram', 'NBramb', 'NB2', 'NB3'])
})

test.each([
  ['O’Neil-Ó Súilleabháin', 'OS'],
  ["Aoife O'Neil-Ó Súilleabháin", 'AOS'],
  ['Madonna', 'M'],
  ['Cllr Pat Ford', 'PF'],
  ['NB', 'NB'],
  ['???', 'X'],
])('%s is %s', (name, initials) => {
  expect(uniqueInitials(name, none)).toBe(initials)
})

test('initials are unique and valid whatever the names are', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 40 })
  fc.assert(
    fc.property(names, (list) => {
      const taken = new Set<string>()
      for (const name of list) {
        const initials = uniqueInitials(name, taken)
        expect(Person.shape.initials.safeParse(initials).success).toBe(true)
        expect(taken.has(initialsKey(initials))).toBe(false)
        taken.add(initialsKey(initials))
      }
    }),
    { numRuns: 200 },
  )
})

test('what looks like initials', () => {
  expect(['NB', 'NBr', 'J2', 'N'].every(looksLikeInitials)).toBe(true)
  expect(['Nettie', 'NETTIE B', 'all', ''].some(looksLikeInitials)).toBe(false)
})
