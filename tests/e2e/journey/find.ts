import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'

const field = (window: Page): Locator => window.getByRole('combobox', { name: 'Find or do' })

/** What was found and what can be done, with this in its words. */
export function line(window: Page, words: string | RegExp): Locator {
  return window
    .getByRole('listbox', { name: 'Found, and what can be done' })
    .getByRole('option')
    .filter({ hasText: words })
}

/** Ctrl K, and the words in place of those that stood there. */
export async function find({ window }: LaunchedApp, words: string): Promise<void> {
  if ((await field(window).count()) === 0) {
    await window.keyboard.press('ControlOrMeta+K')
    await field(window).waitFor()
  }
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type(words)
}

/** Down the list until this line is chosen, and Enter. */
export async function take(window: Page, words: string | RegExp): Promise<void> {
  const wanted = line(window, words).first()
  await wanted.waitFor()
  for (let steps = 0; steps < 80; steps += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') {
      await window.keyboard.press('Enter')
      await field(window).waitFor({ state: 'detached' })
      return
    }
    await window.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows never came to ${words}`)
}

/** The palette does it by its name. */
export async function doByName(app: LaunchedApp, name: string): Promise<void> {
  await find(app, name)
  await take(app.window, new RegExp(`^${name}`, 'i'))
}
