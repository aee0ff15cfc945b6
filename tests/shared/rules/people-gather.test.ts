import { describe, expect, test } from 'vitest'
import type { Person, Vacancy } from '../../../shared/model/person'
import { gatherPeople } from '../../../shared/rules/people-gather'
import { readPeopleLines } from '../../../shared/rules/people-lines'
import { aRole } from '../../../shared/rules/roles'
import { anId, aPerson, aVacancy } from '../../builders'

const today = '2026-06-11'
const gather = (list: string, people: readonly Person[], vacancies: readonly Vacancy[] = []) =>
  gatherPeople({ people, vacancies, organisations: [] }, readPeopleLines(list), 'mill', today, () => anId('new'))

const here = (name: string, role: Parameters<typeof aRole>[1] = 'member', rest: Partial<Person> = {}) =>
  aPerson({ id: name, name, roles: [aRole('mill', role)], ...rest })
const maggie = here('Maggie Poole', 'lead', { initials: 'MP' })
const jean = here('Cllr Jean Whitby', 'councillor', { initials: 'JW' })
const tom = here('Sgt. Tom Heald', 'member', { initials: 'TH' })
const nair = here('Priya Nair', 'member', { initials: 'PN' })
const seat = aVacancy({ id: 'seat', localityId: 'mill', what: { kind: 'role', role: 'enabler' } })

describe('a list of people who are here', () => {
  test('leaves whoever is here the role they have where the line names none', () => {
    const { people, known, roleOfLine } = gather('Maggie Poole\nMaggie Poole, NCC', [maggie])
    expect(known).toBe(1)
    expect(roleOfLine.size).toBe(0)
    for (const one of people) expect(one.roles).toEqual(maggie.roles)
    expect(gather('Maggie Poole, clerk', [maggie]).people[0]?.roles.map(({ name }) => name)).toEqual(['lead', 'clerk'])
    // A title before the name names no role either.
    const member = here('Jean Whitby')
    expect(gather('Cllr Jean Whitby', [member])).toMatchObject({ known: 1, people: [] })
    // Here means in this place.
    const elsewhere = aPerson({ name: 'Ann Lee', roles: [aRole('other', 'lead')] })
    expect(gather('Ann Lee', [elsewhere]).people[0]?.roles).toMatchObject([{ name: 'lead' }, { name: 'member' }])
  })

  test.each([
    ['Whitby, Jean (Cllr)', jean],
    ['Jean Whitby', jean],
    ['Mrs Jean Whitby', jean],
    ['tom.heald@police.example', tom],
    ['t.heald@police.example', tom],
    ['PC Tom Heald', tom],
    ['Heald, Tom (PCSO)', tom],
    ['Dr Priya Nair / GP', nair],
    ["'Nair, Priya' <pn@surgery.example>", nair],
    ['Surname, First\nNair, Priya (Dr)', nair],
  ])('knows %s by their name, whatever the title', (line, person) => {
    expect(gather(line, [maggie, jean, tom, nair])).toMatchObject({ added: 0, personOfLine: [person.id] })
  })

  test('does not take one title for another where nothing else tells two apart', () => {
    expect(gather('Mr Heald\nMrs Heald', []).added).toBe(2)
    expect(gather('Mr A Heald\nMrs A Heald', []).added).toBe(2)
  })

  test('gives them the address of the line where they have none, and knows them by it', () => {
    const first = gather('PCSO Lynn Barker; police; lb7@police.example', [])
    expect(first.people).toMatchObject([{ name: 'PCSO Lynn Barker', email: 'lb7@police.example' }])
    expect(gather('lb7@police.example', first.people)).toMatchObject({ added: 0, known: 1, people: [] })
    expect(gather('Tom Heald, th@police.example', [tom]).people).toMatchObject([
      { id: tom.id, email: 'th@police.example' },
    ])
    const own = { ...tom, email: 'tom@home.example' }
    expect(gather('Tom Heald, th@police.example', [own]).people).toEqual([])
    // A mailbox that several share makes nobody the same person.
    expect(gather('Ann Lee, hub@ncc.example\nBob Fox, hub@ncc.example', []).added).toBe(2)
  })

  test('fills an open vacancy of the role that somebody comes in with, confirmed, and only once', () => {
    const first = gather('Sana Quill, enabler', [], [seat])
    expect(first.filled).toEqual([{ ...seat, filledOn: today }])
    expect(first.people).toMatchObject([{ roles: [{ name: 'enabler', standing: 'confirmed' }] }])
    expect(gather('Sana Quill, enabler', first.people, [seat])).toMatchObject({ filled: [], people: [] })
    const proposed = here('Sana Quill')
    const before = { ...proposed, roles: [aRole('mill', 'enabler', { standing: 'proposed' })] }
    expect(gather('Sana Quill, enabler', [before], [seat]).people).toMatchObject([
      { roles: [{ name: 'enabler', standing: 'confirmed' }] },
    ])
  })

  test('leaves the vacancy open for somebody proposed, in another place, or looked for on another line', () => {
    expect(gather('enabler: Sana Quill (tbc)', [], [seat]).filled).toEqual([])
    expect(gather('Sana Quill, enabler', [], [{ ...seat, localityId: 'other' }]).filled).toEqual([])
    expect(gather('Sana Quill, clerk', [], [seat]).filled).toEqual([])
    expect(gather('Enabler – vacant\nSana Quill, enabler', [], [seat])).toMatchObject({ filled: [], vacancies: [] })
  })
})
