import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { AnyRecord } from '../../../shared/model/record'
import { breathe, isMissing } from './disk'
import { Document, type StoredDocument } from './document'
import { DurableJson, type DurableJsonOptions, type ReadFrom } from './durable-json'
import { folders, isDocumentName, isMeetingDocument, isPartOf, splitAt } from './layout'
import type { Key } from './record-diff'
import { RecordTable } from './record-table'

/** Clean meetings kept in memory, so that walking through five years does not fill it. */
const meetingsKept = 40

export type DocumentsOptions = DurableJsonOptions & {
  readonly folder: string
  /** The seq at which this epoch began: what a document that was never written stands at. */
  readonly startSeq: number
  /** Documents known to be on the disk, and the seq they are known to stand at. */
  readonly saved: Map<string, number>
  /** Rebuilds a document that is damaged, missing or older than it should be. Null: nothing better is to be had. */
  readonly mend: (name: string, found: StoredDocument | null, read: ReadFrom) => Promise<StoredDocument | null>
  /** A record as the rest of the app may see it: of another format it is brought to ours, or not seen (null). */
  readonly shown: (record: AnyRecord) => AnyRecord | null
}

/** The loaded documents, the records in them, and what is known of those that are not loaded. */
export class Documents {
  readonly table = new RecordTable()
  readonly saved: Map<string, number>
  readonly #options: DocumentsOptions
  readonly #loaded = new Map<string, Document>()
  readonly #loading = new Map<string, Promise<Document>>()
  readonly #meetings = new Set<string>() // least recently used first
  readonly #parts = new Map<string, number>() // prefix → the number of its last part
  #isOpening = true

  constructor(options: DocumentsOptions) {
    this.#options = options
    this.saved = options.saved
  }

  get dirty(): readonly Document[] {
    return [...this.#loaded.values()].filter((document) => document.dirty)
  }

  /** Changed, or just being written. */
  get unwritten(): readonly Document[] {
    return [...this.#loaded.values()].filter(({ dirty, writing }) => dirty || writing)
  }

  /** The file's path. */
  pathOf(name: string): string {
    return join(this.#options.folder, `${name}.json`)
  }

  find(name: string): Document | undefined {
    return this.#loaded.get(name)
  }

  async load(name: string): Promise<Document> {
    if (isMeetingDocument(name)) {
      this.#meetings.delete(name)
      this.#meetings.add(name)
    }
    const loaded = this.#loaded.get(name)
    if (loaded !== undefined) {
      this.#evict()
      return loaded
    }
    const loading = this.#loading.get(name) ?? this.#read(name).finally(() => this.#loading.delete(name))
    this.#loading.set(name, loading)
    return loading
  }

  /** Its file is not what it should be: it is written again, from memory or as reading mends it. */
  async writeAgain(name: string): Promise<void> {
    const document = await this.load(name)
    document.dirty = true
  }

  async #read(name: string): Promise<Document> {
    if (!isDocumentName(name)) throw new Error(`not a document name: ${name}`)
    const { startSeq, mend } = this.#options
    const adapter = new DurableJson<StoredDocument>(this.pathOf(name), this.#options)
    const low = new Low<StoredDocument>(adapter, { name, seq: startSeq, records: [] })
    await low.read()
    const read = adapter.lastRead
    const expected = this.saved.get(name)
    const isStale = expected !== undefined && (read.from === 'nothing' || low.data.seq < expected)
    const mended =
      isStale || read.keptAs !== null ? await mend(name, read.from === 'nothing' ? null : low.data, read) : null
    if (mended !== null) low.data = mended
    const document = await Document.inSlices(name, low)
    if (mended !== null) document.dirty = true
    else if (read.from !== 'nothing') this.saved.set(name, document.seq)
    this.#loaded.set(name, document)
    if (!this.#isOpening) this.#list(document)
    this.#evict()
    return document
  }

  /** After replay, when each document is up to date: the records become visible. */
  finishOpening(): void {
    this.#isOpening = false
    for (const document of this.#loaded.values()) this.#list(document)
  }

  /** Of a record found in two documents the one in the newer document is the truth. */
  #list(document: Document): void {
    for (const [key, record] of [...document.records]) {
      const other = this.#loaded.get(this.table.homeOf(key) ?? document.name)
      if (other !== undefined && other !== document) {
        const loser = other.seq >= document.seq ? document : other
        loser.drop(key)
        loser.dirty = true
        if (loser === document) continue
      }
      const shown = this.#options.shown(record)
      if (shown !== null) this.table.put(shown, document.name)
    }
  }

  /** Changes memory as a journal line says. */
  put(name: string, record: AnyRecord, size: number, seq: number): void {
    this.#change(name, seq).put(record, size)
    this.table.put(record, name)
  }

  /** `moved`: the record lives on in another document. */
  drop(name: string, key: Key, size: number, seq: number, fate: 'gone' | 'moved'): void {
    const document = this.#change(name, seq)
    const record = document.records.get(key)
    document.drop(key, size)
    if (fate === 'gone' && record !== undefined) this.table.drop(record)
  }

  #change(name: string, seq: number): Document {
    const document = this.#loaded.get(name)
    if (document === undefined) throw new Error(`document not loaded: ${name}`)
    document.seq = seq
    document.dirty = true
    return document
  }

  /** The part of a split document that takes a record of this size; `planned` are bytes promised to parts already. */
  placeIn(prefix: string, size: number, planned: Map<string, number>): string {
    const used = (name: string) => (this.#loaded.get(name)?.bytes ?? 0) + (planned.get(name) ?? 0)
    while (used(this.lastPartOf(prefix)) >= splitAt) this.#parts.set(prefix, this.#lastPart(prefix) + 1)
    const name = this.lastPartOf(prefix)
    planned.set(name, (planned.get(name) ?? 0) + size)
    return name
  }

  lastPartOf(prefix: string): string {
    return `${prefix}-${this.#lastPart(prefix)}`
  }

  #lastPart(prefix: string): number {
    const known = this.#parts.get(prefix)
    if (known !== undefined) return known
    const last = Math.max(1, ...this.partsOf(prefix).map((name) => Number(name.slice(prefix.length + 1))))
    this.#parts.set(prefix, last)
    return last
  }

  partsOf(prefix: string): readonly string[] {
    return [...new Set([...this.saved.keys(), ...this.#loaded.keys()])].filter((name) => isPartOf(name, prefix))
  }

  /** The newest stay: they were loaded for somebody who has not looked at them yet. */
  #evict(): void {
    if (this.#isOpening || this.#meetings.size <= meetingsKept) return
    for (const name of [...this.#meetings].slice(0, -5)) {
      if (this.#meetings.size <= meetingsKept) return
      const document = this.#loaded.get(name)
      if (document?.dirty || document?.writing || (document?.pins ?? 0) > 0) continue
      this.#meetings.delete(name)
      this.#loaded.delete(name)
      for (const [key, record] of document?.records ?? []) if (this.table.homeOf(key) === name) this.table.drop(record)
    }
  }
}

/** Documents that stay in memory until they are let go. */
export class Pins {
  readonly #documents: Documents
  readonly #pinned = new Set<Document>()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  async load(name: string): Promise<void> {
    let document = await this.#documents.load(name)
    while (this.#documents.find(name) !== document) document = await this.#documents.load(name) // evicted meanwhile
    if (this.#pinned.has(document)) return
    document.pins += 1
    this.#pinned.add(document)
  }

  close(): void {
    for (const document of this.#pinned) document.pins -= 1
    this.#pinned.clear()
  }
}

export async function makeDocumentFolders(folder: string): Promise<void> {
  for (const name of folders) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
}

/** Names of all documents with a file. Leftovers of a crash are swept if `sweep` says so. */
export async function listDocuments(folder: string, sweep: 'sweep' | 'look'): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const sub of ['', ...folders]) {
    const files = await readdir(join(folder, sub)).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const file of files) {
      if (file.endsWith('.tmp') && sweep === 'sweep') await rm(join(folder, sub, file), { force: true })
      const name = /^(.+)\.json(\.previous)?$/.exec(file)?.[1]
      if (name === undefined) continue
      const document = sub === '' ? name : `${sub}/${name}`
      if (isDocumentName(document)) names.add(document)
    }
    await breathe()
  }
  return [...names]
}
