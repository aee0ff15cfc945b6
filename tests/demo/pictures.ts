import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { LaunchedApp } from '../e2e/harness/launch'
import { until } from '../e2e/journey/until'

/** `turn`: for a screen that follows its own look and not the system's; called before the dark picture and before the light one. */
export type Camera = (name: string, turn?: () => Promise<void>) => Promise<void>

/** Numbers the pictures as they are taken: `03-import-light.png` and `03-import-dark.png`. */
export function camera(folder: string, say: (line: string) => void): { readonly of: (page: Page) => Camera } {
  let taken = 0
  return {
    of: (page) => async (name, turn) => {
      taken += 1
      // Nothing is in the picture because the pointer happened to lie on it.
      await page.mouse.move(0, 0)
      const number = String(taken).padStart(2, '0')
      for (const look of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: look })
        await turn?.()
        await page.evaluate(() => document.fonts.ready.then(() => true))
        await page.screenshot({ path: join(folder, `${number}-${name}-${look}.png`), animations: 'disabled' })
      }
      say(`  ${number}-${name}, light and dark`)
    },
  }
}

export type Size = { readonly width: number; readonly height: number }
export const laptop: Size = { width: 1366, height: 768 }
export const projector: Size = { width: 1280, height: 720 }

/** Out of full screen, where a meeting puts it, to a size of our own. */
export async function setSize({ electron, window }: LaunchedApp, size: Size): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const [first] = BrowserWindow.getAllWindows()
    first?.setFullScreen(false)
    first?.setContentSize(width, height)
  }, size)
  await until(
    () => window.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    ({ width, height }) => width === size.width && height === size.height,
  )
}

/** What was just done is no longer said: nothing lies over the picture. */
export async function quiet({ window }: LaunchedApp): Promise<void> {
  const said = window
    .getByRole('region', { name: 'What happened' })
    .getByRole('button', { name: /^(Undo|Reopen|Show in folder)/ })
  await until(
    () => said.count(),
    (toasts) => toasts === 0,
  )
}

export async function goTo({ window }: LaunchedApp, key: string, title: string | RegExp): Promise<void> {
  await window.keyboard.press(key)
  await window.getByRole('heading', { level: 1, name: title }).waitFor()
}
