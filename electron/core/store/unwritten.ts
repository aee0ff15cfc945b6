import type { Documents } from './documents'
import { type Key, keyOf, refOf } from './record-diff'
import type { Committed } from './store'

/** What the documents' files may not hold yet, for whoever reads the files. */
export class Unwritten {
  readonly #documents: Documents
  /** What is gone, with the line that took it: no document in memory has it any more, its file may. */
  readonly #gone = new Map<Key, number>()
  /** What was read back from the journal at the opening may have taken something away, too. */
  #isKnown: boolean

  constructor(documents: Documents) {
    this.#documents = documents
    this.#isKnown = documents.dirty.length === 0
  }

  committed({ touched, seq }: Pick<Committed, 'touched' | 'seq'>): void {
    for (const { ref, now } of touched) {
      if (now === null) this.#gone.set(keyOf(ref), seq)
      else this.#gone.delete(keyOf(ref))
    }
  }

  /** The files hold everything up to this line. */
  written(seq: number): void {
    this.#isKnown = true
    for (const [key, at] of this.#gone) if (at <= seq) this.#gone.delete(key)
  }

  /** Null before everything was written once. */
  get all(): Committed['touched'] | null {
    if (!this.#isKnown) return null
    const gone = [...this.#gone.keys()].map((key) => ({ ref: refOf(key), now: null }))
    const changed = this.#documents.unwritten.flatMap(({ records }) =>
      [...records.values()].map((now) => ({ ref: { kind: now.kind, id: now.id }, now })),
    )
    return [...gone, ...changed]
  }
}
