import { strict as assert } from 'node:assert'
import type { Locator } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { announced, card, goToCard } from './board'
import { doByName } from './find'
import type { Hands } from './hands'
import { lookedAt } from './question-page'

export type QuestionColumn = 'Drafted' | 'Sent' | 'Acknowledged' | 'Asked back' | 'Answered' | 'Closed'

export async function openQuestions({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+7')
  else await sidebar({ window }, /^Escalations/).click()
  await window.getByRole('heading', { level: 1, name: 'Escalations' }).waitFor()
}

/** Esc, or the board in the sidebar. */
export async function leaveQuestion(app: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'pointer') return openQuestions(app, hands)
  await app.window.keyboard.press('Escape')
  await app.window.getByRole('heading', { level: 1, name: 'Escalations' }).waitFor()
}

function sidebar({ window }: Pick<LaunchedApp, 'window'>, name: RegExp): Locator {
  return window.getByRole('navigation', { name: 'Connected Team' }).getByRole('button', { name })
}

export async function openRegister({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+9')
  else await sidebar({ window }, /^Permissions/).click()
  await window.getByRole('heading', { level: 1, name: 'Permissions' }).waitFor()
}

export function column({ window }: LaunchedApp, name: QuestionColumn): Locator {
  return window.getByRole('region', { name, exact: true })
}

/** The slip in its column, with each of these words on it. */
export async function expectSlip(
  app: LaunchedApp,
  question: string,
  name: QuestionColumn,
  words: readonly (string | RegExp)[] = [],
): Promise<void> {
  const slip = card(column(app, name), question)
  await slip.waitFor()
  for (const wanted of words) await slip.getByText(wanted).first().waitFor()
}

/** Nobody closes what nobody answered: it goes back, and says why. */
export async function isNotClosedUnanswered(app: LaunchedApp, hands: Hands, question: string): Promise<void> {
  const { window } = app
  if (hands.kind === 'keyboard') await moveToClosed(app, hands, question)
  else await dragToClosed(app, question)
  const refusal = window.getByRole('alert').filter({ hasText: 'Nobody has answered this question yet' })
  await refusal.getByText('Record the answer, use a permission, or withdraw it with a reason.').waitFor()
  await announced(window, /stays in Sent$/)
  await expectSlip(app, question, 'Sent')
  assert.equal(await card(column(app, 'Closed'), question).count(), 0)
  await lookedAt(app, hands)
  if (hands.kind === 'keyboard') await window.keyboard.press('Escape')
  else await refusal.getByRole('button', { name: 'Close' }).click()
  await refusal.waitFor({ state: 'detached' })
}

async function moveToClosed({ window }: LaunchedApp, hands: Hands, question: string): Promise<void> {
  await goToCard(window, question)
  await window.keyboard.press('m')
  const dialog = window.getByRole('dialog', { name: /^Move .* to…$/ })
  await hands.pick(dialog.getByRole('radio', { name: 'Closed', exact: true }))
  await hands.press(dialog.getByRole('button', { name: 'Move to Closed' }))
  await dialog.waitFor({ state: 'detached' })
}

async function dragToClosed(app: LaunchedApp, question: string): Promise<void> {
  const { window } = app
  const from = card(window, question)
  await from.hover()
  const grip = await middleOf(from.getByRole('button', { name: /^Move .* to…$/ }))
  const to = await middleOf(column(app, 'Closed'))
  const head = await middleOf(column(app, 'Closed').getByRole('heading'))
  await window.mouse.move(grip.x, grip.y)
  await window.mouse.down()
  await window.mouse.move(grip.x + 12, grip.y + 12, { steps: 4 })
  // What lies in the hand is wider than the grip: its middle has to be over the column.
  await window.mouse.move(to.x + 60, head.y + 60, { steps: 12 })
  await window
    .getByText(/^Moving \S+ to Closed,/)
    .first()
    .waitFor()
  await window.mouse.up()
}

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error(`${element} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Only what is flagged for the programme board. */
export async function filterForBoard({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('f')
  else await window.getByRole('button', { name: 'Filter', exact: true }).click()
  const filter = window.getByRole('dialog', { name: 'Filter' })
  await hands.choose(filter.getByRole('button', { name: /Only$/ }), 'For the programme board')
  await hands.press(filter.getByRole('button', { name: 'Show 1' }))
  await filter.waitFor({ state: 'detached' })
  await window.getByRole('button', { name: 'For the programme board. Take this filter away' }).waitFor()
}

export function registerRow({ window }: LaunchedApp, what: string): Locator {
  return window.getByRole('table', { name: 'Permissions' }).getByRole('row').filter({ hasText: what })
}

/** By the sidebar, or by name. */
export async function goToPlace(app: LaunchedApp, hands: Hands, place: string): Promise<void> {
  if (hands.kind === 'keyboard') await doByName(app, `Go to ${place}`)
  else await sidebar(app, new RegExp(`${place}$`)).click()
  await app.window.getByRole('list', { name: 'Agenda items' }).waitFor()
}
