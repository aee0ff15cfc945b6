import type { Entry, Named } from './entry'
import { Postings } from './postings'
import type { Query } from './query'
import { TokenStore } from './token-store'

/** Which typed words each slot has, as bits. */
export type Marks = { readonly anywhere: Int32Array; readonly inTitle: Int32Array }

/** Entries by their words, and by the people and places they name. Each has a slot; a changed entry takes a new one. */
export class EntryIndex {
  readonly tokens = new TokenStore()
  #slots: (Entry | null)[] = []
  readonly #postings = new Postings()
  readonly #people: Named[] = []
  readonly #localities: Named[] = []

  /** Null where an entry was dropped. */
  get slots(): readonly (Entry | null)[] {
    return this.#slots
  }

  /** Title, text and what else it is found by, as numbers of the vocabulary. */
  add(entry: Entry, sections: readonly (readonly number[])[]): void {
    Object.assign(entry, this.tokens.add(sections))
    this.#place(entry)
  }

  drop(entry: Entry): void {
    this.tokens.drop(entry)
    this.#slots[entry.slot] = null
    if (this.tokens.isWasteful) this.#rebuild()
  }

  /** An entry whose place becomes known later than itself. */
  isIn(entry: Entry, locality: number): void {
    named(this.#localities, locality).slots.push(entry.slot)
  }

  namePerson(person: number, words: readonly number[]): void {
    named(this.#people, person).words = words
  }

  nameLocality(locality: number, words: readonly number[]): void {
    named(this.#localities, locality).words = words
  }

  mark(query: Query): Marks {
    const anywhere = new Int32Array(this.#slots.length)
    const inTitle = new Int32Array(this.#slots.length)
    for (const [index, found] of query.found.entries()) this.#postings.mark(found, 1 << index, anywhere, inTitle)
    for (const { words, slots } of [...this.#people, ...this.#localities]) {
      const bits = words.reduce((all, word) => all | (query.mask[word] ?? 0), 0)
      if (bits !== 0) for (const slot of slots) anywhere[slot] = (anywhere[slot] ?? 0) | bits
    }
    return { anywhere, inTitle }
  }

  #place(entry: Entry): void {
    entry.slot = this.#slots.length
    this.#slots.push(entry)
    const { numbers } = this.tokens
    const { from, titleEnd, to } = entry
    this.#postings.add(entry.slot, numbers.subarray(from, titleEnd), numbers.subarray(titleEnd, to))
    for (const person of entry.people) named(this.#people, person).slots.push(entry.slot)
    const locality = entry.locality === -1 ? (entry.held?.locality ?? -1) : entry.locality
    if (locality !== -1) this.isIn(entry, locality)
  }

  /** Without the slots and words of what was dropped. */
  #rebuild(): void {
    const live = this.#slots.filter((entry) => entry !== null)
    this.tokens.compact(live)
    this.#postings.clear()
    for (const { slots } of [...this.#people, ...this.#localities]) slots.length = 0
    this.#slots = []
    for (const entry of live) this.#place(entry)
  }
}

function named(things: Named[], index: number): Named {
  while (things.length <= index) things.push({ words: [], slots: [] })
  const thing = things[index]
  if (thing === undefined) throw new RangeError(`no name ${index}`)
  return thing
}
