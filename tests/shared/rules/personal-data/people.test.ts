import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personalDataFinder } from '../../../../shared/rules/personal-data/find'
import { initialsFinder } from '../../../../shared/rules/personal-data/typed-initials'

const people = [
  { id: 'owen', name: 'Owen Larkspur' },
  { id: 'jack', name: 'Jack Larkspur' },
  { id: 'siobhan', name: "Siobhán O'Neil-Ó Súilleabháin" },
  { id: 'ana', name: 'Ana de la Cruz' },
  { id: 'anna', name: 'Dr Anna Roe' },
  { id: 'mark', name: 'Mark Hill' },
  { id: 'kd', name: 'KD' },
  { id: 'neta', name: 'נטע ברק' },
  { id: 'mary', name: 'Mary Jane Quarmby' },
]
const find = personalDataFinder(people)
const found = (text: string) => find(text).map(({ kind, text: words, personIds }) => [kind, words, ...personIds])

describe('people of the workspace are found', () => {
  test.each([
    ['Owen Larkspur', 'owen'],
    ['owen larkspur', 'owen'],
    ['OWEN LARKSPUR', 'owen'],
    ['Larkspur, Owen', 'owen'],
    ['Larkspur Owen', 'owen'],
    ['Owen\u00a0Larkspur', 'owen'],
    ['Owen\nLarkspur', 'owen'],
    ['Ow\u00aden Lark\u200bspur', 'owen'],
    ['O. Larkspur', 'owen'],
    ['Mr Owen Larkspur', 'owen'],
    ["Siobhán O'Neil-Ó Súilleabháin", 'siobhan'],
    ['Siobhan O’Neil Ó Súilleabháin', 'siobhan'],
    ['SIOBHAN ONEIL-O SUILLEABHAIN', 'siobhan'],
    ["O'Neil-Ó Súilleabháin", 'siobhan'],
    ['Ana de la Cruz', 'ana'],
    ['de la Cruz', 'ana'],
    ['Dr Roe', 'anna'],
    ['Anna Roe', 'anna'],
    ['Mark Hill', 'mark'],
    ['Mr Hill', 'mark'],
    ['נטע ברק', 'neta'],
    ['Mary Quarmby', 'mary'],
    ['Mary Jane Quarmby', 'mary'],
  ])('written “%s”', (words, id) => {
    expect(found(words)).toEqual([['person', words, id]])
    expect(found(`Thanks to ${words}, who came.`)).toEqual([['person', words, id]])
  })

  test('by a surname or first name that is no word, of whom there may be several', () => {
    expect(found('Ask Larkspur and Quarmby')).toEqual([
      ['person', 'Larkspur', 'owen', 'jack'],
      ['person', 'Quarmby', 'mary'],
    ])
    expect(found('Ask the Larkspurs')).toEqual([['person', 'Larkspurs', 'owen', 'jack']])
    expect(found("Owen's shed")).toEqual([['person', 'Owen', 'owen']])
  })

  test('by a first name that is a word, where its capital says that it is none', () => {
    expect(found('We thanked Mark for it')).toEqual([['person', 'Mark', 'mark']])
    for (const text of ['Mark the date', 'on the Mark', 'by Mark Lane', 'MARK IT']) expect(found(text)).toEqual([])
  })

  test('by one that begins a sentence, where what follows is what only people do', () => {
    for (const text of ['Mark has nine on the rota.', 'The lift waits. Mark will mark the bays', 'Mark asked for it'])
      expect(found(text)).toEqual([['person', 'Mark', 'mark']])
    for (const text of ['Mark has been made', 'The Mark will do', 'Mark will be put there', 'Mark one with a pen'])
      expect(found(text)).toEqual([])
  })

  test('by one behind a word that asks for a person, or as the owner of something', () => {
    for (const text of [
      'Ask Mark about it.',
      'Ask Mark.',
      'Mark’s gate',
      "Thank Mark's sister",
      'With Mark: the chairs',
    ])
      expect(found(text)).toEqual([['person', 'Mark', 'mark']])
    expect(found('Mark to ring the council')).toEqual([['person', 'Mark', 'mark']])
    expect(found('Mark and Owen to go')).toEqual([
      ['person', 'Mark', 'mark'],
      ['person', 'Owen', 'owen'],
    ])
    expect(found('Thanks to Owen, Mark and all')).toEqual([
      ['person', 'Owen', 'owen'],
      ['person', 'Mark', 'mark'],
    ])
    for (const text of ['Ask Mark Lane surgery', "St Mark's", "Mark's Nursery", 'The Mark’s edge', 'Mark to be made'])
      expect(found(text)).toEqual([])
  })

  test('and so is somebody else of the same name, who is nobody we know', () => {
    expect(found('The letter of Owen Smithson came')).toEqual([['person', 'Owen Smithson']])
    expect(found('The letter of Percival Larkspur came')).toEqual([['person', 'Percival Larkspur']])
  })
})

describe('nobody is found', () => {
  test.each([
    ...['OL, KD, AR and SO to do', 'Up the hill, mark the place', 'Hill Top, Mark', 'trim the larkspur by the gate'],
    ...['Larkspur Close', 'Owen Street', 'St Owen', 'Larkspur Nursery', 'Mark Hill Field', 'de la', 'The owens'],
  ])('in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('a full name of two words that nobody uses otherwise is found wherever it is put', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9}x[a-z]{2}$/)
  const around = fc.stringMatching(/^[ .,;:()“”!?a-z]{0,40}$/)
  fc.assert(
    fc.property(name, name, around, around, (first, last, before, after) => {
      const finder = personalDataFinder([{ id: 'one', name: `${first} ${last}` }])
      const text = `${before} ${first} ${last}, ${after}`
      expect(finder(text).flatMap(({ personIds }) => personIds)).toContain('one')
    }),
  )
})

describe('where initials are looked for too', () => {
  const initials = initialsFinder(
    [
      { id: 'dot', initials: 'DH' },
      { id: 'karim', initials: 'KD' },
      { id: 'mill', initials: 'MILL' },
      { id: 'tall', initials: 'T' },
    ],
    new Set(['MILL']),
  )
  const findAll = personalDataFinder(people, initials)
  const all = (text: string) => findAll(text).map(({ text: words, personIds }) => [words, ...personIds])

  test('whole words that are somebody’s, with full stops or without', () => {
    expect(all('DH and KD to go')).toEqual([
      ['DH', 'dot'],
      ['KD', 'karim'],
    ])
    expect(all('Ask D.H. about it')).toEqual([['D.H.', 'dot']])
    expect(all('Ask D.H.')).toEqual([['D.H', 'dot']])
    expect(all('Ask D. H. about it, or DH’s sister, or K.D')).toEqual([
      ['D. H.', 'dot'],
      ['DH', 'dot'],
      ['K.D', 'karim'],
    ])
  })

  test('in doubt, because letters may stand for a thing', () => {
    expect(findAll('DH to go')).toMatchObject([{ kind: 'person', isDoubtful: true }])
  })

  test('but no other letters, numbers or codes of places', () => {
    for (const text of [
      'dh',
      'Dh',
      'DHL',
      'D H',
      'Plan D. H is next',
      'MILL 26/A014',
      'DH/2026/14',
      '26/DH',
      'T to go',
    ])
      expect(all(text)).toEqual([])
  })
})
