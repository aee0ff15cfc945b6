/** `npm run demo -- --out DIR`: plays the main job in the real app and leaves its Word files and pictures in DIR. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { bundle } from './bundle.mjs'
import { hasDisplay, hasXvfb, underXvfb } from './display.mjs'
import { runScript, SetUpError } from './say.mjs'
import { ROOT, setUp } from './setup.mjs'

await runScript(async () => {
  const out = outFolder(process.argv.slice(2))
  const { electron } = await setUp({ need: { electron: true, build: true, systemPackages: 'install' } })
  const program = await bundle({ entry: 'tests/demo/main.ts', name: 'demo' })
  if (!hasDisplay() && !hasXvfb()) {
    throw new SetUpError('There is no display and no xvfb-run, so no window can be opened. Install xvfb and xauth.')
  }
  const args = [program, out]
  const { command, args: all } = hasDisplay() ? { command: process.execPath, args } : underXvfb(process.execPath, args)
  const child = spawn(command, all, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CONNECTED_TEAM_ELECTRON: electron?.path ?? '' },
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done(code ?? 1))
  })
})

/** Relative to where npm was called. @param {string[]} args */
function outFolder(args) {
  const at = args.indexOf('--out')
  const named = at === -1 ? undefined : args[at + 1]
  if (named === undefined || named.startsWith('-') || args.length !== 2) {
    throw new SetUpError('Say where the files go: npm run demo -- --out DIR')
  }
  return resolve(process.env.INIT_CWD ?? process.cwd(), named)
}
