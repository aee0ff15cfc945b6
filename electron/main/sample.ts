import { resolve } from 'node:path'
import type { Outcome } from '../../shared/refusals'
import type { SampleFolders } from '../core/sample/sample-workspace'
import type { Core } from './core'
import type { SettingsFile } from './user-settings'
import type { Workspace } from './workspace'

export type SampleSurroundings = {
  readonly settings: SettingsFile
  readonly workspace: Workspace
  readonly folders: SampleFolders
  readonly core: () => Promise<Pick<Core, 'sample'>>
}

export type Sample = {
  readonly isIn: (dir: string) => boolean
  readonly open: () => Promise<void>
  readonly discard: () => Promise<Outcome<null>>
  /** Another workspace is open now, or none: whoever was at the keyboard there is there again. */
  readonly leaveFor: (dir: string | null) => void
}

/** Going to the sample team and back. The real workspace is closed meanwhile and never touched. */
export function createSample({ settings, workspace, folders, core }: SampleSurroundings): Sample {
  const isIn = (dir: string): boolean => resolve(dir) === resolve(folders.dir)
  const isOpen = (): boolean => {
    const state = workspace.state()
    return state.kind !== 'none' && isIn(state.dir)
  }

  const leaveFor = (dir: string | null): void => {
    const before = settings.current().beforeSample
    if (before === null || (dir !== null && isIn(dir))) return
    const isBack = dir !== null && before.workspace !== null && resolve(dir) === resolve(before.workspace)
    settings.change({ beforeSample: null, keyboardPersonId: isBack ? before.keyboardPersonId : null })
  }

  const open = async (): Promise<void> => {
    const state = workspace.state()
    const { keyboardPersonId, beforeSample } = settings.current()
    const from = { workspace: state.kind === 'none' ? null : state.dir, keyboardPersonId }
    await workspace.open({ dir: folders.dir, create: false, takeOver: false }, async () => {
      const { sample } = await core()
      const made = await sample.prepare(folders)
      if (made.kind === 'failed') return made.because
      // Before it is open, so that its first change is already somebody's.
      settings.change({
        // It is still known where nothing else could be opened since.
        beforeSample: state.kind !== 'none' && isIn(state.dir) ? beforeSample : (beforeSample ?? from),
        keyboardPersonId: made.keyboardPersonId,
      })
      return null
    })
  }

  const discard = async (): Promise<Outcome<null>> => {
    const { sample } = await core()
    if ((await sample.lookAt(folders.dir)).kind !== 'sample') {
      return { ok: false, problem: { code: 'bad-input', where: 'sample' } }
    }
    const wasOpen = isOpen()
    const back = settings.current().beforeSample?.workspace ?? null
    if (wasOpen) await workspace.close()
    const fault = await sample.remove(folders)
    if (!wasOpen) return fault === null ? { ok: true, value: null } : { ok: false, problem: fault }
    leaveFor(back)
    settings.change({ lastWorkspace: back })
    if (back !== null) await workspace.open({ dir: back, create: false, takeOver: false })
    return fault === null ? { ok: true, value: null } : { ok: false, problem: fault }
  }

  return { isIn, open, discard, leaveFor }
}
