import { useHostState } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { useChosenFolder } from './chosen-folder'
import { Part } from './part'
import styles from './start-team.module.css'

/** The two folders, and plainly what is wrong with them. */
export function LivesPart({ isMade }: { readonly isMade: boolean }) {
  const host = useHostState()
  const chosen = useChosenFolder((state) => state.dir)
  const call = useHostCall()
  const changeWork = async () => {
    const outcome = await call('host.choose-folder', { purpose: 'workspace' })
    if (outcome.ok && outcome.value.dir !== null) useChosenFolder.getState().choose(outcome.value.dir)
  }
  const changeBackups = async () => {
    const outcome = await call('host.choose-folder', { purpose: 'backups' })
    if (!outcome.ok || outcome.value.dir === null) return
    await call('host.edit-user-settings', { backupsDir: outcome.value.dir })
  }
  if (host === null) return null
  const { folders } = host
  const isUsual = isMade || chosen === null
  return (
    <Part number={5} title="Where it all lives">
      <dl className={styles.folders}>
        <dt>The work</dt>
        <dd>{isUsual ? folders.workspace : chosen}</dd>
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
        <dd>{folders.backups}</dd>
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
      {isUsual && folders.sameDisk && (
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
      {isUsual && folders.synced !== null && (
        <Notice kind="soon" title={`The work is in a folder that ${folders.synced} copies.`}>
          It works, but only one laptop may have it open at a time. A folder outside {folders.synced} is safer.
        </Notice>
      )}
    </Part>
  )
}
