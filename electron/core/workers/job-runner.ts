import { Worker } from 'node:worker_threads'
import { cancelled, fromJobError, workerEnded } from './job-errors'
import type { JobName, JobProgress, JobRunner, Jobs } from './jobs'
import type { JobAnswer, JobMessage, JobRequest } from './messages'
import { inPieces } from './pieces'

/** How long a worker with nothing to do is kept: it holds some 30 MB, and starting one takes a tenth of a second. */
const keptIdleMs = 60_000

type Waiting = {
  readonly request: JobRequest
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (progress: JobProgress) => void
}

/**
 * Runs jobs in one worker thread, one after another. The thread is started by the first job and ended when it has been
 * idle for a while. To cancel a job is to end its thread: that stops even a loop that never looks up. The jobs
 * behind it go on in a new one, as they do when a job brings the thread down.
 */
export function startWorkerJobs(workerPath: string | URL, idleMs: number = keptIdleMs): JobRunner {
  const queue: Waiting[] = []
  let worker: Worker | null = null
  let running: Waiting | null = null
  let idleTimer: NodeJS.Timeout | undefined
  let isClosed = false
  let made = 0

  function start(): Worker {
    const started = new Worker(workerPath)
    // Whatever a worker says after it was given up belongs to nobody.
    const ifCurrent = (act: () => void) => () => {
      if (worker === started) act()
    }
    started.on('message', (answer: JobAnswer) => ifCurrent(() => hear(answer))())
    started.on('error', (error) => ifCurrent(() => lose(error))())
    started.on('exit', (code) => ifCurrent(() => lose(workerEnded(code)))())
    return started
  }

  function next(): void {
    if (running !== null) return
    const waiting = queue.shift()
    if (waiting === undefined) {
      rest()
      return
    }
    clearTimeout(idleTimer)
    running = waiting
    send(waiting).catch((error: unknown) => {
      // An input that cannot be cloned, or a worker file that is not there.
      if (running === waiting) settle((job) => job.reject(error instanceof Error ? error : new Error(String(error))))
    })
  }

  /** A heavy input goes in pieces, with a pause for whatever else waits between them. */
  async function send(waiting: Waiting): Promise<void> {
    const { request } = waiting
    worker ??= start()
    worker.ref()
    const to = worker
    const post = (message: JobMessage): void => to.postMessage(message)
    const heavy = inPieces(request.input)
    if (heavy === null) return post(request)
    for (const piece of heavy.pieces) {
      post({ job: request.job, piece })
      await turn()
      // It was cancelled meanwhile, or its worker was lost.
      if (running !== waiting) return
    }
    post({ ...request, input: heavy.rest })
  }

  /** Nothing to do: the thread may be kept for the next job, but not keep the program alive. */
  function rest(): void {
    worker?.unref()
    clearTimeout(idleTimer)
    idleTimer = setTimeout(end, idleMs)
    idleTimer.unref()
  }

  function end(): Promise<unknown> {
    const ended = worker?.terminate() ?? Promise.resolve()
    worker = null
    return ended
  }

  function hear(answer: JobAnswer): void {
    if (running === null || answer.job !== running.request.job) return
    if (answer.kind === 'progress') running.onProgress(answer.progress)
    else if (answer.kind === 'done') settle((job) => job.resolve(answer.output))
    else settle((job) => job.reject(fromJobError(answer.error)))
  }

  function lose(error: unknown): void {
    worker = null
    settle((job) => job.reject(error instanceof Error ? error : new Error(String(error))))
  }

  function settle(how: (job: Waiting) => void): void {
    const job = running
    running = null
    if (job !== null) how(job)
    if (!isClosed) next()
  }

  function cancel(request: JobRequest): void {
    const at = queue.findIndex((waiting) => waiting.request === request)
    if (at >= 0) {
      for (const waiting of queue.splice(at, 1)) waiting.reject(cancelled())
    } else if (running?.request === request) {
      void end()
      settle((job) => job.reject(cancelled()))
    }
  }

  return {
    run<N extends JobName>(
      name: N,
      input: Jobs[N]['input'],
      options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: JobProgress) => void } = {},
    ): Promise<Jobs[N]['output']> {
      const { signal } = options
      if (isClosed || signal?.aborted === true) return Promise.reject(cancelled())
      made += 1
      const request: JobRequest = { job: made, name, input }
      const stop = (): void => cancel(request)
      signal?.addEventListener('abort', stop, { once: true })
      return new Promise<Jobs[N]['output']>((resolve, reject) => {
        queue.push({
          request,
          // The worker answers a job with what the function of that name returns (see JobFunctions).
          resolve: (output) => resolve(output as Jobs[N]['output']),
          reject,
          onProgress: options.onProgress ?? (() => {}),
        })
        next()
      }).finally(() => signal?.removeEventListener('abort', stop))
    },

    async close() {
      isClosed = true
      clearTimeout(idleTimer)
      for (const waiting of queue.splice(0)) waiting.reject(cancelled())
      const ended = end()
      settle((job) => job.reject(cancelled()))
      await ended
    },
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

export { inlineJobs } from './inline-jobs'
