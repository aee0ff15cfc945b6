/** `npm start`: sets up, builds, opens the app. What follows `--` is passed on to it. */
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { hasDisplay, hasXvfb, underXvfb } from './display.mjs'
import { launchSpec } from './runtime.mjs'
import { runScript, SetUpError, say } from './say.mjs'
import { ROOT, setUp } from './setup.mjs'

await runScript(async () => {
  const shown = hasDisplay()
  const { electron } = await setUp({
    need: {
      electron: true,
      systemPackages: 'name',
      groups: shown ? ['electron'] : ['electron', 'display'],
      build: true,
    },
  })
  const spec = launchSpec({ appDir: ROOT, args: process.argv.slice(2), electron: electron?.path })
  if (process.getuid?.() === 0) {
    say("You are root, so Chromium's sandbox is off (--no-sandbox). Use an ordinary account for real work.")
  } else warnOfAppArmor(spec.command)
  return shown ? launch(spec) : launchUnseen(spec)
})

function launchUnseen(spec) {
  if (!hasXvfb()) {
    throw new SetUpError(
      'This machine has no display, so there is nowhere to open a window.\n' +
        'Run it from a desktop session, or install xvfb and xauth to run it without anybody seeing it.',
    )
  }
  say('This machine has no display: the app runs under xvfb-run, and nobody can see its window. End it with Ctrl+C.')
  // sh tells us its process id and then becomes Electron, so that a signal ends the app and not the display under it.
  const { command, args } = underXvfb('sh', ['-c', 'echo $$ >&3; exec "$@"', 'sh', spec.command, ...spec.args])
  return launch({ ...spec, command, args }, { unseen: true })
}

/** @returns {Promise<number>} exit code */
function launch({ command, args, env }, { unseen = false } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit', ...(unseen ? /** @type {const} */ (['pipe']) : [])],
    // In a group of its own Ctrl+C in the terminal reaches it once, from here. A second signal would kill Electron before
    // it has closed, and one to the group would end the display under it.
    detached: process.platform !== 'win32',
  })
  let app = unseen ? undefined : child.pid
  child.stdio[3]?.on('data', (line) => {
    app = Number(String(line).trim())
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let times = 0
    process.on(signal, () => {
      times += 1
      // The second Ctrl+C means it.
      end(times > 1 ? 'SIGKILL' : signal)
    })
  }
  function end(signal) {
    try {
      if (app !== undefined) process.kill(app, signal)
      else child.kill(signal)
    } catch {
      // Already gone.
    }
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new SetUpError(`Electron could not be started: ${error.message}`)))
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)))
  })
}

/** Ubuntu 24.04 forbids the sandbox of programs it does not know; Electron then ends with a message few understand. */
function warnOfAppArmor(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (!restrictsNamespaces() || isSetUidRoot(helper)) return
  say('This system keeps programs it does not know from using a sandbox. If the app does not open, allow it once with:')
  say(`  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`)
}

function restrictsNamespaces() {
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() === '1'
  } catch {
    return false
  }
}

function isSetUidRoot(path) {
  try {
    const { uid, mode } = statSync(path)
    return uid === 0 && (mode & 0o4000) !== 0
  } catch {
    return false
  }
}
