import { openApp } from '../core/open-app'
import { startWorkerJobs } from '../core/workers/job-runner'
import type { Core, CoreSurroundings } from './core'

/** The core with its worker. The thread itself starts with the first job. */
export function openCore({ workerPath, ...surroundings }: CoreSurroundings): Core {
  const jobs = startWorkerJobs(workerPath)
  return {
    close: () => jobs.close(),
    open: async (request) => {
      const opened = await openApp({ ...surroundings, ...request, jobs })
      const { dir } = request
      switch (opened.kind) {
        case 'open':
          return { state: { kind: 'open', dir, report: opened.app.report, savedAt: null }, app: opened.app }
        case 'read-only':
          return { state: { kind: 'read-only', dir, because: opened.because }, app: opened.app }
        case 'failed':
          return { state: { kind: 'failed', dir, because: opened.because }, app: null }
      }
    },
  }
}
