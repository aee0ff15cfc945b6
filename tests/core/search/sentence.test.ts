import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp, readQuery } from '../../../electron/core/search/query'
import { marksIn, sentenceIn } from '../../../electron/core/search/sentence'
import { isOneSlip } from '../../../electron/core/search/slips'
import { Vocabulary } from '../../../electron/core/search/vocabulary'
import { foldWord, wordsOf } from '../../../shared/rules/fold'
import { basesOf } from '../../../shared/rules/word-endings'

function queryFor(words: string, text: string) {
  const vocabulary = new Vocabulary()
  for (const word of wordsOf(text)) vocabulary.numberOf(word.folded)
  const drawn = readQuery(words)
  return drawn === null ? null : lookUp(drawn, vocabulary, 'where-nothing-else')
}
const marked = (words: string, text: string) =>
  marksIn(text, queryFor(words, text)).map(([from, to]) => text.slice(from, to))
const sentence = (words: string, body: string) => {
  const { text, marks } = sentenceIn(body, queryFor(words, body))
  return { text, marked: marks.map(([from, to]) => text.slice(from, to)) }
}

describe('marks', () => {
  it.each([
    ['lift', 'The lifts at Weir Court', ['lifts']],
    ['oneil', 'Ask O’Neil’s sister', ['O’Neil’s']],
    ['cafe', 'the cafe\u0301 and the café', ['cafe\u0301', 'café']],
    ['coop', 'the co-op', ['co-op']],
    ['kichen', 'A kitchen', ['kitchen']],
    ['👩🏽‍🌾', 'by 👩🏽‍🌾👍🏽 today', ['👩🏽‍🌾👍🏽']],
    ['ברק', 'נטע ברק באה', ['ברק']],
    ['strasse', 'Hauptstraße, Straße', ['Straße']],
  ])('"%s" in "%s" takes whole words', (words, text, expected) => expect(marked(words, text)).toEqual(expected))
})

describe('the sentence of a hit', () => {
  const notes =
    'Tea was late. The landlord says: the part is on order, no date for the lift. Thanks to all!\nA lift came.'

  it('is the one with the words in it', () => {
    expect(sentence('lift', notes)).toEqual({
      text: 'The landlord says: the part is on order, no date for the lift.',
      marked: ['lift'],
    })
    expect(sentence('lift came', notes)).toEqual({ text: 'A lift came.', marked: ['lift', 'came'] })
    expect(sentence('kettle', notes)).toEqual({ text: '', marked: [] })
  })

  it('is cut at words around the first one found', () => {
    const long = `${'one two three four '.repeat(20)}lift ${'five six seven eight '.repeat(20)}`
    const { text, marked } = sentence('lift', long)
    expect(text).toMatch(/^…(?:one|two|three|four) .* lift .*(?:five|six|seven|eight)…$/)
    expect(text.length).toBeLessThan(130)
    expect(marked).toEqual(['lift'])
  })

  it('never ends in the middle of a letter, however long a word is', () => {
    const { text, marked } = sentence('éé', `so ${'e\u0301'.repeat(400)} it was`)
    expect(text.length).toBeLessThan(170)
    expect(text.normalize('NFC')).toMatch(/^(?:so |…)é+…$/)
    expect(marked[0]?.normalize('NFC')).toMatch(/^é+$/)
  })

  it('points into its own text, in order, whatever the text is', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('lift', 'lifts.', '\n', 'O’Neil', '👩🏽‍🌾', 'é'.repeat(150)),
      ),
    )
    fc.assert(
      fc.property(texts, (parts) => {
        const body = parts.join(' ')
        const { text, marks } = sentenceIn(body, queryFor('lift oneil é 👩🏽‍🌾', body))
        expect(text.replace(/^…|…$/gu, '').length).toBeLessThanOrEqual(body.length)
        let at = 0
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(text === '' || marks.length > 0).toBe(true)
      }),
    )
  })
})

describe('words compared', () => {
  it.each([
    ['stories', 'story'],
    ['moved', 'move'],
    ['planning', 'plan'],
    ['meetings', 'meet'],
    ['boxes', 'box'],
    ['carried', 'carry'],
    ['calls', 'call'],
  ])('%s is a form of %s', (word, base) => expect(basesOf(word)).toContain(base))

  it.each(['sing', 'bed', 'bus', 'string', 'this', 'need'])('%s is only itself', (word) =>
    expect(basesOf(word).filter((base) => base.length < word.length - 1)).toEqual([]),
  )

  it('one slip of the keyboard is forgiven, two are not', () => {
    for (const typed of ['kichen', 'kitchhen', 'kitcehn', 'kitxhen', 'iktchen', 'kitche'])
      expect(isOneSlip(typed, 'kitchen'), typed).toBe(true)
    for (const typed of ['kichn', 'kitchener', 'witchen', 'khcitne', ''])
      expect(isOneSlip(typed, 'kitchen'), typed).toBe(false)
  })

  it('folding a word twice is folding it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldWord(text)
        expect(foldWord(once)).toBe(once)
      }),
    )
  })
})
