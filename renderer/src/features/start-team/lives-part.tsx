import { useHostState } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Part } from './part'
import styles from './start-team.module.css'
import { useFolders } from './use-folders'

/** The two folders, and plainly what is wrong with them. */
export function LivesPart({ isMade }: { readonly isMade: boolean }) {
  const host = useHostState()
  const { work, isSameDisk, synced, changeWork, changeBackups } = useFolders()
  if (host === null) return null
  return (
    <Part number={5} title="Where it all lives">
      <dl className={styles.folders}>
        <dt>The work</dt>
        <dd>{work}</dd>
        <dd>
          {!isMade && (
            <Button
              kind="quiet"
              size="small"
              aria-label="Change the folder of the work"
              onPress={() => void changeWork()}
            >
              Change
            </Button>
          )}
        </dd>
        <dt>Backups</dt>
        <dd>{host.folders.backups}</dd>
        <dd>
          <Button
            kind="quiet"
            size="small"
            aria-label="Change the folder for backups"
            onPress={() => void changeBackups()}
          >
            Change
          </Button>
        </dd>
      </dl>
      {isSameDisk && (
        <Notice
          kind="soon"
          title="Both are on the same disk."
          actions={
            <Button size="small" onPress={() => void changeBackups()}>
              Choose a stick
            </Button>
          }
        >
          If this laptop is lost, both are lost. Backups on a stick are safer.
        </Notice>
      )}
      {synced !== null && (
        <Notice kind="soon" title={`The work is in a folder that ${synced} copies.`}>
          It works, but only one laptop may have it open at a time. A folder outside {synced} is safer.
        </Notice>
      )}
    </Part>
  )
}
