import { Worker } from 'node:worker_threads'
import type { SearchAnswer, StartSeat } from '../search/seat'
import { workerEnded } from './job-errors'

/** Searching in a thread of its own: reading five years takes seconds, and typing must not wait for it. */
export function searchThread(workerPath: string | URL): StartSeat {
  return ({ onAnswer, onEnd }) => {
    const worker = new Worker(workerPath)
    let isOver = false
    const ended = (error: Error): void => {
      if (isOver) return
      isOver = true
      onEnd(error)
    }
    worker.on('message', (answer: SearchAnswer) => onAnswer(answer))
    worker.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => ended(workerEnded(code)))
    return {
      post: (request) => worker.postMessage(request),
      ref: () => worker.ref(),
      unref: () => worker.unref(),
      close: async () => {
        isOver = true
        await worker.terminate()
      },
    }
  }
}
