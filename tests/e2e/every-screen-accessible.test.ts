import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { askToStartEarly, chooseItem, holdToday, issueAgenda, openAgenda } from './journey/agenda'
import { openBoard, openCard } from './journey/board'
import { pictureOfFailure } from './journey/failure'
import { type Hands, pointer } from './journey/hands'
import {
  addAction,
  addDecision,
  finishCloseOut,
  leaveAttendance,
  openAttendance,
  openCloseOut,
  stepTo,
  typeAction,
  writeNotes,
} from './journey/live'
import { page, saveMinutes } from './journey/minutes'
import { bringIn, completeLog, openImport, pasteOldLog } from './journey/old-log'
import { prepareTeam, tuesday } from './journey/prepare'
import { closeSaveDialog, pressSaveIn, saveDialog } from './journey/saving'
import { fillTeamSheet, firstRun } from './journey/start-team'

// WCAG 2.2 AA by axe, on every screen as somebody finds it: with its panels, menus and dialogs, in light and in dark.
describe('every screen, in light and dark', () => {
  let app: LaunchedApp
  let hands: Hands

  beforeAll(async () => {
    app = await launch({ now: tuesday, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    hands = pointer(app.window)
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  async function isAccessible(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      // Colours that are still on their way from one look to the other are nobody's finding.
      await app.window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await app.window.evaluate(() =>
        Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => null),
      )
      await app.axe().catch((error: unknown) => {
        throw new Error(`in ${colorScheme}: ${error instanceof Error ? error.message : String(error)}`)
      })
    }
  }
  const button = (name: string | RegExp) => app.window.getByRole('button', { name })
  /** In the room, which has a look of its own. */
  const turn = async (look: 'Dark' | 'Light') => {
    await button('more…').click()
    await app.window.getByRole('menuitem', { name: new RegExp(`^${look}`) }).click()
  }
  const go = (name: RegExp) =>
    hands.press(app.window.getByRole('navigation', { name: 'Connected Team' }).getByRole('button', { name }))

  it('first run', async () => {
    await firstRun(app)
    await isAccessible()
  })

  it('start our team, empty and filled in', async () => {
    await button(/^Start our team/).click()
    await app.window.getByRole('heading', { name: 'Start our team' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await fillTeamSheet(app, hands)
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await prepareTeam(app)
  })

  it('the agenda, with a row open and its menus and dialogs', async () => {
    await openAgenda(app, hands)
    await chooseItem(app, hands, 'Challenges')
    await isAccessible()
    await button(/^Who:/).click()
    await app.window.getByRole('menuitem').first().waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await button(/^Add an item/).click()
    await app.window.getByRole('textbox', { name: 'What is to be talked about' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await chooseItem(app, hands, 'Challenges')
    await app.window.keyboard.press('m')
    await app.window.getByRole('dialog').waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
  })

  it('pledges, questions, permissions and the desk of those who have none yet', async () => {
    const empties = [
      ['ControlOrMeta+6', 'No pledges yet'],
      ['ControlOrMeta+7', 'No escalations yet'],
      ['ControlOrMeta+9', 'No permission yet'],
    ] as const
    for (const [key, title] of empties) {
      await app.window.keyboard.press(key)
      await app.window.getByRole('heading', { name: title }).waitFor()
      await isAccessible()
    }
    await app.window.keyboard.press('ControlOrMeta+8')
    await app.window.getByRole('list', { name: 'Enablers' }).getByRole('button').first().click()
    await app.window.getByRole('heading', { name: /^Nothing waits for / }).waitFor()
    await isAccessible()
  })

  it('the board with nothing on it, and the import', async () => {
    await openBoard(app, hands)
    await isAccessible()
    await openImport(app)
    await isAccessible()
    await pasteOldLog(app)
    await isAccessible()
    await completeLog(app, hands)
    await bringIn(app, hands)
  })

  it('the board with its panel, a line being added, and where a card may go', async () => {
    await openCard(app, hands, 'Ring Peakside Homes')
    await isAccessible()
    await app.window.keyboard.press('n')
    await app.window.keyboard.type('ask zz about the bench fri')
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await app.window.keyboard.press('m')
    await app.window.getByRole('dialog').waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
  })

  it('people, meetings, the keys, and who is at the keyboard', async () => {
    await go(/^People/)
    await app.window.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    await isAccessible()
    await go(/^Minutes and decisions/)
    await app.window.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('n')
    await app.window.getByRole('dialog').waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await app.window.keyboard.press('?')
    await app.window.getByRole('dialog', { name: 'Keys of this screen: Meetings' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await app.window.keyboard.press('d')
    await app.window.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor()
    await isAccessible()
    await go(/^Parked and handed in/)
    await app.window.getByRole('heading', { level: 1, name: 'Parked and handed in' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('i')
    await app.window.getByRole('dialog').waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await button(/^At the keyboard/).click()
    await app.window.getByRole('dialog', { name: 'Who is at this keyboard?' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
  })

  it('the meeting: statement, notes, what came of it, a line being added, attendance', async () => {
    await openAgenda(app, hands)
    await issueAgenda(app, hands)
    await isAccessible()
    await askToStartEarly(app, hands)
    await isAccessible()
    await holdToday(app, hands)
    await isAccessible()
    await stepTo(app, hands, 'Challenges')
    await writeNotes(app, hands)
    await addDecision(app, hands, 'a knock every day')
    const lift = { typed: 'ring housing ol fri', understood: ['Owen Larkspur'], becomes: 'ring housing' }
    await addAction(app, hands, lift)
    await typeAction(app, hands, lift.typed, lift.understood)
    await isAccessible()
    // A dark room has its own look, whatever the system's.
    await turn('Dark')
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await openAttendance(app, hands)
    await isAccessible()
    await leaveAttendance(app, hands)
    await turn('Light')
    await openAttendance(app, hands)
    await app.window.keyboard.press('Shift+P')
    await app.window.getByText('Present').first().waitFor()
    await isAccessible()
    await leaveAttendance(app, hands)
  })

  it('the meeting’s order, and minutes borrowed', async () => {
    await app.window.keyboard.press('j')
    await app.window.getByRole('dialog', { name: 'The order of the meeting' }).waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
    await app.window.keyboard.press('b')
    await app.window.getByLabel('Minutes to borrow').waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
  })

  it('the close-out, with an item to settle', async () => {
    await openCloseOut(app, hands)
    await isAccessible()
    await finishCloseOut(app, hands)
  })

  it('the minutes read, written and approved', async () => {
    await page(app.window).waitFor()
    await isAccessible()
    await app.window.getByRole('radio', { name: 'Write' }).click()
    await app.window.getByRole('textbox').first().waitFor()
    await isAccessible()
    await button(/^Approve/).click()
    await app.window.getByRole('dialog').waitFor()
    await isAccessible()
    await app.window.keyboard.press('Escape')
  })

  it('minutes that are locked, open again, and compared', async () => {
    await button(/^Approve/).click()
    const approve = app.window.getByRole('dialog', { name: 'Approve these minutes' })
    await hands.choose(approve.getByRole('button', { name: /Confirmed by/ }), 'No meeting of the team')
    await approve.getByRole('button', { name: 'Approve and lock' }).click()
    await app.window.getByText('Approved and locked').waitFor()
    await isAccessible()
    await button(/^Reopen…/)
      .first()
      .click()
    const reopen = app.window.getByRole('dialog', { name: /^Reopen the minutes/ })
    await reopen.getByRole('textbox', { name: 'Reason' }).waitFor()
    await isAccessible()
    await app.window.keyboard.type('A name was wrong')
    await app.window.keyboard.press('Enter')
    await app.window.getByRole('heading', { name: 'Versions' }).waitFor()
    await isAccessible()
    await button(/^Compare/).click()
    await app.window.getByRole('heading', { level: 1, name: /Two versions/ }).waitFor()
    await isAccessible()
    await button('Open the minutes').click()
    await page(app.window).waitFor()
  })

  it('a file that Word holds open, and the way out', async () => {
    await app.window.getByRole('radio', { name: 'Read' }).click()
    const path = join(app.folders.papers, 'minutes.docx')
    await saveMinutes(app, hands, path)
    const whole = await readFile(path)
    const held = await app.holdFile(path)
    await button(/^Save as Word/).click()
    const dialog = saveDialog(app.window)
    await hands.fill(dialog.getByRole('textbox', { name: 'File name' }), 'minutes')
    await isAccessible()
    await pressSaveIn(dialog, hands)
    await dialog.getByText('There is a file of that name.').waitFor()
    await dialog.getByText('“minutes.docx” is in that folder already, and is as it was.').waitFor()
    await isAccessible()
    await dialog.getByRole('button', { name: 'Replace it' }).click()
    await dialog.getByText('It is open in Word.').waitFor()
    await dialog.getByText(/Nothing is lost\./).waitFor()
    await isAccessible()
    await dialog.getByRole('button', { name: 'Save beside it as “minutes (2)”' }).click()
    await dialog.getByText('Saved.', { exact: true }).waitFor()
    await isAccessible()
    expect((await readdir(app.folders.papers)).toSorted()).toEqual(['minutes (2).docx', 'minutes.docx'])
    expect(await readFile(path)).toEqual(whole)
    await held.release()
    await closeSaveDialog(dialog, hands)
    await saveMinutes(app, hands, join(app.folders.papers, 'minutes (3).docx'))
  })
})
