import { strict as assert } from 'node:assert'
import type { LaunchedApp } from '../harness/launch'
import { announced, type ColumnName, card, column, expectIn, goToCard, liftByGrip, openCard } from './board'
import { fence, gate, lift, posters, question, urn } from './board-places'
import { type Hands, tabTo } from './hands'

const both = [lift, gate] as const

async function expectBothIn(app: LaunchedApp, name: ColumnName): Promise<void> {
  for (const title of both) await expectIn(app, title, name)
}

/** One key takes all of it back. */
async function takeBack(app: LaunchedApp): Promise<void> {
  await app.window.keyboard.press('ControlOrMeta+Z')
  await app.window
    .getByText(/^Took back: /)
    .first()
    .waitFor()
  await expectBothIn(app, 'To do')
}

/** Chosen with Shift and an arrow, lifted together with Space, put down in the next column. */
export async function moveTwoByKeys(app: LaunchedApp): Promise<void> {
  const { window } = app
  await goToCard(window, lift)
  await window.keyboard.press('Shift+ArrowDown')
  await announced(window, /^2 actions chosen$/)
  await window.getByRole('group', { name: 'Those chosen' }).getByText('2 chosen').waitFor()
  await app.axe()
  await window.keyboard.press('Space')
  await announced(window, /^Lifted 2 actions\. Arrows move them, Space puts them down/)
  await window.keyboard.press('ArrowRight')
  await announced(window, /^Moving 2 actions to Doing,/)
  await window.keyboard.press('Space')
  await announced(window, /^Moved 2 actions to Doing/)
  await expectBothIn(app, 'Doing')
  await takeBack(app)
}

/** Chosen with Ctrl and a click, and dragged together by the grip of one. */
export async function moveTwoByPointer(app: LaunchedApp): Promise<void> {
  const { window } = app
  await window.keyboard.press('Escape')
  for (const title of both) await window.getByRole('button', { name: title }).click({ modifiers: ['ControlOrMeta'] })
  await window.getByRole('group', { name: 'Those chosen' }).getByText('2 chosen').waitFor()
  await liftByGrip(app, gate, 'Proposed done')
  await window.getByText('The meeting will be asked to agree.').waitFor()
  await window.mouse.up()
  await announced(window, /^Moved 2 actions to Proposed done/)
  await expectBothIn(app, 'Proposed done')
  await takeBack(app)
}

/** Move to… asks by what; a question that is open is chosen, and each of the two leads to the other. */
export async function blockByQuestion(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await window.keyboard.press('Escape')
  await goToCard(window, gate)
  await window.keyboard.press('m')
  const where = window.getByRole('dialog', { name: /^Move .* to…$/ })
  await hands.pick(where.getByRole('radio', { name: 'Blocked', exact: true }))
  await app.axe()
  await hands.press(where.getByRole('button', { name: 'Move to Blocked' }))
  const dialog = window.getByRole('dialog', { name: 'Blocked by what?' })
  await dialog.getByRole('textbox', { name: 'By what, or by whom' }).waitFor()
  await window.keyboard.type('mill lane')
  await dialog.getByRole('list', { name: 'What it may wait for' }).getByRole('button', { name: question }).waitFor()
  await app.axe()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await announced(window, /^Moved \S+ to Blocked/)
  await card(column(window, 'Blocked'), gate).getByText('By 26/E01').waitFor()

  const panel = await openCard(app, hands, gate)
  await app.axe()
  await hands.press(panel.getByRole('button', { name: `26/E01: ${question}` }))
  const holdsUp = window.getByRole('region', { name: 'This stands in the way of' })
  await hands.press(holdsUp.getByRole('button', { name: gate }))
  await window.getByRole('heading', { level: 1, name: 'Actions' }).waitFor()
  await window
    .getByRole('complementary', { name: /^Action / })
    .getByRole('heading', { name: gate })
    .waitFor()
  await window.keyboard.press('Escape')
}

/** Only what one person has to do; how many that are of how many is said, and a chip takes it away. */
export async function filterByPerson(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await window.keyboard.press('f')
  const filter = window.getByRole('dialog', { name: 'Filter' })
  await hands.choose(filter.getByRole('button', { name: /Owner or helper$/ }), 'Owen Larkspur')
  await app.axe()
  await hands.press(filter.getByRole('button', { name: 'Show 2' }))
  await filter.waitFor({ state: 'detached' })
  await window.getByRole('status').getByText('2 of 4 shown').waitFor()
  await expectIn(app, lift, 'To do')
  await expectIn(app, urn, 'To do')
  assert.equal(await card(window, gate).count(), 0)
  await app.axe()
  await window.getByRole('button', { name: 'Owner or helper: Owen Larkspur. Take this filter away' }).click()
  await card(window, gate).waitFor()
}

/** Of all places, each slip with its plate, and back. */
export async function lookEverywhere(app: LaunchedApp): Promise<void> {
  const { window } = app
  assert.equal(await card(window, fence).count(), 0)
  await window.keyboard.press('l')
  await window.getByRole('heading', { level: 1, name: 'Actions of all places' }).waitFor()
  await card(column(window, 'To do'), fence).getByText('CARR').waitFor()
  await card(column(window, 'Blocked'), gate).waitFor()
  await app.axe()
  await window.getByRole('radio', { name: 'This place' }).click()
  await window.getByRole('heading', { level: 1, name: 'Actions of all places' }).waitFor({ state: 'detached' })
  await card(window, fence).waitFor({ state: 'detached' })
}

/** Dropped with a reason it is found under Closed, and is brought back to where it was. */
export async function dropAndBringBack(app: LaunchedApp): Promise<void> {
  const { window } = app
  await goToCard(window, posters)
  await window.keyboard.press('Delete')
  const dialog = window.getByRole('dialog', { name: /^Drop / })
  await dialog.getByRole('textbox', { name: 'Reason' }).waitFor()
  await app.axe()
  await window.keyboard.type('the printer has closed')
  await window.keyboard.press('Enter')
  await card(window, posters).waitFor({ state: 'detached' })
  await window.keyboard.press('c')
  const line = window.getByRole('list', { name: 'Closed actions' }).getByRole('listitem').filter({ hasText: posters })
  await line.getByText('the printer has closed').waitFor()
  await app.axe()
  await tabTo(window, line.getByRole('button', { name: /^Bring back/ }))
  await window.keyboard.press('Enter')
  await window.getByText(/ is back in To do/).waitFor()
  await window.keyboard.press('c')
  await expectIn(app, posters, 'To do')
}
