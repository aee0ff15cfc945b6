import { dirname, join } from 'node:path'
import { dayOf } from '../../shared/rules/dates'
import type { Ticks } from '../core/live-watch'
import { openApp } from '../core/open-app'
import { startWorkerJobs } from '../core/workers/job-runner'
import { searchThread } from '../core/workers/search-thread'
import type { Core, CoreSurroundings } from './core'

/** The core with its workers. Their threads start with the first job and the first search. */
export function openCore({ workerPath, ...surroundings }: CoreSurroundings): Core {
  const jobs = startWorkerJobs(workerPath)
  const searchSeat = searchThread(join(dirname(workerPath), 'search.js'))
  // Seldom wanted, and then a moment does not matter.
  const looking = () => import('../core/import/look-into-file')
  const sample = () => import('../core/sample/sample-workspace')
  return {
    close: () => jobs.close(),
    lookInto: async (file) => (await looking()).lookIntoFile(file, { jobs, today: dayOf(surroundings.clock()) }),
    sample: {
      lookAt: async (dir) => (await sample()).lookAtSample(dir),
      prepare: async (folders) => (await sample()).prepareSample(folders, surroundings),
      remove: async (folders) => (await sample()).removeSample(folders),
    },
    open: async (request) => {
      const opened = await openApp({ ...surroundings, ...request, jobs, searchSeat, ticks: eachSecond })
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

const eachSecond: Ticks = (tick) => {
  const timer = setInterval(tick, 1_000)
  return () => clearInterval(timer)
}
