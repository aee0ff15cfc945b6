import { useHostState } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import { useChosenFolder } from './chosen-folder'

/** The two folders of a workspace that is about to be made, what is wrong with them, and how to choose others. */
export function useFolders() {
  const folders = useHostState()?.folders
  const chosen = useChosenFolder((state) => state.chosen)
  const call = useHostCall()
  const work = chosen?.dir ?? folders?.workspace ?? ''
  return {
    work,
    isSameDisk: chosen?.isSameDisk ?? folders?.sameDisk ?? false,
    synced: chosen === null ? (folders?.synced ?? null) : chosen.synced,
    changeWork: async () => {
      const outcome = await call('host.choose-folder', {
        purpose: 'workspace',
        ...(folders !== undefined && { beside: folders.backups }),
      })
      if (!outcome.ok || outcome.value.dir === null) return
      const { dir, sameDisk: isSameDisk, synced } = outcome.value
      useChosenFolder.getState().choose({ dir, isSameDisk, synced })
    },
    changeBackups: async () => {
      const outcome = await call('host.choose-folder', { purpose: 'backups', beside: work })
      if (!outcome.ok || outcome.value.dir === null) return
      if (chosen !== null) useChosenFolder.getState().choose({ ...chosen, isSameDisk: outcome.value.sameDisk })
      await call('host.edit-user-settings', { backupsDir: outcome.value.dir })
    },
  }
}
