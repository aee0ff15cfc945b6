import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, protocol, screen, session, shell } from 'electron'
import type { HostEvent } from '../../shared/contract'
import { systemDialogs } from './dialogs'
import { clockOffset, type Overrides } from './environment'
import { defaultFolders, type Machine, onSameDisk, sampleFolders, syncedBy } from './folders'
import { GrantedPaths } from './granted'
import { gatherHostState } from './host-state'
import { installMenus } from './install-menus'
import { registerIpc } from './ipc'
import { keptOnceMade } from './kept-once-made'
import { createLaptop } from './laptop'
import type { Late } from './late'
import { openLogFile, traceOf } from './log-file'
import { createPaperWindow } from './paper-window'
import { PickedFiles } from './picked-files'
import { scheme } from './policy'
import { serveRenderer } from './protocol'
import { closeBeforeQuit } from './quit'
import { createSample } from './sample'
import { secureSession } from './security'
import { openSettings } from './user-settings'
import { createWindow, currentGround } from './window'
import { Workspace } from './workspace'

type Start = {
  readonly overrides: Overrides
  readonly machine: Machine
  /** The built app: main, preload and renderer lie below it. */
  readonly out: string
}

/**
 * Puts the parts together. The order is the start time: settings (under a millisecond), the window and its page, and
 * while another process paints that, the heavy half of main and the workspace.
 */
export function start({ overrides, machine, out }: Start): void {
  const clockOffsetMs = clockOffset(overrides.now)
  const clock = () => new Date(Date.now() + clockOffsetMs)
  const log = openLogFile(join(app.getPath('userData'), 'logs', 'connected-team.log'), clock)
  logStrayErrors(log.write)
  const defaults = defaultFolders(machine)
  const defaultWorkspace = overrides.workspace ?? defaults.workspace
  const settingsPath = join(app.getPath('userData'), 'user-settings.json')
  const settings = openSettings(settingsPath, overrides.backups ?? defaults.backups, log.write)
  nativeTheme.themeSource = settings.current().look

  secureSession(session.defaultSession)
  protocol.handle(scheme, serveRenderer(join(out, 'renderer')))
  const devTools = !app.isPackaged
  const window = createWindow({ settings, preload: join(out, 'preload', 'index.cjs'), devTools, log: log.write })
  const ours = (): BrowserWindow | null => (window.isDestroyed() ? null : window)
  const tell = (event: HostEvent): void => ours()?.webContents.send('event', event)

  const paper = createPaperWindow()
  window.on('closed', paper.close)
  const papersFolder = () => settings.current().lastSaveFolder ?? machine.documents

  // Each part is made once; the heavy ones in late.ts, which comes while the page loads.
  const granted = new GrantedPaths()
  const picked = new PickedFiles()
  const core = async (): Promise<Late['core']> => (await loading.get()).core
  const calls = async (): Promise<Late['calls']> => (await loading.get()).calls
  const ipc = registerIpc({
    ourId: () => ours()?.webContents.id ?? null,
    calls,
    newReference: () => randomUUID().slice(0, 8),
    log: log.write,
  })
  const workspace = new Workspace({
    core,
    backupsDir: (dir) => (sample.isIn(dir) ? sampleAt.backupsDir : settings.current().backupsDir),
    remember: (dir) => {
      granted.grantFolder(dir)
      sample.leaveFor(dir)
      settings.change({ lastWorkspace: dir })
    },
    tell,
    moved: () => void tellState(),
    log: log.write,
  })
  const sampleAt = sampleFolders(defaultWorkspace)
  const sample = createSample({ settings, workspace, folders: sampleAt, core })
  const hostState = () =>
    gatherHostState({
      ...{ settings, workspace, defaultWorkspace, papersFolder, clockOffsetMs, ...machine, version: app.getVersion() },
      isSample: sample.isIn,
      screens: () => screen.getAllDisplays().length,
    })
  const tellState = async (): Promise<void> => tell({ kind: 'workspace', state: await hostState() })
  const settingsChanged = (): void => {
    nativeTheme.themeSource = settings.current().look
    ours()?.setBackgroundColor(currentGround())
    void tellState()
  }
  const describeFolder = async (dir: string, beside: string | null) => ({
    sameDisk: beside !== null && (await onSameDisk(dir, beside)),
    synced: syncedBy(dir, machine.env, machine.platform),
  })
  const laptop = createLaptop({ app, window: ours, settingsChanged })
  const dialogs = systemDialogs(ours)
  for (const dir of [defaultWorkspace, defaults.backups, settings.current().backupsDir]) granted.grantFolder(dir)
  const beforeSample = settings.current().beforeSample?.workspace
  if (beforeSample) granted.grantFolder(beforeSample)
  // A projector was plugged in or out.
  screen.on('display-added', () => void tellState())
  screen.on('display-removed', () => void tellState())

  const loading = keptOnceMade<Late>(() =>
    import('./late').then(({ load }) =>
      load({
        core: {
          clock,
          newId: randomUUID,
          log: log.write,
          holder: { user: userInfo().username, host: hostname() },
          actor: () => settings.current().keyboardPersonId,
          readPickedFile: (fileId) => picked.read(fileId),
          workerPath: join(out, 'main', 'worker.js'),
        },
        host: {
          settings,
          workspace,
          core,
          sample,
          granted,
          picked,
          dialogs,
          laptop,
          paper,
          papersFolder,
          defaultWorkspace,
          describeFolder,
          hostState,
        },
        save: {
          granted,
          paper,
          folder: papersFolder,
          openFile: async (path) => {
            // The system answers with words where no program is meant for it; the file is saved all the same.
            if ((await shell.openPath(path)) !== '') log.write('saved paper not opened')
          },
        },
        tell,
      }),
    ),
  )

  installMenus({ window, settings, laptop, tell })
  app.on('second-instance', () => bringToFront(ours()))
  closeBeforeQuit(app, async () => {
    // A year of papers may take minutes; closing waits for eight seconds (quit.ts), and nothing half-made may stay behind.
    const hurry = setTimeout(() => void loading.made()?.then(({ calls }) => calls.stopSaving()), 4_000)
    await ipc.idle()
    clearTimeout(hurry)
    await workspace.release()
    await (await loading.made())?.core.close()
    log.write('closed')
    await log.settled()
  })

  const first = firstWorkspace(overrides.workspace, settings.current().lastWorkspace, defaultWorkspace)
  if (first === null) setImmediate(() => void loading.get())
  else void workspace.open({ dir: first, create: false, takeOver: false })
}

/** Where to begin: what tests name, what was open last, or the usual place. Null is the first run. */
function firstWorkspace(named: string | null, last: string | null, usual: string): string | null {
  if (named === null && last !== null) return last
  return isFilled(usual) ? usual : null
}

function isFilled(dir: string): boolean {
  try {
    return readdirSync(dir).length > 0
  } catch {
    return false
  }
}

function bringToFront(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

/** A bug outside any call. What was answered before is on disk, so the app goes on; Electron's own box would frighten a room. */
function logStrayErrors(log: (line: string) => void): void {
  process.on('uncaughtException', (error) => log(`stray error: ${traceOf(error)}`))
  process.on('unhandledRejection', (error) => log(`stray rejection: ${traceOf(error)}`))
}
