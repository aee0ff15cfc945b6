import { gap } from './token-store'

/**
 * Per word the entries it stands in, ascending: slot × 2, and 1 more where it stands in the title. A keystroke then
 * touches only where its words are: a sweep over all texts as numbers took 20 ms at five years, this takes 2 (measured).
 */
export class Postings {
  #byWord: number[][] = []

  /** The words of a new entry in the next slot; title first, so that the title counts where a word stands in both. */
  add(slot: number, title: Iterable<number>, rest: Iterable<number>): void {
    for (const word of title) this.#put(word, slot, 1)
    for (const word of rest) this.#put(word, slot, 0)
  }

  /** Sets a bit for every entry that has one of these words. */
  mark(words: readonly number[], bit: number, anywhere: Int32Array, inTitle: Int32Array): void {
    for (const word of words) {
      for (const place of this.#byWord[word] ?? []) {
        const slot = place >> 1
        anywhere[slot] = (anywhere[slot] ?? 0) | bit
        if ((place & 1) === 1) inTitle[slot] = (inTitle[slot] ?? 0) | bit
      }
    }
  }

  clear(): void {
    this.#byWord = []
  }

  #put(word: number, slot: number, inTitle: 0 | 1): void {
    if (word === gap) return
    const places = this.#byWord[word]
    if (places === undefined) {
      // Holes in the list of lists would make it slow.
      while (this.#byWord.length < word) this.#byWord.push([])
      this.#byWord[word] = [slot * 2 + inTitle]
      return
    }
    const last = places.at(-1)
    if (last === undefined || last >> 1 !== slot) places.push(slot * 2 + inTitle)
  }
}
