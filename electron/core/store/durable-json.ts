import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Adapter } from 'lowdb'
import { breathe, errorCode, isMissing, syncFolder } from './disk'
import type { DiskFaults } from './store'

/** What a read found: the file as it is, the generation before it, or neither. `keptAs` is where an unreadable file went. */
export type ReadFrom = { readonly from: 'current' | 'previous' | 'nothing'; readonly keptAs: string | null }

export type DurableJsonOptions = {
  readonly disk: DiskFaults
  /** Keep the generation before the last as `<path>.previous`. */
  readonly keepPrevious: boolean
  /** Where an unreadable file is moved to; null writes nothing and leaves it (read-only). */
  readonly setAside: ((path: string) => Promise<string>) | null
}

/**
 * lowdb's own adapters never fsync, and `write-file-atomic` and `atomically` both replace a good file by a truncated
 * one on a full disk (measured; docs: ARCHITECTURE.md §3). Hence this one.
 */
export class DurableJson<T> implements Adapter<T> {
  lastRead: ReadFrom = { from: 'nothing', keptAs: null }
  readonly #path: string
  readonly #options: DurableJsonOptions

  constructor(path: string, options: DurableJsonOptions) {
    this.#path = path
    this.#options = options
  }

  read(): Promise<T | null> {
    return inSeries(this.#path, async () => {
      const current = await readChecked(this.#path)
      if (current.kind === 'good') {
        this.lastRead = { from: 'current', keptAs: null }
        return current.content as T // the checksum says that it is what write() wrote
      }
      const { setAside } = this.#options
      const keptAs =
        current.kind === 'unreadable' ? (setAside === null ? this.#path : await setAside(this.#path)) : null
      const previous = await readChecked(previousOf(this.#path))
      this.lastRead = { from: previous.kind === 'good' ? 'previous' : 'nothing', keptAs }
      return previous.kind === 'good' ? (previous.content as T) : null // as above
    })
  }

  write(data: T): Promise<void> {
    const bytes = withChecksum(JSON.stringify(data))
    return inSeries(this.#path, () => replaceFile(this.#path, bytes, this.#options))
  }

  remove(): Promise<void> {
    return inSeries(this.#path, async () => {
      this.#options.disk('remove', this.#path)
      await rm(this.#path, { force: true })
      await rm(previousOf(this.#path), { force: true })
    })
  }
}

export function previousOf(path: string): string {
  return `${path}.previous`
}

const tails = new Map<string, Promise<unknown>>()

/** Two writers of one path would each rename over the other; they wait for their turn instead. */
function inSeries<R>(path: string, task: () => Promise<R>): Promise<R> {
  const turn = (tails.get(path) ?? Promise.resolve()).then(task, task)
  const settled = turn.catch(() => {})
  tails.set(path, settled)
  settled.then(() => {
    if (tails.get(path) === settled) tails.delete(path)
  })
  return turn
}

let temporaries = 0

/** The file is the old one or the whole new one, whatever happens; it throws where it is not surely the new one. */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { disk, keepPrevious }: Pick<DurableJsonOptions, 'disk' | 'keepPrevious'>,
): Promise<void> {
  temporaries += 1
  const temporary = `${path}.${process.pid}-${temporaries}.tmp`
  try {
    disk('open', temporary)
    const handle = await open(temporary, 'wx', 0o600)
    try {
      disk('write', temporary)
      await handle.writeFile(bytes)
      disk('fsync', temporary)
      await handle.sync()
      const { size } = await handle.stat()
      if (size !== bytes.byteLength) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    } finally {
      await handle.close()
    }
    // Between these two renames only the previous generation has a name; read() knows.
    if (keepPrevious) await renameIfThere(path, previousOf(path), disk)
    await renamePatiently(temporary, path, disk)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}) // a leftover is swept at the next opening
    throw error
  }
  await syncFolder(dirname(path), disk)
}

async function renameIfThere(from: string, to: string, disk: DiskFaults): Promise<void> {
  try {
    await renamePatiently(from, to, disk)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Antivirus and OneDrive hold a file for a moment after it was written. */
const patience = [10, 20, 40, 80, 160, 320]

export async function patiently<R>(task: () => Promise<R>): Promise<R> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await task()
    } catch (error) {
      const pause = patience[attempt]
      if (pause === undefined || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error
      await wait(pause)
    }
  }
}

export function renamePatiently(from: string, to: string, disk: DiskFaults): Promise<void> {
  return patiently(async () => {
    disk('rename', to)
    await rename(from, to)
  })
}

export function checksumOf(data: string | Uint8Array): string {
  return printed(crc32(data))
}

/** Of pieces as one, each counted when it is there. */
export function runningChecksum() {
  let sum = 0
  return {
    add: (piece: Uint8Array): void => {
      sum = crc32(piece, sum)
    },
    printed: () => printed(sum),
  }
}

function printed(sum: number): string {
  return sum.toString(16).padStart(8, '0')
}

const opening = '{"checksum":"'
const middle = '","content":'

function withChecksum(json: string): Buffer {
  return Buffer.from(`${opening}${checksumOf(json)}${middle}${json}}\n`)
}

export type Checked =
  | { readonly kind: 'good'; readonly content: unknown; readonly bytes: Buffer }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }

/** Reads and checks; an error that is not about the content (no permission) is thrown. */
export async function readChecked(path: string): Promise<Checked> {
  try {
    return await check(await readFile(path))
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' }
    if (errorCode(error) === 'EIO' || errorCode(error) === 'EISDIR') return { kind: 'unreadable' }
    throw error
  }
}

async function check(bytes: Buffer): Promise<Checked> {
  const json = await wholeContent(bytes)
  if (json === null) return { kind: 'unreadable' }
  const text = json.toString('utf8')
  if (bytes.length > atOnce) await breathe()
  try {
    return { kind: 'good', content: JSON.parse(text), bytes }
  } catch {
    return { kind: 'unreadable' }
  }
}

/** Bytes that are looked at without a pause: a few milliseconds. A meeting of a million words has nine of them. */
const atOnce = 1_000_000

/** The JSON in a file as write() wrote it, not parsed; null where one byte of it is another. */
export async function wholeContent(bytes: Buffer): Promise<Buffer | null> {
  const start = opening.length + 8 + middle.length
  const head = bytes.toString('latin1', 0, start)
  if (!head.startsWith(opening) || !head.endsWith(middle) || bytes.toString('latin1', bytes.length - 2) !== '}\n')
    return null
  const json = bytes.subarray(start, -2)
  const sum = runningChecksum()
  for (let at = 0; at < json.length; at += atOnce) {
    if (at > 0) await breathe()
    sum.add(json.subarray(at, at + atOnce))
  }
  return sum.printed() === head.slice(opening.length, opening.length + 8) ? json : null
}
