import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { stubOpenDialog } from './harness/dialogs'
import { type LaunchedApp, launch } from './harness/launch'
import { askToStartEarly, chooseItem, holdToday } from './journey/agenda'
import { pictureOfFailure } from './journey/failure'
import { type Hands, keyboard, pointer } from './journey/hands'
import { startTyping } from './journey/live'
import { ask, prepareTeam, tuesday } from './journey/prepare'
import { until } from './journey/until'

describe('settings, and the two modes of the keys', () => {
  let app: LaunchedApp
  let hands: Hands
  let meetingId: string

  const open = async (again?: LaunchedApp): Promise<void> => {
    app = await launch({ now: tuesday, ...(again && { again: again.folders }) })
    app.window.setDefaultTimeout(15_000)
    hands = pointer(app.window)
  }
  beforeAll(async () => {
    await open()
    meetingId = (await prepareTeam(app)).meetingId
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  // With large text the places are behind a button; the keys are the same.
  const agenda = async () => {
    await press('ControlOrMeta+2')
    await app.window.getByRole('list', { name: 'Agenda items' }).waitFor()
  }
  const press = (key: string) => app.window.keyboard.press(key)
  const heading = (name: string) => app.window.getByRole('heading', { level: 1, name }).waitFor()
  const seen = () =>
    app.window.evaluate(() => ({
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      textSize: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      contrast: document.documentElement.dataset.contrast ?? 'system',
      motion: document.documentElement.dataset.motion ?? 'system',
    }))
  const chosen = { isDark: true, textSize: 24, contrast: 'more', motion: 'less' }

  it('look, size of the text, contrast and motion change at once', async () => {
    await press('ControlOrMeta+,')
    await heading('Settings')
    expect(await seen()).toEqual({ isDark: false, textSize: 16, contrast: 'system', motion: 'system' })
    await pick('Look', 'Dark')
    await pick('Text size, percent', '150')
    await app.window.getByText('High contrast', { exact: true }).click()
    await app.window.getByText('Less motion', { exact: true }).click()
    await until(seen, (now) => JSON.stringify(now) === JSON.stringify(chosen))
  })

  it('the wording of decisions shows in the page beside it, and in the minutes', async () => {
    const page = app.window.getByRole('article', { name: 'How minutes print now' })
    await page.getByText('Agreed (MILL 26/D014):').waitFor()
    await pick('Wording of decisions', 'RESOLVED:')
    await page.getByText('RESOLVED (MILL 26/D014):').waitFor()
    await ask(app.window, 'meeting.start', { meetingId })
    const { items } = await ask(app.window, 'meeting.open', { meetingId })
    const [item] = items
    await ask(app.window, 'decision.add', { meetingId, itemId: item?.id ?? '', text: 'a knock every day' })
    const minutes = await ask(app.window, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
    expect(JSON.stringify(minutes)).toMatch(/RESOLVED/)
    expect(JSON.stringify(minutes)).not.toMatch(/Agreed \(/)
    await press('ControlOrMeta+Z')
    await press('ControlOrMeta+Z')
  })

  it('a Word template is told of before it is kept, changes the papers, and is taken back', async () => {
    const look = async () => {
      const { model } = await ask(app.window, 'document.preview', { document: 'agenda', meetingId })
      return model.look.font
    }
    const before = await look()
    await press('ControlOrMeta+,')
    await heading('Settings')
    await stubOpenDialog(app.electron, join(import.meta.dirname, '../fixtures/templates/libreoffice.docx'))
    await app.window.getByRole('button', { name: 'Choose a Word template' }).click()
    const report = app.window.getByRole('dialog', { name: 'Use libreoffice.docx?' })
    await report.getByText('Heading 1: Liberation Sans, 22 point, bold, #5b2a86.').waitFor()
    await report.getByText('The margin at the right: 2 cm; 2.5 cm instead.').waitFor()
    expect(await look()).toBe(before)
    await report.getByRole('button', { name: 'Use this template' }).click()
    await app.window.getByRole('button', { name: 'Go back to our own look' }).waitFor()
    expect(await look()).toBe('Carlito')
    await press('ControlOrMeta+Z')
    await app.window.getByText('Not used: papers have the look below').waitFor()
    expect(await look()).toBe(before)
  })

  it('all of it is remembered, and so are the size and the place of the window', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1210, height: 730 })
    })
    const bounds = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? null)
    await until(
      () => app.window.evaluate(() => innerWidth),
      (width) => width === 1210,
    )
    const before = await bounds()
    await app.close({ keep: true })
    await open(app)
    await heading('Tuesday 9 June')
    await until(seen, (now) => JSON.stringify(now) === JSON.stringify(chosen))
    expect(await bounds()).toEqual(before)
  })

  it('one-key commands are switched off: the letter does nothing, its chord does', async () => {
    await press('ControlOrMeta+,')
    await heading('Settings')
    await pick('One-key commands', 'Off')
    await agenda()
    await app.window
      .getByRole('button', { name: /^Add an item/ })
      .getByText('Ctrl N')
      .waitFor()
    const line = app.window.getByRole('textbox', { name: 'What is to be talked about' })
    await press('n')
    await press('F1')
    await app.window.getByRole('dialog', { name: 'Keys of this screen: Agenda' }).getByText('Off').first().waitFor()
    await press('Escape')
    expect(await line.count()).toBe(0)
    await press('ControlOrMeta+N')
    await line.waitFor()
    await press('Escape')
    await press('ControlOrMeta+,')
    await pick('One-key commands', 'On')
    await agenda()
    await press('n')
    await line.waitFor()
    await press('Escape')
  })

  it('while typing the foot says so, and the chord of a one-key command acts beside the text', async () => {
    await chooseItem(app, hands, 'Challenges')
    await mode('Keys')
    await press('n')
    await app.window.keyboard.type('Bins and lamps, nobody’s')
    await mode('Typing · Esc leaves')
    await press('ControlOrMeta+Shift+L')
    await app.window.getByRole('dialog', { name: 'Minutes' }).waitFor()
    await press('Escape')
    const line = app.window.getByRole('textbox', { name: 'What is to be talked about' })
    expect(await line.inputValue()).toBe('Bins and lamps, nobody’s')
    await until(
      () => line.evaluate((field) => field === document.activeElement),
      (isBack) => isBack,
    )
    await press('Escape')
    await mode('Keys')
  })

  it('Esc leaves the notes of a meeting with their text kept, and letters are commands again', async () => {
    await askToStartEarly(app, keyboard(app.window))
    await holdToday(app, keyboard(app.window))
    const foot = app.window.locator('[role=status][data-mode]').locator('..')
    const height = async () => (await foot.boundingBox())?.height
    await until(
      () => app.window.evaluate(() => innerWidth === screen.width),
      (isFullScreen) => isFullScreen,
    )
    const before = await height()
    const notes = await startTyping(app, keyboard(app.window))
    await mode('Typing · Esc leaves')
    // The longer words move nothing on the wall.
    expect(await height()).toBe(before)
    await app.window.keyboard.type('a kettle for the hall')
    await press('Escape')
    await until(
      () => app.window.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true'),
      (isTyping) => !isTyping,
    )
    expect(await notes.innerText()).toBe('a kettle for the hall')
    await press('d')
    await app.window.getByLabel('What was agreed').waitFor()
    expect(await notes.innerText()).toBe('a kettle for the hall')
  })

  const mode = (words: string) => app.window.locator('[data-mode]').getByText(words, { exact: true }).waitFor()

  async function pick(group: string, name: string): Promise<void> {
    await app.window.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).click()
  }
})
