/**
 * The one set-up step before start, test, demo and bench. Plain Node without dependencies, because it is what installs
 * them; what needs a package imports it after that. Safe to run twice at once, and taken up again where it was broken off.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { installPackages } from './install.mjs'
import { withLock } from './lock.mjs'
import { checkNode } from './node-version.mjs'
import { findElectron } from './runtime.mjs'
import { SetUpError, say } from './say.mjs'
import { provideSystemPackages } from './system-packages.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {{
 *   electron?: boolean,
 *   systemPackages?: 'name' | 'install' | 'none',
 *   groups?: import('./system-packages.mjs').Group[],
 *   build?: boolean,
 * }} Need
 *   systemPackages: `name` prints what is missing, `install` installs it where that is ours to do (CI, containers);
 *   groups: which packages those are, by default what shows a window
 */

/**
 * @param {{ need: Need, root?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ electron: import('./runtime.mjs').Electron | null }>} null if none was needed
 * @throws {SetUpError} with words for the user
 */
export async function setUp({ need, root = ROOT, env = process.env }) {
  checkNode()
  await inTurn(root, ({ keepFor }) => installPackages(root, { env, onStart: keepFor }))
  await provideSystemPackages(need.systemPackages ?? 'none', need.groups ?? ['display', 'electron'])
  const electron = need.electron === true ? await inTurn(root, () => findElectron({ root, env })) : null
  if (electron !== null) say(electron.note)
  if (need.build === true && !(await buildInTurn(root))) {
    throw new SetUpError('The app could not be built; the reason is above.')
  }
  return { electron }
}

/** @param {string} root @returns {Promise<boolean>} see build() */
export function buildInTurn(root) {
  return inTurn(root, () => build(root))
}

/**
 * The lock lies beside node_modules, which npm ci removes.
 * @template T
 * @param {string} root
 * @param {Parameters<typeof withLock<T>>[1]} work
 * @returns {Promise<T>}
 */
function inTurn(root, work) {
  return withLock(join(root, '.setup.lock'), work, {
    onWait: () => say('Another set-up is running in this folder; waiting for it.'),
  })
}
