import { foldWord, joinedWords, wordsOf } from '../../../shared/rules/fold'
import type { Vocabulary } from './vocabulary'

/** A number as it is said: "26/A041", "A041", "41". */
export type NumberAsked = {
  readonly year: number | null
  readonly letter: string | null
  /** Without the noughts before them; empty where it is no number of ours. */
  readonly digits: string
  /** With them, as far as it is typed. */
  readonly begun: string
  /** As typed, in small letters: an old log's own number has any shape. */
  readonly written: string
}

/** One thing that must be found in an entry. Words are bits of the query's masks. */
export type Piece = {
  /** All of these words … */
  readonly all: number
  /** … one right behind the other. Empty: anywhere. */
  readonly inOrder: readonly number[]
  /** … or this one: hyphenated words, joined. */
  readonly either: number
  /** … or this number. */
  readonly number: NumberAsked | null
}

export type Query = {
  readonly words: readonly string[]
  /** Per typed word, the words of the vocabulary that answer to it; and the same as bits, per word of the vocabulary. */
  readonly found: readonly (readonly number[])[]
  readonly mask: Int32Array
  /** Bits that every entry must have, and what is more than that. */
  readonly all: number
  readonly special: readonly Piece[]
  /** False where some word stands nowhere: then nothing has them all. */
  readonly isPossible: boolean
  /** Words that only a slip of the keyboard explains. */
  readonly slipped: ReadonlySet<string>
}

export type Slips = 'where-nothing-else' | 'everywhere'

/** More than anybody asks for; the bits of one number. Words behind them are not looked for. */
const mostWords = 30
const numberPattern = /^(?:(\d\d)\/)?([adpe])?(\d{1,6})$/u
// In a line of several words these say nothing about what is looked for.
const small = new Set('a an the of to in on at and or for by with from is was it that this about'.split(' '))

type Drawn = { readonly words: string[]; readonly pieces: Piece[] }

/** Null where there is nothing to look for: only signs. */
export function readQuery(line: string): Drawn | null {
  const drawn: Drawn = { words: [], pieces: [] }
  const typed = [...line.matchAll(/["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu)]
  const isLong = typed.some((match) => wordsOf(match[0]).some((word) => !small.has(word.folded)))
  for (const [index, match] of typed.entries()) {
    const isLast = index === typed.length - 1
    if (match[1] !== undefined) addPhrase(drawn, match[1])
    else if (!(isLong && !isLast && small.has(foldWord(match[0])))) addPiece(drawn, match[0])
  }
  return drawn.pieces.length === 0 ? null : drawn
}

function bitOf(drawn: Drawn, word: string): number {
  const known = drawn.words.indexOf(word)
  if (known >= 0) return 1 << known
  if (drawn.words.length >= mostWords) return 0
  drawn.words.push(word)
  return 1 << (drawn.words.length - 1)
}

function addPhrase(drawn: Drawn, text: string): void {
  const bits = wordsOf(text).map((word) => bitOf(drawn, word.folded))
  if (bits.length === 0 || bits.includes(0)) return
  drawn.pieces.push({ all: bits.reduce((sum, bit) => sum | bit, 0), inOrder: bits, either: 0, number: null })
}

function addPiece(drawn: Drawn, text: string): void {
  const words = wordsOf(text)
  const number = numberIn(text)
  if (number !== null) {
    const all = words.reduce((sum, word) => sum | bitOf(drawn, word.folded), 0)
    drawn.pieces.push({ all, inOrder: [], either: 0, number })
    return
  }
  const joined = joinedWords(text, words)
  let free = [...words]
  for (const whole of joined) {
    const parts = words.filter((word) => word.from >= whole.from && word.to <= whole.to)
    free = free.filter((word) => !parts.includes(word))
    const all = parts.reduce((sum, word) => sum | bitOf(drawn, word.folded), 0)
    drawn.pieces.push({ all, inOrder: [], either: bitOf(drawn, whole.folded), number: null })
  }
  for (const word of free) {
    const bit = bitOf(drawn, word.folded)
    if (bit !== 0) drawn.pieces.push({ all: bit, inOrder: [], either: 0, number: null })
  }
}

function numberIn(text: string): NumberAsked | null {
  const written = text
    .toLowerCase()
    .replace(/[.,;:!?)]+$/u, '')
    .replace(/^[(#]+/u, '')
  const match = numberPattern.exec(written)
  if (match === null) return /\d/u.test(written) ? { year: null, letter: null, digits: '', begun: '', written } : null
  const [, year, letter, begun = ''] = match
  const digits = begun.replace(/^0+(?=.)/u, '')
  return { year: year === undefined ? null : Number(year), letter: letter ?? null, digits, begun, written }
}

/** Looks the typed words up among all words there are. */
export function lookUp(drawn: Drawn, vocabulary: Vocabulary, slips: Slips): Query {
  const mask = new Int32Array(vocabulary.size)
  const slipped = new Set<string>()
  const found = drawn.words.map((word) => {
    const exact = vocabulary.matches(word)
    if (exact.length > 0 && slips === 'where-nothing-else') return exact
    const near = vocabulary.slips(word)
    if (near.length > 0) slipped.add(word)
    return near.length > 0 ? [...new Set([...exact, ...near])] : exact
  })
  let anywhere = 0
  for (const [index, numbers] of found.entries()) {
    if (numbers.length > 0) anywhere |= 1 << index
    for (const number of numbers) mask[number] = (mask[number] ?? 0) | (1 << index)
  }
  const isSimple = (piece: Piece) => piece.inOrder.length === 0 && piece.either === 0 && piece.number === null
  const all = drawn.pieces.filter(isSimple).reduce((sum, piece) => sum | piece.all, 0)
  return {
    words: drawn.words,
    found,
    mask,
    slipped,
    all,
    isPossible: (anywhere & all) === all,
    special: drawn.pieces.filter((piece) => !isSimple(piece)),
  }
}
