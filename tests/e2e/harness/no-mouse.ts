import type { Mouse, Page } from 'playwright-core'

const mice = new WeakMap<Page, Mouse>()

/** Takes the mouse away: a step that reaches for it throws. Answers how often something was pointed at all the same. */
export async function takeMouseAway(page: Page): Promise<() => Promise<number>> {
  if (!mice.has(page)) mice.set(page, page.mouse)
  Object.defineProperty(page, 'mouse', {
    configurable: true,
    get: () => {
      throw new Error('There is no mouse here.')
    },
  })
  await page.evaluate(() => {
    const pointed = { times: 0 }
    Object.assign(window, { pointed })
    const point = (): void => {
      pointed.times += 1
    }
    for (const event of ['pointerdown', 'wheel'])
      window.addEventListener(event, point, { capture: true, passive: true })
  })
  return () => page.evaluate(() => (window as Window & { readonly pointed?: { times: number } }).pointed?.times ?? 0)
}

/** For what is done with it once in between. */
export function giveMouseBack(page: Page): void {
  const value = mice.get(page)
  if (value !== undefined) Object.defineProperty(page, 'mouse', { configurable: true, value })
}
