import type { Page } from 'playwright-core'

/** Takes the mouse away: a step that reaches for it throws. Answers how often something was pointed at all the same. */
export async function takeMouseAway(page: Page): Promise<() => Promise<number>> {
  Object.defineProperty(page, 'mouse', {
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
