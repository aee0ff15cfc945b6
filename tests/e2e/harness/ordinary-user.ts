import { chown, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { specForOtherUser } from '../../../scripts/other-user.mjs'
import { playwrightOptions } from '../../../scripts/runtime.mjs'
import { drive, foldersIn, type LaunchedApp, launch, root, startElectron, variables } from './launch'

/** `nobody` of every Linux; no account of this number has to exist. */
const uid = 65_534

/** The real app as an ordinary user, with Chromium's sandbox on: as ourselves, or from root as somebody else. */
export async function launchAsOrdinaryUser(): Promise<LaunchedApp> {
  if (process.getuid?.() !== 0) return launch()
  const base = await mkdtemp(join(tmpdir(), 'connected-team-ordinary-'))
  // A first call without variables makes the home in which they lie.
  const spec = await specForOtherUser({ appDir: root, folder: base, args: ['--disable-gpu'], uid, gid: uid })
  const folders = { ...foldersIn(spec.home), base }
  await mkdir(folders.userData, { mode: 0o700 })
  await chown(folders.userData, uid, uid)
  if (spec.args.includes('--no-sandbox')) throw new Error('the ordinary user must not be started without the sandbox')
  const env = { ...spec.env, ...variables(folders, {}) }
  const electron = await startElectron(playwrightOptions({ ...spec, env })).catch(async (error) => {
    await rm(base, { recursive: true, force: true })
    throw error
  })
  return drive(electron, folders, {})
}

export type ProcessStatus = {
  readonly uid: number
  /** How many filters of system calls lie on it. */
  readonly seccompFilters: number
  /** Its number in each pid namespace, from ours inwards: two or more where it has one of its own. */
  readonly pids: readonly number[]
}

/** Main and page of a running app, as the kernel sees them. */
export async function readStatuses(
  electron: ElectronApplication,
): Promise<{ readonly main: ProcessStatus; readonly page: ProcessStatus }> {
  const main = await electron.evaluate(() => process.pid)
  const page = (await renderersBelow(main))[0]
  if (page === undefined) throw new Error('the app has no renderer process')
  return { main: await readStatus(main), page: await readStatus(page) }
}

/** `getOSProcessId` of a sandboxed page is a number of its own namespace on some versions; the command line is not. */
async function renderersBelow(ancestor: number): Promise<readonly number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const rows = await Promise.all(
    all.map(async (pid) => ({
      pid,
      parent: Number(/^PPid:\s+(\d+)/m.exec(await readText(`/proc/${pid}/status`))?.[1] ?? 0),
      isRenderer: (await readText(`/proc/${pid}/cmdline`)).includes('--type=renderer'),
    })),
  )
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]))
  const isBelow = (pid: number): boolean => pid === ancestor || (pid > 1 && isBelow(parents.get(pid) ?? 0))
  return rows.filter(({ pid, isRenderer }) => isRenderer && isBelow(pid)).map(({ pid }) => pid)
}

async function readStatus(pid: number): Promise<ProcessStatus> {
  const text = await readText(`/proc/${pid}/status`)
  const numbers = (field: string): readonly number[] =>
    (new RegExp(`^${field}:\\s+(.+)$`, 'm').exec(text)?.[1] ?? '').split(/\s+/).map(Number)
  return { uid: numbers('Uid')[0] ?? -1, seccompFilters: numbers('Seccomp_filters')[0] ?? -1, pids: numbers('NSpid') }
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
