import { stat } from 'node:fs/promises'
import { dirname, join, posix, resolve, win32 } from 'node:path'

export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  readonly documents: string
}

export type DefaultFolders = { readonly workspace: string; readonly backups: string }

/** The system throws where Documents was redirected to a folder that is not there. That must not keep the window away. */
export function documentsFolder(ask: () => string, home: string): string {
  try {
    return ask()
  } catch {
    return join(home, 'Documents')
  }
}

/** Beside each other, not inside: the folder of settings holds Chromium's caches, and the workspace only what the team owns. */
export function defaultFolders(machine: Machine): DefaultFolders {
  const path = machine.platform === 'win32' ? win32 : posix
  return {
    workspace: path.join(localData(machine), 'Workspace'),
    backups: path.join(machine.documents, 'Connected Team backups'),
  }
}

/**
 * The sample is a workspace of its own beside the real one, with its own backups beside it: nothing in it is real, so
 * neither belongs in anybody's documents.
 */
export function sampleFolders(workspace: string): { readonly dir: string; readonly backupsDir: string } {
  const beside = dirname(workspace)
  return { dir: join(beside, 'Sample team'), backupsDir: join(beside, 'Sample team backups') }
}

/** Where this laptop's settings live, or null where Electron's own choice is right. On Windows that one would roam. */
export function settingsFolder(machine: Machine): string | null {
  return machine.platform === 'win32' ? win32.join(localData(machine), 'Settings') : null
}

/** Local and non-roaming: a store that follows its user from one desk to another is written by two machines in turn. */
function localData({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Connected Team')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Connected Team')
    default: {
      // The specification of XDG: a relative path is to be ignored.
      const data = env.XDG_DATA_HOME
      const base = data !== undefined && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share')
      return posix.join(base, 'Connected Team')
    }
  }
}

/** Whether one broken disk would take both. Where it cannot be known, the answer is the one that warns. */
export async function onSameDisk(
  one: string,
  other: string,
  deviceOf: (path: string) => Promise<number | null> = deviceOfNearest,
): Promise<boolean> {
  const driveOfOne = driveLetter(one)
  const driveOfOther = driveLetter(other)
  if (driveOfOne !== null && driveOfOther !== null && driveOfOne === driveOfOther) return true
  const [deviceOfOne, deviceOfOther] = await Promise.all([deviceOf(one), deviceOf(other)])
  return deviceOfOne === null || deviceOfOther === null || deviceOfOne === deviceOfOther
}

function driveLetter(path: string): string | null {
  return /^([a-z]):[\\/]/i.exec(path)?.[1]?.toUpperCase() ?? null
}

/** The folder may not be there yet; the nearest one above it is on the same disk. */
async function deviceOfNearest(path: string): Promise<number | null> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null)
    if (found !== null) return found.dev
    if (dirname(folder) === folder) return null
  }
}

/** OneDrive copies files while they are written, and puts old ones back: a workspace inside it must be said plainly. */
export function syncedBy(path: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): 'OneDrive' | null {
  const plain = (text: string): string =>
    platform === 'win32' ? text.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase() : text.replace(/\/+$/, '')
  const separator = platform === 'win32' ? '\\' : '/'
  const inside = plain(path)
  const roots = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter(
    (root) => root !== undefined && root !== '',
  )
  if (roots.some((root) => inside === plain(root ?? '') || inside.startsWith(plain(root ?? '') + separator)))
    return 'OneDrive'
  // "OneDrive", "OneDrive - Derbyshire County Council", and on a Mac "OneDrive-Personal".
  return inside.split(separator).some((part) => /^onedrive( ?- ?.+)?$/i.test(part)) ? 'OneDrive' : null
}
