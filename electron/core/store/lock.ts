import { statSync } from 'node:fs'
import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Id, Instant } from '../../../shared/model/common'
import type { Fault } from '../../../shared/refusals'
import { errorCode, faultOf, isMissing } from './disk'
import { replaceFile } from './durable-json'
import type { DiskFaults } from './store'

export type LockHolder = {
  readonly token: Id
  readonly host: string
  readonly user: string
  readonly pid: number
  readonly since: Instant
}

export type LockOptions = {
  readonly dir: string
  readonly holder: { readonly user: string; readonly host: string }
  readonly clock: () => Date
  readonly newId: () => Id
  readonly disk: DiskFaults
  readonly takeOver: boolean
}

export type LockResult =
  | { readonly kind: 'mine'; readonly lock: Lock }
  | { readonly kind: 'held'; readonly by: LockHolder }
  /** The folder cannot be written in. */
  | { readonly kind: 'cannot'; readonly fault: Fault }

/** Tokens this process holds: a lock with our pid and another token is from before a restart. */
const ours = new Set<string>()
const heartbeatEvery = 20_000
/** Time for a writer that passed its last check to finish its line before the journal is read. */
const graceOfTakeOver = 250

/**
 * One writer for a workspace: `lock.json`, whose token the writer checks before each commit. The heartbeat is the
 * file's modification time, so that beating can never overwrite somebody else's lock.
 */
export class Lock {
  readonly token: Id
  readonly #path: string
  readonly #content: LockHolder
  readonly #disk: DiskFaults
  readonly #timer: NodeJS.Timeout
  #seen = ''
  #lost: Fault | null = null

  private constructor(path: string, content: LockHolder, disk: DiskFaults) {
    this.token = content.token
    this.#path = path
    this.#content = content
    this.#disk = disk
    ours.add(content.token)
    this.#timer = setInterval(() => this.#beat(), heartbeatEvery)
    this.#timer.unref()
  }

  static async acquire(options: LockOptions): Promise<LockResult> {
    const { dir, disk, newId, clock, holder, takeOver } = options
    const path = join(dir, 'lock.json')
    const content: LockHolder = {
      token: newId(),
      ...holder,
      pid: process.pid,
      since: clock().toISOString(),
    }
    try {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        if (await createLock(path, content, disk)) return { kind: 'mine', lock: new Lock(path, content, disk) }
        const by = await readLock(path)
        if (by === 'missing') continue
        const isDead = by === 'unreadable' || (await isFromTheDead(path, by, holder.host))
        if (!isDead && !takeOver) return { kind: 'held', by }
        await replaceFile(path, bytesOf(content), { disk, keepPrevious: false })
        if (!isDead) await wait(graceOfTakeOver)
        const now = await readLock(path) // two may have replaced a dead one: the last one has it
        if (typeof now === 'object' && now.token === content.token)
          return { kind: 'mine', lock: new Lock(path, content, disk) }
      }
      return { kind: 'cannot', fault: { code: 'disk-failed', path, detail: 'lock' } }
    } catch (error) {
      return { kind: 'cannot', fault: faultOf(error, path) }
    }
  }

  /** Null while we hold it. One `stat` unless the file has changed. */
  async check(): Promise<Fault | null> {
    if (this.#lost !== null) return this.#lost
    try {
      const seen = fingerprint(this.#path)
      if (seen === this.#seen) return null
      const now = await readLock(this.#path)
      if (typeof now === 'object' && now.token === this.token) {
        this.#seen = seen
        return null
      }
      if (now === 'missing') return this.#recreate()
      const holder = typeof now === 'object' ? `${now.user} (${now.host})` : ''
      this.#lost = { code: 'lock-lost', holder }
      return this.#lost
    } catch (error) {
      return isMissing(error) ? this.#recreate() : faultOf(error, this.#path)
    }
  }

  /** Somebody tidied our lock away, or the whole folder. */
  async #recreate(): Promise<Fault | null> {
    try {
      if (await createLock(this.#path, this.#content, this.#disk)) return null
      return await this.check()
    } catch (error) {
      return faultOf(error, this.#path)
    }
  }

  async #beat(): Promise<void> {
    if ((await this.check()) !== null) return
    const now = new Date()
    await utimes(this.#path, now, now).catch(() => {}) // a missed beat is no fault; the next commit will tell
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    const mine = ours.delete(this.token) && (await this.check()) === null
    if (!mine) return
    try {
      this.#disk('remove', this.#path)
      await rm(this.#path, { force: true })
    } catch (error) {
      if (errorCode(error) === null) throw error // left behind; the next opening sees that its process is gone
    }
  }
}

async function createLock(path: string, content: LockHolder, disk: DiskFaults): Promise<boolean> {
  try {
    disk('open', path)
    const handle = await open(path, 'wx', 0o600)
    try {
      disk('write', path)
      await handle.writeFile(bytesOf(content))
      await handle.sync()
    } catch (error) {
      await rm(path, { force: true }).catch(() => {}) // an empty lock reads as a dead one
      throw error
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function bytesOf(content: LockHolder): Buffer {
  return Buffer.from(`${JSON.stringify(content)}\n`)
}

async function readLock(path: string): Promise<LockHolder | 'missing' | 'unreadable'> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isHolder(content) ? content : 'unreadable'
  } catch (error) {
    if (isMissing(error)) return 'missing'
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

function isHolder(content: unknown): content is LockHolder {
  return (
    typeof content === 'object' &&
    content !== null &&
    ['token', 'host', 'user', 'since'].every((name) => typeof Reflect.get(content, name) === 'string') &&
    Number.isInteger(Reflect.get(content, 'pid'))
  )
}

/**
 * Only what can be known is acted on: a process of this computer that is gone, or a lock from before it was switched
 * on. Another computer's lock is never judged by its age: a sleeping laptop or a folder that syncs late look the same
 * as a dead one. Taking over is then a person's choice.
 */
async function isFromTheDead(path: string, by: LockHolder, host: string): Promise<boolean> {
  if (by.host !== host) return false
  if (by.pid === process.pid) return !ours.has(by.token)
  if (!isAlive(by.pid)) return true
  const switchedOn = Date.now() - uptime() * 1000
  const { mtimeMs } = await stat(path)
  return mtimeMs < switchedOn - 60_000
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** At once, not through a thread: before each commit the way to a thread and back costs more than the look. */
function fingerprint(path: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(path)
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}
