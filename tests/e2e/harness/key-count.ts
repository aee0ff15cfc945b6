import type { Page } from 'playwright-core'

export type Tally = { readonly keys: number; readonly clicks: number }

/** Begins to count in the page, which no test can talk into another number. A chord is one press, whatever is held down with it. */
export function countPresses(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tally = { keys: 0, clicks: 0 }
    Object.assign(window, { pressTally: tally })
    const held = ['Control', 'Shift', 'Alt', 'Meta']
    const keyDown = ({ key }: KeyboardEvent): void => {
      if (!held.includes(key)) tally.keys += 1
    }
    const pointerDown = (): void => {
      tally.clicks += 1
    }
    window.addEventListener('keydown', keyDown, true)
    window.addEventListener('pointerdown', pointerDown, true)
  })
}

export async function readPresses(page: Page): Promise<Tally> {
  const tally = await page.evaluate(() => (window as Window & { readonly pressTally?: Tally }).pressTally)
  if (tally === undefined) throw new Error('nobody began to count')
  return tally
}
