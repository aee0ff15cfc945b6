import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { aBench, itemAt, ok, openBench, problem, startMillbrook } from './workspace'

// A meeting that confirmed earlier minutes, or holds a correction to them, is part of their record.

const plan = async (app: App, localityId: string, on: string) =>
  (await ok(app, 'meeting.plan', { localityId, on, startsAt: '10:00', endsAt: '11:00', venue: '' })).meetingId
const view = (app: App, meetingId: string) => ok(app, 'meeting.open', { meetingId })
const printed = async (app: App, meetingId: string): Promise<string> =>
  JSON.stringify(await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' }))

/** The meeting of 11 June is in draft, those of 18 and 25 June are planned. */
async function aDraft() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { meetingId, localityId } = started
  const later = await plan(app, localityId, '2026-06-25')
  await ok(app, 'meeting.start', { meetingId })
  const next = (await ok(app, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  const made = next === later ? await plan(app, localityId, '2026-06-18') : next
  const item = itemAt(await view(app, made), 1)
  const correct = () =>
    ok(app, 'correction.add', { meetingId: made, itemId: item.id, ofMeetingId: meetingId, text: 'It was Tuesday' })
  return { bench, app, meetingId, localityId, next: made, later, item, correct }
}

describe('a planned meeting with a correction to earlier minutes', () => {
  test('is not removed, and its item neither deleted nor sent to another agenda', async () => {
    const { app, next, later, item, correct } = await aDraft()
    const { correctionId } = await correct()
    const refused = { code: 'led-to-something' }
    expect(await problem(app, 'meeting.remove', { meetingId: next })).toEqual(refused)
    const itemIds = [item.id]
    expect(await problem(app, 'items.remove', { meetingId: next, itemIds })).toEqual(refused)
    expect(await problem(app, 'items.send', { meetingId: next, itemIds, toMeetingId: later })).toEqual(refused)
    await ok(app, 'correction.remove', { meetingId: next, correctionId })
    expect(await problem(app, 'meeting.remove', { meetingId: next })).toBeNull()
  })

  test('can be cancelled: the correction stays, and both minutes still print', async () => {
    const { app, bench, meetingId, next, correct } = await aDraft()
    await correct()
    await ok(app, 'meeting.cancel', { meetingId: next, reason: 'Snow' })
    expect((await view(app, next)).corrections).toMatchObject([{ text: 'It was Tuesday' }])
    expect((await view(app, meetingId)).correctedBy).toMatchObject([{ on: '2026-06-18' }])
    await app.close()
    const again = await openBench(bench)
    expect((await view(again, next)).corrections).toHaveLength(1)
    expect(await printed(again, meetingId)).toContain('DRAFT')
    expect(
      await problem(again, 'document.preview', { document: 'minutes', meetingId: next, version: 'team' }),
    ).toBeNull()
  })
})

describe('a planned meeting that was named as confirming', () => {
  test('is not removed, also after the app was started again, and can be cancelled', async () => {
    const { app, bench, meetingId, next } = await aDraft()
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-12', byMeetingId: next })
    await app.close()
    const again = await openBench(bench)
    expect(await problem(again, 'meeting.remove', { meetingId: next })).toEqual({ code: 'led-to-something' })
    await ok(again, 'meeting.cancel', { meetingId: next, reason: 'Snow' })
    expect((await view(again, meetingId)).approvals).toMatchObject([{ approvedByMeetingId: next }])
    expect(await printed(again, meetingId)).toContain('Approved as a correct record')
  })

  test('one that nobody named is removed as any other', async () => {
    const { app, meetingId, next } = await aDraft()
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-12' })
    expect(await problem(app, 'meeting.remove', { meetingId: next })).toBeNull()
  })
})

describe('which minutes a meeting confirmed', () => {
  test('is what it was named for, not what was approved on its day', async () => {
    const { app, bench, meetingId, next, later } = await aDraft()
    bench.now = '2026-06-18T09:00:00.000Z'
    await ok(app, 'meeting.start', { meetingId: next })
    expect((await view(app, next)).confirmed).toEqual([])
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: later })
    expect((await view(app, next)).confirmed).toEqual([])
    expect((await view(app, later)).confirmed.map((one) => one.id)).toEqual([meetingId])
  })

  test('is what it confirmed on another day too, and nothing once the minutes are reopened', async () => {
    const { app, bench, meetingId, next } = await aDraft()
    bench.now = '2026-06-18T09:00:00.000Z'
    await ok(app, 'meeting.start', { meetingId: next })
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-19', byMeetingId: next })
    expect((await view(app, next)).confirmed).toMatchObject([{ id: meetingId, state: 'approved' }])
    await ok(app, 'meeting.reopen', { meetingId, reason: 'A name was wrong' })
    expect((await view(app, next)).confirmed).toEqual([])
  })
})
