import type { LaunchedApp } from '../e2e/harness/launch'
import { openAgenda, openFromToday, startMeeting, titles } from '../e2e/journey/agenda'
import { moveByKeys, openBoard, openCard } from '../e2e/journey/board'
import { keyboard, pointer } from '../e2e/journey/hands'
import { stepTo } from '../e2e/journey/live'
import { page } from '../e2e/journey/minutes'
import { until } from '../e2e/journey/until'
import { chooseVersion, type Leave, openPapers, savePaper, settle } from './papers'
import { type Camera, laptop, projector, quiet, setSize } from './pictures'
import { deposit, kitchen } from './the-meeting'

/** Before the coats are on: the record in Word, the next agenda with what was carried over, the work on the board. */
export async function afterTheMeeting(app: LaunchedApp, take: Camera, leave: Leave): Promise<void> {
  const { window } = app
  const hands = keyboard(window)
  const saveKey = () => window.keyboard.press('ControlOrMeta+S')
  await page(window).waitFor()
  await quiet(app)
  await take('minutes')
  await settle(window, await chooseVersion(window, 'public'), () => take('minutes-public'))
  await leave('minutes-public.docx', saveKey, () => take('save'))
  await settle(window, await chooseVersion(window, 'partner'))
  await leave('minutes-partner.docx', saveKey)
  await window.keyboard.press('1')
  await page(window).waitFor()
  await leave('minutes-team.docx', saveKey)
  await leave('minutes-team.pdf', () => window.getByRole('button', { name: 'Save as PDF' }).click())

  await leave('extract.docx', async () => {
    await window.keyboard.press('i')
    const which = window.getByRole('dialog', { name: 'Extract of the minutes' })
    await which.getByRole('button', { name: /Item$/ }).click()
    await window.getByRole('option', { name: /Weir Court lift$/ }).click()
    await which.getByRole('button', { name: 'Look at it and save…' }).click()
  })
  await leave('action-sheet.docx', async () => {
    await window.getByRole('button', { name: 'Other papers' }).click()
    await window.getByRole('menuitem', { name: /^Action sheet of the day/ }).click()
  })
  await openPapers(window)
  await leave('actions.csv', () => savePaper(window, 'Action log'))
  await leave('actions.xlsx', () => savePaper(window, 'Action log'))
  await leave('next-meeting.ics', () => savePaper(window, 'Notice for calendars'))

  await openAgenda(app, hands)
  await quiet(app)
  await until(
    () => titles(app),
    (now) => now.includes('Summer tea, 4 July'),
  )
  await take('next-agenda')

  await openBoard(app, hands)
  await moveByKeys(app, 'ring housing', 'Doing')
  await openCard(app, hands, 'Ring Peakside Homes')
  await quiet(app)
  await take('our-actions')

  // A pledge comes back on its day by itself; a question is asked about when somebody says so.
  await putOnAgenda(app, '7', 'Escalations', deposit[0])
}

async function putOnAgenda({ window }: LaunchedApp, key: string, title: string, words: string): Promise<void> {
  await window.keyboard.press(`ControlOrMeta+${key}`)
  await window.getByRole('heading', { level: 1, name: title }).waitFor()
  await window.getByRole('button', { name: words }).first().focus()
  await window.keyboard.press('g')
  await window
    .getByRole('region', { name: 'What happened' })
    .getByText(/agenda/)
    .last()
    .waitFor()
}

/** A week later: the last minutes are confirmed with a correction, and lock; a mistake in them opens them again. */
export async function theWeekAfter(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const hands = keyboard(window)
  const { keyboard: keys } = window
  const turn = () => keys.press('l')
  await openFromToday(app, hands)
  await startMeeting(app, hands)
  await setSize(app, projector)
  await stepTo(app, hands, 'Minutes of the last meeting')
  await keys.press('x')
  await keys.type('The lift has been out for four weeks, not three.')
  await keys.press('Enter')
  await window.getByRole('list', { name: 'Corrections' }).getByText('four weeks').waitFor()
  await keys.press('Escape')
  await take('last-minutes', turn)
  await keys.press('y')
  await window.getByText('confirmed as a correct record', { exact: false }).first().waitFor()
  await stepTo(app, hands, 'Matters arising')
  await window.getByRole('list', { name: 'What changed' }).waitFor()
  await take('matters-arising', turn)
  await stepTo(app, hands, kitchen[0])
  await take('live-pledge', turn)
  await stepTo(app, hands, deposit[0])
  await take('live-question', turn)

  await keys.press('q')
  await window.getByRole('heading', { level: 1, name: /Thursday 18 June/ }).waitFor()
  await setSize(app, laptop)
  const mouse = pointer(window)
  await mouse.press(window.getByRole('button', { name: 'Minutes and decisions' }))
  await mouse.press(
    window
      .getByRole('main')
      .getByRole('button', { name: /Thursday 11 June/ })
      .first(),
  )
  await window.getByText('Corrected on Thursday 18 June:').waitFor()
  await quiet(app)
  await take('minutes-locked')

  await keys.press('o')
  await window
    .getByRole('dialog', { name: /^Reopen the minutes/ })
    .getByRole('textbox', { name: 'Reason' })
    .waitFor()
  await keys.type('The decision names the wrong floor')
  await keys.press('Enter')
  await window.getByRole('heading', { name: 'Versions' }).waitFor()
  await keys.press('w')
  const notes = window.getByRole('textbox', { name: /Weir Court lift$/ })
  await notes.click()
  await keys.press('ControlOrMeta+End')
  await keys.type(', on the second floor')
  await keys.press('Escape')
  await keys.press('a')
  const approve = window.getByRole('dialog', { name: 'Approve these minutes' })
  await mouse.press(approve.getByRole('button', { name: 'Approve and lock' }))
  await approve.waitFor({ state: 'detached' })
  await window.getByText('Version 2.', { exact: false }).first().waitFor()
  await keys.press('c')
  await window.getByRole('heading', { level: 1, name: /Two versions/ }).waitFor()
  await keys.press('j')
  await quiet(app)
  await take('minutes-compared')
}
