/**
 * One process at a time, across processes. The lock is a folder (mkdir is atomic everywhere) whose modification time is
 * the holder's heartbeat, so that a lock left by a killed process is taken over instead of waited for.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const BEAT = 2_000
const CHILD = 'child-'
/** Without a beat for this long a holder on another machine or in another container is taken for dead. */
const DEAD_AFTER = 60_000
/** And one here although its number is running: by now that is another process. */
const FORGOTTEN_AFTER = 15 * 60_000

/**
 * @template T
 * @param {string} folder made while the lock is held, removed afterwards
 * @param {(lock: { keepFor: (pid: number | undefined) => Promise<void> }) => Promise<T>} work `keepFor` names a child
 *   process that goes on if this one is killed, as npm does: the lock is not taken over before it has ended as well
 * @param {{ onWait?: () => void, pollEvery?: number }} [options] `onWait` is called once if another process holds it
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { onWait = () => {}, pollEvery = 200 } = {}) {
  await mkdir(dirname(folder), { recursive: true })
  const token = randomUUID()
  for (let turns = 0; !(await take(folder, token, turns)); turns += 1) {
    if (await clearIfAbandoned(folder)) continue
    if (turns === 0) onWait()
    await pause(pollEvery)
  }
  const heart = setInterval(() => utimes(folder, new Date(), new Date()).catch(() => {}), BEAT)
  try {
    return await work({ keepFor: (pid) => writeFile(join(folder, `${CHILD}${pid}`), '') })
  } finally {
    clearInterval(heart)
    // Taken over while this machine slept: the lock is somebody else's now and must stay.
    if ((await ownerOf(folder))?.token === token) await rm(folder, { recursive: true, force: true })
  }
}

async function take(folder, token, turns) {
  try {
    await mkdir(folder)
  } catch (error) {
    // Windows answers EPERM for a moment while a folder of that name is being deleted, and for good where we may not write.
    if (error.code === 'EEXIST' || (error.code === 'EPERM' && turns < 50)) return false
    throw error
  }
  await writeFile(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname(), token }))
  return true
}

/** Two processes may both find a lock abandoned; a second, short lock keeps one from removing the other's new one. */
async function clearIfAbandoned(folder) {
  if (!(await isAbandoned(folder))) return false
  const guard = `${folder}.steal`
  try {
    await mkdir(guard)
  } catch {
    if (await isOlderThan(guard, DEAD_AFTER)) await rm(guard, { recursive: true, force: true })
    return false
  }
  try {
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true })
  } finally {
    await rm(guard, { recursive: true, force: true })
  }
  return true
}

async function isAbandoned(folder) {
  const owner = await ownerOf(folder)
  if (owner?.host !== hostname()) return isOlderThan(folder, DEAD_AFTER)
  const pids = [owner.pid, ...(await childrenOf(folder))]
  return !pids.some(isRunning) || isOlderThan(folder, FORGOTTEN_AFTER)
}

async function childrenOf(folder) {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.startsWith(CHILD)).map((name) => Number(name.slice(CHILD.length)))
}

async function isOlderThan(folder, age) {
  try {
    return Date.now() - (await stat(folder)).mtimeMs > age
  } catch {
    return false
  }
}

async function ownerOf(folder) {
  try {
    return JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'))
  } catch {
    return undefined
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
