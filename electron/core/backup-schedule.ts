import type { BackupHeading, BackupState } from '../../shared/contract'
import type { Outcome, Problem } from '../../shared/refusals'
import type { Store } from './store/store'

const hour = 60 * 60 * 1000
/** After the first screen: a backup reads every document that changed. */
const startAfter = 5_000
/** After one that failed: a stick is plugged in again, a drive is back. */
const againAfter = 10 * 60 * 1000

/** Backups one after another: at each start, each end of a meeting, each hour with changes, and when asked. */
export type BackupSchedule = {
  readonly make: (because: BackupHeading['because']) => Promise<Outcome<BackupHeading>>
  /** Something was committed: within the hour there is a backup that has it. */
  readonly changed: () => void
  /** In the background; a failure is logged. */
  readonly makeSoon: (because: BackupHeading['because']) => void
  /** No more timers; waits for the backup that is being made. */
  readonly close: () => Promise<void>
}

type Scheduling = {
  readonly store: Pick<Store, 'makeBackup' | 'listBackups'>
  readonly isReadOnly: boolean
  readonly log: (line: string) => void
  /** Told after each try. */
  readonly tell: (state: BackupState) => void
}

/** One that failed, whoever wanted it, is tried again until there is one, also where nothing changes any more. */
export function scheduleBackups({ store, isReadOnly, log, tell }: Scheduling): BackupSchedule {
  let last: Promise<unknown> = Promise.resolve()
  let next: NodeJS.Timeout | undefined
  let isClosed = false
  let lastGoodAt: BackupState['lastGoodAt'] = null

  const plan = (after: number): void => {
    clearTimeout(next)
    if (isClosed) return
    next = setTimeout(() => makeSoon('hourly'), after)
    next.unref()
  }
  const failed = async (why: BackupState['failed']): Promise<void> => {
    plan(againAfter)
    lastGoodAt ??= (await store.listBackups().catch(() => []))[0]?.at ?? null
    tell({ lastGoodAt, failed: why })
  }
  const attempt = async (because: BackupHeading['because']): Promise<Outcome<BackupHeading>> => {
    clearTimeout(next)
    next = undefined
    try {
      const made = await store.makeBackup(because)
      if (made.ok) {
        lastGoodAt = made.value.at
        tell({ lastGoodAt, failed: null })
      } else if (isFailure(made.problem)) await failed(whyOf(made.problem))
      return made
    } catch (error) {
      await failed('failed')
      throw error
    }
  }
  const make: BackupSchedule['make'] = (because) => {
    const made = last.then(() => attempt(because))
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
      if (next === undefined) plan(hour)
    },
    close: async () => {
      isClosed = true
      clearTimeout(start)
      clearTimeout(next)
      await last
    },
  }
}

/** Whoever else has the workspace now makes its backups. */
function isFailure({ code }: Problem): boolean {
  return code !== 'cancelled' && code !== 'read-only' && code !== 'lock-lost'
}

function whyOf({ code }: Problem): BackupState['failed'] {
  return code === 'folder-gone' || code === 'may-not-write' || code === 'disk-full' ? code : 'failed'
}
