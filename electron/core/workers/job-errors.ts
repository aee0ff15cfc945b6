import type { JobError } from './messages'

/** What a job rejects with when it was cancelled, or when the runner was closed under it. */
export function cancelled(): Error {
  return named('AbortError', 'The work was cancelled.')
}

/** The worker's own error, as it was thrown there. */
export function fromJobError({ name, message, stack }: JobError): Error {
  const error = named(name, message)
  error.stack = stack
  return error
}

export function workerEnded(code: number): Error {
  return named('WorkerEndedError', `The worker ended in the middle of its work (exit code ${code}).`)
}

function named(name: string, message: string): Error {
  const error = new Error(message)
  error.name = name
  return error
}
