import { HardDrive, Settings, UserRound } from 'lucide-react'
import { timeOf } from '../../../shared/rules/dates'
import { useHostState, useRecord, useWorking } from '../data/data-provider'
import { go, useRoutes } from '../data/route'
import { classes } from '../ui/classes'
import { NoBackup } from './no-backup'
import styles from './sidebar.module.css'
import { useShell } from './use-shell'

/** When it was last saved, and who is at the keyboard, with a way to change. */
export function Foot() {
  const host = useHostState()
  const savedNow = useWorking((state) => state.savedAt)
  const person = useRecord('person', host?.user.keyboardPersonId ?? null)
  const workspace = host?.workspace
  const isInSettings = useRoutes((state) => state.route.screen === 'settings')
  const savedAt = savedNow ?? (workspace?.kind === 'open' ? workspace.savedAt : null)
  return (
    <div className={styles.foot}>
      <div className={styles.footLine}>
        <button
          type="button"
          className={styles.entry}
          aria-label={person === undefined ? undefined : `At the keyboard: ${person.name}. Change`}
          onClick={() => useShell.getState().show('keyboard')}
        >
          <span className={styles.icon}>
            <UserRound aria-hidden />
          </span>
          <span className={styles.words}>{person?.name ?? 'Who is at the keyboard?'}</span>
        </button>
        <button
          type="button"
          className={classes(styles.entry, styles.settings)}
          aria-label="Settings"
          title="Settings"
          aria-current={isInSettings ? 'page' : undefined}
          onClick={() => {
            useShell.getState().show(null)
            go({ screen: 'settings' })
          }}
        >
          <span className={styles.icon}>
            <Settings aria-hidden />
          </span>
        </button>
      </div>
      <p className={styles.saved} title={workspace !== undefined && 'dir' in workspace ? workspace.dir : ''}>
        <HardDrive aria-hidden />
        <span className={styles.words}>
          {workspace?.kind === 'read-only'
            ? 'Reading only'
            : savedAt === null
              ? 'All is saved here'
              : `Saved here at ${timeOf(savedAt)}`}
        </span>
      </p>
      <NoBackup />
    </div>
  )
}
