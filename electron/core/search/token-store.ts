/** Where the words of one entry lie. */
export type TokenPlace = { from: number; titleEnd: number; to: number }

/** Between title, text and the rest, so that no phrase runs over. */
export const gap = 0
const wasteWorthwhile = 500_000

/** The words of all entries one after another, as numbers of the vocabulary: 4 bytes a word. */
export class TokenStore {
  numbers = new Int32Array(64 * 1024)
  #used = 0
  #wasted = 0

  get isWasteful(): boolean {
    return this.#wasted > wasteWorthwhile && this.#wasted * 2 > this.#used
  }

  /** Title, text, and what else it is found by. */
  add(sections: readonly (readonly number[])[]): TokenPlace {
    const from = this.#used
    let titleEnd = from
    this.#makeRoom(sections.reduce((sum, section) => sum + section.length + 1, 0))
    for (const [index, section] of sections.entries()) {
      for (const number of section) {
        this.numbers[this.#used] = number
        this.#used += 1
      }
      if (index === 0) titleEnd = this.#used
      this.numbers[this.#used] = gap
      this.#used += 1
    }
    return { from, titleEnd, to: this.#used }
  }

  drop({ from, to }: TokenPlace): void {
    this.#wasted += to - from
  }

  /** Closes the holes that changed entries leave; the places given are moved in place. */
  compact(places: Iterable<TokenPlace>): void {
    const before = this.numbers
    const after = new Int32Array(before.length)
    let used = 0
    for (const place of places) {
      after.set(before.subarray(place.from, place.to), used)
      const moved = used - place.from
      used += place.to - place.from
      place.from += moved
      place.titleEnd += moved
      place.to += moved
    }
    this.numbers = after
    this.#used = used
    this.#wasted = 0
  }

  #makeRoom(more: number): void {
    if (this.#used + more <= this.numbers.length) return
    const wider = new Int32Array(Math.max(this.#used + more, Math.ceil(this.numbers.length * 1.5)))
    wider.set(this.numbers.subarray(0, this.#used))
    this.numbers = wider
  }
}
