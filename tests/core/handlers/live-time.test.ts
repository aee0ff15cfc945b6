import { describe, expect, test } from 'vitest'
import { momentOf } from '../../../shared/rules/from-paper'
import { lenders, suggestLoan } from '../../../shared/rules/live-borrow'
import { anItem } from '../../builders'
import { aBench, itemAt, ok, openBench, problem, startMillbrook, wait } from './workspace'

describe('minutes borrowed from a later item', () => {
  test('leave the meeting as long as it was, and go back with Undo', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, view } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    const [to, from] = [itemAt(view, 1), itemAt(view, 4)]
    const minutes = async () => (await ok(app, 'meeting.open', { meetingId })).items.map((item) => item.minutes)
    const before = await minutes()
    await ok(app, 'items.borrow', { meetingId, toItemId: to.id, fromItemId: from.id, minutes: 2 })
    const after = await minutes()
    expect(after[1]).toBe((before[1] ?? 0) + 2)
    expect(after[4]).toBe((before[4] ?? 0) - 2)
    expect((await ok(app, 'history.undo', {})).label).toMatch(/^Borrowed 2 minutes from/)
    expect(await minutes()).toEqual(before)
  })

  test('are refused beyond what the other has, and from what is behind', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, view } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    const [behind, to, from] = [itemAt(view, 0), itemAt(view, 1), itemAt(view, 4)]
    await ok(app, 'meeting.step', { meetingId, itemId: to.id })
    const ask = (fromItemId: string, minutes: number) =>
      problem(app, 'items.borrow', { meetingId, toItemId: to.id, fromItemId, minutes })
    expect(await ask(from.id, from.minutes + 1)).toEqual({ code: 'not-enough-minutes', minutes: from.minutes })
    expect(await ask(behind.id, 1)).toEqual({ code: 'not-enough-minutes', minutes: 0 })
    expect(await ask(to.id, 1)).toEqual({ code: 'not-enough-minutes', minutes: 0 })
    expect(await ask('gone', 1)).toMatchObject({ code: 'missing' })
  })

  test('are first sought at the longest that nobody said must stay, as many as are over, at most half', () => {
    const [now, kept, long, parked] = [
      anItem({ rank: 'a0', minutes: 5 }),
      anItem({ rank: 'a1', minutes: 30, isKept: true }),
      anItem({ rank: 'a2', minutes: 8 }),
      anItem({ rank: 'a3', minutes: 20, carryOver: { kind: 'park' } }),
    ]
    const items = [now, kept, long, parked]
    expect(lenders(items, now.id)).toEqual([kept, long])
    expect(suggestLoan(items, now.id, -60)).toEqual({ fromItemId: long.id, minutes: 1 })
    expect(suggestLoan(items, now.id, 61)).toEqual({ fromItemId: long.id, minutes: 2 })
    expect(suggestLoan(items, now.id, 3_600)).toEqual({ fromItemId: long.id, minutes: 4 })
    expect(suggestLoan(items, long.id, 60)).toBeNull()
  })
})

describe('a meeting written down from paper', () => {
  const when = { on: '2026-06-04', startsAt: '10:00', endsAt: '11:00', venue: 'Hall' }

  test('has no clock, whatever is pressed, and is in no live meeting’s way', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId: thursday } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId: thursday })
    const { meetingId } = await ok(app, 'meeting.record-from-paper', { localityId, ...when })
    wait(bench, 300)
    const { items } = await ok(app, 'meeting.open', { meetingId })
    await ok(app, 'meeting.step', { meetingId, itemId: items[2]?.id ?? '' })
    await ok(app, 'meeting.resume', { meetingId })
    await ok(app, 'meeting.pause', { meetingId })
    await ok(app, 'meeting.statement-shown', { meetingId })
    wait(bench, 300)
    const after = await ok(app, 'meeting.open', { meetingId })
    expect(after.meeting).toMatchObject({
      state: 'live',
      on: '2026-06-04',
      live: { isFromPaper: true, runningSince: null, statementShownAt: '2026-06-04T09:00:00.000Z' },
    })
    expect(after.items.every((item) => item.spentSeconds === 0)).toBe(true)
    expect(after.items.length).toBeGreaterThan(5)
    await app.close()
    // The one that is going on is opened by itself, not the one being written down.
    expect((await openBench(bench)).report.liveMeetingId).toBe(thursday)
  })

  test('is one step to take back', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const { meetingId } = await ok(app, 'meeting.record-from-paper', { localityId, ...when })
    await ok(app, 'history.undo', {})
    expect(await problem(app, 'meeting.open', { meetingId })).toMatchObject({ code: 'missing', kind: 'meeting' })
  })

  test('has been held: today at the latest', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId } = await startMillbrook(app, bench)
    const tomorrow = { localityId, ...when, on: '2026-06-12' }
    expect(await problem(app, 'meeting.record-from-paper', tomorrow)).toEqual({
      code: 'not-held-yet',
      on: '2026-06-12',
    })
    expect(await problem(app, 'meeting.start', { meetingId, fromPaper: true })).toBeNull()
    const next = await ok(app, 'meeting.plan', tomorrow)
    expect(await problem(app, 'meeting.start', { ...next, fromPaper: true })).toEqual({
      code: 'not-held-yet',
      on: '2026-06-12',
    })
  })

  test.each([
    ['2026-06-04', '10:00', '2026-06-04T09:00:00.000Z'],
    ['2026-01-08', '10:00', '2026-01-08T10:00:00.000Z'],
    ['2026-06-04', '00:30', '2026-06-03T23:30:00.000Z'],
    ['2026-10-25', '10:00', '2026-10-25T10:00:00.000Z'],
  ])('%s %s on the wall is %s', (day, time, instant) => {
    expect(momentOf(day, time)).toBe(instant)
  })
})

test('the signed-up part begins and ends with its times, once each', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  const parts = async () => (await ok(app, 'meeting.open', { meetingId })).meeting.live?.signedUpParts
  await ok(app, 'meeting.part', { meetingId, part: 'signed-up' })
  await ok(app, 'meeting.part', { meetingId, part: 'signed-up' })
  wait(bench, 600)
  await ok(app, 'meeting.part', { meetingId, part: 'open' })
  expect(await parts()).toEqual([{ from: '2026-06-11T09:00:00.000Z', to: '2026-06-11T09:10:00.000Z' }])
})
