import { TriangleAlert } from 'lucide-react'
import type { BackupState } from '../../../shared/contract'
import type { Day } from '../../../shared/model/common'
import { dayOf, longDay, timeOf, weekdayDay } from '../../../shared/rules/dates'
import { useHostState } from '../data/data-provider'
import { go } from '../data/route'
import { classes } from '../ui/classes'
import { useToday } from '../ui/use-today'
import styles from './sidebar.module.css'
import { useShell } from './use-shell'

/** Said only where the last backup failed; another is tried meanwhile. Nothing in the sample is worth a backup. */
export function NoBackup() {
  const host = useHostState()
  const today = useToday()
  const backup = host?.workspace.kind === 'open' && !host.isSample ? host.workspace.backup : undefined
  const words = backup === undefined ? null : noBackupWords(backup, today)
  return (
    // Always there: what appears in it is told.
    <div role="status">
      {words !== null && (
        <button
          type="button"
          className={classes(styles.entry, styles.noBackup)}
          onClick={() => {
            useShell.getState().show(null)
            go({ screen: 'settings' })
          }}
        >
          <span className={styles.icon}>
            <TriangleAlert aria-hidden />
          </span>
          <span className={styles.words}>{words} Choose another in Settings…</span>
        </button>
      )}
    </div>
  )
}

const reasons = {
  'folder-gone': 'the folder is not there.',
  'may-not-write': 'the folder cannot be written.',
  'disk-full': 'the disk of the folder is full.',
  failed: 'a file could not be read or written.',
} as const

/** "No backup since Thursday 4 June: the folder cannot be written."; null where there is nothing to say. */
export function noBackupWords({ lastGoodAt, failed }: BackupState, today: Day): string | null {
  if (failed === null) return null
  return `${lastGoodAt === null ? 'No backup' : `No backup since ${momentWords(lastGoodAt, today)}`}: ${reasons[failed]}`
}

function momentWords(at: string, today: Day): string {
  const day = dayOf(at)
  if (day === today) return timeOf(at)
  return day.slice(0, 4) === today.slice(0, 4) ? weekdayDay(day) : longDay(day)
}
