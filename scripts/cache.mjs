/** The user's cache: what is costly to fetch and the same for every checkout. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { withLock } from './lock.mjs'

/**
 * XDG_CACHE_HOME or ~/.cache; on Windows the local, non-roaming application data.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env = process.env) {
  const base =
    env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && env.LOCALAPPDATA ? env.LOCALAPPDATA : join(env.HOME || homedir(), '.cache'))
  return join(base, 'connected-team')
}

/**
 * Makes `folder` by filling a temporary one beside it and renaming that, so that a folder of this name is always whole.
 * One process fills, others wait for it; if two fill after all, the first rename wins and both use it.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} fill
 * @param {{ onWait?: () => void }} [options]
 */
export async function fillOnce(folder, fill, { onWait } = {}) {
  if (existsSync(folder)) return
  await withLock(`${folder}.lock`, () => fillLocked(folder, fill), onWait === undefined ? {} : { onWait })
}

async function fillLocked(folder, fill) {
  if (existsSync(folder)) return
  await removeLeftovers(folder)
  const temporary = `${folder}.tmp-${randomUUID()}`
  try {
    await mkdir(temporary, { recursive: true })
    await fill(temporary)
    await rename(temporary, folder)
  } catch (error) {
    const lostRace = ['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code) && existsSync(folder)
    if (!lostRace) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Under the lock every temporary folder belongs to a run that was killed; an npm it left behind may still write there. */
async function removeLeftovers(folder) {
  const names = await readdir(dirname(folder))
  const leftovers = names.filter((name) => name.startsWith(`${basename(folder)}.tmp-`))
  await Promise.all(
    leftovers.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 10 })),
  )
}
