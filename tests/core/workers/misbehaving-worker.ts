import { parentPort, threadId } from 'node:worker_threads'
import { type JobFunctions, jobFunctions } from '../../../electron/core/workers/job-functions'
import { serveJobs } from '../../../electron/core/workers/serve-jobs'
import type { DocumentPreview } from '../../../shared/model/document'

// The real worker, but for what the snapshot's day asks of it.
const functions: JobFunctions = {
  ...jobFunctions,
  'document.preview': async (snapshot, onProgress) => {
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
        return named(await jobFunctions['document.preview'](snapshot, onProgress), `thread ${threadId}`)
      default:
        return jobFunctions['document.preview'](snapshot, onProgress)
    }
  },
}

function named(preview: DocumentPreview, title: string): DocumentPreview {
  return { ...preview, model: { ...preview.model, title } }
}

if (parentPort !== null) serveJobs(parentPort, functions)
