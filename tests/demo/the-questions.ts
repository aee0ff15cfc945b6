import type { LaunchedApp } from '../e2e/harness/launch'
import { announced } from '../e2e/journey/board'
import { paste } from '../e2e/journey/clipboard'
import { doByName } from '../e2e/journey/find'
import { keyboard } from '../e2e/journey/hands'
import { openQuestion } from '../e2e/journey/question-page'
import { type Camera, goTo } from './pictures'
import { toBoth } from './sample-more'

/** The questions of all places, one of them, and the desk and the register they lead to; with the sample team, by keys. */
export async function lookAtTheQuestions(app: LaunchedApp, take: Camera): Promise<void> {
  await questions(app, take)
  await enablers(app, take)
}

async function questions(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const { keyboard: keys } = window
  const hands = keyboard(window)
  await goTo(app, 'ControlOrMeta+7', 'Escalations')
  await keys.press('l')
  await window
    .getByText(/waits? for nobody/)
    .first()
    .waitFor()
  await take('escalations-board')
  await keys.press('Shift+L')
  await announced(window, /^By enabler$/)
  await take('escalations-lanes')
  await keys.press('Shift+L')
  await keys.press('Shift+L')
  await openQuestion(app, hands, toBoth)
  await window.getByText('Either of them may answer').waitFor()
  await take('question-of-two')
  await keys.press('Escape')
  await window.getByRole('heading', { level: 1, name: 'Escalations of all places' }).waitFor()
  await keys.press('l')
  await openQuestion(app, hands, pavilion)
  await window.getByRole('region', { name: 'A permission that may answer this' }).waitFor()
  await take('question')
  await keys.press('w')
  const answer = window.getByRole('dialog', { name: /^What was said to / })
  await answer.getByRole('textbox', { name: 'Their words' }).waitFor()
  await paste(app, { text: mail })
  await answer.getByText('Read from the first words.').waitFor()
  await take('answered-by-e-mail')
  await keys.press('Escape')
  await answer.waitFor({ state: 'detached' })
  await doByName(app, 'Write a question to the enabler')
  await window.getByRole('textbox', { name: /^The question/ }).waitFor()
  await keys.type('May the film night use the library’s back room on Fridays?')
  await window.getByRole('region', { name: 'A permission that may answer this' }).waitFor()
  await take('escalation-writing')
}

const pavilion = 'May we open the Rec pavilion on Saturdays without the £200 deposit?'
const mail = 'Hi Cass,\nYes, if a named key holder signs for it. This holds until 31 March 2027.\nGrace'

async function enablers(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const { keyboard: keys } = window
  await goTo(app, 'ControlOrMeta+8', 'Enabler’s desk')
  await keyboard(window).press(window.getByRole('main').getByRole('button', { name: /^Grace Alderney/ }))
  await window.getByRole('article', { name: 'The question' }).waitFor()
  await keys.press('2')
  await keys.type('if a named key holder signs for it, until 31 October')
  await take('desk')
  await keys.press('Escape')
  await goTo(app, 'ControlOrMeta+9', 'Permissions')
  await window.getByRole('table', { name: 'Permissions' }).waitFor()
  await keys.press('j')
  await keys.press('Enter')
  await window.getByRole('complementary', { name: 'The permission' }).waitFor()
  await take('permissions')
}
