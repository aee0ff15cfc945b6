import { HardDrive } from 'lucide-react'
import { useHostState } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { useFolders } from '../start-team/use-folders'
import styles from './first-run.module.css'

/** Where the work and its backups will live, and plainly what is wrong with that. */
export function Lives() {
  const host = useHostState()
  const { work, isSameDisk, synced, changeWork, changeBackups } = useFolders()
  if (host === null) return null
  return (
    <div className={styles.lives}>
      <HardDrive aria-hidden />
      <div>
        <p>
          Everything stays on this computer, in <b>{work}</b>.{' '}
          <Button
            kind="quiet"
            size="small"
            aria-label="Change the folder of the work"
            onPress={() => void changeWork()}
          >
            Change
          </Button>
        </p>
        <p>
          Backups go to <b>{host.folders.backups}</b>.{' '}
          <Button
            kind="quiet"
            size="small"
            aria-label="Change the folder for backups"
            onPress={() => void changeBackups()}
          >
            Change
          </Button>
        </p>
        <p>
          No account. No network.{' '}
          {isSameDisk ? (
            <span className={styles.soon}>Both are on the same disk: backups on a stick are safer.</span>
          ) : (
            'Backups are on another disk.'
          )}{' '}
          {synced !== null && (
            <span className={styles.soon}>
              {synced} copies the folder of the work: only one laptop may have it open at a time.
            </span>
          )}
        </p>
      </div>
    </div>
  )
}
