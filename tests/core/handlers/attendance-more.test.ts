import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { aBench, type Bench, itemAt, ok, openBench, problem, startMillbrook, wait } from './workspace'

async function aRunningMeeting(): Promise<{ app: App; bench: Bench; meetingId: string; ids: readonly string[] }> {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId, people } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  return { app, bench, meetingId, ids: people.map((one) => one.id) }
}
const first = (ids: readonly string[]): string => ids[0] ?? ''

describe('who is in the room', () => {
  test('somebody who left for an interest is back with the step, and one undo takes both back', async () => {
    const { app, bench, meetingId, ids } = await aRunningMeeting()
    const view = await ok(app, 'meeting.open', { meetingId })
    const personId = first(ids)
    await ok(app, 'attendance.mark', { meetingId, personId, mark: 'present', interestItemId: itemAt(view, 0).id })
    wait(bench, 300)
    await ok(app, 'meeting.step', { meetingId, itemId: itemAt(view, 1).id })
    const movements = async () => (await ok(app, 'meeting.open', { meetingId })).attendance.attendees[0]?.movements
    expect(await movements()).toEqual([
      { kind: 'left', at: '10:00', interestItemId: itemAt(view, 0).id },
      { kind: 'arrived', at: '10:05', interestItemId: null },
    ])
    await ok(app, 'history.undo', {})
    expect(await movements()).toHaveLength(1)
    expect((await ok(app, 'meeting.open', { meetingId })).meeting.live?.itemId).toBe(itemAt(view, 0).id)
  })

  test('an interest in an item behind the meeting is written down as over', async () => {
    const { app, bench, meetingId, ids } = await aRunningMeeting()
    const view = await ok(app, 'meeting.open', { meetingId })
    await ok(app, 'meeting.step', { meetingId, itemId: itemAt(view, 1).id })
    wait(bench, 60)
    const interestItemId = itemAt(view, 0).id
    await ok(app, 'attendance.mark', { meetingId, personId: first(ids), mark: 'present', interestItemId })
    const { attendance } = await ok(app, 'meeting.open', { meetingId })
    expect(attendance.attendees[0]?.movements.map((one) => one.kind)).toEqual(['left', 'arrived'])
    const unknown = { meetingId, personId: first(ids), mark: 'present', interestItemId: 'item-nowhere' } as const
    expect(await problem(app, 'attendance.mark', unknown)).toMatchObject({ code: 'missing', kind: 'item' })
  })

  test('signing up marks who had no mark, is taken back by undo, and knows no strangers', async () => {
    const { app, meetingId, ids } = await aRunningMeeting()
    await ok(app, 'attendance.sign-up', { meetingId, personIds: [...ids.slice(0, 2)], isSignedUp: true })
    const attendees = async () => (await ok(app, 'meeting.open', { meetingId })).attendance.attendees
    expect((await attendees()).map((one) => [one.mark, one.isSignedUp])).toEqual([
      ['present', true],
      ['present', true],
    ])
    await ok(app, 'history.undo', {})
    expect(await attendees()).toEqual([])
    const stranger = { meetingId, personIds: ['person-nowhere'], isSignedUp: true }
    expect(await problem(app, 'attendance.sign-up', stranger)).toMatchObject({ code: 'missing', kind: 'person' })
  })

  test('a word of a round stays in the meeting and out of every label', async () => {
    const { app, meetingId, ids } = await aRunningMeeting()
    const personId = first(ids)
    const said = { meetingId, personId, round: 'close-out', word: 'hopeful' } as const
    expect(await problem(app, 'attendance.say', said)).toMatchObject({ code: 'missing', kind: 'person' })
    await ok(app, 'attendance.mark', { meetingId, personId, mark: 'present' })
    await ok(app, 'attendance.say', said)
    const { attendance } = await ok(app, 'meeting.open', { meetingId })
    expect(attendance.attendees[0]).toMatchObject({ checkIn: '', closeOut: 'hopeful' })
    expect((await ok(app, 'working-set', {})).undo).toBe('Wrote down a word of the close-out round')
  })

  test('the signed-up part is recorded with its times', async () => {
    const { app, bench, meetingId } = await aRunningMeeting()
    await ok(app, 'meeting.part', { meetingId, part: 'signed-up' })
    wait(bench, 600)
    await ok(app, 'meeting.part', { meetingId, part: 'open' })
    const { meeting } = await ok(app, 'meeting.open', { meetingId })
    expect(meeting.live?.signedUpParts).toEqual([{ from: '2026-06-11T09:00:00.000Z', to: '2026-06-11T09:10:00.000Z' }])
  })
})
