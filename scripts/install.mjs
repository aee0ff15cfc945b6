/** Installs the npm packages of the lock file when what is installed is not what it says. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'
import { SetUpError, say } from './say.mjs'

/** In node_modules, so that `npm ci`, which empties that folder first, takes it along: half an install has no stamp. */
const STAMP = join('node_modules', '.connected-team-stamp')

/**
 * @param {string} root
 * @param {{ env?: NodeJS.ProcessEnv, onStart?: (pid: number | undefined) => void }} [options] onStart: npm's process id
 * @returns {Promise<boolean>} whether npm had to run
 */
export async function installPackages(root, { env = process.env, onStart = () => {} } = {}) {
  const lock = await readLock(root)
  const wanted = stampFor(lock)
  const reason = await whyInstall(root, lock, wanted)
  if (reason === null) return false
  say(`Installing the npm packages (${reason}).`)
  // NODE_ENV=production would leave out everything that builds and runs the app.
  const { code } = await runNpm(['ci', '--include=dev', '--no-fund', '--no-audit'], { cwd: root, env, onStart })
  if (code !== 0) {
    throw new SetUpError(
      'npm ci failed; its own words are above.\n' +
        'If it speaks of the network: check the connection, proxy and registry of npm (npm config list), then run the\n' +
        'same command again. If it says that package.json and package-lock.json disagree: run npm install once.',
    )
  }
  await writeFile(join(root, STAMP), wanted)
  return true
}

async function readLock(root) {
  try {
    return await readFile(join(root, 'package-lock.json'), 'utf8')
  } catch {
    throw new SetUpError(
      'package-lock.json is missing, so what to install is not known. Get it back: git checkout package-lock.json',
    )
  }
}

/** Native packages depend on the line of Node and on the system: a folder shared with another system is not ours. */
function stampFor(lock) {
  const lines = [process.versions.node.split('.')[0], process.platform, process.arch]
  return `${createHash('sha256').update(lock).digest('hex')} node${lines.join('-')}\n`
}

/** @returns {Promise<string | null>} */
async function whyInstall(root, lock, wanted) {
  const stamp = await readFile(join(root, STAMP), 'utf8').catch(() => undefined)
  if (stamp === wanted) return null
  const sameMachine = stamp === undefined || stamp.split(' ')[1] === wanted.split(' ')[1]
  // Somebody ran `npm install` or `npm ci` by hand: doing it again would cost half a minute for nothing.
  if (sameMachine && (await matchesLock(root, lock))) {
    await writeFile(join(root, STAMP), wanted)
    return null
  }
  if (stamp === undefined) return 'first time, or an install was broken off'
  return sameMachine ? 'package-lock.json has changed' : 'installed for another Node or system'
}

/**
 * Whether npm itself finished exactly this install: it writes its own record of node_modules last, and `npm ci` removes
 * that record first. Optional packages may be absent (they are for other systems), but none may be for a foreign system.
 */
async function matchesLock(root, lock) {
  const record = await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8').catch(() => undefined)
  const found = packagesOf(record)
  const wanted = packagesOf(lock)
  // npm was stopped while it wrote its record; what is wrong with the lock file it says itself.
  if (found === undefined || wanted === undefined) return false
  const same = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const there = found[path]
    return there === undefined
      ? entry.optional === true
      : there.version === entry.version && there.integrity === entry.integrity
  })
  return same && Object.entries(found).every(([path, entry]) => path in wanted && fitsHere(entry))
}

/** @returns {Record<string, any> | undefined} undefined where the text is no lock file of npm's */
function packagesOf(text = '') {
  try {
    return JSON.parse(text).packages ?? undefined
  } catch {
    return undefined
  }
}

function fitsHere({ os = [], cpu = [] }) {
  return fits(os, process.platform) && fits(cpu, process.arch)
}

function fits(list, value) {
  return (
    list.length === 0 ||
    list.includes(value) ||
    (list.every((one) => one.startsWith('!')) && !list.includes(`!${value}`))
  )
}
