import { strict as assert } from 'node:assert'
import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import type { Hands } from './hands'
import { saveTo } from './saving'

/** The record as printed: a document on the screen, with the same words as the Word file. */
export function page(window: Page): Locator {
  return window.getByRole('article', { name: 'Preview, team version' })
}

export async function readMinutes({ window }: LaunchedApp, words: readonly string[]): Promise<void> {
  const sheet = page(window)
  await sheet.waitFor()
  await sheet
    .getByText(/^DRAFT/)
    .first()
    .waitFor()
  const text = await sheet.innerText()
  for (const wanted of words) assert.ok(text.includes(wanted))
}

export async function saveMinutes(app: LaunchedApp, hands: Hands, path: string): Promise<void> {
  await saveTo(app, hands, path, () => pressSave(app, hands))
}

async function pressSave({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+S')
  else await window.getByRole('button', { name: /^Save as Word/ }).click()
}
