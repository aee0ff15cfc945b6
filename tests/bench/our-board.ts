import type { Page } from 'playwright-core'
import { launch } from '../e2e/harness/launch'
import type { BoardOf } from './board-cards'
import { type Hands, inSight, isDrawnWhole, measure, moveOne, rounds, type Times } from './board-hands'
import { countRenders, type Rendered, settle, startCounting, timeOf } from './board-page'
import type { Made } from './board-store'
import { median } from './figures'
import { fiveYears, type Places } from './window-figures'

/** `drawn`: what one drop drew again; `letter`: milliseconds from the first letter of a filter until it stands. */
type Ours = { readonly times: Times; readonly letter: number; readonly drawn: Rendered }

/** The board of actions in the real app. */
export async function measureOurs(places: Places, made: Made): Promise<Ours> {
  const { keyboardPersonId } = fiveYears(places)
  const app = await launch({
    ...{ now: places.now, workspaceFrom: made.dir, keyboardPersonId },
    size: { width: 1366, height: 768 },
  })
  const { window: page } = app
  const side = page.getByRole('navigation', { name: 'Connected Team' })
  const enter = () => side.getByRole('button', { name: made.locality.name }).first().click()
  await enter()
  const part = (name: RegExp) => side.getByRole('button', { name }).first()
  const hands: Hands = {
    page,
    opener: async () => {
      await part(/^People/).click()
      await page.getByRole('heading', { level: 1, name: /People/ }).waitFor()
      return part(/^Actions/)
    },
  }
  const times = await measure(hands, made)
  const letter = await measureLetter(page)
  // Counted apart: what counts takes time itself.
  await app.electron.context().addInitScript(countRenders)
  await page.reload()
  await enter()
  await (await hands.opener()).click()
  const drawn = await countOneDrop(page, made)
  await app.close()
  return { times, letter, drawn }
}

/** All the cards are shown before each. */
async function measureLetter(page: Page): Promise<number> {
  const times: number[] = []
  await page.keyboard.press('f')
  const words = page.getByRole('textbox', { name: 'Words' })
  await words.waitFor()
  for (let round = 0; round <= rounds; round += 1) {
    await settle(page)
    const typed = await timeOf(page, 'keydown', { selector: 'input[value="b"]', count: 1 })
    await page.keyboard.press('b')
    times.push(await typed())
    await settle(page)
    await page.keyboard.press('Backspace')
  }
  await settle(page)
  await page.keyboard.press('Escape')
  return median(times.slice(1))
}

async function countOneDrop(page: Page, { actions }: BoardOf): Promise<Rendered> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-card]').length >= count,
    isDrawnWhole(actions.length) ? actions.length : inSight,
  )
  let read: () => Promise<Rendered> = async () => ({ contents: Number.NaN, shells: Number.NaN })
  await moveOne(page, ['todo', 'doing'], async (cardId) => {
    read = await startCounting(page, cardId)
  })
  return read()
}
