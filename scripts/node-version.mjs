/** Which Node is new enough for what. package.json's `engines` says the lower one; npm only warns about it. */
import { SetUpError } from './say.mjs'

/** What Electron's own installer asks for. */
export const NODE_FOR_OFFICIAL_ELECTRON = '22.12.0'

/** @param {string} version @param {string} least both `major.minor.patch` */
export function atLeast(version, least) {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number))
  const at = want.findIndex((number, index) => number !== have[index])
  return at === -1 || have[at] > want[at]
}

/** Vite asks for Node 20.19 or newer in line 20, and 22.12 or newer after it. @param {string} version */
export function checkNode(version = process.versions.node) {
  const line20 = version.startsWith('20.') && atLeast(version, '20.19.0')
  if (line20 || atLeast(version, '22.12.0')) return
  throw new SetUpError(
    `This is Node ${version}. Connected Team needs Node 20.19 or newer (in line 20), or 22.12 or newer.\n` +
      'Install the current Node LTS and run the same command again.',
  )
}
