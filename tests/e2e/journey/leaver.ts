import { strict as assert } from 'node:assert'
import type { Locator } from 'playwright-core'
import type { OpenWork } from '../../../shared/contract'
import type { LaunchedApp } from '../harness/launch'
import { announced } from './board'
import { ask } from './prepare'
import { until } from './until'

/** Everything that is open with one of the sample's people, as the core has it. */
export async function openWorkOf({ window }: LaunchedApp, name: string): Promise<readonly OpenWork[]> {
  return ask(window, 'person.open-work', { personId: await idOf({ window }, name) })
}

async function idOf({ window }: Pick<LaunchedApp, 'window'>, name: string): Promise<string> {
  const { records } = await ask(window, 'working-set', {})
  const person = records.find((one) => one.kind === 'person' && one.name === name)
  if (person === undefined) throw new Error(`nobody is called ${name}`)
  return person.id
}

export async function openPeople({ window }: LaunchedApp): Promise<void> {
  await window.keyboard.press('ControlOrMeta+5')
  await window.getByRole('heading', { level: 1, name: 'People' }).waitFor()
}

export function personRow({ window }: Pick<LaunchedApp, 'window'>, name: string): Locator {
  return window.getByRole('main').getByRole('row').filter({ hasText: name })
}

/** Down the list of people to one, and L: everything that is open with them. */
export async function startHandingOver(app: LaunchedApp, name: string): Promise<void> {
  const { window } = app
  await openPeople(app)
  const wanted = personRow(app, name).getByRole('button', { name }).first()
  await wanted.waitFor()
  for (let steps = 0; steps < 60 && !(await isFocused(wanted)); steps += 1) await window.keyboard.press('ArrowDown')
  await window.keyboard.press('l')
  await window.getByRole('heading', { level: 1, name: `${name} is leaving` }).waitFor()
}

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement)
}

/** The lines of one kind of work. */
export function linesOf({ window }: Pick<LaunchedApp, 'window'>, group: string): Locator {
  return window.getByRole('listbox', { name: group, exact: true }).getByRole('option')
}

/** With the arrows from wherever the keys stand. */
export async function goToLine({ window }: LaunchedApp, line: Locator): Promise<void> {
  await line.first().waitFor()
  for (const key of ['ArrowDown', 'ArrowUp'])
    for (let steps = 0; steps < 60; steps += 1) {
      if (await isFocused(line.first())) return
      await window.keyboard.press(key)
    }
  throw new Error(`the arrows never came to ${line}`)
}

/** By initials, typed on the line. */
export async function give(app: LaunchedApp, line: Locator, initials: string, name: string): Promise<void> {
  await goToLine(app, line)
  await app.window.keyboard.type(initials)
  await line.first().getByText(name, { exact: true }).waitFor()
}

/** All of one kind at once, by initials. */
export async function giveAll(app: LaunchedApp, group: string, initials: string, name: string): Promise<void> {
  const lines = linesOf(app, group)
  await goToLine(app, lines)
  const count = await lines.count()
  await app.window.keyboard.press('ControlOrMeta+A')
  await app.window.keyboard.type(initials)
  await until(
    () => lines.filter({ hasText: name }).count(),
    (given) => given === count,
  )
  if (count > 1) await announced(app.window, new RegExp(`^${count} go to ${name}$`))
  await app.window.keyboard.press('Escape')
}

/** By name, in the dialog that Enter opens. */
export async function giveByName(app: LaunchedApp, line: Locator, name: string): Promise<void> {
  const { window } = app
  await goToLine(app, line)
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Who' }).waitFor()
  await app.axe()
  await window.keyboard.type(name)
  await window.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await line.first().getByText(name, { exact: true }).waitFor()
}

/** To nobody: a role becomes a vacancy. */
export async function giveToNobody(app: LaunchedApp, line: Locator): Promise<void> {
  await goToLine(app, line)
  await app.window.keyboard.press('Delete')
  await line.first().getByText('Nobody', { exact: true }).waitFor()
}

/** One chord for all of it. */
export async function letGo(app: LaunchedApp, name: string, things: number): Promise<void> {
  const { window } = app
  await app.axe()
  await window.keyboard.press('ControlOrMeta+Enter')
  const toast = window.getByText(new RegExp(`^${name} leaves on .*: \\d+ things? `))
  await toast.waitFor()
  // "8 things handed over, 2 go to nobody": those together are all of it.
  const counts = (await toast.innerText()).replace(/^.*: /, '').match(/\d+/g) ?? []
  assert.equal(
    counts.reduce((sum, count) => sum + Number(count), 0),
    things,
  )
  await window.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  await personRow(app, name).waitFor({ state: 'detached' })
}

/** With the mouse alone, but for letters: from the sidebar to the one press that lets them go. */
export async function handOverByPointer(
  app: LaunchedApp,
  name: string,
  it: { readonly questionsTo: string; readonly placeToNobody: string },
): Promise<void> {
  const { window } = app
  const dialog = window.getByRole('dialog')
  await window
    .getByRole('navigation', { name: 'Connected Team' })
    .getByRole('button', { name: /^People/ })
    .click()
  await personRow(app, name).getByRole('button', { name }).first().click()
  await window.getByRole('complementary').getByRole('button', { name: 'Somebody is leaving…' }).click()
  await window.getByRole('heading', { level: 1, name: `${name} is leaving` }).waitFor()

  const questions = 'Questions that wait with them'
  await window.getByRole('button', { name: `All to one person: ${questions}` }).click()
  await dialog.getByRole('combobox', { name: 'Who' }).click()
  await window.keyboard.type(it.questionsTo)
  await window
    .getByRole('option', { name: new RegExp(`^${it.questionsTo}`) })
    .first()
    .click()
  await dialog.waitFor({ state: 'detached' })
  const count = await linesOf(app, questions).count()
  await until(
    () => linesOf(app, questions).filter({ hasText: it.questionsTo }).count(),
    (given) => given === count,
  )
  const place = linesOf(app, 'Roles and places').filter({ hasText: it.placeToNobody })
  await place.locator('[data-part="who"]').click()
  await dialog.getByRole('button', { name: 'Nobody', exact: true }).click()
  await place.getByText('Nobody', { exact: true }).waitFor()

  await window.getByRole('button', { name: new RegExp(`^Hand over and let ${name.split(' ')[0]} go`) }).click()
  await window.getByText(new RegExp(`^${name} leaves on .*: \\d+ things? `)).waitFor()
  await personRow(app, name).waitFor({ state: 'detached' })
}

/** What it was before, to the last word. */
export async function takeItAllBack(app: LaunchedApp, name: string, before: readonly OpenWork[]): Promise<void> {
  const { window } = app
  await openPeople(app)
  await window.keyboard.press('ControlOrMeta+Z')
  await window.getByText(/^Took back: Handed over \d+ pieces of work of a person who leaves/).waitFor()
  await personRow(app, name).first().waitFor()
  assert.deepEqual(await openWorkOf(app, name), before)
}
