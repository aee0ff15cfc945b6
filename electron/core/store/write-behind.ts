import { breathe } from './disk'
import type { Document, StoredDocument } from './document'

export type WriteBehindOptions = {
  readonly dirty: () => readonly Document[]
  /** The last line in memory. */
  readonly seq: () => number
  /** Throws when the workspace is no longer ours to write in. */
  readonly write: (document: Document, captured: StoredDocument) => Promise<void>
  /** The files are now what memory was after this line, or later. */
  readonly settled: (urge: 'background' | 'flush', seq: number) => Promise<void>
  readonly failed: (error: unknown) => void
  readonly delay: number
}

const patience = [5_000, 10_000, 30_000, 60_000]

/** Writes changed documents a moment after their commit, one at a time. The journal has them already. */
export class WriteBehind {
  readonly #options: WriteBehindOptions
  #timer: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #failures = 0
  #isWaiting = false
  #isClosed = false

  constructor(options: WriteBehindOptions) {
    this.#options = options
  }

  schedule(): void {
    // One round at most is ahead: on a slow disk rounds would queue faster than they are written.
    if (this.#timer !== null || this.#isWaiting || this.#isClosed) return
    const delay = this.#failures === 0 ? this.#options.delay : (patience[this.#failures - 1] ?? 60_000)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#isWaiting = true
      this.#inTurn(() => {
        this.#isWaiting = false
        return this.#write('background')
      }).catch(() => {}) // counted and logged in #write, and tried again
    }, delay)
    this.#timer.unref()
  }

  /** All that is dirty now. Throws what the disk threw. */
  drain(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#write('flush')
    })
  }

  /** All that is dirty now is written, and then nothing until the task is done: the files are the state after `seq`. */
  still<R>(task: (seq: number) => Promise<R>): Promise<R> {
    return this.#inTurn(async () => task(await this.#write('flush')))
  }

  /** Captured all at once, so that the files together are one moment's state however busy the commits are. */
  async #write(urge: 'background' | 'flush'): Promise<number> {
    const seq = this.#options.seq()
    const captured = this.#options.dirty().map((document) => ({ document, content: document.capture() }))
    try {
      for (const { document, content } of captured) {
        await this.#options.write(document, content)
        await breathe()
      }
      await this.#options.settled(urge, seq)
      this.#failures = 0
      return seq
    } catch (error) {
      for (const { document } of captured) document.release()
      this.#failures = Math.min(this.#failures + 1, patience.length)
      this.#options.failed(error)
      throw error
    } finally {
      if (this.#options.dirty().length > 0) this.schedule()
    }
  }

  #inTurn<R>(task: () => Promise<R>): Promise<R> {
    const turn = this.#turn.then(task, task)
    this.#turn = turn.catch(() => {})
    return turn
  }

  close(): void {
    this.#isClosed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
