/**
 * `npm run demo -- --out DIR`: plays the whole cycle in the real app and leaves its papers and pictures in DIR.
 * With `--readme` the README's pictures are made anew from them.
 */
import { spawn } from 'node:child_process'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bundle } from './bundle.mjs'
import { hasDisplay, hasXvfb, underXvfb } from './display.mjs'
import { runScript, SetUpError } from './say.mjs'
import { ROOT, setUp } from './setup.mjs'

/** What the README shows, and the demo's picture it is made of. */
const readmePictures = {
  today: 'today',
  agenda: 'agenda',
  live: 'live',
  'close-out': 'close-out',
  board: 'actions',
  lanes: 'actions-lanes',
  pledges: 'pledges',
  escalations: 'escalations-board',
  question: 'question',
  desk: 'desk',
  find: 'find',
  minutes: 'minutes-public',
  template: 'template',
  save: 'save',
}

await runScript(async () => {
  const given = process.argv.slice(2)
  const out = outFolder(given.filter((argument) => argument !== '--readme'))
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
  const code = await new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (ended) => done(ended ?? 1))
  })
  if (code === 0 && given.includes('--readme')) await renewReadme(out)
  return code
})

/** @param {string} out */
async function renewReadme(out) {
  const folder = join(ROOT, 'resources', 'pictures')
  await mkdir(folder, { recursive: true })
  const taken = await readdir(out)
  for (const [name, from] of Object.entries(readmePictures)) {
    // The demo numbers its pictures as it takes them: `02-today-light.png`.
    const picture = taken.find((file) => file.replace(/^\d+-/, '') === `${from}-light.png`)
    if (picture === undefined) throw new Error(`the demo took no picture “${from}”`)
    await copyFile(join(out, picture), join(folder, `${name}.png`))
  }
}

/** Relative to where npm was called. @param {string[]} args */
function outFolder(args) {
  const at = args.indexOf('--out')
  const named = at === -1 ? undefined : args[at + 1]
  if (named === undefined || named.startsWith('-') || args.length !== 2) {
    throw new SetUpError('Say where the files go: npm run demo -- --out DIR')
  }
  return resolve(process.env.INIT_CWD ?? process.cwd(), named)
}
