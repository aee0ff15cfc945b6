import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
// Declares `window.host`, for what tests evaluate in the page.
import type {} from '../../../renderer/src/host/host'
import { launchSpec, playwrightOptions } from '../../../scripts/runtime.mjs'
import type { UserSettings } from '../../../shared/contract'
import { until } from '../journey/until'
import { assertAccessible } from './axe'
import { readOpened, stubOpenDialog, stubOpening } from './dialogs'
import { type HeldFile, holdFile } from './held-file'
import { watchPage } from './watch'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

export type Size = { readonly width: number; readonly height: number }

export type LaunchOptions = {
  /** An ISO instant; the app's clock starts there and runs on. */
  readonly now?: string
  /** A folder copied to be the workspace that is open at the start. Without it: first run. */
  readonly workspaceFrom?: string
  readonly look?: UserSettings['look']
  /** Of the page, in pixels. */
  readonly size?: Size
  /** Percent. */
  readonly textSize?: number
  readonly keyboardPersonId?: string
  /** The folders of an app that was closed or killed before: starts it again on the same laptop. */
  readonly again?: Folders
}

/** Everything one launch reads and writes; nothing of it is the user's own. */
export type Folders = {
  readonly base: string
  readonly userData: string
  readonly workspace: string
  readonly backups: string
  /** Where the app saves papers, until somebody chooses another folder. */
  readonly papers: string
}

export type LaunchedApp = {
  readonly window: Page
  readonly electron: ElectronApplication
  readonly folders: Folders
  /** The next "open" dialogs return this path; null is Cancel. */
  readonly stubOpenDialog: (path: string | null) => Promise<void>
  /** What was opened in Word or another program, oldest first; nothing really is. */
  readonly opened: () => Promise<readonly string[]>
  /** Makes main find this file held by another program, as Word does on Windows, until `release`. */
  readonly holdFile: (path: string) => Promise<HeldFile>
  /** Fails with what axe found, by WCAG 2.2 AA. */
  readonly axe: (page?: Page) => Promise<void>
  /** An error the test provokes on purpose: not counted against it. */
  readonly expectTrouble: (pattern: RegExp) => void
  /** Quits as a person would, then fails if the page complained of anything. Keeps the folders when `keep`. */
  readonly close: (options?: { readonly keep?: boolean }) => Promise<void>
  /** SIGKILL, as when the battery is empty; the folders stay, for `launch({ again: app.folders })`. */
  readonly kill: () => Promise<void>
}

/** What a start may take, in turn: ten times what it does, and longer where the machine is that busy. */
const startMs = [10_000, 20_000, 40_000]

/** Playwright would make every page light; the app's own setting decides. */
const asSeen = { colorScheme: null } as const

/** Starts the real, built app on fresh folders. Throws where there is no Electron, no display or no build: never skips. */
export async function launch(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const folders = options.again ?? (await freshFolders(options))
  const spec = launchSpec({
    appDir: join(root, 'tests', 'e2e', 'harness', 'held-app.mjs'),
    args: ['--disable-gpu'],
    env: { ...process.env, ...variables(folders, options) },
  })
  const electron = await startElectron(playwrightOptions(spec)).catch(async (error: unknown) => {
    if (options.again === undefined) await rm(folders.base, { recursive: true, force: true })
    throw error
  })
  return drive(electron, folders, options)
}

/** Three times at most: Playwright ends the process of a start that took too long. */
export async function startElectron(given: ReturnType<typeof playwrightOptions>): Promise<ElectronApplication> {
  for (const [index, timeout] of startMs.entries()) {
    try {
      return await _electron.launch({ ...given, ...asSeen, timeout })
    } catch (error) {
      if (index === startMs.length - 1) throw error
      process.stderr.write(`Electron did not answer within ${timeout} ms: ${String(error).split('\n')[0]}\n`)
    }
  }
  throw new Error('there is no time to start in')
}

export async function drive(
  electron: ElectronApplication,
  folders: Folders,
  options: LaunchOptions,
): Promise<LaunchedApp> {
  const trouble = await watchPage(electron)
  await stubOpening(electron)
  const isHeld = await begin(electron)
  const window = await electron.firstWindow({ timeout: 60_000 })
  await window.waitForLoadState()
  // Of an app that was not held the page began before anybody listened: loaded once more, it is watched from its first line.
  if (!isHeld) await window.reload()
  if (options.size !== undefined) await resize(electron, window, options.size)
  return {
    window,
    electron,
    folders,
    stubOpenDialog: (path) => stubOpenDialog(electron, path),
    opened: () => readOpened(electron),
    holdFile: (path) => holdFile(electron, path),
    axe: (page = window) => assertAccessible(page),
    expectTrouble: trouble.expect,
    close: async ({ keep = false } = {}) => {
      await electron.close()
      if (!keep) await rm(folders.base, { recursive: true, force: true, maxRetries: 5 })
      trouble.assertNone()
    },
    kill: async () => {
      const { promise, done } = ended(electron)
      if (!done) electron.process().kill('SIGKILL')
      await promise
    },
  }
}

/** Lets a held app (held-app.mjs) open its window. */
export function begin(electron: ElectronApplication): Promise<boolean> {
  return electron.evaluate(() => {
    const { connectedTeamBegin } = globalThis as typeof globalThis & { connectedTeamBegin?: () => void }
    connectedTeamBegin?.()
    return connectedTeamBegin !== undefined
  })
}

async function freshFolders(options: LaunchOptions): Promise<Folders> {
  const base = await mkdtemp(join(tmpdir(), 'connected-team-e2e-'))
  const folders = foldersIn(base)
  await mkdir(folders.userData, { recursive: true })
  await mkdir(folders.papers)
  if (options.workspaceFrom !== undefined) await cp(options.workspaceFrom, folders.workspace, { recursive: true })
  await writeSettings(folders, options)
  return folders
}

export function foldersIn(base: string): Folders {
  return {
    base,
    userData: join(base, 'user-data'),
    workspace: join(base, 'workspace'),
    backups: join(base, 'backups'),
    papers: join(base, 'papers'),
  }
}

/** The app's own file; what is left out takes the app's own default. */
async function writeSettings(
  folders: Folders,
  { look, textSize, size, keyboardPersonId }: LaunchOptions,
): Promise<void> {
  const settings = { look, textSize, keyboardPersonId, window: size, lastSaveFolder: folders.papers }
  await writeFile(join(folders.userData, 'user-settings.json'), JSON.stringify(settings))
}

export function variables(folders: Folders, { now }: LaunchOptions): Record<string, string> {
  return {
    CONNECTED_TEAM_USER_DATA: folders.userData,
    CONNECTED_TEAM_WORKSPACE: folders.workspace,
    CONNECTED_TEAM_BACKUPS: folders.backups,
    ...(now === undefined ? {} : { CONNECTED_TEAM_NOW: now }),
  }
}

/**
 * Also where the screen is smaller than asked for: the settings' size is fitted to the screen, this one is not.
 * A meeting that is still running has taken the whole screen, and keeps it.
 */
async function resize(electron: ElectronApplication, window: Page, size: Size): Promise<void> {
  const set = () =>
    electron.evaluate(({ BrowserWindow }, { width, height }) => {
      const [first] = BrowserWindow.getAllWindows()
      if (first?.isFullScreen() === false) first.setContentSize(width, height)
      return first?.isFullScreen() ?? false
    }, size)
  await until(
    async () =>
      (await set()) ||
      (await window.evaluate(({ width, height }) => innerWidth === width && innerHeight === height, size)),
    (isDone) => isDone,
  )
}

function ended(electron: ElectronApplication): { readonly promise: Promise<void>; readonly done: boolean } {
  const child = electron.process()
  if (child.exitCode !== null || child.signalCode !== null) return { promise: Promise.resolve(), done: true }
  return { promise: new Promise((resolve) => child.once('exit', () => resolve())), done: false }
}

/** The app's log of this launch: ids and codes, useful when a test fails. */
export function readLog(folders: Folders): Promise<string> {
  return readFile(join(folders.userData, 'logs', 'connected-team.log'), 'utf8').catch(() => '')
}
