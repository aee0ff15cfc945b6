/** Builds the app with electron-vite, unless what it is built from has not changed since. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { say } from './say.mjs'

const SOURCES = ['electron', 'renderer', 'shared', 'resources']
const FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json']
const RESULTS = ['out/main/index.js', 'out/renderer/index.html']

/**
 * @param {string} root
 * @param {{ run?: (root: string) => Promise<number> }} [options] run: the builder, which tests replace
 * @returns {Promise<boolean>} whether there is an up-to-date build now; the builder has said why not
 */
export async function build(root, { run = runElectronVite } = {}) {
  const stamp = join(root, 'out', '.connected-team-build')
  const wanted = await hashSources(root)
  const current = await readFile(stamp, 'utf8').catch(() => '')
  if (current === wanted && RESULTS.every((file) => existsSync(join(root, file)))) return true
  // Gone before the build, back after it: a build that was broken off is never taken for a good one.
  await rm(stamp, { force: true })
  say('Building the app.')
  if ((await run(root)) !== 0) return false
  await mkdir(join(root, 'out'), { recursive: true })
  await writeFile(stamp, wanted)
  return true
}

function runElectronVite(root) {
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  // NODE_ENV=test or development of the caller would be built into the app.
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [script, 'build', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

async function hashSources(root) {
  const hash = createHash('sha256').update(process.versions.node)
  const lists = await Promise.all(SOURCES.map((folder) => filesBelow(join(root, folder))))
  for (const path of [...FILES.map((file) => join(root, file)), ...lists.flat()]) {
    const content = await readFile(path).catch(() => Buffer.alloc(0))
    hash.update(`${relative(root, path).split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  return files.sort()
}
