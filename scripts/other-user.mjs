/** Starts the app as an ordinary user from a machine where everything runs as root, as CI does. */
import { existsSync } from 'node:fs'
import { chmod, chown, copyFile, cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { launchSpec } from './runtime.mjs'

/** What the built app is read from; its code is bundled, so no node_modules. */
const APP_PARTS = ['package.json', 'out', 'resources']

/**
 * For root: how to start the app as an ordinary user, without --no-sandbox. The cache and the checkout of root are
 * closed to others, and so are the X server's credentials, so all of it is copied into `folder` (about 300 MB), with a
 * home of the user's own. The command is a script that changes user and then becomes Electron: the same process, so
 * that Playwright can drive and end it. No account of that number has to exist.
 * @param {{
 *   appDir: string, folder: string, args?: string[], electron?: string | undefined, env?: NodeJS.ProcessEnv,
 *   uid?: number, gid?: number,
 * }} options folder: empty, removed by the caller, where others may look (below os.tmpdir())
 * @returns {Promise<import('./runtime.mjs').LaunchSpec & { home: string }>} home: writable for the user, the place for its data
 */
export async function specForOtherUser({
  appDir,
  folder,
  args = [],
  electron,
  env = process.env,
  uid = 65_534,
  gid = 65_534,
}) {
  const spec = launchSpec({ appDir: join(folder, 'app'), args, electron, env, asRoot: false })
  const [runtime, home, launcher] = ['electron', 'home', 'launch'].map((name) => join(folder, name))
  await chmod(folder, 0o755)
  await cp(dirname(spec.command), runtime, { recursive: true })
  await copyApp(appDir, join(folder, 'app'))
  await openToOthers(folder)
  await mkdir(home, { mode: 0o700 })
  await copyXauthority(env, home)
  for (const path of [home, ...(await readdir(home)).map((name) => join(home, name))]) await chown(path, uid, gid)
  const executable = join(runtime, basename(spec.command))
  await writeFile(
    launcher,
    `#!/bin/sh\ncd '${home}' && exec setpriv --reuid ${uid} --regid ${gid} --clear-groups '${executable}' "$@"\n`,
    { mode: 0o755 },
  )
  return { command: launcher, args: spec.args, env: { ...withoutHome(spec.env), ...homeVariables(home, env) }, home }
}

async function copyApp(from, to) {
  for (const part of APP_PARTS.filter((name) => existsSync(join(from, name)))) {
    await cp(join(from, part), join(to, part), {
      recursive: true,
      filter: (path) => path !== join(from, 'out', 'types'),
    })
  }
}

async function openToOthers(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const { mode } = await lstat(path)
    if (entry.isDirectory()) await openToOthers(path)
    if (!entry.isSymbolicLink()) await chmod(path, (mode & 0o777) | 0o444 | (mode & 0o100 ? 0o111 : 0))
  }
}

async function copyXauthority(env, home) {
  if (env.XAUTHORITY && existsSync(env.XAUTHORITY)) await copyFile(env.XAUTHORITY, join(home, '.Xauthority'))
}

function withoutHome(env) {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !/^(XDG_.*|XAUTHORITY|HOME|USER|LOGNAME)$/.test(key)))
}

function homeVariables(home, env) {
  const own = { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') }
  return env.XAUTHORITY ? { ...own, XAUTHORITY: join(home, '.Xauthority') } : own
}
