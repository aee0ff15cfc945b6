import type { MessagePort } from 'node:worker_threads'
import type { JobFunctions, ReportProgress } from './job-functions'
import type { JobAnswer, JobError, JobMessage } from './messages'
import { type Piece, putTogether } from './pieces'
import { handedOver } from './transfer'

/** Answers the jobs that come through a port. A job that throws is answered with its error; the worker goes on. */
export function serveJobs(port: MessagePort, functions: JobFunctions): void {
  const answer = (message: JobAnswer, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, [...transfer])
  let pieces: Piece[] = []
  port.on('message', async (message: JobMessage) => {
    if ('piece' in message) {
      pieces.push(message.piece)
      return
    }
    const { job, name } = message
    const ahead = pieces
    pieces = []
    const onProgress: ReportProgress = (progress) => answer({ kind: 'progress', job, progress })
    try {
      // The runner pairs each name with its input (JobRunner.run is typed by name), so the function fits what came.
      const run = functions[name] as (input: unknown, onProgress: ReportProgress) => unknown
      const { output, buffers } = handedOver(await run(putTogether(message.input, ahead), onProgress))
      answer({ kind: 'done', job, output }, buffers)
    } catch (error) {
      answer({ kind: 'failed', job, error: asJobError(error) })
    }
  })
}

function asJobError(error: unknown): JobError {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' }
  return { name: 'Error', message: String(error), stack: '' }
}
