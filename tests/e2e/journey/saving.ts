import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { setPapersFolder } from '../harness/dialogs'
import type { LaunchedApp } from '../harness/launch'
import type { Hands } from './hands'

/** The app's own: what goes in, what it is called, where it goes. */
export function saveDialog(window: Page): Locator {
  return window.getByRole('dialog', { name: /^Save / })
}

/** Through the dialog that `ask` opens: named and put where the path says, and closed again. */
export async function saveTo(app: LaunchedApp, hands: Hands, path: string, ask: () => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await setPapersFolder(app.electron, app.window, dirname(path))
  await ask()
  const dialog = saveDialog(app.window)
  await hands.fill(dialog.getByRole('textbox', { name: 'File name' }), basename(path, extname(path)))
  await pressSaveIn(dialog, hands)
  await dialog.getByText('Saved.', { exact: true }).waitFor()
  await dialog.getByText(basename(path), { exact: true }).waitFor()
  await closeSaveDialog(dialog, hands)
}

export function pressSaveIn(dialog: Locator, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') return hands.page.keyboard.press('ControlOrMeta+S')
  return dialog.getByRole('button', { name: /^Save (all )?as |^Save for calendars/ }).click()
}

export async function closeSaveDialog(dialog: Locator, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await hands.page.keyboard.press('Escape')
  else
    await dialog
      .getByRole('button', { name: /^Close/ })
      .last()
      .click()
  await dialog.waitFor({ state: 'detached' })
}
