import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { eventually } from '../../eventually'
import { aBench, type Bench, itemAt, ok, openBench, problem, startMillbrook, wait } from './workspace'

/** A running meeting, and a hand on the ticks of the laptop. */
async function running() {
  const bench = await aBench()
  const ticking: { tick: () => void } = { tick: () => undefined }
  const ticks = (tick: () => void) => {
    ticking.tick = tick
    return () => undefined
  }
  const app = await openBench(bench, { ticks })
  const started = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId: started.meetingId })
  /** Each second of it somebody was there. */
  const meet = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      wait(bench, 1)
      ticking.tick()
    }
  }
  return { bench, app, ...started, meet, tick: () => ticking.tick() }
}

/** The app is dropped as it is and opened again, as after a flat battery. */
function openAfterCrash(bench: Bench): Promise<App> {
  return openBench(bench, { takeOver: true })
}

async function live(app: App, meetingId: string) {
  const { meeting, items } = await ok(app, 'meeting.open', { meetingId })
  return { meeting, live: meeting.live, spent: items.map((item) => item.spentSeconds) }
}

const noteOf = (bench: Bench): Promise<string> => readFile(join(bench.dir, 'alive'), 'utf8').catch(() => '')
/** The sign of life is written beside everything else, at most every two seconds. */
const noted = (bench: Bench) =>
  eventually(async () =>
    expect(Date.parse((await noteOf(bench)).trim())).toBeGreaterThan(Date.parse(bench.now) - 2_000),
  )
const unnoted = (bench: Bench) => eventually(async () => expect(await noteOf(bench)).toBe(''))

describe('an app that was killed while the clock ran', () => {
  test('stands at the same item, counts no minute it was down, and asks about them', async () => {
    const { bench, app, meetingId, view, meet } = await running()
    const second = itemAt(view, 1)
    await ok(app, 'meeting.step', { meetingId, itemId: second.id })
    meet(100)
    await noted(bench)
    const diedAt = bench.now
    wait(bench, 21 * 60)
    const again = await openAfterCrash(bench)
    const after = await live(again, meetingId)
    expect(after.live?.itemId).toBe(second.id)
    // The note is at most two seconds old when the app dies.
    expect(after.spent[1]).toBeGreaterThanOrEqual(98)
    expect(after.spent[1]).toBeLessThanOrEqual(100)
    expect(Date.parse(after.live?.gap?.from ?? '')).toBeGreaterThanOrEqual(Date.parse(diedAt) - 2_000)
    expect(after.live?.gap?.to).toBe(bench.now)
    expect(Date.parse(bench.now) - Date.parse(after.live?.runningSince ?? '')).toBeLessThan(1_000)
    expect(again.report.liveMeetingId).toBe(meetingId)
  })

  test('counts them into the item that was on, or leaves them out, and each is one step to take back', async () => {
    const { bench, meetingId, view, meet } = await running()
    meet(10)
    await noted(bench)
    wait(bench, 600)
    const again = await openAfterCrash(bench)
    const gap = (await live(again, meetingId)).live?.gap
    // Another item is on by the time somebody answers.
    await ok(again, 'meeting.step', { meetingId, itemId: itemAt(view, 3).id })
    await ok(again, 'meeting.count-gap', { meetingId, isMeetingTime: true })
    const counted = await live(again, meetingId)
    const away = Math.floor((Date.parse(gap?.to ?? '') - Date.parse(gap?.from ?? '')) / 1000)
    expect(counted.live?.gap).toBeNull()
    expect(counted.spent[0]).toBeGreaterThanOrEqual(10 - 2 + away)
    expect(counted.spent[3]).toBe(0)
    expect((await ok(again, 'history.undo', {})).label).toMatch(/^Counted 10 minutes/)
    expect((await live(again, meetingId)).live?.gap).toEqual(gap)
    await ok(again, 'meeting.count-gap', { meetingId, isMeetingTime: false })
    const left = await live(again, meetingId)
    expect(left.live?.gap).toBeNull()
    expect(left.spent[0]).toBeLessThanOrEqual(10)
  })

  test('asks nothing about a moment, and still does not count it', async () => {
    const { bench, meetingId, meet } = await running()
    meet(10)
    await noted(bench)
    wait(bench, 20)
    const again = await openAfterCrash(bench)
    const after = await live(again, meetingId)
    expect(after.live?.gap).toBeNull()
    expect(after.spent[0]).toBeLessThanOrEqual(10)
  })

  test('twice before an answer asks once, about both together', async () => {
    const { bench, meetingId, meet } = await running()
    meet(10)
    await noted(bench)
    wait(bench, 300)
    const again = await openAfterCrash(bench)
    wait(bench, 60)
    await ok(again, 'working-set', {})
    await noted(bench)
    wait(bench, 300)
    const third = await openAfterCrash(bench)
    const { live: now, spent } = await live(third, meetingId)
    const minutes = (Date.parse(now?.gap?.to ?? '') - Date.parse(now?.gap?.from ?? '')) / 60_000
    expect(minutes).toBeGreaterThanOrEqual(10)
    expect(minutes).toBeLessThan(10.2)
    expect(spent[0]).toBeGreaterThanOrEqual(68)
    expect(spent[0]).toBeLessThanOrEqual(70)
  })

  test('goes by the last change where the note cannot be read', async () => {
    const { bench, app, meetingId, item, meet } = await running()
    meet(90)
    await ok(app, 'decision.add', { meetingId, itemId: item.id, text: 'To meet again' })
    meet(30)
    await noted(bench)
    await rm(join(bench.dir, 'alive'))
    wait(bench, 600)
    const again = await openAfterCrash(bench)
    expect((await live(again, meetingId)).spent[0]).toBe(90)
  })

  test('leaves the last change of a person to be taken back first, and passes over what the clock did', async () => {
    const { bench, app, meetingId, item, view, meet } = await running()
    await ok(app, 'decision.add', { meetingId, itemId: item.id, text: 'To meet again' })
    await ok(app, 'meeting.step', { meetingId, itemId: itemAt(view, 1).id })
    meet(5)
    await noted(bench)
    wait(bench, 600)
    const again = await openAfterCrash(bench)
    expect((await ok(again, 'history.undo', {})).label).toContain('decision')
    expect((await ok(again, 'meeting.open', { meetingId })).decisions).toEqual([])
  })

  test('has nothing to leave out where the clock was paused', async () => {
    const { bench, app, meetingId, meet } = await running()
    meet(10)
    await ok(app, 'meeting.pause', { meetingId })
    await unnoted(bench)
    wait(bench, 900)
    const again = await openAfterCrash(bench)
    const after = await live(again, meetingId)
    expect([after.live?.gap, after.spent[0]]).toEqual([null, 10])
  })
})

describe('a laptop that sleeps while the clock runs', () => {
  test('does not count it, and asks', async () => {
    const { bench, app, meetingId, meet, tick } = await running()
    meet(30)
    wait(bench, 20 * 60)
    tick()
    await eventually(async () => expect((await live(app, meetingId)).live?.gap).not.toBeNull())
    meet(5)
    const after = await live(app, meetingId)
    expect(after.spent[0]).toBe(30)
    expect(after.live?.gap).not.toBeNull()
    await ok(app, 'meeting.pause', { meetingId })
    expect((await live(app, meetingId)).spent[0]).toBe(35)
  })

  test('is noticed by the first command too, before it is done', async () => {
    const { bench, app, meetingId, view, meet } = await running()
    meet(30)
    wait(bench, 20 * 60)
    await ok(app, 'meeting.step', { meetingId, itemId: itemAt(view, 1).id })
    expect((await live(app, meetingId)).spent[0]).toBe(30)
  })

  test('nodding off for less than a minute is meeting time', async () => {
    const { bench, app, meetingId, meet, tick } = await running()
    meet(30)
    wait(bench, 50)
    tick()
    await noted(bench)
    await ok(app, 'meeting.pause', { meetingId })
    expect(await live(app, meetingId)).toMatchObject({ spent: [80, ...Array(11).fill(0)], live: { gap: null } })
  })
})

test('the note says when the app was last alive, and is gone with the clock', async () => {
  const { bench, app, meetingId, meet } = await running()
  meet(4)
  await noted(bench)
  meet(2)
  await noted(bench)
  expect(Math.abs(Date.parse((await noteOf(bench)).trim()) - Date.parse(bench.now))).toBeLessThanOrEqual(2_000)
  await ok(app, 'meeting.suspend', { meetingId })
  await noted(bench)
  expect(await noteOf(bench)).toBe('')
  expect(await problem(app, 'meeting.count-gap', { meetingId, isMeetingTime: true })).toBeNull()
})
