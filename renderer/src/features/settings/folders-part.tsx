import { Check } from 'lucide-react'
import type { HostState } from '../../../../shared/contract'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Section, Setting } from './setting'
import styles from './settings.module.css'

/** Where the work and its backups lie, and plainly what is wrong with that. */
export function FoldersPart({ folders }: { readonly folders: HostState['folders'] }) {
  const call = useHostCall()
  const chooseBackups = async () => {
    const outcome = await call('host.choose-folder', { purpose: 'backups' })
    if (!outcome.ok || outcome.value.dir === null) return
    await call('host.edit-user-settings', { backupsDir: outcome.value.dir })
  }
  const show = (path: string) => void call('host.show-in-folder', { path })
  return (
    <Section
      title="Folders"
      aside={
        folders.sameDisk ? undefined : (
          <span className={styles.good}>
            <Check aria-hidden /> Backups are on another disk than the work
          </span>
        )
      }
    >
      <Setting name="The work">
        <span className={`${styles.grow} ${styles.path}`}>{folders.workspace}</span>
        <Button size="small" aria-label="Show the folder of the work" onPress={() => show(folders.workspace)}>
          Show
        </Button>
        <Button
          size="small"
          aria-label="Open another folder of work"
          onPress={() => void call('host.open-workspace', { dir: null })}
        >
          Open another…
        </Button>
      </Setting>
      <Setting name="Backups">
        <span className={`${styles.grow} ${styles.path}`}>{folders.backups}</span>
        <Button size="small" aria-label="Show the folder for backups" onPress={() => show(folders.backups)}>
          Show
        </Button>
        <Button size="small" aria-label="Choose another folder for backups" onPress={() => void chooseBackups()}>
          Choose another…
        </Button>
      </Setting>
      {folders.sameDisk && (
        <Notice kind="soon" title="Both are on the same disk.">
          If this laptop is lost, both are lost. Backups on a stick, or on a drive of your organisation, are safer.
        </Notice>
      )}
      {folders.synced !== null && (
        <Notice kind="soon" title={`The work is in a folder that ${folders.synced} copies.`}>
          It works, but only one laptop may have it open at a time. A folder outside {folders.synced} is safer.
        </Notice>
      )}
    </Section>
  )
}
