/** `npm run bench -- --json FILE`: sets up, makes the five-year store and prints the figures of the product. */
import { spawn } from 'node:child_process'
import { bundle } from './bundle.mjs'
import { hasDisplay, hasXvfb, underXvfb } from './display.mjs'
import { runScript, SetUpError } from './say.mjs'
import { ROOT, setUp } from './setup.mjs'

await runScript(async () => {
  const need = { electron: true, build: true, systemPackages: /** @type {const} */ ('install') }
  const { electron } = await setUp({ need })
  const program = await bundle({ entry: 'tests/bench/main.ts', name: 'bench' })
  const args = [program, ROOT, ...process.argv.slice(2)]
  if (!hasDisplay() && !hasXvfb())
    throw new SetUpError('There is no display and no xvfb-run: the windows cannot be measured.')
  const { command, args: all } = hasDisplay() ? { command: process.execPath, args } : underXvfb(process.execPath, args)
  const child = spawn(command, all, {
    stdio: 'inherit',
    env: { ...process.env, CONNECTED_TEAM_ELECTRON: electron?.path ?? '' },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
})
