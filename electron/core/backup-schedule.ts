import type { BackupHeading } from '../../shared/contract'
import type { Outcome } from '../../shared/refusals'
import type { Store } from './store/store'

const hour = 60 * 60 * 1000
/** After the first screen: a backup reads every document that changed. */
const startAfter = 5_000

/** Backups one after another: at each start, each end of a meeting, each hour with changes, and when asked. */
export type BackupSchedule = {
  readonly make: (because: BackupHeading['because']) => Promise<Outcome<BackupHeading>>
  /** Something was committed: within the hour there is a backup that has it. */
  readonly changed: () => void
  /** In the background; a failure is logged, and the next one is tried in its turn. */
  readonly makeSoon: (because: BackupHeading['because']) => void
  /** No more timers; waits for the backup that is being made. */
  readonly close: () => Promise<void>
}

export function scheduleBackups(
  store: Pick<Store, 'makeBackup'>,
  log: (line: string) => void,
  isReadOnly: boolean,
): BackupSchedule {
  let last: Promise<unknown> = Promise.resolve()
  let hourly: NodeJS.Timeout | undefined
  let isClosed = false

  const make: BackupSchedule['make'] = (because) => {
    const made = last.then(() => {
      clearTimeout(hourly)
      hourly = undefined
      return store.makeBackup(because)
    })
    last = made.catch(() => undefined)
    return made
  }
  const makeSoon: BackupSchedule['makeSoon'] = (because) => {
    if (isClosed) return
    make(because).then(
      (outcome) => {
        if (!outcome.ok) log(`backup (${because}) not made: ${outcome.problem.code}`)
      },
      (error: unknown) => log(`backup (${because}) failed: ${error instanceof Error ? error.name : 'unknown'}`),
    )
  }
  const start = isReadOnly ? undefined : setTimeout(() => makeSoon('start'), startAfter)
  start?.unref()

  return {
    make,
    makeSoon,
    changed: () => {
      if (isClosed || hourly !== undefined) return
      hourly = setTimeout(() => makeSoon('hourly'), hour)
      hourly.unref()
    },
    close: async () => {
      isClosed = true
      clearTimeout(start)
      clearTimeout(hourly)
      await last
    },
  }
}
