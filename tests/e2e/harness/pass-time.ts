import type { LaunchedApp } from './launch'

/** Shorter than what the app takes for a laptop that slept. */
const hopMs = 20_000

/**
 * Lets minutes go by in a running app, for main and for its page, in hops that are too short to be taken for sleep. Each
 * hop is seen by the core, as it would see its own seconds.
 */
export async function passTime(app: LaunchedApp, minutes: number): Promise<void> {
  for (let left = minutes * 60_000; left > 0; left -= hopMs) {
    await pushClocks(app, Math.min(hopMs, left))
    await app.window.evaluate(() => window.host.call('meeting.hours', { meetingIds: [] }))
  }
}

/** The lid was closed and opened again: one leap, in which nothing ran. */
export function sleepFor(app: LaunchedApp, minutes: number): Promise<void> {
  return pushClocks(app, minutes * 60_000)
}

async function pushClocks({ electron, window }: LaunchedApp, ms: number): Promise<void> {
  // Both read the time with Date.now() only, so that is all that has to move.
  await window.evaluate(pushClock, ms)
  await electron.evaluate((_electron, by) => {
    const before = Date.now
    Date.now = () => before() + by
  }, ms)
}

function pushClock(by: number): void {
  const before = Date.now
  Date.now = () => before() + by
}
