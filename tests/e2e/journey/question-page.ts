import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { goToCard } from './board'
import { paste } from './clipboard'
import type { Hands } from './hands'

export const toast = ({ window }: LaunchedApp, words: string | RegExp): Promise<void> =>
  window.getByRole('region', { name: 'What happened' }).getByText(words).last().waitFor()

/** By WCAG 2.2 AA. Once is enough: the pointer comes through the same states as the keys. */
export async function lookedAt(app: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await app.axe()
}

export const dialog = (window: Page, name: RegExp): Locator => window.getByRole('dialog', { name })

/** From the board to the whole question. */
export async function openQuestion(app: LaunchedApp, hands: Hands, question: string): Promise<void> {
  const { window } = app
  if (hands.kind === 'pointer') await window.getByRole('button', { name: question }).click()
  else {
    await goToCard(window, question)
    await window.keyboard.press('Enter')
  }
  await window.getByRole('heading', { level: 1, name: question }).waitFor()
}

/** What can be done with it: a key; or a button at the foot, or a line of the menu behind it. */
export async function act({ window }: LaunchedApp, hands: Hands, key: string, name: string): Promise<void> {
  if (hands.kind === 'keyboard') return window.keyboard.press(key)
  const foot = window.getByRole('contentinfo').or(window.locator('footer'))
  const button = foot.getByRole('button', { name: new RegExp(`^${name}`) })
  if ((await button.count()) > 0) return button.first().click()
  await foot.getByRole('button', { name: 'More', exact: true }).click()
  await window.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
}

/** Where it stands and how its clock stands, in words. */
export async function expectStanding(
  { window }: LaunchedApp,
  column: string,
  clock: string,
  why: string | RegExp = '',
): Promise<void> {
  await window
    .getByRole('main')
    .getByText(new RegExp(`^${column}`))
    .first()
    .waitFor()
  const part = window.getByRole('region', { name: 'Clock' })
  await part.getByText(clock, { exact: true }).waitFor()
  if (why !== '') await part.getByText(why).waitFor()
}

export async function expectTrail({ window }: LaunchedApp, words: string): Promise<void> {
  await window.getByRole('region', { name: 'Trail' }).getByRole('listitem').filter({ hasText: words }).waitFor()
}

/** Words that a step asks for: written, and sent with the button or its key. */
export async function say(
  { window }: LaunchedApp,
  hands: Hands,
  asked: { readonly dialog: RegExp; readonly field: string; readonly words: string; readonly button: RegExp },
): Promise<void> {
  const open = dialog(window, asked.dialog)
  await open.getByRole('textbox', { name: asked.field }).waitFor()
  // The field has the focus already.
  await window.keyboard.type(asked.words)
  if (hands.kind === 'keyboard') await window.keyboard.press('Enter')
  else await open.getByRole('button', { name: asked.button }).click()
  await open.waitFor({ state: 'detached' })
}

/** As it came: the words are put in with one chord, and all else is read from them. */
export async function recordByMail(app: LaunchedApp, hands: Hands, text: string): Promise<void> {
  const { window } = app
  await act(app, hands, 'w', 'Record the answer…')
  const open = dialog(window, /^What was said to /)
  await open.getByRole('textbox', { name: 'Their words' }).waitFor()
  await paste(app, { text })
  await open.getByText('Read from the first words.').waitFor()
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else await open.getByRole('button', { name: /^Record the answer/ }).click()
  await open.waitFor({ state: 'detached' })
}
