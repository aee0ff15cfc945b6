/**
 * The Debian and Ubuntu packages that running, testing and looking at the app need: one list, for the scripts and for
 * .ci/run. `node scripts/system-packages.mjs` names what is missing, `--install` installs it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { runScript, say } from './say.mjs'

/** Names without Ubuntu's and newer Debian's `t64` ending; both spellings are tried everywhere. */
export const PACKAGES = {
  display: ['xvfb', 'xauth'],
  electron: [
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'libxss1',
    'libatk-bridge2.0-0',
    'libatspi2.0-0',
    'libdrm2',
    'libcups2',
    'libnotify4',
    'libxtst6',
    'libsecret-1-0',
  ],
  fonts: ['fonts-noto-color-emoji', 'fonts-dejavu-core', 'fonts-liberation'],
  documents: ['pandoc', 'libreoffice-writer-nogui', 'poppler-utils'],
}

/** What does as well, if it is already there. */
const SUBSTITUTES = { 'libreoffice-writer-nogui': ['libreoffice-writer'], 'fonts-liberation': ['fonts-liberation2'] }

const QUIET_APT = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-o', 'Dpkg::Use-Pty=0']

/** @typedef {keyof typeof PACKAGES} Group */

/**
 * Sees to the packages of some groups, as far as the rule and the machine allow. Never throws for a package that cannot
 * be had: whatever needs it says so itself.
 * @param {'name' | 'install' | 'none'} rule `install` still only names where installing is not ours to do
 * @param {Group[]} groups
 * @returns {Promise<string[]>} what is still missing
 */
export async function provideSystemPackages(rule, groups) {
  if (rule === 'none' || !isDebianLike()) return []
  const wanted = groups.flatMap((group) => PACKAGES[group])
  const missing = missingPackages(wanted, installedPackages(wanted))
  if (missing.length === 0) return []
  const refusal = rule === 'name' ? null : whyNotInstall(machine())
  if (rule === 'name' || refusal !== null) {
    say(`Missing on this machine: ${missing.join(', ')}. To install it:`)
    say(`  ${aptLine(pickNames(missing, availablePackages(missing)))}`)
    if (refusal !== null) say(`(Not installed from here: ${refusal}.)`)
    return missing
  }
  return install(missing)
}

async function install(missing) {
  say(`Installing Debian packages: ${missing.join(', ')}.`)
  await updateLists()
  const names = pickNames(missing, availablePackages(missing))
  const done = apt(['install', '-y', '--no-install-recommends', ...names])
  // One package that cannot be had makes apt refuse them all, so the others are then tried one by one.
  if (!done) for (const name of names) apt(['install', '-y', '--no-install-recommends', name])
  const left = missingPackages(missing, installedPackages(missing))
  if (left.length > 0) say(`Could not be installed: ${left.join(', ')}. What needs it will say so.`)
  return left
}

/** The lock time-out does not cover the lists: another apt-get update makes ours fail at once, so it is repeated. */
async function updateLists() {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    if (apt(['update'])) return
    await pause(3_000)
  }
  say('The package lists could not be updated; trying with those that are there.')
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'a' }
  return spawnSync('apt-get', [...QUIET_APT, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** @param {string} name */
function spellings(name) {
  return [name, `${name}t64`]
}

/**
 * @param {string[]} wanted
 * @param {Set<string>} installed
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((name) => ![...spellings(name), ...(SUBSTITUTES[name] ?? [])].some((one) => installed.has(one)))
}

/**
 * The spelling this system's lists offer. A name they do not know in either spelling stays as it is: apt then says so.
 * @param {string[]} names
 * @param {Set<string>} available
 */
export function pickNames(names, available) {
  return names.map((name) => spellings(name).find((one) => available.has(one)) ?? name)
}

/** @param {string[]} names */
export function aptLine(names) {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`
}

/**
 * Why installing is not ours to do here, or null if it is: only on machines that are made to be thrown away.
 * @param {{ root: boolean, ci: boolean, container: boolean, optedOut: boolean }} where
 */
export function whyNotInstall({ root, ci, container, optedOut }) {
  if (optedOut) return 'CONNECTED_TEAM_NO_APT is set'
  if (!root) return 'that needs root'
  if (!ci && !container) return 'this is neither a CI machine (CI=true) nor a container'
  return null
}

function machine() {
  return {
    root: process.getuid?.() === 0,
    ci: isCi(process.env),
    container: inContainer(),
    optedOut: !['', '0', undefined].includes(process.env.CONNECTED_TEAM_NO_APT),
  }
}

/** @param {NodeJS.ProcessEnv} env */
export function isCi(env) {
  return env.CI !== undefined && !['', '0', 'false'].includes(env.CI)
}

function inContainer() {
  if (process.env.container !== undefined || process.env.KUBERNETES_SERVICE_HOST !== undefined) return true
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return true
  try {
    return /docker|kubepods|containerd|libpod|lxc/.test(readFileSync('/proc/1/cgroup', 'utf8'))
  } catch {
    return false
  }
}

function isDebianLike() {
  return process.platform === 'linux' && existsSync('/var/lib/dpkg/status')
}

function installedPackages(names) {
  const asked = names.flatMap((name) => [...spellings(name), ...(SUBSTITUTES[name] ?? [])])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg's own placeholders
  return parseInstalled(output('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...asked]))
}

/** @param {string} text lines of `name status` */
export function parseInstalled(text) {
  const lines = text.split('\n').map((line) => line.trim().split(' '))
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''))
}

function availablePackages(names) {
  return parseAvailable(output('apt-cache', ['policy', ...names.flatMap(spellings)]))
}

/**
 * Names that `apt-cache policy` has a candidate for. A purely virtual name (libasound2 on Ubuntu 24.04) has none.
 * @param {string} text
 */
export function parseAvailable(text) {
  const found = new Set()
  let name = ''
  for (const line of text.split('\n')) {
    if (/^\S+:$/.test(line)) name = line.slice(0, -1)
    const candidate = /^\s+Candidate:\s+(\S+)/.exec(line)?.[1]
    if (candidate !== undefined && candidate !== '(none)') found.add(name)
  }
  return found
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? ''
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    const rule = process.argv.includes('--install') ? 'install' : 'name'
    const missing = await provideSystemPackages(rule, /** @type {Group[]} */ (Object.keys(PACKAGES)))
    if (missing.length === 0) say('Every Debian package that is needed is there.')
    return missing.length === 0 ? 0 : 1
  })
}
