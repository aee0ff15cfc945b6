import { strict as assert } from 'node:assert'
import type { Locator, Page } from 'playwright-core'
import { readPresses } from '../harness/key-count'
import type { LaunchedApp } from '../harness/launch'
import type { Hands } from './hands'
import { ask } from './prepare'
import { until } from './until'

export const rows = (window: Page): Locator =>
  window.getByRole('list', { name: 'Questions, oldest first' }).getByRole('button')
const row = (window: Page, question: string): Locator => rows(window).filter({ hasText: question })
const read = (window: Page): Locator => window.getByRole('article', { name: 'The question' })
const answer = (window: Page): Locator => read(window).getByRole('region', { name: 'The answer' })

export async function openDesk({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+8')
  else
    await window
      .getByRole('navigation', { name: 'Connected Team' })
      .getByRole('button', { name: /^Enabler’s desk/ })
      .click()
  await window.getByRole('heading', { level: 1, name: 'Enabler’s desk' }).waitFor()
}

/** Presses in all, and of these the letters of what was written. */
export type Written = {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly write: (words: string) => Promise<void>
  /** Without the letters, which stand apart. */
  readonly tally: () => Promise<{ readonly presses: number; readonly letters: number; readonly clicks: number }>
}

export function countingWords(window: Page): Written {
  let letters = 0
  return {
    press: async (...keys) => {
      for (const key of keys) await window.keyboard.press(key)
    },
    write: async (words) => {
      const before = (await readPresses(window)).keys
      await window.keyboard.type(words)
      letters += (await readPresses(window)).keys - before
    },
    tally: async () => {
      const { keys, clicks } = await readPresses(window)
      return { presses: keys - letters, letters, clicks }
    },
  }
}

/** It is the one that is read, whole. */
export async function isRead({ window }: LaunchedApp, question: string): Promise<void> {
  await read(window).getByRole('heading', { level: 2, name: question }).waitFor()
  await read(window).getByText('What they tried').waitFor()
}

/** The one before has left the list: this one is read, and the keys are at its row, with nothing pressed to come to it. */
export async function isNext(app: LaunchedApp, question: string): Promise<void> {
  await isRead(app, question)
  await until(
    () => row(app.window, question).evaluate((element) => element === document.activeElement),
    (isThere) => isThere,
  )
}

export async function seen({ window }: LaunchedApp): Promise<void> {
  await answer(window).getByText('Seen today').waitFor()
}

/** At the foot, where it covers nothing. */
export async function recorded({ window }: LaunchedApp, words: string): Promise<void> {
  await window.getByRole('contentinfo').or(window.getByRole('main')).getByText(words, { exact: true }).waitFor()
}

export async function nothingWaits({ window }: LaunchedApp, title = 'Nothing waits for you'): Promise<void> {
  await window.getByRole('heading', { name: title }).waitFor()
  assert.equal(await rows(window).count(), 0)
}

/** Takes steps back with the keyboard, each once the core has taken back the one before. */
export async function takeBack({ window }: LaunchedApp, steps: number): Promise<void> {
  for (let n = 0; n < steps; n += 1) {
    const { undo } = await ask(window, 'working-set', {})
    await window.keyboard.press('ControlOrMeta+Z')
    await until(
      async () => (await ask(window, 'working-set', {})).undo,
      (now) => now !== undo,
    )
  }
}

/** With the pointer: a row, what kind, the words and the button. */
export async function sayByPointer(
  { window }: LaunchedApp,
  hands: Hands,
  said: {
    readonly question: string
    readonly kind: string
    readonly words?: { readonly field: string; readonly text: string }
    readonly to?: string
  },
): Promise<void> {
  await row(window, said.question).click()
  await read(window).getByRole('heading', { level: 2, name: said.question }).waitFor()
  const part = answer(window)
  await part.getByRole('button', { name: 'Seen', exact: true }).click()
  await seen({ window } as LaunchedApp)
  if (said.kind === 'Ask back…') await part.getByRole('button', { name: said.kind }).click()
  else await part.locator('label').filter({ hasText: said.kind }).click()
  if (said.to !== undefined) await hands.choose(part.getByRole('button', { name: /To whom/ }), said.to)
  if (said.words !== undefined) await hands.fill(part.getByRole('textbox', { name: said.words.field }), said.words.text)
  await part.getByRole('button', { name: /, next/ }).click()
  await row(window, said.question).waitFor({ state: 'detached' })
}
