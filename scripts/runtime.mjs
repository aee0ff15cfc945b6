/**
 * Finds an Electron, and says how to launch an app with it.
 *
 *   const electron = await findElectron({ root })                  // what setUp() does: may fetch one
 *   const spec = launchSpec({ appDir: root, args: ['--x'] })       // { command, args, env } for spawn
 *   await _electron.launch(playwrightOptions(spec))                // the same for Playwright
 *
 * `appDir` is a folder whose package.json names `main`, or a single file (a bare window in main.cjs): both Electrons are
 * started as `electron <appDir> <args>`. As an ordinary user, with the sandbox on: see other-user.mjs. That the repack has no default_app.asar of its own is mended in repack.mjs, so
 * no checkout leaves a link in the shared cache.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache.mjs'
import { atLeast, NODE_FOR_OFFICIAL_ELECTRON } from './node-version.mjs'
import {
  forgetFailure,
  installedOfficial,
  installOfficial,
  officialVersion,
  recentFailure,
  rememberFailure,
} from './official.mjs'
import { cachedRepack, fetchRepack, REPACK, repackRuns } from './repack.mjs'
import { SetUpError, say } from './say.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** How long Electron's installer may take: short where there is another Electron, long enough for a slow line if not. */
const LIMIT_WITH_ALTERNATIVE = 90_000
const LIMIT_ALONE = 15 * 60_000

/**
 * @typedef {{ path: string, source: 'override' | 'official' | 'repack', note: string }} Electron
 *   path of the executable, and the line that says which was taken and why
 * @typedef {{ platform: string, arch: string, node: string }} Machine
 */

/**
 * Looks for an Electron in this order: ELECTRON_OVERRIDE_DIST_PATH; the official one, fetched by its own installer; on
 * linux x64 the pinned repack. The `note` of what it finds is for the user to read.
 * @param {{
 *   root?: string, env?: NodeJS.ProcessEnv, machine?: Machine,
 *   official?: (root: string, options: { env: NodeJS.ProcessEnv, limit: number }) => Promise<string | null>,
 *   repack?: (cache: string) => Promise<string>,
 * }} [options] the last two are the fetches, which tests replace
 * @returns {Promise<Electron>}
 */
export async function findElectron({
  root = ROOT,
  env = process.env,
  machine = { platform: process.platform, arch: process.arch, node: process.versions.node },
  official = installOfficial,
  repack = fetchRepack,
} = {}) {
  return fromOverride(env) ?? fromOfficial({ root, env, machine, official, repack })
}

/**
 * The same order without fetching or waiting: what an earlier set-up left.
 * @param {{ root?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {string | undefined} path of the executable
 */
function electronAtHand({ root = ROOT, env = process.env } = {}) {
  const override = fromOverride(env)?.path
  return override ?? installedOfficial(root) ?? (repackRuns() ? cachedRepack(cacheFolder(env)) : undefined)
}

/** @returns {Electron | undefined} */
function fromOverride(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const names = ['electron', 'electron.exe', join('Electron.app', 'Contents', 'MacOS', 'Electron')]
  const path = names.map((name) => resolve(folder, name)).find(existsSync)
  if (path === undefined) {
    throw new SetUpError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no Electron in it.\n` +
        'Name the folder that holds the executable (electron, electron.exe or Electron.app), or unset the variable.',
    )
  }
  return { path, source: 'override', note: `Electron: the one in ELECTRON_OVERRIDE_DIST_PATH (${path}).` }
}

/** @returns {Promise<Electron>} */
async function fromOfficial({ root, env, machine, official, repack }) {
  const version = officialVersion(root)
  const before = installedOfficial(root)
  const why = before === undefined ? await fetchOfficial({ root, env, machine, official, version }) : null
  const path = before ?? installedOfficial(root)
  if (path !== undefined) return { path, source: 'official', note: `Electron: the official ${version}.` }
  const reason = why ?? 'its installer reported success but left no executable'
  if (!repackRuns(machine))
    throw noElectron(machine, version, reason, `there is none for ${machine.platform} ${machine.arch}`)
  return fromRepack({ env, machine, repack, version, reason })
}

/** @returns {Promise<string | null>} why it was not fetched */
async function fetchOfficial({ root, env, machine, official, version }) {
  if (!atLeast(machine.node, NODE_FOR_OFFICIAL_ELECTRON)) {
    return `fetching it needs Node ${NODE_FOR_OFFICIAL_ELECTRON} or newer, this is ${machine.node}`
  }
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set'
  const cache = cacheFolder(env)
  const alternative = repackRuns(machine)
  const known = alternative ? await recentFailure(cache, version, { env }) : null
  if (known !== null) return known
  const limit = alternative ? LIMIT_WITH_ALTERNATIVE : LIMIT_ALONE
  say(`Fetching the official Electron ${version} with its own installer (at most ${limit / 1000} s).`)
  const failed = await official(root, { env, limit })
  await (failed === null ? forgetFailure(cache) : rememberFailure(cache, version, { env }))
  return failed
}

/** @returns {Promise<Electron>} */
async function fromRepack({ env, machine, repack, version, reason }) {
  try {
    const path = await repack(cacheFolder(env))
    const what = `Electron: ${REPACK.electron} from ${REPACK.name}, a third party's repack`
    return {
      path,
      source: 'repack',
      note: `${what}, for development and tests only (not the official ${version}: ${reason}).`,
    }
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    throw noElectron(machine, version, reason, error.message)
  }
}

function noElectron({ platform, arch, node }, version, official, repack) {
  const advice = [
    `Use Node ${NODE_FOR_OFFICIAL_ELECTRON} or newer, and run the same command again where the network is open.`,
    'Behind a proxy: set HTTPS_PROXY. With a mirror of Electron releases: set ELECTRON_MIRROR to its address.',
    'With an Electron already on this machine: set ELECTRON_OVERRIDE_DIST_PATH to the folder of its executable.',
  ].slice(atLeast(node, NODE_FOR_OFFICIAL_ELECTRON) ? 1 : 0)
  return new SetUpError(
    [
      `No Electron could be had for this machine (${platform} ${arch}).`,
      `  The official Electron ${version}: ${official}.`,
      `  The repack on the npm registry, for development and tests: ${repack.replaceAll('\n', '\n  ')}.`,
      'What to do, any one of these:',
      ...advice.map((line) => `  - ${line}`),
    ].join('\n'),
  )
}

/**
 * @typedef {{ command: string, args: string[], env: Record<string, string> }} LaunchSpec
 */

/**
 * How to start an app with an Electron that is at hand. Nothing is fetched: setUp() comes first.
 * @param {{ appDir: string, args?: string[], electron?: string | undefined, env?: NodeJS.ProcessEnv, asRoot?: boolean }} options
 *   `electron`: path of the executable, by default CONNECTED_TEAM_ELECTRON (which test.mjs sets) or what is at hand;
 *   `args` come after the app's folder, so process.argv holds them last
 * @returns {LaunchSpec}
 */
export function launchSpec({ appDir, args = [], electron, env = process.env, asRoot = process.getuid?.() === 0 }) {
  const command = electron ?? (env.CONNECTED_TEAM_ELECTRON || electronAtHand({ env }))
  if (command === undefined) throw new SetUpError('There is no Electron here yet. Run `npm test` or `npm start` once.')
  return { command, args: [...(asRoot ? ['--no-sandbox'] : []), resolve(appDir), ...args], env: cleanEnvironment(env) }
}

/**
 * The same for Playwright's `_electron.launch`. Without chromiumSandbox it would add --no-sandbox for everybody.
 * @param {LaunchSpec} spec
 */
export function playwrightOptions({ command, args, env }) {
  return { executablePath: command, args, env, chromiumSandbox: true }
}

/**
 * The environment a user would start the app from: VS Code's terminal makes Electron a plain Node, NODE_OPTIONS breaks
 * it, and NODE_ENV=test of vitest would make the app under test another app than the one people get.
 * @returns {Record<string, string>}
 */
function cleanEnvironment(env) {
  const dropped = /^(ELECTRON_RUN_AS_NODE|ELECTRON_OVERRIDE_DIST_PATH|NODE_OPTIONS|NODE_ENV|VITEST.*|npm_.*|INIT_CWD)$/
  const kept = Object.entries(env).filter(([key, value]) => value !== undefined && !dropped.test(key))
  return /** @type {Record<string, string>} */ (Object.fromEntries(kept))
}
