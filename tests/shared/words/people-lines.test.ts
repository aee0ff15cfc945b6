import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonLine } from '../../../shared/model/import'
import { Person } from '../../../shared/model/person'
import { initialsOf, nameFinder } from '../../../shared/rules/names'
import { readPeopleLines } from '../../../shared/rules/people-lines'

const short = (text: string) =>
  readPeopleLines(text).map(({ name, organisation, role, jobTitle, standing }) => [
    name,
    organisation,
    role,
    jobTitle,
    standing,
  ])

describe('a pasted list of who comes', () => {
  it.each([
    ['Nettie Bramble, NCC, lead', 'Nettie Bramble', 'NCC', 'lead', '', 'confirmed'],
    ['Cass Underhill – council – clerk', 'Cass Underhill', 'council', 'clerk', '', 'confirmed'],
    ['Owen Larkspur (Peakside Homes)', 'Owen Larkspur', 'Peakside Homes', 'member', '', 'confirmed'],
    ['Priya Fernley Millbrook Surgery', 'Priya Fernley', 'Millbrook Surgery', 'member', '', 'confirmed'],
    ['Idris Marlowe; police', 'Idris Marlowe', 'police', 'member', '', 'confirmed'],
    ['Jonah Reed, Tea & Toast volunteer', 'Jonah Reed', 'Tea & Toast', 'volunteer', '', 'confirmed'],
    ['Dot, residents group', 'Dot', 'residents group', 'resident', '', 'confirmed'],
    ['Dot, Residents’ Group, resident', 'Dot', 'Residents’ Group', 'resident', '', 'confirmed'],
    ['health visitor – tbc', '', '', 'member', 'health visitor', 'nobody'],
    ['Grace Alderney enabler housing', 'Grace Alderney', 'housing', 'enabler', '', 'confirmed'],
    ['enabler: Sana Quill (tbc)', 'Sana Quill', '', 'enabler', '', 'proposed'],
    ['Ann Lee\tNCC\tLead', 'Ann Lee', 'NCC', 'lead', '', 'confirmed'],
    [
      "• Mary-Jane O'Neil-Ó Súilleabháin <mj@example.org>, Age UK",
      "Mary-Jane O'Neil-Ó Súilleabháin",
      'Age UK',
      'member',
      '',
      'confirmed',
    ],
    ['3. Ana de la Cruz Millbrook Surgery', 'Ana de la Cruz', 'Millbrook Surgery', 'member', '', 'confirmed'],
    ['Jan van Dyk, NHS', 'Jan van Dyk', 'NHS', 'member', '', 'confirmed'],
    ['Dr Ann Lee, GP, Millbrook Surgery', 'Dr Ann Lee', 'Millbrook Surgery', 'member', 'GP', 'confirmed'],
    ['Cllr Ann Lee', 'Cllr Ann Lee', '', 'councillor', '', 'confirmed'],
    ['Mary Ann Hughes, NCC, work coach', 'Mary Ann Hughes', 'NCC', 'member', 'work coach', 'confirmed'],
    ['youth worker: Kim Park', 'Kim Park', '', 'member', 'youth worker', 'confirmed'],
    ['Clerk - vacant', '', '', 'clerk', '', 'nobody'],
    ['Police – tbc', '', 'Police', 'member', '', 'nobody'],
    ['nettie bramble, ncc', 'nettie bramble', 'ncc', 'member', '', 'confirmed'],
    ['Sam Hill local resident', 'Sam Hill', '', 'resident', '', 'confirmed'],
    ['<b>Bob</b> Hale, police', '<b>Bob</b> Hale', 'police', 'member', '', 'confirmed'],
    ['🌻 Dot', '🌻 Dot', '', 'member', '', 'confirmed'],
    ['שרה כהן, מועצה', 'שרה כהן', 'מועצה', 'member', '', 'confirmed'],
    [
      'Keira Dunn (KD) Housing officer, Brackwater Homes',
      'Keira Dunn',
      'Brackwater Homes',
      'member',
      'Housing officer',
      'confirmed',
    ],
    ['Keira Dunn (K.D.), Brackwater Homes', 'Keira Dunn', 'Brackwater Homes', 'member', '', 'confirmed'],
    ['Keira Dunn (KDu)\tBrackwater Homes\tlead', 'Keira Dunn', 'Brackwater Homes', 'lead', '', 'confirmed'],
    ['Keira Dunn (NCC) Housing officer', 'Keira Dunn', 'NCC', 'member', 'Housing officer', 'confirmed'],
    ['nettie.bramble@ncc.example', 'Nettie Bramble', '', 'member', '', 'confirmed'],
    ['"Bramble" <nb@ncc.example>', 'Bramble', '', 'member', '', 'confirmed'],
    [
      'Dr Priya Nair / GP and social prescribing lead',
      'Dr Priya Nair',
      '',
      'member',
      'GP and social prescribing lead',
      'confirmed',
    ],
    ['Sam Hill social prescribing lead', 'Sam Hill', '', 'member', 'social prescribing lead', 'confirmed'],
    ['Sam Hill, NCC, housing lead', 'Sam Hill', 'NCC', 'member', 'housing lead', 'confirmed'],
    ['Sam Hill housing lead', 'Sam Hill', '', 'member', 'housing lead', 'confirmed'],
    ['Sam Hill lead nurse', 'Sam Hill', '', 'member', 'lead nurse', 'confirmed'],
    ['Sam Hill NCC lead', 'Sam Hill', 'NCC', 'lead', '', 'confirmed'],
    ['Sam Hill team lead', 'Sam Hill', '', 'lead', '', 'confirmed'],
    ['Whitby, Jean (Cllr)', 'Cllr Jean Whitby', '', 'councillor', '', 'confirmed'],
    ['Tom Heald (Sgt.), police', 'Sgt. Tom Heald', 'police', 'member', '', 'confirmed'],
    ["'Dunn, Bex' <bex@homes.example>", 'Bex Dunn', '', 'member', '', 'confirmed'],
    ["'O'Neil, Ann' <ann@homes.example>, NCC", "Ann O'Neil", 'NCC', 'member', '', 'confirmed'],
    ["'Bex Dunn' <bex@homes.example>", 'Bex Dunn', '', 'member', '', 'confirmed'],
  ])('%s', (line, ...expected) => expect(short(line)).toEqual([expected]))

  it('keeps the e-mail address of whoever is named', () => {
    const eMailsOf = (text: string) => readPeopleLines(text).map(({ email }) => email)
    expect(eMailsOf('PCSO Lynn Barker; police; l.barker@police.example\nNettie Bramble, NCC')).toEqual([
      'l.barker@police.example',
      undefined,
    ])
    expect(eMailsOf('Name\tE-mail\nAnn Lee\ta@ncc.example')).toEqual(['a@ncc.example'])
    expect(eMailsOf("To: 'Dunn, Bex' <bex@homes.example>; 'tom.heald@police.example'")).toEqual([
      'bex@homes.example',
      'tom.heald@police.example',
    ])
  })

  it('keeps each line as it was pasted, and skips blank ones', () => {
    expect(readPeopleLines('\n Ann Lee, NCC \r\n\r\n---\nDot').map(({ asPasted }) => asPasted)).toEqual([
      'Ann Lee, NCC',
      'Dot',
    ])
  })

  it('turns “Surname, First” round where most lines look so', () => {
    const list = 'Bramble, Nettie (NCC)\nde la Cruz, Ana, lead\nÓ Súilleabháin\nLarkspur, Owen – Peakside Homes'
    expect(short(list)).toEqual([
      ['Nettie Bramble', 'NCC', 'member', '', 'confirmed'],
      ['Ana de la Cruz', '', 'lead', '', 'confirmed'],
      ['Ó Súilleabháin', '', 'member', '', 'confirmed'],
      ['Owen Larkspur', 'Peakside Homes', 'member', '', 'confirmed'],
    ])
    expect(readPeopleLines(list)[0]?.asPasted).toBe('Bramble, Nettie (NCC)')
  })

  it('leaves a line as it is where most others name organisations behind the comma', () => {
    const names = (text: string) => short(text).map(([name]) => name)
    expect(names('Dot, Peakside\nOwen, Peakside\nNettie, Peakside')).toEqual(['Dot', 'Owen', 'Nettie'])
    expect(names('Nettie Bramble, NCC\nBramble, Nettie\nOwen Larkspur, Peakside Homes')).toContain('Bramble')
    expect(names('Bramble, Nettie')).toEqual(['Bramble'])
  })

  it('takes an e-mail list apart, and keeps each address with its own line', () => {
    const list =
      'To: Nettie Bramble <nettie@ncc.example>; "Larkspur, Owen" <owen@homes.example>, priya.fernley@nhs.example'
    expect(readPeopleLines(`${list}; Kim Park`).map(({ name, asPasted }) => [name, asPasted])).toEqual([
      ['Nettie Bramble', 'Nettie Bramble <nettie@ncc.example>'],
      ['Owen Larkspur', '"Larkspur, Owen" <owen@homes.example>'],
      ['Priya Fernley', 'priya.fernley@nhs.example'],
      ['Kim Park', 'Kim Park'],
    ])
    const surnames = '"Bramble, Nettie" <n@ncc.example>; "Larkspur, Owen" <o@homes.example>'
    expect(short(surnames).map(([name]) => name)).toEqual(['Nettie Bramble', 'Owen Larkspur'])
  })

  it('keeps a comma within quotes in its cell', () => {
    expect(short('Name,Organisation,Role\n"Lee, Ann","Tea, ""Toast"" & Co",Lead')).toEqual([
      ['Ann Lee', 'Tea, "Toast" & Co', 'lead', '', 'confirmed'],
    ])
  })

  it('reads a table from Excel by its headings', () => {
    expect(short('Name\tOrganisation\tRole\tEmail\nAnn Lee\tNCC\tLead\ta@example.org\nTBC\tPolice\tPCSO\t')).toEqual([
      ['Ann Lee', 'NCC', 'lead', '', 'confirmed'],
      ['', 'Police', 'member', 'PCSO', 'nobody'],
    ])
    expect(short('First name,Surname,Job title,Organisation\nAnn,Lee,Youth worker,NCC')).toEqual([
      ['Ann Lee', 'NCC', 'member', 'Youth worker', 'confirmed'],
    ])
  })

  it('reads a column “Surname, First”, its titles, and its heading whatever the others are called', () => {
    const rows = 'Poole, Maggie\tNCC\nHeald, Tom\tPolice\nNair, Priya (Dr)\tMillbrook Surgery'
    const names = ['Maggie Poole', 'Tom Heald', 'Dr Priya Nair']
    for (const heading of ['Surname, First\tOrganisation', 'Surname, First\tWhence', 'Last name, first name\tAgency']) {
      expect(short(`${heading}\n${rows}`).map(([name]) => name)).toEqual(names)
    }
    expect(short(rows).map(([name, organisation]) => [name, organisation])).toEqual([
      ['Maggie Poole', 'NCC'],
      ['Tom Heald', 'Police'],
      ['Dr Priya Nair', 'Millbrook Surgery'],
    ])
    expect(short('Surname, First\nPoole, Maggie\nNair, Priya (Dr)').map(([name]) => name)).toEqual([
      'Maggie Poole',
      'Dr Priya Nair',
    ])
    expect(short('Poole, Maggie\tNCC').map(([name]) => name)).toEqual(['Maggie Poole'])
    expect(short('Title\tFirst name\tSurname\nDr\tPriya\tNair')).toEqual([
      ['Dr Priya Nair', '', 'member', '', 'confirmed'],
    ])
  })

  const bits = fc.constantFrom(
    'Ann',
    'Lee',
    'NCC',
    'lead',
    'council',
    ',',
    ' – ',
    '(',
    ')',
    'tbc',
    'enabler',
    'Tea & Toast',
    'volunteer',
    'health visitor',
    ':',
    '\t',
    'de',
    'Dr',
    '?',
    'residents',
    '1.',
    'שרה',
    '🌻',
    'Name',
    'police',
  )
  const lines = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(bits, { maxLength: 9 }).map((list) => list.join(' ')),
  )

  it('never throws, makes only what the model allows, and has no name exactly where nobody is named', () => {
    fc.assert(
      fc.property(lines, (text) => {
        for (const line of readPeopleLines(text)) {
          expect(PersonLine.parse(line)).toEqual(line)
          expect(line.name === '').toBe(line.standing === 'nobody')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keeps every word that is no role, no "tbc" and no number of a list', () => {
    const role = /^(?:lead|enabler|volunteers?|residents?|clerk|tbc|1)$/iu
    fc.assert(
      fc.property(
        fc.array(bits, { minLength: 1, maxLength: 9 }).map((list) => list.join(' ')),
        (text) => {
          if (text.includes('Name')) return
          for (const line of readPeopleLines(text)) {
            const kept = `${line.name} ${line.organisation} ${line.jobTitle}`
            for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) if (!role.test(word)) expect(kept).toContain(word)
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('names', () => {
  it.each([
    ['Nettie Bramble', 'NB'],
    ['Cllr Ann Lee', 'AL'],
    ['KD', 'KD'],
    ['Dot', 'D'],
    ['Ana de la Cruz', 'AC'],
    ['Éabha Ó Súilleabháin', 'ÉÓS'],
    ['שרה כהן', 'שכ'],
    ['🌻', 'X'],
    ['ann lee', 'AL'],
  ])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  it('always gives initials that a person may have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(Person.shape.initials.safeParse(initialsOf(name)).success).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds people by initials, name or a first name that only one has', () => {
    const find = nameFinder([
      { id: 'p-ol', name: 'Owen Larkspur', initials: 'OL' },
      { id: 'p-op', name: 'Owen Platt', initials: 'OP' },
      { id: 'p-aos', name: 'Éabha O’Shea', initials: 'AL' },
      { id: 'p-al', name: 'Al Green', initials: 'AG' },
    ])
    expect(find('ol')).toMatchObject({ kind: 'one', personId: 'p-ol' })
    expect(find('O.L.')).toMatchObject({ kind: 'one', personId: 'p-ol' })
    expect(find("eabha  o'shea")).toMatchObject({ kind: 'one', personId: 'p-aos' })
    expect(find('Owen')).toEqual({ kind: 'several', personIds: ['p-ol', 'p-op'] })
    expect(find('AL')).toMatchObject({ kind: 'one', personId: 'p-aos' })
    expect(find('Al')).toMatchObject({ kind: 'several' })
    expect(find('__proto__')).toEqual({ kind: 'nobody' })
  })

  it('in a cell finds people by initial and surname, surname and behind a title, and never guesses', () => {
    const cell = nameFinder(
      [
        { id: 'p-kh', name: 'Karim Haddad', initials: 'KH' },
        { id: 'p-pm', name: 'Priya Marlowe', initials: 'PM' },
        { id: 'p-pl', name: 'Paul Marlowe', initials: 'PL' },
        { id: 'p-im', name: 'PC Idris Marlowe', initials: 'IM' },
        { id: 'p-al', name: 'Ann Lee', initials: 'AL' },
        { id: 'p-ac', name: 'Ana de la Cruz', initials: 'AC' },
        { id: 'p-jp', name: 'Jordan Pike', initials: 'JP' },
        { id: 'p-aj', name: 'Amy Jordan', initials: 'AJ' },
      ],
      { inACell: true },
    )
    for (const written of ['K Haddad', 'k. haddad', 'K.Haddad', 'HADDAD', 'Sgt Haddad', 'Mrs. K Haddad', 'Dr Karim']) {
      expect(cell(written)).toMatchObject({ kind: 'one', personId: 'p-kh' })
    }
    expect(cell('I Marlowe')).toMatchObject({ kind: 'one', personId: 'p-im' })
    expect(cell('A de la Cruz')).toMatchObject({ kind: 'one', personId: 'p-ac' })
    expect(cell('A Lee')).toMatchObject({ kind: 'one', personId: 'p-al' })
    expect(cell('P Marlowe')).toEqual({ kind: 'several', personIds: ['p-pm', 'p-pl'] })
    expect(cell('Marlowe')).toMatchObject({ kind: 'several' })
    expect(cell('Jordan')).toEqual({ kind: 'several', personIds: ['p-jp', 'p-aj'] })
    for (const written of ['Lee', 'J Haddad', 'Sgt', 'K', 'K Had', '', 'Haddad K MM']) {
      expect(cell(written)).toEqual({ kind: 'nobody' })
    }
  })

  it('takes no surname for somebody within a sentence', () => {
    const find = nameFinder([{ id: 'p-nb', name: 'Nettie Bramble', initials: 'NB' }])
    expect(find('bramble')).toEqual({ kind: 'nobody' })
  })

  it('says that it is one person only where no other has that initial and surname', () => {
    const first = fc.constantFrom('Ann', 'Amy', 'Karim', 'Kay', 'Haddad')
    const last = fc.constantFrom('Haddad', 'Marlowe', 'Karim', 'Lee')
    const persons = fc
      .array(fc.tuple(first, last), { maxLength: 6 })
      .map((list) =>
        list.map(([one, two], index) => ({ id: `p-${index}`, name: `${one} ${two}`, initials: `Z${index}` })),
      )
    fc.assert(
      fc.property(persons, first, last, fc.constantFrom('', 'Sgt ', 'Dr. '), (list, one, two, title) => {
        const find = nameFinder(list, { inACell: true })
        const alike = list.filter(({ name }) => name.startsWith(one.charAt(0)) && name.endsWith(` ${two}`))
        expect(find(`${title}${one.charAt(0)} ${two}`).kind).toBe(
          alike.length === 0 ? 'nobody' : alike.length === 1 ? 'one' : 'several',
        )
        const called = list.filter(({ name }) => name.split(' ').includes(two))
        if (called.length > 1) expect(find(`${title}${two}`).kind).not.toBe('one')
      }),
    )
  })
})
