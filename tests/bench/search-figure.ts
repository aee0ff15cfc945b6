import { performance } from 'node:perf_hooks'
import { openApp } from '../../electron/core/open-app'
import type { JobRunner } from '../../electron/core/workers/jobs'
import { searchThread } from '../../electron/core/workers/search-thread'
import { type FindGiven, readFind } from '../../shared/rules/find-words'
import { type Figure, median, p95 } from './figures'

/** What people type: words of texts, names, places, days, numbers, a phrase, a slip, and what is not there. */
const lines = [
  'lift owen since april',
  'late actions in mill',
  'kitchen boiler',
  'neighbours at the pavilion',
  '26/A041',
  '"bus shelter"',
  'decisions deposit last year',
  'kichen rota',
  'chapel cafe saturday',
  'xylophone',
]

/** A keystroke over the five-year store in `dir`, at core.call with the line read; and how long reading it all takes. */
export async function searchFigures(
  dir: string,
  searchWorkerPath: string,
  jobs: JobRunner,
  today: string,
): Promise<readonly Figure[]> {
  let made = 0
  const opened = await openApp({
    dir,
    jobs,
    searchSeat: searchThread(searchWorkerPath),
    create: false,
    takeOver: true,
    backupsDir: `${dir}-backups`,
    clock: () => new Date(`${today}T08:00:00Z`),
    newId: () => {
      made += 1
      return `search-${made}`
    },
    log: () => {},
    holder: { user: 'bench', host: 'bench' },
    actor: () => null,
    readPickedFile: async () => null,
  })
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(opened.because)}`)
  const { app } = opened
  const set = await app.call('working-set', {})
  if (!set.ok) throw new Error('no working set')
  const given: FindGiven = {
    people: set.value.records.filter((record) => record.kind === 'person'),
    localities: set.value.records.filter((record) => record.kind === 'locality'),
    keyboardPersonId: null,
    today,
  }
  const press = async (line: string): Promise<boolean> => {
    const { ask } = readFind(line, given)
    const found = await app.call('find', { ...ask, showConfidential: false, limit: 50 })
    if (!found.ok) throw new Error(`nothing found: ${JSON.stringify(found.problem)}`)
    return found.value.isComplete
  }
  try {
    const began = performance.now()
    while (!(await press('x'))) await new Promise((resolve) => setTimeout(resolve, 50))
    const read = performance.now() - began
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      for (const line of lines) {
        for (let typed = 1; typed <= line.length; typed += 1) {
          const pressed = performance.now()
          await press(line.slice(0, typed))
          times.push(performance.now() - pressed)
        }
      }
    }
    return [
      {
        name: 'search.p95.ms',
        value: p95(times),
        unit: 'ms',
        of: `a keystroke at core.call, five years, ${times.length} of them (median ${median(times).toFixed(1)}, longest ${Math.max(...times).toFixed(0)} ms)`,
        goal: 50,
      },
      {
        name: 'search.read.ms',
        value: read,
        unit: 'ms',
        of: 'stated: from the first keystroke until everything is read; answers come meanwhile',
      },
    ]
  } finally {
    await app.close()
  }
}
