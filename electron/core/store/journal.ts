import { writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from './disk'
import { journalFileName, type LinePlace } from './journal-files'
import { decodeLineSlowly, type JournalLine } from './journal-line'
import type { DiskFaults } from './store'

const rotateAt = 4 * 1024 * 1024

/**
 * The one file that is appended to. A line is whole and on the disk, or it is gone: half a line before a later one
 * would hide that later one from the next opening.
 */
export class Journal {
  readonly #folder: string
  readonly #disk: DiskFaults
  #path: string | null
  #handle: FileHandle | null = null
  /** Bytes known to be whole lines. */
  #length: number
  #unsure = false
  /** The file's name is durable: its folder was synced after it was made. */
  #named: boolean

  constructor(folder: string, disk: DiskFaults, current: { readonly path: string; readonly length: number } | null) {
    this.#folder = folder
    this.#disk = disk
    this.#path = current?.path ?? null
    this.#length = current?.length ?? 0
    this.#named = current !== null
  }

  get isFull(): boolean {
    return this.#length >= rotateAt
  }

  /** The next line begins a new file. Old ones are kept: they are the history. */
  async rotate(): Promise<void> {
    await this.close()
    this.#path = null
    this.#length = 0
    this.#named = false
  }

  /** Resolves when the line is on the disk; on an error nothing of it is left there. */
  async append(seq: number, bytes: Buffer): Promise<LinePlace> {
    const { path, handle } = await this.#writable(seq)
    const offset = this.#length
    try {
      this.#unsure = true
      this.#disk('append', path)
      await writeAll(handle, bytes)
      this.#disk('fsync', path)
      await handle.datasync()
      this.#length += bytes.length
      this.#unsure = false
    } catch (error) {
      await this.#cutBack().catch(() => {}) // still unsure: the next append tries again before it writes anything
      throw error
    }
    return { path, offset, length: bytes.length }
  }

  async #writable(seq: number): Promise<{ path: string; handle: FileHandle }> {
    if (this.#unsure) await this.#cutBack()
    if (this.#path !== null && this.#handle !== null && this.#named) return { path: this.#path, handle: this.#handle }
    await this.close()
    const path = this.#path ?? join(this.#folder, journalFileName(seq))
    this.#disk('open', path)
    // A file without a known length is new: 'ax' never continues somebody else's.
    const handle = await open(path, this.#path === null ? 'ax' : 'a', 0o600)
    this.#path = path
    this.#handle = handle
    if (!this.#named) await syncFolder(dirname(path), this.#disk)
    this.#named = true
    return { path, handle }
  }

  async #cutBack(): Promise<void> {
    if (this.#path === null) return
    await this.close()
    this.#disk('truncate', this.#path)
    const handle = await open(this.#path, 'r+')
    try {
      const { size } = await handle.stat()
      if (size < this.#length) throw Object.assign(new Error('journal shrank'), { code: 'EIO' })
      await handle.truncate(this.#length)
      await handle.sync()
      this.#unsure = false
    } finally {
      await handle.close()
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close().catch(() => {}) // every line was synced when it was written
  }
}

/** A small line goes into the system's cache at once: on a busy machine a thread more costs as much as the fdatasync. */
const smallLine = 64 * 1024

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const bytesWritten =
      bytes.length <= smallLine
        ? writeSync(handle.fd, bytes, done, bytes.length - done)
        : (await handle.write(bytes, done, bytes.length - done)).bytesWritten
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

export async function readLineAt(place: LinePlace): Promise<JournalLine | undefined> {
  const handle = await open(place.path, 'r')
  try {
    const bytes = Buffer.alloc(place.length)
    await handle.read(bytes, 0, place.length, place.offset)
    return await decodeLineSlowly(bytes)
  } finally {
    await handle.close()
  }
}

/** Cuts an unfinished last line off. */
export async function cutFile(path: string, keep: number, disk: DiskFaults): Promise<void> {
  disk('truncate', path)
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(keep)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
