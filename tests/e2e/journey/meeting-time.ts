import type { Page } from 'playwright-core'
import { secondsSpent } from '../../../shared/rules/live-clock'
import { ask, type Prepared } from './prepare'

/** What the items of a running meeting have had together until now, by its own record: in seconds. */
export async function secondsUsed(page: Page, { meetingId }: Pick<Prepared, 'meetingId'>): Promise<number> {
  const { clockOffsetMs } = await ask(page, 'host.state', {})
  const { meeting, items } = await ask(page, 'meeting.open', { meetingId })
  const now = new Date((await page.evaluate(() => Date.now())) + clockOffsetMs).toISOString()
  return items.reduce((sum, item) => sum + secondsSpent(item, meeting.live, now), 0)
}
