import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPledge } from '../../../shared/rules/read-pledge'

const people = [
  { id: 'p-ol', name: 'Owen Larkspur', initials: 'OL' },
  { id: 'p-op', name: 'Owen Platt', initials: 'OP' },
  { id: 'p-nb', name: 'Nettie Bramble', initials: 'NB' },
  { id: 'p-wh', name: 'Will Hunt', initials: 'WH' },
]
const side = (personId: string, text: string) => ({ by: { kind: 'person', personId }, text })
const open = (text = '') => ({ by: { kind: 'unknown' }, text })
const residents = (text: string) => ({ by: { kind: 'residents' }, text })

/** "Gets the next number, in Offered" stood there whatever was promised, and by whom. */
describe('a pledge typed in one line', () => {
  it.each([
    ['Nettie will carry shopping up', side('p-nb', 'carry shopping up'), open()],
    ['owen larkspur will bring the urn.', side('p-ol', 'bring the urn'), open()],
    ['We will open the hall; you will bring the chairs', open('open the hall'), open('bring the chairs')],
    ['Nettie will knock, and residents will answer', side('p-nb', 'knock'), residents('answer')],
    ['NB will paint and Will Hunt will buy the paint', side('p-nb', 'paint'), side('p-wh', 'buy the paint')],
    ['Will will bring a ladder', side('p-wh', 'bring a ladder'), open()],
    ['Our residents will run it', open(), residents('run it')],
    ['You will lend the van if we will fill it', open('fill it'), open('lend the van')],
  ])('%s', (text, weWill, youWill) => expect(readPledge(text, people)).toEqual({ weWill, youWill }))

  it.each([
    'A kettle for every floor',
    'Owen will bring the urn',
    'The council will mend it',
    'a last will and testament',
    'we will paint, we will sand',
    'will',
    '',
  ])('guesses nobody in “%s”', (text) => expect(readPledge(text, people)).toBeNull())

  it('reads any text, and says nothing that was not typed', () => {
    const bits = fc.constantFrom(
      'Nettie',
      'will',
      'we',
      'you',
      'and',
      ';',
      ', ',
      'residents',
      ' ',
      'נטע',
      '🙂',
      'paint it',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 12 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const read = readPledge(text, people)
        for (const said of read === null ? [] : [read.weWill, read.youWill]) expect(text).toContain(said.text)
      }),
    )
  })
})
