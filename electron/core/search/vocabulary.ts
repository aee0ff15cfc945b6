import { basesOf, shareABase } from '../../../shared/rules/word-endings'
import { isOneSlip, isOneSlipFromStart } from './slips'

/** Typed shorter than this, a slip would make any word of any other. */
const shortestSlip = 4
const remembered = 64

/**
 * Every word that stands in some text, once, with a number. Typed words are compared with these some ten thousand and
 * not with the millions that the texts are made of: that is what keeps a keystroke fast. Number 0 is a gap.
 */
export class Vocabulary {
  readonly #words: string[] = ['']
  readonly #numbers = new Map<string, number>()
  readonly #byFirst = new Map<number, number[]>()
  readonly #found = new Map<string, readonly number[]>()

  get size(): number {
    return this.#words.length
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, number)
    const first = word.charCodeAt(0)
    const bucket = this.#byFirst.get(first)
    if (bucket === undefined) this.#byFirst.set(first, [number])
    else bucket.push(number)
    this.#found.clear()
    return number
  }

  /** Numbers of the words that begin so, or are another form of it. */
  matches(typed: string): readonly number[] {
    return this.#remember(`=${typed}`, () => {
      const bases = new Set(basesOf(typed))
      const stem = typed.slice(0, 3)
      return (this.#byFirst.get(typed.charCodeAt(0)) ?? []).filter((number) => {
        const word = this.#words[number] ?? ''
        if (word.startsWith(typed)) return true
        return typed.length >= 3 && word.startsWith(stem) && shareABase(bases, word)
      })
    })
  }

  /** Numbers of the words that one slip of the keyboard turns it into. */
  slips(typed: string): readonly number[] {
    if (typed.length < shortestSlip || /\d/u.test(typed)) return []
    return this.#remember(`~${typed}`, () => {
      const found: number[] = []
      for (let number = 1; number < this.#words.length; number += 1) {
        const word = this.#words[number] ?? ''
        if (isOneSlip(typed, word) || isOneSlipFromStart(typed, word)) found.push(number)
      }
      return found
    })
  }

  /** While a line is typed, all its words but the last stay as they are. */
  #remember(key: string, find: () => readonly number[]): readonly number[] {
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = find()
    if (this.#found.size >= remembered) this.#found.clear()
    this.#found.set(key, found)
    return found
  }
}

/** The same comparison for a word that is at hand: to mark it in its sentence. */
export function isMatch(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true
  return typed.length >= 3 && word.startsWith(typed.slice(0, 3)) && shareABase(new Set(basesOf(typed)), word)
}

export function isSlip(typed: string, word: string): boolean {
  return typed.length >= shortestSlip && (isOneSlip(typed, word) || isOneSlipFromStart(typed, word))
}
