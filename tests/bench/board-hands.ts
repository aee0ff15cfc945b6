import type { Page } from 'playwright-core'
import { wholeUpTo } from '../../renderer/src/features/board/drawn-runs'
import { actionColumns } from '../../shared/model/action'
import type { BoardOf } from './board-cards'
import { settle, timeOf } from './board-page'
import { median } from './figures'

// Opens a board and moves a card on it with a real pointer, ours and the plain one alike.

export const rounds = 7
/** More slips than a window of 768 lines has room for: five columns of ten. */
export const inSight = 50

/**
 * `whole`: opened, with every card on the page, the many out of sight too; not a number of a board whose columns are so long
 * that cards far out of sight are not drawn.
 */
export type Times = { readonly open: number; readonly whole: number; readonly pickUp: number; readonly drop: number }

/** `opener`: leaves the board, and answers what a click on opens it. */
export type Hands = { readonly page: Page; readonly opener: () => Promise<ReturnType<Page['locator']>> }

/** In milliseconds, medians after one round that does not count. */
export async function measure({ page, opener }: Hands, { actions }: BoardOf): Promise<Times> {
  const open: number[] = []
  const whole: number[] = []
  const pickUp: number[] = []
  const drop: number[] = []
  const isWhole = isDrawnWhole(actions.length)
  for (let round = 0; round <= rounds; round += 1) {
    const way = await centreOf(page, await opener())
    await page.mouse.move(way.x, way.y)
    await settle(page)
    const opened = await timeOf(page, 'click', { selector: '[data-card]', count: inSight })
    const filled = isWhole ? await timeOf(page, 'click', { selector: '[data-card]', count: actions.length }) : null
    await page.mouse.click(way.x, way.y)
    open.push(await opened())
    whole.push(filled === null ? Number.NaN : await filled())
    await settle(page)
    const moved = await moveOne(page, round % 2 === 0 ? ['todo', 'doing'] : ['doing', 'todo'])
    pickUp.push(moved.pickUp)
    drop.push(moved.drop)
  }
  const counted = (all: readonly number[]): number => median(all.slice(1))
  return { open: counted(open), whole: counted(whole), pickUp: counted(pickUp), drop: counted(drop) }
}

/** The second card of one column goes above the third of the other, by pointer. */
export async function moveOne(
  page: Page,
  [from, to]: readonly [string, string],
  onHeld: (cardId: string) => Promise<void> = async () => undefined,
): Promise<Omit<Times, 'open' | 'whole'>> {
  const card = page.locator(`[data-drop-list="${from}"] [data-card]`).nth(1)
  const cardId = (await card.getAttribute('data-card')) ?? ''
  const at = await centreOf(page, card)
  const target = await centreOf(page, page.locator(`[data-drop-list="${to}"] [data-card]`).nth(2))
  await page.mouse.move(at.x, at.y)
  await settle(page)
  await page.mouse.down()
  const pickedUp = await timeOf(page, 'pointermove', { selector: '[data-moving]', count: 1 })
  await page.mouse.move(at.x + 12, at.y + 4)
  const pickUp = await pickedUp()
  await page.mouse.move(target.x, target.y, { steps: 8 })
  await settle(page)
  await onHeld(cardId)
  const selector = `[data-drop-list="${to}"] [data-card="${cardId}"]:not([data-moving])`
  const dropped = await timeOf(page, 'pointerup', { selector, count: 1 })
  await page.mouse.up()
  const drop = await dropped()
  await settle(page)
  return { pickUp, drop }
}

/** The same number in each column, none of them so long that only what is near is drawn. */
export const isDrawnWhole = (count: number): boolean => count <= actionColumns.length * wholeUpTo

async function centreOf(
  page: Page,
  locator: ReturnType<Page['locator']>,
): Promise<{ readonly x: number; readonly y: number }> {
  await locator.waitFor()
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`nowhere on ${page.url()}: ${locator}`)
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}
