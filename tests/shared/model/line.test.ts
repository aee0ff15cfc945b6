import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { Line, RequiredLine, Text } from '../../../shared/model/common'

test('a pasted table becomes one line with every word of it', () => {
  expect(RequiredLine.parse('What\tWho\r\nRing Peakside\tOwen\r\n')).toBe('What Who Ring Peakside Owen')
  expect(Line.parse('one\u2028two\u0085three\vfour')).toBe('one two three four')
})

test('nothing else of it changes: markup, emoji, right-to-left, spaces between words', () => {
  for (const text of ['<script>alert(1)</script>', '🫖  tea', 'נטע ברק abc', 'O’Neil-Ó Súilleabháin']) {
    expect(Line.parse(text)).toBe(text)
  }
})

test('no word beside it is turned round: orders to write from right to left go, the letters stay in their order', () => {
  expect(Line.parse('Tea \u202efor all\u202c, \u2067נטע ברק\u2069 and Owen')).toBe('Tea for all, נטע ברק and Owen')
  expect(Text.parse('They said \u202eno.\nTwice.')).toBe('They said no.\nTwice.')
  expect(RequiredLine.safeParse('\u202e').success).toBe(false)
})

test('line ends alone are no words', () => {
  expect(RequiredLine.safeParse('\t\n').success).toBe(false)
})

test('titles of two thousand letters are taken by every command that writes a card, longer ones are not', () => {
  const side = { by: { kind: 'residents' }, text: 'x'.repeat(2_000) }
  const titled = (letters: number) => ({
    'action.add': {
      localityId: 'mill',
      title: 'x'.repeat(letters),
      owner: { kind: 'team' },
      helperIds: [],
      dueOn: null,
      origin: null,
    },
    'pledge.write': {
      localityId: 'mill',
      title: 'x'.repeat(letters),
      weWill: side,
      youWill: side,
      target: '',
      condition: null,
      reviewOn: null,
      column: 'offered',
      origin: null,
    },
    'escalation.write': {
      localityId: 'mill',
      question: 'x'.repeat(letters),
      ask: 'advice',
      tried: '',
      ifNothing: '',
      neededBy: null,
      barrier: 'unsaid',
      enablerId: null,
      column: 'drafted',
      origin: null,
    },
  })
  for (const name of ['action.add', 'pledge.write', 'escalation.write'] as const) {
    expect(contract[name].input.safeParse(titled(2_000)[name]).success, name).toBe(true)
    expect(contract[name].input.safeParse(titled(2_001)[name]).success, name).toBe(false)
  }
})
