import { readFile, stat } from 'node:fs/promises'
import type { BackupHeading } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { AnyRecord } from '../../../shared/model/record'
import type { Outcome, Problem } from '../../../shared/refusals'
import { type BackedUp, type BackupFiles, hashOf, type Manifest, type ManifestHeading } from './backup-files'
import { breathe, errorCode, faultOf, isMissing } from './disk'
import type { StoredDocument } from './document'
import type { Documents } from './documents'
import { wholeContent } from './durable-json'
import type { Migration } from './migrations/migration'
import { migrateRecord } from './migrations/run'
import { prune } from './prune'

export type BackupsOptions = {
  readonly files: BackupFiles
  readonly workspaceId: Id
  readonly epoch: number
  /** The last seq before it. */
  readonly epochSeq: number
  readonly format: number
  readonly migrations: readonly Migration[]
  readonly clock: () => Date
  readonly newId: () => Id
  readonly log: (line: string) => void
}

export type BackupAsk = {
  /** A backup that stays however many there are now: the one somebody chose. */
  readonly keep?: string
  /** Stops between two documents; then there is no backup. */
  readonly signal?: AbortSignal
}
export type Made =
  | { readonly ok: true; readonly value: BackupHeading }
  /** `unreadable`: documents without which it would not be whole. */
  | { readonly ok: false; readonly problem: Problem; readonly unreadable: readonly string[] }

/** Contents read back at each backup: some twenty milliseconds, and everything within days. */
const lookedAtOnce = 20
const hour = 3_600_000

/** Copies of the documents outside the workspace. Nothing here changes the workspace. */
export class Backups {
  readonly files: BackupFiles
  readonly #options: BackupsOptions
  #last: Manifest | null = null

  constructor(options: BackupsOptions) {
    this.files = options.files
    this.#options = options
  }

  /** The list of the last backup made since the workspace was opened. */
  get last(): Manifest | null {
    return this.#last
  }

  /** The documents' files must be one moment's state while this runs. */
  async make(
    because: BackupHeading['because'],
    documents: Documents,
    seq: number,
    { keep, signal }: BackupAsk = {},
  ): Promise<Made> {
    const { files, clock, newId, workspaceId, epoch, format, log } = this.#options
    try {
      await files.makeFolders()
      const copied = await this.#copyAll(documents, signal)
      if (!copied.ok) return copied
      const now = clock()
      const all = Object.values(copied.value)
      const heading: Omit<ManifestHeading, 'checksum'> = {
        id: `${now.toISOString().replaceAll(/[-:.]/g, '')}-${newId()}`,
        at: now.toISOString(),
        because,
        documents: all.length,
        bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
        workspaceId,
        epoch,
        format,
        seq,
      }
      await files.writeManifest(heading, copied.value)
      this.#last = { heading: { ...heading, checksum: '' }, documents: copied.value }
      await prune(files, keep).catch((error) => log(`prune: ${errorCode(error)}`)) // too many backups are no reason to fail one
      return { ok: true, value: headingOf(heading) }
    } catch (error) {
      return { ok: false, problem: faultOf(error, files.folder), unreadable: [] }
    }
  }

  async #copyAll(
    documents: Documents,
    signal: AbortSignal | undefined,
  ): Promise<Exclude<Made, { ok: true }> | { readonly ok: true; readonly value: Readonly<Record<string, BackedUp>> }> {
    const known = (await this.#newest())?.documents ?? {}
    const hashes = await this.#wholeHashes(known)
    const copied: Record<string, BackedUp> = {}
    const unreadable: string[] = []
    for (const name of [...documents.saved.keys()].sort()) {
      if (signal?.aborted) return { ok: false, problem: { code: 'cancelled' }, unreadable: [] }
      const copy = await this.#copyOf(documents.pathOf(name), documents.saved.get(name) ?? 0, known[name], hashes)
      if (copy === null) unreadable.push(name)
      else copied[name] = copy
    }
    const [first] = unreadable
    // A backup that lacks what could not be read would push a whole one out.
    if (first === undefined) return { ok: true, value: copied }
    const problem = { code: 'disk-failed', path: documents.pathOf(first), detail: 'unreadable document' } as const
    return { ok: false, problem, unreadable }
  }

  /** Null where the file is missing, cannot be read, or is older than it was when we wrote it. */
  async #copyOf(path: string, expected: number, before: BackedUp | undefined, hashes: Set<string>) {
    try {
      const { mtimeMs, size } = await stat(path)
      const isKnown = before?.mtimeMs === mtimeMs && before.bytes === size && before.seq === expected
      if (before !== undefined && isKnown && hashes.has(before.hash)) return before
      const content = await readFile(path)
      const json = await wholeContent(content)
      const seq = json === null ? null : seqOf(json)
      if (seq === null || seq < expected) return null
      const hash = await hashOf(content)
      if (!hashes.has(hash)) await this.files.writeObject(hash, content)
      hashes.add(hash)
      await breathe()
      return { hash, bytes: size, seq, mtimeMs }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  /** What is there by name, without those of the ones looked at today that are not what their names say: those are written again. */
  async #wholeHashes(known: Manifest['documents']): Promise<Set<string>> {
    const { files, clock } = this.#options
    const hashes = await files.hashes()
    const needed = [...new Set(Object.values(known).map(({ hash }) => hash))].filter((hash) => hashes.has(hash)).sort()
    const from = (Math.floor(clock().getTime() / hour) * lookedAtOnce) % Math.max(1, needed.length)
    const turn = [...needed.slice(from), ...needed.slice(0, from)].slice(0, lookedAtOnce)
    for (const hash of turn) if ((await files.readObject(hash)) === null) hashes.delete(hash)
    return hashes
  }

  async #newest(): Promise<Manifest | null> {
    if (this.#last !== null) return this.#last
    for (const id of [...(await this.files.ids())].reverse()) {
      const manifest = await this.files.readManifest(id)
      if (manifest !== null) return manifest
    }
    return null
  }

  /** Newest first. A folder that cannot be read has none. */
  async list(): Promise<readonly BackupHeading[]> {
    const headings: BackupHeading[] = []
    try {
      for (const id of [...(await this.files.ids())].reverse()) {
        const heading = await this.files.readHeading(id)
        if (heading !== null) headings.push(headingOf(heading))
      }
    } catch (error) {
      this.#options.log(`backups: ${errorCode(error)}`)
    }
    return headings
  }

  /** Reads everything of it back. */
  async verify(backupId: string): Promise<Outcome<{ documents: number }>> {
    const manifest = await this.#find(backupId)
    if (!manifest.ok) return manifest
    const hashes = new Set(Object.values(manifest.value.documents).map(({ hash }) => hash))
    for (const hash of hashes) {
      if ((await this.files.readObject(hash)) === null)
        return { ok: false, problem: { code: 'backup-damaged', backupId } }
      await breathe()
    }
    return { ok: true, value: { documents: Object.keys(manifest.value.documents).length } }
  }

  async #find(backupId: string): Promise<Outcome<Manifest>> {
    try {
      const manifest = await this.files.readManifest(backupId)
      if (manifest !== null) return { ok: true, value: manifest }
      const isThere = (await this.files.ids()).includes(backupId)
      return { ok: false, problem: { code: isThere ? 'backup-damaged' : 'backup-missing', backupId } }
    } catch (error) {
      return { ok: false, problem: faultOf(error, this.files.folder) }
    }
  }

  /** Whole, and not made by a newer app. */
  async restorable(backupId: string): Promise<Outcome<void>> {
    const manifest = await this.#find(backupId)
    if (!manifest.ok) return manifest
    if (manifest.value.heading.format > this.#options.format)
      return { ok: false, problem: { code: 'backup-newer', backupId } }
    const whole = await this.verify(backupId)
    return whole.ok ? { ok: true, value: undefined } : whole
  }

  /** A record of a backup in today's shape. Null where nobody can read it. */
  asToday(record: AnyRecord, format: number): AnyRecord | null {
    return format === this.#options.format ? record : migrateRecord(record, format, this.#options.migrations)
  }

  manifestOf(backupId: string): Promise<Outcome<Manifest>> {
    return this.#find(backupId)
  }

  async readDocument({ hash }: Pick<BackedUp, 'hash'>): Promise<StoredDocument | null> {
    const content = await this.files.readObject(hash)
    if (content === null) return null
    const json = await wholeContent(content)
    return json === null ? null : (JSON.parse(json.toString('utf8')) as StoredDocument) // only documents are copied, see make()
  }

  /** A document's newest good copy of this epoch, or of the moment at which it began. */
  async newestCopyOf(name: string): Promise<StoredDocument | null> {
    for (const id of [...(await this.files.ids())].reverse()) {
      const manifest = await this.files.readManifest(id)
      const entry = manifest?.documents[name]
      if (manifest === null || entry === undefined || !this.#isOfOurTime(manifest.heading)) continue
      const document = await this.readDocument(entry)
      const records = document?.records.map((record) => this.asToday(record, manifest.heading.format))
      if (document === null || !records?.every((record) => record !== null)) continue
      return { name, seq: Math.max(document.seq, this.#options.epochSeq), records }
    }
    return null
  }

  /** Lines of an earlier epoch are never replayed: of its backups only the one made for the migration has them all. */
  #isOfOurTime({ epoch, seq }: ManifestHeading): boolean {
    const { epoch: ours, epochSeq } = this.#options
    return epoch === ours || (epoch === ours - 1 && seq === epochSeq)
  }
}

/**
 * Of a document as Document.capture writes it, its name and seq first. A large one is not parsed for this: that alone
 * would take the main thread as long as everything else together.
 */
function seqOf(json: Buffer): number | null {
  const head = /^\{"name":"[^"\\]*","seq":(\d+),/.exec(json.toString('latin1', 0, 400))
  return head === null ? null : Number(head[1])
}

function headingOf({ id, at, because, documents, bytes }: BackupHeading): BackupHeading {
  return { id, at, because, documents, bytes }
}
