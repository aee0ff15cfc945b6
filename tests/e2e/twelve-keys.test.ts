import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { countPresses, readPresses } from './harness/key-count'
import { type LaunchedApp, launch } from './harness/launch'
import { titles } from './journey/agenda'
import { pictureOfFailure } from './journey/failure'
import { ask } from './journey/prepare'
import { openSample, sampleDay, today } from './journey/sample'
import { until } from './journey/until'

/** What the lead is allowed, and what it takes. */
const most = 12
const takes = 5

describe('the lead prepares Thursday', () => {
  let app: LaunchedApp
  let before: readonly string[] = []

  beforeAll(async () => {
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    await openSample(app)
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  const main = (): Locator => app.window.getByRole('main')
  const press = (key: string) => app.window.keyboard.press(key)

  it(`from Today to a fitted, issued agenda of the sample team: ${takes} key presses of the ${most} allowed, no mouse`, async () => {
    const { window } = app
    await today(window)
    await main().getByText('6 minutes over').first().waitFor()
    await countPresses(window)

    await press('ArrowDown')
    await press('ArrowDown')
    await until(
      () => window.evaluate(() => document.activeElement?.textContent ?? ''),
      (words) => words.startsWith('Millbrook, Thursday'),
    )
    await press('Enter')
    await main()
      .getByRole('heading', { level: 1, name: /Thursday 11 June/ })
      .waitFor()
    await main().getByText('6 minutes over.').waitFor()
    await main().getByText('To fit:').waitFor()
    before = await titles(app)
    await press('f')
    await main().getByText('60 minutes for an hour').waitFor()
    await press('ControlOrMeta+I')
    await main()
      .getByText(/^Issued on Tuesday 9 June 2026/)
      .waitFor()

    const tally = await readPresses(window)
    process.stdout.write(`From Today to an issued agenda: ${JSON.stringify(tally)}\n`)
    expect(tally).toEqual({ keys: takes, clicks: 0 })
    expect(takes).toBeLessThanOrEqual(most)
  })

  it('the core keeps what was issued: within the hour, and whatever had to go waits in the parking lot', async () => {
    // Issued is painted before it is kept.
    const meeting = await until(
      async () => {
        const { records } = await ask(app.window, 'working-set', {})
        return records.find((one) => one.kind === 'meeting' && one.on === '2026-06-11' && one.state === 'issued')
      },
      (found) => found !== undefined,
    )
    if (meeting?.kind !== 'meeting') throw new Error('no meeting of Thursday was issued')
    const { items } = await ask(app.window, 'meeting.open', { meetingId: meeting.id })
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(60)

    const waiting = await ask(app.window, 'agenda.parking-lot', { localityId: meeting.localityId })
    const gone = before.filter((title) => !items.some((item) => item.title === title))
    expect(gone.length).toBeGreaterThan(0)
    expect(waiting.map(({ item }) => item.title)).toEqual(expect.arrayContaining(gone))
  })
})
