import { cancelled } from './job-errors'
import { jobFunctions } from './job-functions'
import type { JobRunner } from './jobs'

/** The same work in this thread: for tests of what surrounds it. It cannot be stopped half-way, only before and after. */
export function inlineJobs(): JobRunner {
  return {
    async run(name, input, options = {}) {
      if (options.signal?.aborted === true) throw cancelled()
      const output = await jobFunctions[name](input, options.onProgress ?? (() => {}))
      // Read again: it may have been cancelled meanwhile.
      if (isAborted(options.signal)) throw cancelled()
      return output
    },
    async close() {},
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
