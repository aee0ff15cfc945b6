import { readFile, stat } from 'node:fs/promises'
import type { BackupHeading } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { Outcome } from '../../../shared/refusals'
import { type BackedUp, type BackupFiles, hashOf, type Manifest, type ManifestHeading } from './backup-files'
import { breathe, errorCode, faultOf, isMissing } from './disk'
import type { StoredDocument } from './document'
import type { Documents } from './documents'
import { wholeContent } from './durable-json'
import { prune } from './prune'

export type BackupsOptions = {
  readonly files: BackupFiles
  readonly workspaceId: Id
  readonly epoch: number
  readonly format: number
  readonly clock: () => Date
  readonly newId: () => Id
  readonly log: (line: string) => void
}

/** Copies of the documents outside the workspace. Nothing here changes the workspace. */
export class Backups {
  readonly files: BackupFiles
  readonly #options: BackupsOptions
  #last: Manifest | null = null

  constructor(options: BackupsOptions) {
    this.files = options.files
    this.#options = options
  }

  get format(): number {
    return this.#options.format
  }

  /** The list of the last backup made since the workspace was opened. */
  get last(): Manifest | null {
    return this.#last
  }

  /** The documents' files must be one moment's state while this runs. */
  async make(because: BackupHeading['because'], documents: Documents, seq: number): Promise<Outcome<BackupHeading>> {
    const { files, clock, newId, workspaceId, epoch, format, log } = this.#options
    try {
      await files.makeFolders()
      const copied = await this.#copyAll(documents)
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
      await prune(files).catch((error) => log(`prune: ${errorCode(error)}`)) // too many backups are no reason to fail one
      return { ok: true, value: headingOf(heading) }
    } catch (error) {
      return { ok: false, problem: faultOf(error, files.folder) }
    }
  }

  async #copyAll(documents: Documents): Promise<Outcome<Record<string, BackedUp>>> {
    const { files } = this.#options
    const known = (await this.#newest())?.documents ?? {}
    const hashes = await files.hashes()
    const copied: Record<string, BackedUp> = {}
    for (const name of [...documents.saved.keys()].sort()) {
      const path = documents.pathOf(name)
      try {
        const before = known[name]
        const { mtimeMs, size } = await stat(path)
        const isKnown = before?.mtimeMs === mtimeMs && before.bytes === size && before.seq === documents.saved.get(name)
        if (before !== undefined && isKnown && hashes.has(before.hash)) {
          copied[name] = before
          continue
        }
        const content = await readFile(path)
        const json = await wholeContent(content)
        const seq = json === null ? null : seqOf(json)
        // A backup that lacks what could not be read would push a whole one out.
        if (seq === null) return { ok: false, problem: { code: 'disk-failed', path, detail: 'unreadable document' } }
        const hash = await hashOf(content)
        if (!hashes.has(hash)) await files.writeObject(hash, content)
        hashes.add(hash)
        copied[name] = { hash, bytes: size, seq, mtimeMs }
        await breathe()
      } catch (error) {
        if (!isMissing(error)) throw error
        return { ok: false, problem: { code: 'disk-failed', path, detail: 'missing document' } }
      }
    }
    return { ok: true, value: copied }
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

  manifestOf(backupId: string): Promise<Outcome<Manifest>> {
    return this.#find(backupId)
  }

  async readDocument({ hash }: Pick<BackedUp, 'hash'>): Promise<StoredDocument | null> {
    const content = await this.files.readObject(hash)
    if (content === null) return null
    const json = await wholeContent(content)
    return json === null ? null : (JSON.parse(json.toString('utf8')) as StoredDocument) // only documents are copied, see make()
  }

  /** A document's newest good copy of this epoch. */
  async newestCopyOf(name: string): Promise<StoredDocument | null> {
    for (const id of [...(await this.files.ids())].reverse()) {
      const manifest = await this.files.readManifest(id)
      const entry = manifest?.heading.epoch === this.#options.epoch ? manifest.documents[name] : undefined
      const document = entry === undefined ? null : await this.readDocument(entry)
      if (document !== null) return document
    }
    return null
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
