import type { LaunchedApp } from '../e2e/harness/launch'
import { keyboard } from '../e2e/journey/hands'
import { addDecision } from '../e2e/journey/live'
import { type Camera, goTo, laptop, projector, quiet, setSize } from './pictures'

// Meetings whose clock stands still: one that was left, and one that was held without the app.

/** The fire alarm: left by a key, it waits on Today, and goes on at the item where it stopped. */
export async function suspendAndGoOn(app: LaunchedApp, take: Camera, item: string): Promise<void> {
  const { window } = app
  const goOn = window.getByRole('button', { name: /^Go on with the meeting/ })
  await window.keyboard.press('Shift+S')
  await goOn.waitFor()
  await setSize(app, laptop)
  await quiet(app)
  await take('suspended-today')
  await keyboard(window).press(goOn)
  await window.getByText(/^The meeting of .* is suspended$/).waitFor()
  await take('suspended')
  await window.keyboard.press('s')
  await window.getByRole('heading', { level: 1, name: item }).waitFor()
  await setSize(app, projector)
}

/** Last Tuesday the laptop stayed at home: typed up from paper, at the desk, without a timer. */
export async function writeDownFromPaper(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const { keyboard: keys } = window
  await goTo(app, 'ControlOrMeta+4', 'Meetings')
  await keys.press('p')
  const asked = window.getByRole('dialog', { name: 'Record a meeting from paper' })
  await asked.getByRole('textbox', { name: 'Day' }).waitFor()
  await keys.press('ControlOrMeta+A')
  await keys.type('2 June')
  await asked.getByText('Tuesday 2 June 2026').first().waitFor()
  await take('from-paper-day')
  await keys.press('Enter')
  await window.getByText('From paper', { exact: true }).waitFor()
  const hands = keyboard(window)
  await keys.press('ControlOrMeta+6')
  await window.getByRole('heading', { level: 1, name: 'Challenges' }).waitFor()
  await addDecision(app, hands, 'the hall keeps its heating on until nine on Thursdays')
  await keys.press('Escape')
  await quiet(app)
  await take('from-paper', () => keys.press('l'))
  await keys.press('q')
  await window.getByRole('heading', { level: 1, name: /Tuesday 2 June/ }).waitFor()
}
