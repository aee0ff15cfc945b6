import type { LaunchedApp } from '../e2e/harness/launch'
import { announced, goToCard } from '../e2e/journey/board'
import { doByName } from '../e2e/journey/find'
import { keyboard } from '../e2e/journey/hands'
import { type Camera, goTo, quiet } from './pictures'
import { letTheReviewPass } from './sample-more'

/** Actions and pledges on their boards, and what can be done there; with the sample team, by keys. */
export async function lookAtTheBoards(app: LaunchedApp, take: Camera): Promise<void> {
  await actions(app, take)
  await pledges(app, take)
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
  await keys.press('ControlOrMeta+X')
  await window.getByRole('group', { name: 'What was cut' }).waitFor()
  await keys.press('ArrowRight')
  await take('actions-cut')
  await keys.press('Escape')
  await keys.press('Shift+L')
  await announced(window, /^By owner$/)
  await take('actions-lanes')
  await keys.press('Shift+L')
  await announced(window, /^No lanes$/)
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
  await letTheReviewPass(window, quietStreet)
  for (const key of ['j', 'j']) await keys.press(key)
  await window.getByRole('heading', { name: quietStreet }).waitFor()
  await take('pledges-late')
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

const quietStreet = 'Quiet street on match days'

/** Through the fields of both pages, with Tab. */
const newPledge = [
  'A warm corner in the library',
  'Farida Thistle',
  'lend the back room on Fridays',
  'Residents',
  'bring a flask and lock up at noon',
  'Twelve Fridays',
]

/** What has left its board, and who leaves. */
export async function lookAtWhatIsOver(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  await quiet(app)
  await doByName(app, 'Closed actions')
  await window.getByRole('heading', { level: 1, name: 'Closed actions' }).waitFor()
  await window.getByRole('main').getByRole('listitem').first().waitFor()
  await take('closed')
  // The first that has left its board.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'o']) await window.keyboard.press(key)
  await window
    .getByRole('complementary', { name: /, closed$/ })
    .getByRole('heading', { level: 2 })
    .waitFor()
  await take('closed-read')
  await doByName(app, 'Somebody is leaving')
  await window.getByRole('combobox', { name: /^Who is leaving/ }).waitFor()
  await window.keyboard.type('Owen Larkspur')
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { level: 1, name: /is leaving$/ }).waitFor()
  await window.getByText(lift).first().waitFor()
  await take('leaver')
}

/** What is asked of a board gets a name; it is said for ten seconds that it has. */
export async function saveAFilter(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  const { keyboard: keys } = window
  await goTo(app, 'ControlOrMeta+3', 'Actions')
  await keys.press('f')
  const filter = window.getByRole('dialog', { name: 'Filter' })
  await keyboard(window).choose(filter.getByRole('button', { name: /^Due|Due$/ }), 'Late')
  await keys.press('Escape')
  await filter.waitFor({ state: 'detached' })
  await keys.press('Shift+F')
  const saving = window.getByRole('dialog', { name: 'Save this filter' })
  await saving.getByRole('textbox', { name: 'Name' }).fill(filterName)
  await take('filter-saving')
  await keys.press('Enter')
  await window.getByText(savedWords).waitFor()
}

/** Found again under its name. */
export async function showTheFilter(app: LaunchedApp, take: Camera): Promise<void> {
  const { window } = app
  await goTo(app, 'ControlOrMeta+3', 'Actions')
  const saved = window.getByRole('button', { name: filterName, exact: true })
  if ((await saved.count()) === 0) await window.keyboard.press('1')
  await window.getByText(savedWords).waitFor({ state: 'detached' })
  await saved.click()
  await window.getByRole('menuitem', { name: /^Rename, arrange or delete/ }).waitFor()
  await take('filter-saved')
  await window.keyboard.press('Escape')
}

const filterName = 'What is late'
const savedWords = `Saved as “${filterName}”. 1 shows it.`
