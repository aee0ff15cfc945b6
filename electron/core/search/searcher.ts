import type { DecisionRegister } from '../../../shared/contract'
import type { Day } from '../../../shared/model/common'
import type { FindAnswer, FindAsk, FindKind } from '../../../shared/model/find'
import { FindKind as Kinds } from '../../../shared/model/find'
import type { AnyRecord, RecordRef } from '../../../shared/model/record'
import { Corpus } from './corpus'
import { type DecisionsAsk, listDecisions } from './decisions'
import { hitOf } from './hit'
import { lookUp, readQuery, type Slips } from './query'
import { readDocuments } from './read-documents'
import { type Scanned, scan } from './scan'

export type Touched = { readonly ref: RecordRef; readonly now: AnyRecord | null }

/** Answers from what has been read so far; what changes meanwhile is newer than what is read after it. */
export class Searcher {
  readonly #corpus = new Corpus()
  /** Touched while documents are being read. Null when all are. */
  #touched: Set<string> | null = new Set()

  /** All documents of the workspace in a folder. Breathes between two, so that questions are answered meanwhile. */
  async read(dir: string, isStopped: () => boolean = () => false): Promise<void> {
    try {
      await readDocuments(dir, isStopped, (record, seq) => {
        if (this.#touched?.has(keyOf(record)) || this.#corpus.seqOf(record) > seq) return
        this.#corpus.put(record, seq)
      })
    } finally {
      // What could not be read will not come: nobody is to wait for it.
      this.#touched = null
    }
  }

  change(touched: readonly Touched[]): void {
    for (const { ref, now } of touched) {
      this.#touched?.add(keyOf(ref))
      if (now === null) this.#corpus.remove(ref)
      else this.#corpus.put(now, Number.MAX_SAFE_INTEGER)
    }
  }

  find(ask: FindAsk, today: Day): FindAnswer {
    const isComplete = this.#touched === null
    const drawn = readQuery(ask.words)
    const isNothing = drawn === null && (ask.words.trim() !== '' || !isFiltered(ask))
    if (isNothing) return { hits: [], total: 0, confidential: 0, counts: [], late: 0, isComplete }
    const corpus = this.#corpus
    let query = drawn === null ? null : lookUp(drawn, corpus.vocabulary, 'where-nothing-else')
    let found = scan(corpus, ask, query, today, isComplete)
    if (drawn !== null && found.total + found.confidential === 0) {
      query = lookUp(drawn, corpus.vocabulary, 'everywhere')
      if (query.slipped.size > 0) found = scan(corpus, ask, query, today, isComplete)
    }
    return {
      hits: found.best.map((entry) => hitOf(entry, corpus, query, today)),
      total: found.total,
      confidential: found.confidential,
      counts: countsOf(found),
      late: found.late,
      isComplete,
    }
  }

  /** The same words find the same decisions. */
  decisions(ask: DecisionsAsk, today: Day): DecisionRegister {
    const isComplete = this.#touched === null
    const drawn = readQuery(ask.words)
    if (drawn === null) return listDecisions(this.#corpus, ask, null, today, isComplete)
    const look = (slips: Slips) => {
      const query = lookUp(drawn, this.#corpus.vocabulary, slips)
      return { query, register: listDecisions(this.#corpus, ask, query, today, isComplete) }
    }
    const exact = look('where-nothing-else')
    if (exact.register.total > 0) return exact.register
    const near = look('everywhere')
    return near.query.slipped.size > 0 ? near.register : exact.register
  }
}

function isFiltered({ filters }: FindAsk): boolean {
  const { personId, localityId, kinds, overdue, since, until } = filters
  return personId !== null || localityId !== null || kinds.length > 0 || overdue || since !== null || until !== null
}

function countsOf({ counts }: Scanned): FindAnswer['counts'] {
  const kinds: readonly FindKind[] = Kinds.options
  return kinds.flatMap((kind) => {
    const hits = counts.get(kind) ?? 0
    return hits === 0 ? [] : [{ kind, hits }]
  })
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`
}
