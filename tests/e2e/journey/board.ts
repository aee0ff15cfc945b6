import { strict as assert } from 'node:assert'
import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { type Hands, tabTo } from './hands'
import { until } from './until'

export type ColumnName = 'To do' | 'Doing' | 'Blocked' | 'Proposed done' | 'Done'

export async function openBoard({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await hands.press(
    window.getByRole('navigation', { name: 'Connected Team' }).getByRole('button', { name: /^Actions/ }),
  )
  await window.getByRole('heading', { level: 1, name: 'Actions' }).waitFor()
}

/** Of any board. */
export function column(window: Page, name: string): Locator {
  return window.getByRole('region', { name, exact: true })
}

export function card(scope: Page | Locator, title: string): Locator {
  return scope.getByRole('listitem').filter({ hasText: title })
}

/** Where a card is, which a move must have changed, and which stays so once the core has answered. */
export async function expectIn({ window }: LaunchedApp, title: string, name: ColumnName): Promise<void> {
  await card(column(window, name), title).waitFor()
  assert.equal(await window.getByRole('button', { name: title }).count(), 1)
}

export async function countOf({ window }: LaunchedApp, name: ColumnName): Promise<number> {
  return column(window, name).getByRole('list').getByRole('listitem').count()
}

/** With the mouse, by the grip that shows when the pointer is on the card. */
export async function moveByDrag(app: LaunchedApp, title: string, to: ColumnName): Promise<void> {
  const { window } = app
  await liftByGrip(app, title, to)
  await window.mouse.up()
  await announced(window, new RegExp(`^Moved \\S+ to ${to},`))
  await expectIn(app, title, to)
}

/** In the hand, above the column of any board, not yet let go. */
export async function liftByGrip({ window }: LaunchedApp, title: string, to: string): Promise<void> {
  const from = card(window, title)
  await from.scrollIntoViewIfNeeded()
  await from.hover()
  const grip = await middleOf(from.getByRole('button', { name: /^Move .* to…$/ }))
  const head = await middleOf(column(window, to).getByRole('heading'))
  await window.mouse.move(grip.x, grip.y)
  await window.mouse.down()
  await window.mouse.move(grip.x + 12, grip.y + 12, { steps: 4 })
  await window.mouse.move(head.x, head.y + 60, { steps: 12 })
  await window
    .getByText(new RegExp(`^Moving .+ to ${to},`))
    .first()
    .waitFor()
}

/** Space lifts, arrows carry, Space puts down; each place is said on the way. */
export async function moveByKeys(app: LaunchedApp, title: string, to: ColumnName): Promise<void> {
  const { window } = app
  await goToCard(window, title)
  await window.keyboard.press('Space')
  await announced(window, /^Lifted/)
  for (let steps = 0; steps < 5 && !(await isSaid(window, to)); steps += 1) {
    const before = await said(window)
    await window.keyboard.press('ArrowRight')
    await until(
      () => said(window),
      (now) => now !== before,
    )
  }
  await window.keyboard.press('Space')
  await announced(window, new RegExp(`^Moved \\S+ to ${to},`))
  await expectIn(app, title, to)
  assert.equal(await window.evaluate(() => document.activeElement?.textContent), title)
}

/** M, or the grip: every place by words alone. */
export async function moveByMenu(app: LaunchedApp, hands: Hands, title: string, to: ColumnName): Promise<void> {
  const { window } = app
  if (hands.kind === 'keyboard') {
    await goToCard(window, title)
    await window.keyboard.press('m')
  } else {
    await card(window, title).hover()
    await card(window, title)
      .getByRole('button', { name: /^Move .* to…$/ })
      .click()
  }
  const dialog = window.getByRole('dialog', { name: /^Move .* to…$/ })
  await hands.pick(dialog.getByRole('radio', { name: to, exact: true }))
  await hands.press(dialog.getByRole('button', { name: `Move to ${to}` }))
  await dialog.waitFor({ state: 'detached' })
  await announced(window, new RegExp(`^Moved \\S+ to ${to},`))
  await expectIn(app, title, to)
}

/** The panel beside the board: the facts, and what happened. */
export async function openCard({ window }: LaunchedApp, hands: Hands, title: string): Promise<Locator> {
  if (hands.kind === 'pointer') await window.getByRole('button', { name: title }).click()
  else {
    await goToCard(window, title)
    await window.keyboard.press('Enter')
  }
  const panel = window.getByRole('complementary', { name: /^Action / })
  await panel.getByRole('heading', { name: title }).waitFor()
  return panel
}

/** With Tab to the board and the arrows through it. */
export async function goToCard(window: Page, title: string): Promise<void> {
  const wanted = window.getByRole('button', { name: title })
  const isOnBoard = await window.evaluate(() => document.activeElement?.closest('[data-card]') != null)
  if (!isOnBoard) await tabTo(window, window.locator('[data-open][tabindex="0"]'))
  for (let steps = 0; steps < 120; steps += 1) {
    const key = await wanted.evaluate(keyTowards)
    if (key === null) return
    await window.keyboard.press(key)
  }
  throw new Error(`the arrows never came to “${title}”`)
}

/** Runs in the page: which arrow leads from the focused card to this one. */
function keyTowards(wanted: Element): string | null {
  const focused = document.activeElement
  if (focused === wanted || focused === null) return null
  const place = (element: Element): readonly [number, number] => {
    const list = element.closest('section')
    const cards = [...(list?.querySelectorAll('[data-card]') ?? [])]
    const columns = [...document.querySelectorAll('section[data-drop-list]')]
    return [columns.indexOf(list ?? element), cards.findIndex((one) => one.contains(element))]
  }
  const [column, index] = place(focused)
  const [toColumn, toIndex] = place(wanted)
  if (column !== toColumn) return column < toColumn ? 'ArrowRight' : 'ArrowLeft'
  return index < toIndex ? 'j' : 'k'
}

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error(`${element} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** What a screen reader was told last. */
function said(window: Page): Promise<string> {
  return window.evaluate(() =>
    [...document.querySelectorAll('[aria-live=polite][aria-atomic=true]')].map((one) => one.textContent).join(''),
  )
}

async function isSaid(window: Page, to: ColumnName): Promise<boolean> {
  return (await said(window)).includes(` to ${to},`)
}

export async function announced(window: Page, words: RegExp): Promise<void> {
  await until(
    () => said(window),
    (now) => words.test(now),
  )
}
