import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { readClipboard } from './journey/clipboard'
import { pictureOfFailure } from './journey/failure'
import { doByName, find, line, take } from './journey/find'
import { tabTo } from './journey/hands'
import { ask } from './journey/prepare'
import { openSample, sampleDay, setScreens, today } from './journey/sample'
import { firstRun } from './journey/start-team'
import { until } from './journey/until'

// Somebody looks round before they trust it with their own team; all by keys.
describe('the first day, with the sample team', () => {
  let app: LaunchedApp
  let before: readonly string[]

  beforeAll(async () => {
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    // What is somebody's own, beside where the sample will be.
    await mkdir(join(app.folders.base, 'Sample team photos'))
    await writeFile(join(app.folders.base, 'Sample team.txt'), 'our own')
    before = await everythingIn(app.folders.base)
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  const part = (name: RegExp): Locator => app.window.getByRole('region', { name })
  const waiting = () => part(/^Late, or waiting/).getByRole('listitem')

  it('1 opens Today: the next meeting of each place with its hour, and what is late, the most pressing first', async () => {
    await openSample(app)
    const next = part(/^Next meetings/)
    await next.getByRole('heading', { name: /Carr Top, Wednesday 10 June, 09:30 to 10:30/ }).waitFor()
    const hours = next.getByRole('list', { name: 'Minutes of each item' })
    await until(
      () => hours.count(),
      (count) => count === 4,
    )
    expect(await hours.nth(1).getByRole('listitem', { name: 'Item 6, Weir Court lift, 8 minutes' }).count()).toBe(1)
    // Today may be on a wall.
    expect(await hours.nth(1).getByRole('listitem').allInnerTexts()).not.toContain('Support for one household')
    await next.getByText('6 minutes over').waitFor()

    const states = await waiting().allInnerTexts()
    expect(states[0]).toMatch(/^2 days over\nMay we open the Rec pavilion/)
    const late = states.flatMap((text) => /^(\d+) days? late/.exec(text)?.[1] ?? []).map(Number)
    expect(late.length).toBeGreaterThan(3)
    expect(late).toEqual(late.toSorted((a, b) => b - a))
  })

  it('a line is dealt with where it stands: proposed done, put on the agenda, and both taken back', async () => {
    const { keyboard } = app.window
    const lift = 'Ring Peakside Homes about the lift'
    const isWaiting = () => waiting().filter({ hasText: lift }).count()
    await chooseLine(lift)
    await keyboard.press('.')
    await app.window.getByText('Proposed done: 26/A020, for the meeting to agree').first().waitFor()
    await until(isWaiting, (count) => count === 0)
    await keyboard.press('ControlOrMeta+Z')
    await until(isWaiting, (count) => count === 1)

    await chooseLine(lift)
    await keyboard.press('g')
    const liftOnAgenda = waiting().filter({ hasText: lift }).getByText('On Thursday’s agenda.')
    await liftOnAgenda.waitFor()
    await keyboard.press('ControlOrMeta+Z')
    await until(
      () => liftOnAgenda.count(),
      (count) => count === 0,
    )
  })

  it('another date is typed over the old one', async () => {
    const { keyboard } = app.window
    await chooseLine('Ask the bus firm about the 17:10')
    await keyboard.press('d')
    await app.window.getByRole('dialog', { name: 'Due when?' }).getByLabel('Due', { exact: true }).waitFor()
    await keyboard.type('fri')
    await keyboard.press('Enter')
    await app.window.getByText('26/A027 is due Friday').first().waitFor()
    await keyboard.press('ControlOrMeta+Z')
  })

  it('the same with the pointer: a press beside the words chooses the line, and what was done can be taken back', async () => {
    const route = waiting().filter({ hasText: 'Send the walking-bus route to the three schools' })
    await route.getByText('Bea Tansy').click()
    await route.getByRole('button', { name: /^Propose done/ }).click()
    await until(
      () => route.count(),
      (count) => count === 0,
    )
    await app.window
      .getByRole('region', { name: 'What happened' })
      .getByRole('button', { name: /^Undo/ })
      .last()
      .click()
    await route.waitFor()
  })

  it('Enter leads to its place, A to the next agenda, Ctrl 1 back to the day', async () => {
    const { keyboard } = app.window
    await chooseLine('Repaint the bus shelter')
    await keyboard.press('Enter')
    await app.window
      .getByRole('complementary', { name: /^Action / })
      .getByText('Repaint the bus shelter')
      .waitFor()
    await keyboard.press('ControlOrMeta+1')
    await today(app.window)
    await keyboard.press('a')
    await app.window.getByRole('heading', { level: 1, name: /Wednesday 10 June, 09:30 to 10:30/ }).waitFor()
    await app.window.getByRole('list', { name: 'Agenda items' }).getByText('The crossing patrol').waitFor()
    await keyboard.press('ControlOrMeta+1')
    await today(app.window)
  })

  it('Ctrl K finds the lift in minutes of weeks ago, in its sentence, and opens them there', async () => {
    await find(app, 'lift')
    await line(app.window, 'for want of a lift').waitFor()
    expect(await line(app.window, 'for want of a lift').locator('mark').allInnerTexts()).toContain('lift')
    await take(app.window, 'for want of a lift')
    await app.window.getByRole('heading', { level: 1, name: /Thursday 26 March/ }).waitFor()
    await app.window.getByText('Five people missed appointments').first().waitFor()
  })

  it('forgives a slip and an accent', async () => {
    await find(app, 'pavillion')
    await line(app.window, 'Pavilion deposit').first().waitFor()
    await find(app, 'cafe sundays')
    await line(app.window, 'Ask the café about Sundays').waitFor()
    await find(app, 'harow lane')
    await line(app.window, 'Harrow Lane').first().waitFor()
  })

  it('understands a name and a date, narrows with Tab, and copies a line', async () => {
    const { window } = app
    const field = window.getByRole('combobox', { name: 'Find or do' })
    await find(app, 'lift owen since april')
    const readAs = window.getByRole('group', { name: 'Read as' })
    await readAs.getByRole('button', { name: 'By Owen Larkspur. Drop it' }).waitFor()
    await readAs.getByRole('button', { name: 'Since 1 April 2026. Drop it' }).waitFor()
    await find(app, 'lift')
    await tabTo(window, window.getByRole('group', { name: 'Narrow' }).getByRole('button', { name: /^Decisions/ }))
    await window.keyboard.press('Enter')
    await until(
      () => field.inputValue(),
      (text) => text === 'lift decisions',
    )
    await line(window, 'to ring Peakside every day until the lift moves').waitFor()
    await until(
      () => line(window, /^Minutes of/).count(),
      (count) => count === 0,
    )
    await window.keyboard.press('ControlOrMeta+c')
    await until(
      () => readClipboard(app),
      (copied) => copied.includes('until the lift moves') && copied.includes('MILL 26/D0'),
    )
  })

  it('counts what is confidential and does not show it while a second screen is on, or a meeting', async () => {
    const { window, electron } = app
    const secret = line(window, 'Support for one household')
    await find(app, 'household')
    await secret.first().waitFor()
    await setScreens(electron, 2)
    await window.getByText(/in (a )?confidential parts?\./).waitFor()
    await window.getByText('Not shown while a second screen is on.', { exact: false }).waitFor()
    await until(
      () => secret.count(),
      (count) => count === 0,
    )
    await window.keyboard.down('Control')
    await window.keyboard.down('h')
    await secret.first().waitFor()
    await window.keyboard.up('h')
    await window.keyboard.up('Control')
    await until(
      () => secret.count(),
      (count) => count === 0,
    )
    await setScreens(electron, 1)
    await secret.first().waitFor()

    const { records } = await ask(window, 'working-set', {})
    const next = records.find((record) => record.kind === 'meeting' && record.on === '2026-06-10')
    if (next === undefined) throw new Error('the sample has no meeting tomorrow')
    await ask(window, 'meeting.start', { meetingId: next.id })
    await until(
      () => secret.count(),
      (count) => count === 0,
    )
    await window.getByText('Not shown while a meeting is on.', { exact: false }).waitFor()
  })

  it('does what is typed by its name', async () => {
    await doByName(app, 'Settings')
    await app.window.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await doByName(app, 'Use the dark look')
    await until(
      () => app.window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
      (isDark) => isDark,
    )
  })

  it('throws the sample away with its backups, and nothing else', async () => {
    expect((await everythingIn(app.folders.base)).filter((path) => path.startsWith('Sample team/'))).not.toEqual([])
    await doByName(app, 'Throw the sample away')
    await firstRun(app)
    // Hundreds of files go while first run is there already.
    const left = await until(
      () => everythingIn(app.folders.base).catch(() => ['a folder that is just going']),
      (paths) => paths.every((path) => before.includes(path)),
    )
    expect(before.filter((path) => !left.includes(path))).toEqual([])
  })

  async function chooseLine(words: string): Promise<void> {
    const wanted = app.window.locator('[data-line]').filter({ hasText: words }).first()
    await wanted.waitFor()
    await app.window.keyboard.press('Home')
    for (let steps = 0; steps < 60; steps += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await app.window.keyboard.press('ArrowDown')
    }
    throw new Error(`the arrows never came to “${words}”`)
  }
})

/** But for what Electron itself keeps among the settings. */
async function everythingIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).filter((path) => !path.startsWith('user-data/'))
}
