import { strict as assert } from 'node:assert'
import type { LaunchedApp } from '../harness/launch'
import { announced, card, column, expectIn, goToCard } from './board'
import { gate, lift, posters, urn } from './board-places'

/** Two are cut, carried over with the arrows to a column that is empty, and put there; one undo takes it back. */
export async function cutAndPut(app: LaunchedApp): Promise<void> {
  const { window } = app
  const press = (key: string) => window.keyboard.press(key)
  await goToCard(window, lift)
  await press('Shift+ArrowDown')
  await announced(window, /^2 actions chosen$/)
  await press('ControlOrMeta+X')
  await announced(window, /^2 actions cut: Ctrl V puts them after the card you go to/)
  const bar = window.getByRole('group', { name: 'What was cut' })
  await bar.getByText('2 actions cut.').waitFor()
  // The word is drawn on each slip, and whoever hears the slip hears it.
  for (const title of [lift, urn]) await window.getByRole('button', { name: `Cut ${title}` }).waitFor()
  await app.axe()
  await press('ArrowRight')
  await announced(window, /^Doing is empty\. 2 actions cut: Ctrl V puts them here\.$/)
  await press('ControlOrMeta+V')
  await announced(window, /^Moved 2 actions to Doing, 1 to 2 of 2$/)
  for (const title of [lift, urn]) await expectIn(app, title, 'Doing')
  await bar.waitFor({ state: 'detached' })
  assert.equal(await window.evaluate(() => document.activeElement?.textContent), lift)
  // Back again, after one of those that stayed.
  await press('ControlOrMeta+X')
  await goToCard(window, posters)
  await press('ControlOrMeta+V')
  await announced(window, /^Moved \S+ to To do, 2 of 2$/)
  await press('ControlOrMeta+Z')
  await card(column(window, 'Doing'), lift).waitFor()
  await press('ControlOrMeta+Z')
  for (const title of [lift, urn]) await expectIn(app, title, 'To do')
}

/** What is asked gets a name. */
export async function saveTheFilter(app: LaunchedApp): Promise<void> {
  const { window } = app
  await window.keyboard.press('f')
  await window.getByRole('dialog', { name: 'Filter' }).getByRole('textbox', { name: 'Words' }).fill('tea urn')
  await window.keyboard.press('Enter')
  await window.getByText('1 of 4 shown').waitFor()
  await window.keyboard.press('Shift+F')
  const dialog = window.getByRole('dialog', { name: 'Save this filter' })
  await dialog.getByText('“tea urn”').waitFor()
  await app.axe()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Tea')
  await window.keyboard.press('Enter')
  await window.getByText('Saved as “Tea”. 1 shows it.').waitFor()
}

/** Found again by its key, and by name. */
export async function findTheFilter(app: LaunchedApp): Promise<void> {
  const { window } = app
  await card(window, gate).waitFor()
  await window.keyboard.press('1')
  await window.getByText('1 of 4 shown').waitFor()
  await window.getByRole('button', { name: 'Tea', exact: true }).waitFor()
  await card(window, urn).waitFor()
  assert.equal(await card(window, gate).count(), 0)
  await app.axe()
  await window.keyboard.press('1')
  await card(window, gate).waitFor()
  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('saved filter tea')
  await window.getByRole('option', { name: /^Saved filter: Tea/ }).waitFor()
  await window.keyboard.press('Enter')
  await window.getByText('1 of 4 shown').waitFor()
  await window.getByRole('button', { name: '“tea urn”. Take this filter away' }).click()
  await card(window, gate).waitFor()
}
