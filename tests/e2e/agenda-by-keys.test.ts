import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { chooseItem, makeConfidential, openAgenda, saveAgenda, standing, titles } from './journey/agenda'
import { readClipboard } from './journey/clipboard'
import { pictureOfFailure } from './journey/failure'
import { keyboard } from './journey/hands'
import { ask, prepareTeam, tuesday } from './journey/prepare'
import { until } from './journey/until'
import { readWordFile } from './journey/word-file'

describe('an agenda in the hands, by keys alone', () => {
  let app: LaunchedApp
  let localityId: string

  beforeAll(async () => {
    app = await launch({ now: tuesday, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    const team = await prepareTeam(app)
    localityId = team.localityId
    await ask(app.window, 'meeting.plan', {
      localityId,
      on: '2026-06-18',
      startsAt: '10:00',
      endsAt: '11:00',
      venue: 'Millbrook Community Hall',
    })
    await openAgenda(app, keyboard(app.window))
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  const list = (): Locator => app.window.getByRole('list', { name: 'Agenda items' })
  const press = (key: string) => app.window.keyboard.press(key)
  const toast = (words: string | RegExp) =>
    app.window.getByRole('region', { name: 'What happened' }).getByText(words).last().waitFor()
  const dialog = (name: string) => app.window.getByRole('dialog', { name })
  const undone = () => toast(/^Took back: /)
  const until12 = () =>
    until(
      () => titles(app),
      (now) => now.length === standing.length,
    )

  it('several at once: chosen with Shift and the arrow, the minutes of all set, and one Ctrl Z takes it back', async () => {
    await chooseItem(app, keyboard(app.window), 'Pledges')
    await press('Shift+ArrowDown')
    await press('Shift+ArrowDown')
    await app.window.getByText('3 chosen').first().waitFor()
    await press('l')
    await dialog('Minutes').getByLabel('Minutes for each').waitFor()
    await press('ControlOrMeta+A')
    await app.window.keyboard.type('9')
    await press('Enter')
    await dialog('Minutes').waitFor({ state: 'detached' })
    const nines = () =>
      list()
        .getByText('9', { exact: false })
        .locator('xpath=ancestor-or-self::b')
        .filter({ hasText: /^9 minutes$/ })
    await until(
      () => nines().count(),
      (count) => count === 3,
    )
    await press('Escape')
    await app.window.getByRole('toolbar', { name: /chosen$/ }).waitFor({ state: 'detached' })
    await press('ControlOrMeta+Z')
    await undone()
    await until(
      () => nines().count(),
      (count) => count === 0,
    )
  })

  it('duplicated: each copy right after its original', async () => {
    await chooseItem(app, keyboard(app.window), 'Challenges')
    await press('y')
    await until(
      () => titles(app),
      (now) => now.filter((title) => title === 'Challenges').length === 2,
    )
    const now = await titles(app)
    expect(now.indexOf('Challenges')).toBe(now.lastIndexOf('Challenges') - 1)
    await press('ControlOrMeta+Z')
    await until12()
  })

  it('moved to the end of another agenda, and back with Ctrl Z', async () => {
    await chooseItem(app, keyboard(app.window), 'Ideas')
    await press('v')
    await dialog('Move to another meeting').getByRole('button', { name: 'Move to Thursday 18 June' }).waitFor()
    await press('Enter')
    await toast(/^Moved .*Ideas.* to Thursday 18 June$/)
    expect(await titles(app)).not.toContain('Ideas')
    expect(await titlesOf('2026-06-18')).toEqual([...standing, 'Ideas'])
    await press('ControlOrMeta+Z')
    await until12()
    expect(await titlesOf('2026-06-18')).toEqual(standing)
  })

  it('removed, and back with Ctrl Z', async () => {
    await chooseItem(app, keyboard(app.window), 'Events')
    await press('Delete')
    await toast(/^Removed .*Events/)
    await until(
      () => titles(app),
      (now) => !now.includes('Events'),
    )
    await press('ControlOrMeta+Z')
    await until12()
    expect(await titles(app)).toEqual(standing)
  })

  it('confidential with its reason, said to those who cannot see it', async () => {
    await makeConfidential(app, keyboard(app.window), 'Challenges', 'about named people')
  })

  it('printed: the paper holds the sheet and nothing of the screen, and no confidential title', async () => {
    await press('ControlOrMeta+P')
    await app.window.getByRole('heading', { level: 1, name: /On paper/ }).waitFor()
    await app.window.getByRole('article', { name: 'Agenda' }).waitFor()
    const { pages, text } = await print()
    expect([1, 2]).toContain(pages)
    expect(text).toContain('Millbrook Connected Team')
    expect(text).toContain('Any other business')
    expect(text).toContain('about named people')
    expect(text).not.toContain('Challenges')
    for (const word of ['Find or do', 'Copy for an e-mail', 'On paper', 'Ctrl', 'Nettie Bramble. Change'])
      expect(text).not.toContain(word)
  })

  it('copied for an e-mail: on the clipboard stand the words of the Word file', async () => {
    await press('e')
    await toast('Copied. Paste it into the e-mail.')
    const copied = await readClipboard(app)
    const path = join(app.folders.base, 'agenda.docx')
    await press('Escape')
    await list().waitFor()
    await saveAgenda(app, keyboard(app.window), path)
    const { paragraphs } = await readWordFile(path)
    expect(copied).toMatch(/^DRAFT agenda for Millbrook Connected Team, Thursday 11 June 2026\n/)
    // In an e-mail a reason stands behind its title after a comma; on paper, below it.
    const words = (text: string): string => text.replace(/[\s,–]+/g, '')
    expect(paragraphs.filter(({ text }) => !words(copied).includes(words(text)))).toEqual([])
    expect(paragraphs.length).toBeGreaterThan(20)
  })

  async function titlesOf(on: string): Promise<readonly string[]> {
    const meetings = await ask(app.window, 'meeting.list', { localityId })
    const meeting = meetings.find((one) => one.on === on)
    if (meeting === undefined) throw new Error(`no meeting on ${on}`)
    const { items } = await ask(app.window, 'meeting.open', { meetingId: meeting.id })
    return items.map(({ title }) => title)
  }

  /** What Ctrl P gives the printer: the words that print shows, and how many pages they fill. */
  async function print(): Promise<{ readonly pages: number; readonly text: string }> {
    await app.window.emulateMedia({ media: 'print' })
    const text = await app.window.evaluate(() => document.body.innerText)
    await app.window.emulateMedia({ media: null })
    const pdf = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
      return bytes?.toString('latin1') ?? ''
    })
    return { pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, text }
  }
})
