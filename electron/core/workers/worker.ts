import { parentPort } from 'node:worker_threads'
import { jobFunctions } from './job-functions'
import { serveJobs } from './serve-jobs'

// The entry of the worker thread, built as out/main/worker.js.
if (parentPort === null) throw new Error('worker.ts runs only as a worker thread')
serveJobs(parentPort, jobFunctions)
