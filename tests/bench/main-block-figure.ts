import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {} from '../../renderer/src/host/host' // so that window.host has its type
import { launchSpec, playwrightOptions } from '../../scripts/runtime.mjs'
import { addDays } from '../../shared/rules/dates'
import { startElectron } from '../e2e/harness/launch'
import { type Figure, p95 } from './figures'
import { addLargestMeeting } from './largest-meeting'
import { wordsReadBack } from './read-back'
import { fiveYears, type Places } from './window-figures'

/**
 * The longest block of the main process from usable to quit, with commands, minutes as Word, the largest minutes there
 * can be as Word and as PDF, a backup and the quit itself, measured inside main by a timer of 1 ms; and the IPC hop,
 * measured from the page.
 */
export async function mainBlockFigures(places: Places): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'connected-team-bench-'))
  const result = join(folder, 'block.txt')
  const userData = join(folder, 'user')
  // Without somebody at the keyboard the app would begin by asking who it is.
  const { keyboardPersonId } = fiveYears(places)
  await mkdir(userData)
  await writeFile(join(userData, 'user-settings.json'), JSON.stringify({ keyboardPersonId, lastSaveFolder: folder }))
  // Long ago, so that reading it falls into the measured time too.
  const largest = await addLargestMeeting(places.store, addDays(places.now.slice(0, 10), -100))
  const spec = launchSpec({ appDir: places.root, args: ['--disable-gpu'] })
  const app = await startElectron({
    ...playwrightOptions(spec),
    env: {
      ...spec.env,
      CONNECTED_TEAM_USER_DATA: userData,
      CONNECTED_TEAM_WORKSPACE: places.store,
      CONNECTED_TEAM_NOW: places.now,
      CONNECTED_TEAM_BACKUPS: join(folder, 'backups'),
    },
  })
  const page = await app.firstWindow()
  await page.waitForSelector('main h1')
  await app.evaluate(({ app: electron }, file) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs')
    const seen = globalThis as typeof globalThis & { takeLongest?: () => number }
    let longest = 0
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last - 1)
      last = now
    }, 1)
    // What was the longest until now, and from now on anew.
    seen.takeLongest = () => {
      const until = longest
      longest = 0
      return until
    }
    electron.on('will-quit', () => writeFileSync(file, String(Math.max(longest, performance.now() - last))))
  }, result)
  const takeLongest = () =>
    app.evaluate(() => (globalThis as typeof globalThis & { takeLongest?: () => number }).takeLongest?.() ?? 0)
  const hops = await page.evaluate(async () => {
    const set = await window.host.call('working-set', {})
    if (!set.ok) throw new Error('no working set')
    const actions = set.value.records.filter((record) => record.kind === 'action')
    const times: number[] = []
    for (const action of actions.slice(0, 200)) {
      const began = performance.now()
      await window.host.call('action.edit', { actionId: action.id, title: `${action.title}!` })
      times.push(performance.now() - began)
    }
    const locality = set.value.records.find((record) => record.kind === 'locality')
    const meetings = await window.host.call('meeting.list', { localityId: locality?.id ?? '' })
    const held = meetings.ok ? meetings.value.filter((meeting) => meeting.state === 'approved') : []
    for (const meeting of held.slice(0, 20)) await window.host.call('meeting.open', { meetingId: meeting.id })
    const meetingId = held[0]?.id ?? ''
    const saved = await window.host.save({
      what: { kind: 'document', request: { document: 'minutes', meetingId, version: 'team' }, format: 'docx' },
      replace: true,
    })
    if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`)
    const backup = await window.host.call('backup.make', {})
    if (!backup.ok) throw new Error(`no backup: ${JSON.stringify(backup.problem)}`)
    return times
  })
  const usual = await takeLongest()
  const largestAs = async (format: 'docx' | 'pdf') => {
    const path = await page.evaluate(
      async ({ meetingId, as }) => {
        const request = { document: 'minutes', meetingId, version: 'team' } as const
        const saved = await window.host.save({ what: { kind: 'document', request, format: as } })
        if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`)
        return saved.value.saved
      },
      { meetingId: largest.id, as: format },
    )
    return { path, longest: await takeLongest() }
  }
  const { path: word, longest: asWord } = await largestAs('docx')
  const { longest: asPdf } = await largestAs('pdf')
  await app.close()
  const atQuit = Number(await readFile(result, 'utf8'))
  const longest = Math.max(usual, asWord, asPdf, atQuit)
  const readBack = await wordsReadBack(word, largest.text)
  await rm(folder, { recursive: true, force: true })
  return [
    {
      name: 'main.block.max.ms',
      value: longest,
      unit: 'ms',
      of: [
        'longest block of main: 200 commands, 20 old meetings, a Word export, a backup of five years',
        `(${Math.round(usual)}), minutes of ${readBack.toLocaleString('en-GB')} words, all read back, as Word (${Math.round(asWord)}) and PDF`,
        `(${Math.round(asPdf)}), quit (${Math.round(atQuit)})`,
      ].join(' '),
      goal: 50,
    },
    {
      name: 'commit.ipc.p95.ms',
      value: p95(hops),
      unit: 'ms',
      of: 'stated: a command from the page and back, the IPC hop included',
    },
  ]
}
