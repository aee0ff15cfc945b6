import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Openness } from '../../../shared/model/agenda-item'
import type { Story } from '../../../shared/model/cards'
import { documentVersions } from '../../../shared/model/document-request'
import { RoleName } from '../../../shared/model/person'
import {
  guestAs,
  type PersonFacts,
  personAs,
  seenAs,
  substituteAs,
  tellsStory,
  together,
} from '../../../shared/rules/document-version'

const days = ['2026-06-10', '2026-06-11', '2026-06-12'] as const
const anyDay = fc.constantFrom(...days)
const anyOpenness: fc.Arbitrary<Openness> = fc.oneof(
  fc.constant({ kind: 'open' as const }),
  fc.constant({ kind: 'heading-only' as const }),
  fc.record({
    kind: fc.constant('confidential' as const),
    reason: fc.string(),
    until: fc.option(anyDay, { nil: null }),
  }),
)
const anyConsent: fc.Arbitrary<Story['consent']> = fc.record({
  use: fc.constantFrom('none' as const, 'team' as const, 'partners' as const, 'public' as const),
  mayNameTeller: fc.boolean(),
  until: fc.option(anyDay, { nil: null }),
  withdrawnOn: fc.option(anyDay, { nil: null }),
})
const anyFacts: fc.Arbitrary<PersonFacts> = fc.record({
  name: fc.constantFrom('Owen Larkspur', 'Nettie Ó Súilleabháin', 'נטע ברק'),
  initials: fc.constantFrom('OL', 'NÓS', ''),
  jobTitle: fc.constantFrom('', 'Housing officer', 'PCSO', 'Assistant Director, Housing'),
  organisation: fc.constantFrom('', 'Peakside Homes'),
  roles: fc.uniqueArray(fc.constantFrom(...RoleName.options), { maxLength: 3 }),
  mayBeNamedInPublic: fc.boolean(),
})

const shows = { all: 2, heading: 1, confidential: 0 } as const
const tells = { printed: 1, withdrawn: 0, 'left out': 0 } as const

describe('what a version shows of an item', () => {
  test('is everything for the team, and never more for the next version than for the one before', () => {
    fc.assert(
      fc.property(anyOpenness, anyDay, (openness, today) => {
        const [team, partner, wide] = documentVersions.map((version) => shows[seenAs(openness, version, today)])
        expect(team).toBe(shows.all)
        expect(partner).toBeLessThanOrEqual(team ?? 0)
        expect(wide).toBeLessThanOrEqual(partner ?? 0)
      }),
    )
  })

  test('is the table: confidential is confidential to partners and public, a heading is all to partners', () => {
    const confidential = { kind: 'confidential', reason: '', until: null } as const
    expect(documentVersions.map((version) => seenAs(confidential, version, days[0]))).toEqual([
      'all',
      'confidential',
      'confidential',
    ])
    expect(documentVersions.map((version) => seenAs({ kind: 'heading-only' }, version, days[0]))).toEqual([
      'all',
      'all',
      'heading',
    ])
    expect(documentVersions.map((version) => seenAs({ kind: 'open' }, version, days[0]))).toEqual(['all', 'all', 'all'])
  })

  test('of an item whose confidence has ended is all there is, from the day after its last', () => {
    const until = { kind: 'confidential', reason: '', until: '2026-06-11' } as const
    expect(days.map((today) => seenAs(until, 'public', today))).toEqual(['confidential', 'confidential', 'all'])
  })
})

describe('a story', () => {
  test('is told to the public only where partners are told, and to partners only where the team is', () => {
    fc.assert(
      fc.property(anyConsent, anyDay, (consent, today) => {
        const [team = 0, partner = 0, wide = 0] = documentVersions.map(
          (version) => tells[tellsStory({ consent }, version, today)],
        )
        expect(partner).toBeLessThanOrEqual(team)
        expect(wide).toBeLessThanOrEqual(partner)
      }),
    )
  })

  test('that was withdrawn, or never agreed to, or whose consent has run out, is told in no version', () => {
    fc.assert(
      fc.property(anyConsent, anyDay, fc.constantFrom(...documentVersions), (consent, today, version) => {
        const isOver = consent.until !== null && consent.until < today
        if (consent.withdrawnOn === null && consent.use !== 'none' && !isOver) return
        expect(tellsStory({ consent }, version, today)).not.toBe('printed')
      }),
    )
  })

  test('goes as far as its consent', () => {
    const consent = { mayNameTeller: false, until: null, withdrawnOn: null }
    const told = (use: Story['consent']['use']) =>
      documentVersions.map((version) => tellsStory({ consent: { ...consent, use } }, version, days[0]))
    expect(told('none')).toEqual(['left out', 'left out', 'left out'])
    expect(told('team')).toEqual(['printed', 'left out', 'left out'])
    expect(told('partners')).toEqual(['printed', 'printed', 'left out'])
    expect(told('public')).toEqual(['printed', 'printed', 'printed'])
  })
})

describe('a person', () => {
  const facts: PersonFacts = {
    name: 'Owen Larkspur',
    initials: 'OL',
    jobTitle: 'Housing officer',
    organisation: 'Peakside Homes',
    roles: ['member'],
    mayBeNamedInPublic: false,
  }
  const inPublic = (changes: Partial<PersonFacts>) => personAs('public', { ...facts, ...changes })

  test('is named for the team, has initials for partners, and a name in public only where their record says so', () => {
    fc.assert(
      fc.property(anyFacts, (one) => {
        const said = (version: (typeof documentVersions)[number]) => Object.values(personAs(version, one)).join('\n')
        expect(said('team')).toContain(one.name)
        expect(said('partner')).not.toContain(one.name)
        expect(said('partner')).toContain(one.initials)
        expect(said('public').includes(one.name)).toBe(one.mayBeNamedInPublic)
      }),
    )
  })

  test('that is not named is told by job title and organisation, in a sentence as in a list', () => {
    expect(inPublic({})).toEqual({
      inSentence: 'the housing officer from Peakside Homes',
      label: 'Housing officer, Peakside Homes',
      onLine: 'Housing officer, Peakside Homes',
    })
    expect(inPublic({ jobTitle: 'PCSO', organisation: '' }).inSentence).toBe('the PCSO')
    expect(inPublic({ jobTitle: 'Macmillan nurse', organisation: '' }).inSentence).toBe('the Macmillan nurse')
    expect(inPublic({ jobTitle: 'Assistant Director, Housing' }).inSentence).toBe(
      'the Assistant Director, Housing, from Peakside Homes',
    )
  })

  test('without a job title is told by the role', () => {
    expect(inPublic({ jobTitle: '', roles: ['lead'] }).onLine).toBe('Locality lead, Peakside Homes')
    expect(inPublic({ jobTitle: '' }).inSentence).toBe('a member of the team from Peakside Homes')
    expect(inPublic({ jobTitle: '', roles: [], organisation: '' }).label).toBe('Somebody')
  })

  test('who is a resident or a volunteer is that alone: neither their work nor their group is said', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('resident' as const, 'volunteer' as const), (one, role) => {
        const said = personAs('public', { ...one, roles: [...one.roles, role], mayBeNamedInPublic: false })
        expect([
          ['a resident', 'A resident', 'A resident'],
          ['a volunteer', 'A volunteer', 'A volunteer'],
        ]).toContainEqual([said.inSentence, said.label, said.onLine])
      }),
    )
  })

  test('is told with role, job title and organisation beside a name or initials', () => {
    expect(personAs('team', { ...facts, roles: ['lead', 'member'] }).onLine).toBe(
      'Owen Larkspur, lead, housing officer, Peakside Homes',
    )
    expect(personAs('partner', facts).onLine).toBe('OL, housing officer, Peakside Homes')
    expect(personAs('partner', { ...facts, initials: '' }).label).toBe('OL')
    const councillor = { ...facts, jobTitle: 'District councillor', roles: ['councillor' as const] }
    expect(personAs('team', councillor).onLine).toBe('Owen Larkspur, district councillor, Peakside Homes')
  })
})

describe('guests and substitutes, who have no record', () => {
  test('are named to the team alone', () => {
    expect(documentVersions.map((version) => guestAs(version, 'Pat Sorrel', 'Hall trustees').onLine)).toEqual([
      'Pat Sorrel, Hall trustees',
      'PS, Hall trustees',
      'A guest, Hall trustees',
    ])
    expect(guestAs('public', 'Pat Sorrel', '').inSentence).toBe('a guest')
    expect(documentVersions.map((version) => substituteAs(version, 'Lena Hobb'))).toEqual([
      'Lena Hobb',
      'LH',
      'A substitute',
    ])
  })

  test('have initials only where somebody said a name', () => {
    expect(substituteAs('partner', 'her deputy, Lena Hobb (Peakside)')).toBe('A substitute')
    expect(substituteAs('team', ' ')).toBe('A substitute')
  })
})

test('the same words said of several people stand once, with how many they are', () => {
  expect(
    together(['A resident', 'Clerk, NCC', 'A resident', 'A member of the team, X', 'Clerk, NCC', 'A resident']),
  ).toEqual(['3 residents', 'Clerk, NCC (2 people)', 'A member of the team, X'])
  expect(together(['a volunteer', 'a volunteer'])).toEqual(['2 volunteers'])
  expect(together(['a member of the team from X', 'a member of the team from X'])).toEqual([
    '2 members of the team from X',
  ])
})
