import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import type { Person, Vacancy } from '../../../shared/model/person'
import type { Change } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import { initialsKey } from '../../../shared/rules/initials'
import { addPerson, bringBackPerson, editPerson, freeInitials, retirePerson } from '../../../shared/rules/people'
import { gatherPeople } from '../../../shared/rules/people-gather'
import { aRole } from '../../../shared/rules/roles'
import { anId, anOrganisation, aPerson, aVacancy } from '../../builders'

const today = '2026-06-11'
const nettie = aPerson({ id: 'nettie', name: 'Nettie Bramble', initials: 'NB', roles: [aRole('mill', 'lead')] })
const personIn = (change: Change | Refused): Person => {
  const person = isRefused(change) ? undefined : change.put.find((record) => record.kind === 'person')
  if (person?.kind !== 'person') throw new Error(JSON.stringify(change))
  return person
}
const edit = (people: readonly Person[], person: Person, input: Omit<InputOf<'person.edit'>, 'personId'>) =>
  editPerson({ people, organisations: [], isLocality: () => true }, person, { personId: person.id, ...input }, () =>
    anId('new'),
  )

describe('a person', () => {
  test('is added with what is known of them', () => {
    const input = {
      localityId: 'mill',
      name: 'Nia Brook',
      organisation: 'Peakside Homes',
      jobTitle: 'Housing officer',
      role: 'member' as const,
      email: 'nia@example.org',
      phone: '01234 567',
      time: { freed: 'yes' as const, words: '2 hours a week' },
    }
    expect(personIn(addPerson({ people: [nettie], organisations: [] }, input, 'nia', () => 'made'))).toMatchObject({
      initials: 'NBr',
      email: 'nia@example.org',
      phone: '01234 567',
      roles: [{ localityId: 'mill', name: 'member', time: { freed: 'yes', words: '2 hours a week' } }],
    })
  })

  test('has initials that nobody else has, those who are retired aside, and is offered some that are free', () => {
    const other = aPerson({ name: 'Nia Brook', initials: 'NBr' })
    expect(edit([nettie, other], other, { initials: 'nb' })).toEqual({
      refused: { code: 'initials-taken', taken: 'nb' },
    })
    expect(freeInitials([nettie, other], other)).toBe('NBr')
    expect(freeInitials([nettie], { ...other, name: 'Nell Barr' })).toBe('NBa')
    const retired = { ...nettie, retiredOn: today }
    expect(personIn(edit([retired, other], other, { initials: 'NB' })).initials).toBe('NB')
  })

  test('keeps roles that may be kept, and what an edit does not say', () => {
    const roles = [aRole('mill', 'lead', { to: today }), aRole('harr', 'enabler', { standing: 'proposed' })]
    expect(personIn(edit([nettie], nettie, { roles, phone: '0123' }))).toEqual({ ...nettie, roles, phone: '0123' })
    expect(edit([nettie], nettie, { roles: [aRole('mill', 'lead'), aRole('mill', 'lead')] })).toEqual({
      refused: { code: 'role-twice' },
    })
  })

  test('comes back with other initials where somebody has taken theirs', () => {
    const retired = personIn(retirePerson(nettie, today))
    expect(retired).toMatchObject({ retiredOn: today, roles: [{ to: today }] })
    expect(personIn(bringBackPerson([retired, aPerson({ initials: 'nb' })], retired)).initials).toBe('NBr')
  })

  test('retired and brought back is who they were, but for the ends of their roles', () => {
    const day = fc.constantFrom(null, '2026-06-01', today, '2026-07-01')
    const roles = fc.array(
      fc.record({ from: day, to: day }).map((dates) => aRole('mill', 'lead', dates)),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(roles, fc.boolean(), (list, isComplete) => {
        const before = { ...nettie, roles: list, toComplete: !isComplete }
        const back = personIn(bringBackPerson([before], personIn(retirePerson(before, today))))
        const withoutEnds = (one: Person) => ({ ...one, roles: one.roles.map(({ to, ...rest }) => rest) })
        expect(withoutEnds(back)).toEqual(withoutEnds(before))
      }),
    )
  })
})

type Line = InputOf<'people.add'>['people'][number]
type Workspace = { readonly people: readonly Person[]; readonly vacancies: readonly Vacancy[] }
const line = (name: string, rest: Partial<Line> = {}): Line => ({
  asPasted: name,
  name,
  organisation: '',
  role: 'member',
  jobTitle: '',
  standing: name === '' ? 'nobody' : 'confirmed',
  ...rest,
})
const council = anOrganisation({ id: 'council', name: 'Council' })
const gather = (workspace: Workspace, lines: readonly Line[]) =>
  gatherPeople({ ...workspace, organisations: [council] }, lines, 'mill', today, () => anId('new'))

describe('a list of people', () => {
  test.each([
    ['nettie  BRAMBLE', 'Nettie Bramble'],
    ["Eabha O'Neil", 'Éabha O’Neil'],
    ['N Bramble', 'Nettie Bramble'],
    ['N. Bramble', 'Nettie Bramble'],
    ['NB', 'Nettie Bramble'],
    ['مريم حداد', 'مريم حداد'],
  ])('finds %s where %s is here, and gives the role instead of a second record', (written, name) => {
    const known = aPerson({ id: 'known', name, initials: 'NB' })
    const found = gather({ people: [known], vacancies: [] }, [line(written)])
    expect(found).toMatchObject({
      added: 0,
      known: 1,
      people: [{ id: 'known', name, roles: [{ localityId: 'mill' }] }],
    })
  })

  test('never guesses between two, nor across organisations, nor for somebody retired', () => {
    const neil = aPerson({ name: 'Neil Bramble', initials: 'NBr' })
    expect(gather({ people: [nettie, neil], vacancies: [] }, [line('N Bramble')]).added).toBe(1)
    const elsewhere = { ...nettie, organisationId: 'police' }
    expect(
      gather({ people: [elsewhere], vacancies: [] }, [line('Nettie Bramble', { organisation: 'Council' })]).added,
    ).toBe(1)
    expect(gather({ people: [{ ...nettie, retiredOn: today }], vacancies: [] }, [line('Nettie Bramble')]).added).toBe(1)
  })

  test('takes a first name for nobody’s initials, and initials for somebody whose line comes later', () => {
    const lee = aPerson({ name: 'Ann Lee', initials: 'AL' })
    expect(gather({ people: [lee], vacancies: [] }, [line('Al')]).added).toBe(1)
    const { added, personOfLine } = gather({ people: [], vacancies: [] }, [line('AL'), line('Ann Lee')])
    expect(added).toBe(1)
    expect(personOfLine[0]).toBe(personOfLine[1])
  })

  test('makes a vacancy of a line with nobody, unless the same is open already', () => {
    const open = aVacancy({ what: { kind: 'job', title: 'Health visitor' } })
    const visitor = line('', { jobTitle: 'health visitor' })
    expect(gather({ people: [], vacancies: [open] }, [visitor]).vacancies).toEqual([])
    expect(gather({ people: [], vacancies: [open] }, [visitor, visitor]).vacancies).toHaveLength(1)
    expect(gather({ people: [], vacancies: [{ ...open, filledOn: today }] }, [visitor]).vacancies).toHaveLength(1)
  })

  const names = fc.oneof(
    fc.constantFrom(
      'Ann Lee',
      'ANN LEE',
      'A Lee',
      'A. Lee',
      'AL',
      'Al Lee',
      'Ana de la Cruz',
      'A Cruz',
      'שרה כהן',
      '🌻',
      '',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  const lines = fc.array(
    fc
      .record({
        name: names,
        organisation: fc.constantFrom('', 'Council', 'Police'),
        role: fc.constantFrom('member', 'lead', 'enabler'),
        jobTitle: fc.constantFrom('', 'nurse'),
      })
      .map(({ name, ...rest }) => line(name.trim(), rest)),
    { maxLength: 12 },
  )

  test('a second time adds nobody and no vacancy', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const first = gather({ people: [nettie], vacancies: [] }, list)
        const organisations = [council, ...first.organisations.filter((one) => one.id !== council.id)]
        const people = [...first.people, ...(first.people.some((one) => one.id === nettie.id) ? [] : [nettie])]
        const again = gatherPeople({ people, vacancies: first.vacancies, organisations }, list, 'mill', today, () =>
          anId('no'),
        )
        expect(again).toMatchObject({ added: 0, vacancies: [] })
      }),
      { numRuns: 2_000 },
    )
  })

  test('never gives the same initials twice', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const { people } = gather({ people: [nettie], vacancies: [] }, list)
        const all = [nettie, ...people.filter((one) => one.id !== nettie.id)].map((one) => initialsKey(one.initials))
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})
