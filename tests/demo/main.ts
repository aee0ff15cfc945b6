import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Folders, type LaunchedApp, launch } from '../e2e/harness/launch'
import { lookRound } from './look-round'
import { checkPapers, removePapers } from './paper-files'
import { type Leave, leaveIn } from './papers'
import { type Camera, camera, laptop } from './pictures'
import { beforeTheMeeting } from './play'
import { theMeetingBegins, theMeetingEnds, theMeetingGoesOn } from './the-meeting'
import { afterTheMeeting, theWeekAfter } from './the-record'

// Run by scripts/demo.mjs, which has set everything up: node demo.mjs <folder>
const [out = ''] = process.argv.slice(2)
if (out === '') throw new Error('no folder was named')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const began = Date.now()

await mkdir(out, { recursive: true })
await removePapers(out)
const pictures = camera(out, say)
const folders = await ownFolders()
try {
  say('Tuesday 9 June 2026, 14:02: somebody looks round in the sample team, and throws it away.')
  await play('2026-06-09T13:02:00Z', async (app, take, leave) => {
    await lookRound(app, take, leave)
    say('14:10: a team starts, brings its old action log and plans Thursday.')
    await beforeTheMeeting(app, take, leave)
  })
  // Where hours go by, the app is started again, as after lunch, and stands where it stood.
  say('Thursday 11 June 2026, 10:01: the meeting begins. At 10:19 the laptop dies.')
  await play('2026-06-11T09:01:00Z', theMeetingBegins, 'kill')
  say('10:24: it is on again.')
  await play('2026-06-11T09:24:00Z', async (app, take, leave) => {
    await theMeetingGoesOn(app, take)
    await theMeetingEnds(app, take)
    say('11:00: the record and every other paper, before the coats are on.')
    await afterTheMeeting(app, take, leave)
  })
  say('Thursday 18 June 2026, 10:02: the last minutes are approved.')
  await play('2026-06-18T09:02:00Z', theWeekAfter)
  await checkPapers(out)
  say(`Done in ${Math.round((Date.now() - began) / 1000)} seconds. Everything is in ${out}.`)
} finally {
  await rm(folders.base, { recursive: true, force: true, maxRetries: 5 })
}

/** One start of the app. A step that fails leaves a picture of where it stood. */
async function play(
  now: string,
  steps: (app: LaunchedApp, take: Camera, leave: Leave) => Promise<void>,
  ends: 'close' | 'kill' = 'close',
): Promise<void> {
  const app = await launch({ now, size: laptop, again: folders })
  try {
    await steps(app, pictures.of(app.window), leaveIn(out, app, say))
  } catch (error) {
    const picture = join(out, 'failed.png')
    await app.window.screenshot({ path: picture }).then(
      () => say(`It stopped here: ${picture}`),
      () => undefined,
    )
    await app.electron.close().catch(() => undefined)
    throw error
  }
  if (ends === 'kill') await app.kill()
  else await app.close({ keep: true })
}

/** A laptop of its own, with folders whose names look like somebody's: they are in the pictures. */
async function ownFolders(): Promise<Folders> {
  const base = await mkdtemp(join(tmpdir(), 'demo-'))
  const documents = join(base, 'Documents')
  const folders: Folders = {
    base,
    userData: join(base, 'settings'),
    workspace: join(documents, 'Connected Team'),
    backups: join(documents, 'Team backups'),
    papers: join(documents, 'Minutes'),
  }
  await mkdir(folders.userData)
  await mkdir(folders.papers, { recursive: true })
  const settings = { look: 'light', window: laptop, lastSaveFolder: folders.papers }
  await writeFile(join(folders.userData, 'user-settings.json'), JSON.stringify(settings))
  return folders
}
