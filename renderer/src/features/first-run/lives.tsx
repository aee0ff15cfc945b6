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
          <Button kind="quiet" size="small" onPress={() => void changeWork()}>
            Choose another folder
          </Button>
        </p>
        <p>
          Backups go to <b>{host.folders.backups}</b>.{' '}
          <Button
            kind="quiet"
            size="small"
            aria-label="Choose another folder for backups"
            onPress={() => void changeBackups()}
          >
            Choose another
          </Button>
        </p>
        <p>
          No account. No network.{' '}
          {isSameDisk ? (
            <span className={styles.soon}>
              Both are on the same disk: if this laptop is lost, both are. A stick for the backups is safer.
            </span>
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
