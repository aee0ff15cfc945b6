import type { LaunchedApp } from '../e2e/harness/launch'
import { goToCard } from '../e2e/journey/board'
import { paste } from '../e2e/journey/clipboard'
import { doByName } from '../e2e/journey/find'
import { keyboard } from '../e2e/journey/hands'
import { openQuestion } from '../e2e/journey/question-page'
import { type Camera, quiet } from './pictures'

/** The three boards, what is written on them, and what leads from them; all with the sample team, by keys. */
export async function lookAtTheBoards(app: LaunchedApp, take: Camera): Promise<void> {
  await actions(app, take)
  await pledges(app, take)
  await questions(app, take)
  await enablers(app, take)
  await closedAndLeaving(app, take)
}

async function actions(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const { keyboard: keys } = window
  await goTo(app, 'ControlOrMeta+3', 'Actions')
  await keys.press('f')
  const filter = window.getByRole('dialog', { name: 'Filter' })
  await keyboard(window).choose(filter.getByRole('button', { name: /^Due|Due$/ }), 'Late')
  await take('actions-filter')
  await keys.press('Escape')
  await filter.waitFor({ state: 'detached' })
  await window.getByText(/^\d+ of \d+ shown$/).waitFor()
  await goToCard(window, lift)
  await keys.press('Enter')
  await window.getByRole('complementary', { name: /^Action / }).waitFor()
  await take('actions')
  await keys.press('Escape')
  await doByName(app, 'Show all')
  await goToCard(window, 'Photo for the hall notice board')
  await keys.press('Shift+ArrowDown')
  await keys.press('Shift+ArrowDown')
  await window.getByRole('group', { name: 'Those chosen' }).getByText('3 chosen').waitFor()
  await take('actions-several')
  await keys.press('Escape')
  await keys.press('l')
  await window.getByRole('radio', { name: 'All places', checked: true }).waitFor()
  await take('actions-everywhere')
  await keys.press('l')
}

const lift = 'Ring Peakside Homes about the lift at Weir Court'

async function pledges(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const { keyboard: keys } = window
  await goTo(app, 'ControlOrMeta+6', 'Pledges')
  await window.getByText('The Thursday kitchen').first().waitFor()
  await take('pledges')
  await keys.press('v')
  await window.getByRole('region', { name: 'Under way', exact: true }).waitFor()
  await goToCard(window, 'Saturday tea')
  await take('pledges-board')
  await keys.press('n')
  const writing = window.getByRole('dialog', { name: 'A new pledge' })
  await writing.getByRole('textbox', { name: 'Title' }).waitFor()
  for (const words of newPledge) {
    await keys.type(words)
    await keys.press('Tab')
  }
  await take('pledge-writing')
  await keys.press('Escape')
  await writing.waitFor({ state: 'detached' })
}

/** Through the fields of both pages, with Tab. */
const newPledge = [
  'A warm corner in the library',
  'Farida Thistle',
  'lend the back room on Fridays',
  'Residents',
  'bring a flask and lock up at noon',
  'Twelve Fridays',
]

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

async function closedAndLeaving(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  await doByName(app, 'Closed actions')
  await window.getByRole('heading', { level: 1, name: 'Closed actions' }).waitFor()
  await window.getByRole('main').getByRole('listitem').first().waitFor()
  await take('closed')
  await doByName(app, 'Somebody is leaving')
  await window.getByRole('combobox', { name: /^Who is leaving/ }).waitFor()
  await window.keyboard.type('Owen Larkspur')
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { level: 1, name: /is leaving$/ }).waitFor()
  await window.getByText(lift).first().waitFor()
  await quiet(app)
  await take('leaver')
}

async function goTo({ window }: LaunchedApp, key: string, title: string): Promise<void> {
  await window.keyboard.press(key)
  await window.getByRole('heading', { level: 1, name: title }).waitFor()
}
