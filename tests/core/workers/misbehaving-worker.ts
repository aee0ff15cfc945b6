import { parentPort, threadId } from 'node:worker_threads'
import { type JobFunctions, jobFunctions } from '../../../electron/core/workers/job-functions'
import { serveJobs } from '../../../electron/core/workers/serve-jobs'

// The real worker, but for what the snapshot's day asks of it.
const functions: JobFunctions = {
  ...jobFunctions,
  'document.model': async (snapshot, onProgress) => {
    switch (snapshot.today) {
      case 'crash':
        return process.exit(3)
      case 'throw outside':
        setImmediate(() => {
          throw new RangeError('out of everything')
        })
        return new Promise(() => {})
      case 'throw':
        throw new TypeError('not a snapshot')
      case 'hang':
        onProgress({ done: 0, of: 1, words: 'Hanging' })
        for (;;);
      case 'which':
        return { ...(await jobFunctions['document.model'](snapshot, onProgress)), title: `thread ${threadId}` }
      default:
        return jobFunctions['document.model'](snapshot, onProgress)
    }
  },
}

if (parentPort !== null) serveJobs(parentPort, functions)
