import type { HostState } from '../../shared/contract'
import { onSameDisk, syncedBy } from './folders'
import type { SettingsFile } from './user-settings'
import type { Workspace } from './workspace'

export type HostStateSurroundings = {
  readonly settings: SettingsFile
  readonly workspace: Workspace
  readonly defaultWorkspace: string
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly clockOffsetMs: number
  readonly version: string
}

/** Everything the screen knows of this laptop, gathered anew: a disk may have been plugged in meanwhile. */
export async function gatherHostState(around: HostStateSurroundings): Promise<HostState> {
  const { keyboardPersonId, look, textSize, backupsDir } = around.settings.current()
  const state = around.workspace.state()
  const workspace = state.kind === 'none' ? around.defaultWorkspace : state.dir
  return {
    workspace: state,
    user: { keyboardPersonId, look, textSize, backupsDir },
    folders: {
      workspace,
      backups: backupsDir,
      sameDisk: await onSameDisk(workspace, backupsDir),
      // Of the workspace: that is where OneDrive does harm. Backups in it are whole files, and one more copy.
      synced: syncedBy(workspace, around.env, around.platform),
    },
    platform: platformName(around.platform),
    clockOffsetMs: around.clockOffsetMs,
    version: around.version,
  }
}

function platformName(platform: NodeJS.Platform): HostState['platform'] {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'mac' : 'linux'
}
