import type { MessagePort } from 'node:worker_threads'
import type { JobFunctions, ReportProgress } from './job-functions'
import type { JobAnswer, JobError, JobRequest } from './messages'

/** Answers the jobs that come through a port. A job that throws is answered with its error; the worker goes on. */
export function serveJobs(port: MessagePort, functions: JobFunctions): void {
  const answer = (message: JobAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)
  port.on('message', async ({ job, name, input }: JobRequest) => {
    const onProgress: ReportProgress = (progress) => answer({ kind: 'progress', job, progress })
    try {
      // The runner pairs each name with its input (JobRunner.run is typed by name), so the function fits what came.
      const run = functions[name] as (input: unknown, onProgress: ReportProgress) => unknown
      const output = await run(input, onProgress)
      if (output instanceof Uint8Array) {
        const bytes = inOwnBuffer(output)
        answer({ kind: 'done', job, output: bytes }, [bytes.buffer])
      } else {
        answer({ kind: 'done', job, output })
      }
    } catch (error) {
      answer({ kind: 'failed', job, error: asJobError(error) })
    }
  })
}

/** Bytes that fill their buffer can be handed over instead of copied; part of a bigger buffer cannot. */
function inOwnBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const fills = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return fills ? new Uint8Array(buffer) : Uint8Array.from(bytes)
}

function asJobError(error: unknown): JobError {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' }
  return { name: 'Error', message: String(error), stack: '' }
}
