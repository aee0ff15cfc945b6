import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { launchSpec } from '../../scripts/runtime.mjs'
import { copyStore } from './core-figures'
import { type Figure, median } from './figures'

/** `now`: where the app's clock starts, an instant on the store's last day. */
export type Places = { readonly root: string; readonly store: string; readonly now: string }

export type Workspace = { readonly dir: string; readonly keyboardPersonId: string }
/** The first lead of the generated store. */
export const fiveYears = ({ store }: Places): Workspace => ({ dir: store, keyboardPersonId: 'person-0-0' })

type Measured = { readonly child: ChildProcess; readonly answeredAfterMs: number; end(): Promise<void> }

/** Starts an app behind `marked.mjs` and waits until it has painted and answered a key. */
async function start(
  { root }: Places,
  app: string,
  env: Record<string, string>,
  keyboardPersonId: string | null,
): Promise<Measured> {
  const userData = await mkdtemp(join(tmpdir(), 'connected-team-bench-'))
  // Without somebody at the keyboard the app would begin by asking who it is.
  await writeFile(join(userData, 'user-settings.json'), JSON.stringify({ keyboardPersonId }))
  const spec = launchSpec({ appDir: join(root, 'tests/bench/windows/marked.mjs'), args: ['--disable-gpu'] })
  const began = Date.now()
  const child = spawn(spec.command, spec.args, {
    env: { ...spec.env, ...env, BENCH_APP: app, CONNECTED_TEAM_USER_DATA: userData, XDG_CONFIG_HOME: userData },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const answered = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const match = /BENCH answered (\d+)/.exec(output)
      if (match?.[1] !== undefined) resolve(Number(match[1]))
    })
    void gone.then(() => reject(new Error(`${app} ended before it answered:\n${output}`)))
  })
  return {
    child,
    answeredAfterMs: answered - began,
    end: async () => {
      child.kill('SIGTERM')
      await gone
      await rm(userData, { recursive: true, force: true })
    },
  }
}

const bare = (places: Places): Promise<Measured> =>
  start(places, join(places.root, 'tests/bench/windows/bare.mjs'), {}, null)

function ours(places: Places, workspace: Workspace): Promise<Measured> {
  const env = {
    CONNECTED_TEAM_WORKSPACE: workspace.dir,
    CONNECTED_TEAM_NOW: places.now,
    CONNECTED_TEAM_BACKUPS: `${workspace.dir}-backups`,
  }
  return start(places, join(places.root, 'out/main/index.js'), env, workspace.keyboardPersonId)
}

/** From spawn to painted and answering a key, alternating with a bare window; median of `runs` each. */
export async function startFigures(
  places: Places,
  runs: number,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const app: number[] = []
  const window: number[] = []
  for (let run = 0; run < runs; run += 1) {
    for (const [times, open] of [
      [window, bare],
      [app, (to: Places) => ours(to, fiveYears(places))],
    ] as const) {
      const measured = await open(places)
      times.push(measured.answeredAfterMs)
      await measured.end()
    }
    say(`  start ${run + 1} of ${runs}: app ${app.at(-1)} ms, bare window ${window.at(-1)} ms`)
  }
  return [
    {
      name: 'start.ratio',
      value: median(app) / median(window),
      unit: 'ratio',
      of: `five-year store to the first screen painted and answering a key / a bare window, median of ${runs}`,
      goal: 2,
    },
    { name: 'start.ms', value: median(app), unit: 'ms', of: 'stated: the same in milliseconds' },
  ]
}

/** Sum of PSS over all processes after 10 s idle: with the sample team, and with five years. */
export async function memoryFigures(places: Places, sample: Workspace): Promise<readonly Figure[]> {
  const bareMb = await idleMemory(await bare(places))
  const sampleMb = await idleMemory(await ours(places, sample))
  const fiveYearMb = await idleMemory(await ours(places, fiveYears(places)))
  const figure = (name: string, megabytes: number, goal: number): Figure => ({
    name,
    value: megabytes / bareMb,
    unit: 'ratio',
    of: `${Math.round(megabytes)} MB / ${Math.round(bareMb)} MB of a bare window, PSS of all processes after 10 s idle`,
    goal,
  })
  return [figure('memory.sample.ratio', sampleMb, 1.5), figure('memory.fiveyear.ratio', fiveYearMb, 2.5)]
}

async function idleMemory(measured: Measured): Promise<number> {
  // The figure is defined as after ten seconds of idling; there is no condition to wait for.
  await pause(10_000)
  const kilobytes = await Promise.all((await processTree(measured.child.pid ?? 0)).map(pssOf))
  await measured.end()
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

async function processTree(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = /\) \S (\d+)/.exec(status)?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const tree = new Set([root])
  for (let before = 0; before !== tree.size; ) {
    before = tree.size
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid)
  }
  return [...tree]
}

async function pssOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
}

export async function freshCopy(store: string): Promise<string> {
  const dir = join(await mkdtemp(join(tmpdir(), 'connected-team-bench-')), 'store')
  await copyStore(store, dir)
  return dir
}
