import type { Locator } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import type { Lead } from './lead'
import { until } from './until'

/** A key, and what it did to whom. The hand is at the next person then. */
export async function markedAs({ press, hears }: Lead, key: string, words: string): Promise<void> {
  await press(key)
  await hears(new RegExp(`^${words}$`))
}

export function row({ window }: Lead, name: string): Locator {
  return window.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ hasText: name })
}

/** So many are, as it stands in the margin of the pass once the core has answered. */
export async function areInTheRoom({ window }: Lead, count: number): Promise<void> {
  const margin = window.getByRole('complementary', { name: 'How many' })
  await until(
    () => margin.innerText(),
    (words) => new RegExp(`\\b${count}\\s+in the room`).test(words),
  )
}

/** The room has taken the whole screen; this one is larger than most walls have. */
export async function asOnAProjector({ electron, window }: LaunchedApp): Promise<void> {
  const first = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() === true)
  await until(first, (isFull) => isFull)
  await electron.evaluate(({ BrowserWindow }) => {
    const [only] = BrowserWindow.getAllWindows()
    only?.setFullScreen(false)
    only?.setContentSize(1280, 720)
  })
  await until(
    () => window.evaluate(() => `${innerWidth} by ${innerHeight}`),
    (size) => size === '1280 by 720',
  )
}
