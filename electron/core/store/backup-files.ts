import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { BackupHeading } from '../../../shared/contract'
import { breathe, isMissing } from './disk'
import { checksumOf, replaceFile } from './durable-json'
import type { DiskFaults } from './store'

/** One document in a backup: its content by hash, and the file it was read from, so that the next backup need not read it. */
export type BackedUp = {
  readonly hash: string
  readonly bytes: number
  readonly seq: number
  readonly mtimeMs: number
}

export type Manifest = {
  readonly heading: ManifestHeading
  readonly documents: Readonly<Record<string, BackedUp>>
}
export type ManifestHeading = BackupHeading & {
  readonly workspaceId: string
  readonly epoch: number
  readonly format: number
  readonly seq: number
  /** Of the line with the documents. */
  readonly checksum: string
}

const headingAtMost = 4_096
const squeeze = promisify(gzip)
const unsqueeze = promisify(gunzip)

/** The files of one workspace's backups: each content once under its hash, each backup a list of them. */
export class BackupFiles {
  readonly folder: string
  readonly #disk: DiskFaults

  constructor(folder: string, disk: DiskFaults) {
    this.folder = folder
    this.#disk = disk
  }

  async makeFolders(): Promise<void> {
    await mkdir(join(this.folder, 'objects'), { recursive: true, mode: 0o700 })
  }

  /** Oldest first: an id begins with its time. */
  async ids(): Promise<readonly string[]> {
    const names = await namesIn(this.folder)
    return names
      .filter(isManifestName)
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
  }

  /** The first line alone tells what a list of backups shows. */
  async readHeading(id: string): Promise<ManifestHeading | null> {
    if (!isManifestName(`${id}.json`)) return null
    try {
      const handle = await open(this.#manifest(id), 'r')
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(headingAtMost), 0, headingAtMost, 0)
        const end = buffer.subarray(0, bytesRead).indexOf(10)
        return end < 0 ? null : (JSON.parse(buffer.toString('utf8', 0, end)) as ManifestHeading) // as writeManifest wrote it
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return null
      throw error
    }
  }

  async readManifest(id: string): Promise<Manifest | null> {
    const heading = await this.readHeading(id)
    if (heading === null) return null
    const text = await readFile(this.#manifest(id), 'utf8')
    const documents = text.slice(text.indexOf('\n') + 1, -1)
    if (checksumOf(documents) !== heading.checksum) return null
    return { heading, documents: JSON.parse(documents) as Manifest['documents'] } // the checksum says that we wrote it
  }

  async writeManifest(heading: Omit<ManifestHeading, 'checksum'>, documents: Manifest['documents']): Promise<void> {
    const text = JSON.stringify(documents)
    const bytes = Buffer.from(`${JSON.stringify({ ...heading, checksum: checksumOf(text) })}\n${text}\n`)
    await replaceFile(this.#manifest(heading.id), bytes, { disk: this.#disk, keepPrevious: false })
  }

  async removeManifest(id: string): Promise<void> {
    this.#disk('remove', this.#manifest(id))
    await rm(this.#manifest(id), { force: true })
  }

  async hashes(): Promise<Set<string>> {
    const names = await namesIn(join(this.folder, 'objects'))
    return new Set(names.filter((name) => name.endsWith('.json.gz')).map((name) => name.slice(0, -'.json.gz'.length)))
  }

  async writeObject(hash: string, content: Buffer): Promise<void> {
    await replaceFile(this.#object(hash), await squeeze(content), { disk: this.#disk, keepPrevious: false })
  }

  /** Null where it is missing or not what its name says. */
  async readObject(hash: string): Promise<Buffer | null> {
    try {
      const content = await unsqueeze(await readFile(this.#object(hash)))
      return (await hashOf(content)) === hash ? content : null
    } catch {
      return null // missing, cut short, not gzip: all the same to whoever needs it
    }
  }

  async removeObject(hash: string): Promise<void> {
    this.#disk('remove', this.#object(hash))
    await rm(this.#object(hash), { force: true })
    await breathe()
  }

  #manifest(id: string): string {
    return join(this.folder, `${id}.json`)
  }

  #object(hash: string): string {
    return join(this.folder, 'objects', `${hash}.json.gz`)
  }
}

/** With pauses, for a large one takes tens of milliseconds. */
export async function hashOf(content: Buffer): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < content.length; at += 2_000_000) {
    if (at > 0) await breathe()
    hash.update(content.subarray(at, at + 2_000_000))
  }
  return hash.digest('hex')
}

function isManifestName(name: string): boolean {
  return /^\d{8}T\d{9}Z-[a-z0-9-]{1,40}\.json$/.test(name)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
