import type { Low } from 'lowdb'
import type { AnyRecord } from '../../../shared/model/record'
import { deepFreeze } from './canonical'
import { breathe } from './disk'
import { type Key, keyOf } from './record-diff'

/** A document as it lies on the disk: a unit of reading, writing and backing up. */
export type StoredDocument = {
  readonly name: string
  /** The last journal line that is part of it. */
  readonly seq: number
  readonly records: readonly AnyRecord[]
}

/** A document in memory, around its lowdb instance. */
export class Document {
  readonly name: string
  readonly records = new Map<Key, AnyRecord>()
  seq: number
  /** About how large it is as JSON; says when a split document is full. */
  bytes = 0
  dirty = false
  writing = false
  /** Commits that are being prepared on it: it must not be evicted meanwhile. */
  pins = 0
  readonly #low: Low<StoredDocument>

  /** `low` has been read, or holds what the document was rebuilt from. */
  constructor(name: string, low: Low<StoredDocument>) {
    this.name = name
    this.seq = low.data.seq
    this.#low = low
    for (const record of low.data.records) this.put(deepFreeze(record))
    this.#forget()
  }

  /** The same, with pauses: to freeze and measure a meeting of a million words takes a tenth of a second. */
  static async inSlices(name: string, low: Low<StoredDocument>): Promise<Document> {
    const { seq, records } = low.data
    low.data = { name, seq, records: [] }
    const document = new Document(name, low)
    let since = 0
    for (const record of records) {
      const size = sizeOf(record)
      document.put(deepFreeze(record), size)
      since += size
      if (since < 500_000) continue
      since = 0
      await breathe()
    }
    return document
  }

  /** `size` where it is known already: measuring an import's records at once would take too long. */
  put(record: AnyRecord, size = sizeOf(record)): void {
    const key = keyOf(record)
    if (!this.records.has(key)) this.bytes += size
    this.records.set(key, record)
  }

  drop(key: Key, size?: number): void {
    const record = this.records.get(key)
    if (record === undefined) return
    this.bytes -= size ?? sizeOf(record)
    this.records.delete(key)
  }

  /** The document as it is at this moment, to be written; changes made after it leave it dirty. */
  capture(): StoredDocument {
    this.dirty = false
    this.writing = true
    return { name: this.name, seq: this.seq, records: [...this.records.values()] }
  }

  async write(captured: StoredDocument): Promise<void> {
    try {
      this.#low.data = captured
      await this.#low.write()
    } catch (error) {
      this.dirty = true
      throw error
    } finally {
      this.writing = false
      this.#forget()
    }
  }

  /** Captured and not written: it still has to be. */
  release(): void {
    if (this.writing) this.dirty = true
    this.writing = false
  }

  /** The records are kept once, in the map. */
  #forget(): void {
    this.#low.data = { name: this.name, seq: this.seq, records: [] }
  }
}

export function sizeOf(record: AnyRecord): number {
  return JSON.stringify(record).length
}
