/** The official Electron of package.json, fetched by the `electron` package's own installer. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const HOUR = 3_600_000
/** How long a failed fetch is remembered where there is something else to run, so that not every test run waits. */
const REMEMBERED = 24 * HOUR

/** @param {string} root of the checkout @returns {string} for instance 45.4.1 */
export function officialVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version
}

/**
 * The executable, if the installer has finished here (it writes path.txt last).
 * @param {string} root
 * @returns {string | undefined}
 */
export function installedOfficial(root) {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return version === officialVersion(root) && existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * Runs the installer in a process of its own, which a time limit can end: behind a firewall that drops packets it would
 * wait for minutes.
 * @param {string} root
 * @param {{ env?: NodeJS.ProcessEnv, limit: number }} options limit in milliseconds
 * @returns {Promise<string | null>} why it failed, or null
 */
export function installOfficial(root, { env = process.env, limit }) {
  const proxied = Object.keys(env).some((key) => /^https?_proxy$/i.test(key))
  const child = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    // Without this the installer ignores a proxy that the rest of the system uses.
    env: proxied ? { ELECTRON_GET_USE_PROXY: '1', ...env } : env,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-10_000)
  })
  return new Promise((resolve) => {
    const alarm = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`nothing came within ${Math.round(limit / 1000)} s`)
    }, limit)
    const settle = (reason) => {
      clearTimeout(alarm)
      resolve(reason)
    }
    child.once('error', (error) => settle(error.message))
    child.once('close', (code) => settle(code === 0 ? null : reasonIn(errors)))
  })
}

/** The first line that says something. Node's fetch says no more than that it failed, whatever the cause. */
function reasonIn(errors) {
  const lines = errors.split('\n').map((line) => line.trim())
  const first = lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given'
  return first.includes('fetch failed') ? 'its download address could not be reached' : first
}

/**
 * @param {string} cache
 * @param {string} version
 * @param {{ env?: NodeJS.ProcessEnv, now?: number }} [options]
 * @returns {Promise<string | null>} why it is not tried now, or null
 */
export async function recentFailure(cache, version, { env = process.env, now = Date.now() } = {}) {
  if (env.CONNECTED_TEAM_RETRY_ELECTRON) return null
  try {
    const failed = JSON.parse(readFileSync(noteIn(cache), 'utf8'))
    const age = now - failed.at
    if (failed.version !== version || failed.network !== networkOf(env) || age < 0 || age > REMEMBERED) return null
    return `it could not be fetched, less than ${Math.max(1, Math.ceil(age / HOUR))} h ago (to try now: CONNECTED_TEAM_RETRY_ELECTRON=1)`
  } catch {
    return null
  }
}

/** @param {string} cache @param {string} version @param {{ env?: NodeJS.ProcessEnv, now?: number }} [options] */
export async function rememberFailure(cache, version, { env = process.env, now = Date.now() } = {}) {
  await mkdir(dirname(noteIn(cache)), { recursive: true })
  await writeFile(noteIn(cache), JSON.stringify({ version, at: now, network: networkOf(env) }))
}

/** @param {string} cache */
export async function forgetFailure(cache) {
  await rm(noteIn(cache), { force: true })
}

function noteIn(cache) {
  return join(cache, 'official-electron-failed.json')
}

/** Another mirror or proxy is another chance. Kept as a hash, because an address may hold a password. */
function networkOf(env) {
  const keys = Object.keys(env).filter((key) => /electron_mirror$|^https?_proxy$/i.test(key))
  return createHash('sha256')
    .update(
      keys
        .sort()
        .map((key) => `${key}=${env[key]}`)
        .join('\n'),
    )
    .digest('hex')
}
