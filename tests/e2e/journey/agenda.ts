import { strict as assert } from 'node:assert'
import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { announced } from './board'
import type { Hands } from './hands'
import { saveTo } from './saving'
import { until } from './until'

export const standing = [
  'Welcome and confidentiality',
  'Good news and stories',
  'Minutes of the last meeting',
  'Matters arising',
  'Pledges',
  'Challenges',
  'Escalations',
  'Ideas',
  'The pot',
  'Events',
  'Any other business',
  'Date of the next meeting',
]

const list = (window: Page): Locator => window.getByRole('list', { name: 'Agenda items' })
const row = (window: Page, title: string): Locator => list(window).locator('[data-card]').filter({ hasText: title })
const name = (window: Page, title: string): Locator => row(window, title).locator('[data-title]')

export async function openAgenda({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await hands.press(window.getByRole('button', { name: /^Next meeting/ }))
  await list(window).waitFor()
}

/** The titles as they stand, without the word of their kind; also of rows that were not painted yet. */
export function titles({ window }: LaunchedApp): Promise<readonly string[]> {
  return list(window).locator('[data-title] [dir=auto]').allTextContents()
}

/** The standing template becomes Thursday's agenda: two items get their names, one is new, one gets more time. */
export async function planMeeting(app: LaunchedApp, hands: Hands): Promise<void> {
  const { window } = app
  await openAgenda(app, hands)
  assert.deepEqual(await titles(app), standing)
  await window.getByText('Twelve items, 60 minutes for an hour.').waitFor()
  await rename(app, hands, 'Challenges', 'Weir Court lift')
  await rename(app, hands, 'Events', 'Summer tea, 4 July')
  await addItem(app, hands, { after: 'Ideas', kind: 'Idea', title: 'A walking bus for Carr Top Road' })
  await retime(app, hands, 'A walking bus for Carr Top Road', 2)
  await window.getByText('13 items, 67 minutes for an hour.').waitFor()
  await window.getByText('7 minutes over.').waitFor()
  await window.getByText('11:00 falls', { exact: false }).waitFor()
  // It is said, and never done by itself.
  await window.getByRole('button', { name: /^Fit to the hour/ }).waitFor()
}

export async function chooseItem({ window }: LaunchedApp, hands: Hands, title: string): Promise<void> {
  if (hands.kind === 'pointer') await name(window, title).click()
  else {
    const all = list(window).locator('[data-card]')
    const wanted = (await all.allInnerTexts()).findIndex((text) => text.includes(title))
    for (let steps = 0; steps < 40 && !(await isChosen(window, title)); steps += 1) {
      const at = await all.evaluateAll((rows) => rows.findIndex((one) => one.querySelector('[aria-current=true]')))
      await window.keyboard.press(at === -1 || at < wanted ? 'ArrowDown' : 'ArrowUp')
    }
  }
  await until(
    () => isChosen(window, title),
    (answer) => answer,
  )
}

async function isChosen(window: Page, title: string): Promise<boolean> {
  return (await name(window, title).getAttribute('aria-current')) === 'true'
}

export async function rename(app: LaunchedApp, hands: Hands, from: string, to: string): Promise<void> {
  const { window } = app
  await chooseItem(app, hands, from)
  if (hands.kind === 'keyboard') await window.keyboard.press('Enter')
  else {
    await row(window, from).getByRole('button', { name: 'More', exact: true }).click()
    await window.getByRole('menuitem', { name: /^Rename/ }).click()
  }
  await window.getByRole('textbox', { name: 'Title of the item' }).waitFor()
  await window.keyboard.type(to)
  await window.keyboard.press('Enter')
  await name(window, to).waitFor()
}

export async function addItem(
  app: LaunchedApp,
  hands: Hands,
  item: { readonly after: string; readonly kind: string; readonly title: string },
): Promise<void> {
  const { window } = app
  await chooseItem(app, hands, item.after)
  if (hands.kind === 'keyboard') await window.keyboard.press('n')
  else await window.getByRole('button', { name: /^Add an item/ }).click()
  await hands.choose(window.getByRole('button', { name: /Kind of item/ }), item.kind)
  await hands.fill(window.getByRole('textbox', { name: 'What is to be talked about' }), item.title)
  await window.keyboard.press('Enter')
  await name(window, item.title).waitFor()
  await window.keyboard.press('Escape')
  const now = await titles(app)
  assert.equal(now.indexOf(item.title), now.indexOf(item.after) + 1)
}

export async function retime(app: LaunchedApp, hands: Hands, title: string, minutesMore: number): Promise<void> {
  const { window } = app
  await chooseItem(app, hands, title)
  for (let n = 0; n < minutesMore; n += 1) {
    if (hands.kind === 'keyboard') await window.keyboard.press('+')
    else await row(window, title).getByRole('button', { name: 'One minute more' }).click()
  }
}

/** With O: the ways are gone through with the arrows, the reason is typed. */
export async function makeConfidential(app: LaunchedApp, hands: Hands, title: string, reason: string): Promise<void> {
  const { window } = app
  await chooseItem(app, hands, title)
  await window.keyboard.press('o')
  const dialog = window.getByRole('dialog', { name: 'Openness' })
  await dialog.waitFor()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await dialog.getByRole('textbox', { name: 'Reason' }).waitFor()
  await window.keyboard.press('Tab')
  await window.keyboard.type(reason)
  await window.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await row(window, title).getByText('Confidential').first().waitFor()
}

export async function setPresenter(app: LaunchedApp, hands: Hands, title: string, person: string): Promise<void> {
  const { window } = app
  await chooseItem(app, hands, title)
  await hands.press(row(window, title).getByRole('button', { name: /^Who:/ }))
  await window.getByRole('menuitem', { name: person }).click()
  await row(window, title).getByRole('img', { name: person }).waitFor()
}

/** One place up with Alt and the arrow, far away with the menu, and one with the mouse where there is one. */
export async function reorder(app: LaunchedApp, hands: Hands): Promise<void> {
  const bus = 'A walking bus for Carr Top Road'
  const before = await titles(app)
  await moveItemByKeys(app, hands, bus, 'up')
  await expectOrder(app, bus, before.indexOf(bus) - 1)
  await moveItemByMenu(app, hands, 'The pot', 4)
  await expectOrder(app, 'The pot', 3)
  if (hands.kind === 'pointer') await dragItem(app, 'Summer tea, 4 July', 'Weir Court lift')
  assert.deepEqual([...(await titles(app))].sort(), [...before].sort())
}

async function expectOrder(app: LaunchedApp, title: string, index: number): Promise<void> {
  await until(
    async () => (await titles(app)).indexOf(title),
    (now) => now === index,
  )
}

async function moveItemByKeys(app: LaunchedApp, hands: Hands, title: string, way: 'up' | 'down'): Promise<void> {
  await chooseItem(app, hands, title)
  await app.window.keyboard.press(way === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown')
  await announced(app.window, new RegExp(`^Moved ${title} to `))
}

async function moveItemByMenu(app: LaunchedApp, hands: Hands, title: string, place: number): Promise<void> {
  const { window } = app
  await chooseItem(app, hands, title)
  if (hands.kind === 'keyboard') await window.keyboard.press('m')
  else {
    await row(window, title).getByRole('button', { name: 'More', exact: true }).click()
    await window.getByRole('menuitem', { name: /^Move to…/ }).click()
  }
  const dialog = window.getByRole('dialog', { name: 'Move to…' })
  const line = `${place}, after ${(await titles(app))[place - 2]}`
  await hands.choose(dialog.getByRole('button', { name: /Place, of \d+/ }), line)
  await hands.press(dialog.getByRole('button', { name: `Move to ${place}` }))
  await announced(window, new RegExp(`^Moved ${title} to ${place} of`))
}

/** By the grip, to just above another item. */
async function dragItem(app: LaunchedApp, title: string, above: string): Promise<void> {
  const { window } = app
  await row(window, title).hover()
  const grip = await boxOf(row(window, title).getByRole('button', { name: /^Move .* to…$/ }))
  await window.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await window.mouse.down()
  await window.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2 - 12, { steps: 4 })
  // Picking a row up closes the one that was open: only now is it where it will be aimed at.
  const target = await boxOf(row(window, above))
  await window.mouse.move(target.x + 40, target.y + 4, { steps: 12 })
  await announced(window, /^Moving to \d+ of \d+/)
  await window.mouse.up()
  await announced(window, new RegExp(`^Moved ${title} to`))
  const now = await titles(app)
  assert.equal(now.indexOf(title), now.indexOf(above) - 1)
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (box === null) throw new Error(`${element} is not to be seen`)
  return box
}

export async function issueAgenda({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+I')
  else await window.getByRole('button', { name: /^Issue the agenda/ }).click()
  await window.getByText(/^Issued on /).waitFor()
}

export async function saveAgenda(app: LaunchedApp, hands: Hands, path: string): Promise<void> {
  const { window } = app
  await saveTo(app, hands, path, async () => {
    if (hands.kind === 'keyboard') return window.keyboard.press('ControlOrMeta+S')
    await window
      .getByRole('button', { name: /^Save as Word/ })
      .first()
      .click()
  })
}

/** A start ends on Today; from there to the agenda of the next meeting. */
export async function openFromToday({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await window.getByRole('heading', { level: 2, name: /^Next meeting/ }).waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('a')
  else await window.getByRole('button', { name: /^Open the agenda/ }).click()
  await list(window).waitFor()
}

export async function startMeeting({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await list(window).waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else await window.getByRole('button', { name: /^Start the meeting/ }).click()
  await window.getByRole('heading', { level: 1, name: 'Welcome and confidentiality' }).waitFor()
}

/** Before its day: asked whether it is to be held today, and so it moves. */
export async function askToStartEarly({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await list(window).waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else {
    await window.getByRole('button', { name: /^This meeting/ }).click()
    await window.getByRole('menuitem', { name: /^Start the meeting/ }).click()
  }
  await window.getByRole('dialog', { name: /^This meeting is on / }).waitFor()
}

export async function holdToday({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await hands.press(window.getByRole('button', { name: 'Hold it today' }))
  await window.getByRole('heading', { level: 1, name: 'Welcome and confidentiality' }).waitFor()
}
