import type { HostState } from '../../shared/contract'
import { onSameDisk, syncedBy } from './folders'
import type { SettingsFile } from './user-settings'
import type { Workspace } from './workspace'

export type HostStateSurroundings = {
  readonly settings: SettingsFile
  readonly workspace: Workspace
  readonly defaultWorkspace: string
  readonly isSample: (dir: string) => boolean
  readonly screens: () => number
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly clockOffsetMs: number
  readonly version: string
  /** Where papers are saved. */
  readonly papersFolder: () => string
}

/** Everything the screen knows of this laptop, gathered anew: a disk may have been plugged in meanwhile. */
export async function gatherHostState(around: HostStateSurroundings): Promise<HostState> {
  const { keyboardPersonId, look, textSize, contrast, motion, oneKeyCommands, ...kept } = around.settings.current()
  const { backupsDir, deskLookedAt, deskHad, savedFilters, beforeSample } = kept
  const state = around.workspace.state()
  const isSample = state.kind !== 'none' && around.isSample(state.dir)
  // The real place also while the sample is open: this is where a team's own data would live.
  const real = isSample ? (beforeSample?.workspace ?? null) : state.kind === 'none' ? null : state.dir
  const workspace = real ?? around.defaultWorkspace
  return {
    workspace: state,
    user: {
      keyboardPersonId,
      look,
      textSize,
      contrast,
      motion,
      oneKeyCommands,
      backupsDir,
      deskLookedAt,
      deskHad,
      savedFilters,
    },
    folders: {
      workspace,
      backups: backupsDir,
      papers: around.papersFolder(),
      sameDisk: await onSameDisk(workspace, backupsDir),
      // Of the workspace: that is where OneDrive does harm. Backups in it are whole files, and one more copy.
      synced: syncedBy(workspace, around.env, around.platform),
    },
    isSample: isSample && state.kind !== 'failed',
    screens: around.screens(),
    platform: platformName(around.platform),
    clockOffsetMs: around.clockOffsetMs,
    version: around.version,
  }
}

function platformName(platform: NodeJS.Platform): HostState['platform'] {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'mac' : 'linux'
}
