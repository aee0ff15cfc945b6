import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { Bench } from './workspace'
import { aBench, itemAt, ok, openBench, problem, startMillbrook } from './workspace'

async function twoMeetings(app: App, bench: Bench) {
  const started = await startMillbrook(app, bench)
  const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: 'Hall' }
  const other = await ok(app, 'meeting.plan', { localityId: started.localityId, ...when })
  return { ...started, otherId: other.meetingId }
}
const titles = async (app: App, meetingId: string) =>
  (await ok(app, 'meeting.open', { meetingId })).items.map((item) => item.title)

describe('several items of an agenda', () => {
  test('parked and put back are one step each, with one label', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, view } = await startMillbrook(app, bench)
    const itemIds = [1, 4].map((index) => itemAt(view, index).id)
    const fates = async () =>
      (await ok(app, 'meeting.open', { meetingId })).items.flatMap(({ carryOver }) => carryOver?.kind ?? [])
    await ok(app, 'meeting.issue', { meetingId })
    await ok(app, 'items.park', { meetingId, itemIds })
    await ok(app, 'items.edit', { meetingId, itemIds, carryOver: null })
    expect(await fates()).toEqual([])
    await ok(app, 'history.undo', {})
    expect(await fates()).toEqual(['park', 'park'])
  })

  test('removed and taken back stand as they stood', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, view } = await startMillbrook(app, bench)
    const itemIds = [1, 4, 7].map((index) => itemAt(view, index).id)
    await ok(app, 'items.remove', { meetingId, itemIds })
    expect(await titles(app, meetingId)).toHaveLength(9)
    await ok(app, 'history.undo', {})
    expect((await ok(app, 'meeting.open', { meetingId })).items).toEqual(view.items)
  })

  test('moved, edited and duplicated are one step each', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, view, people } = await startMillbrook(app, bench)
    const itemIds = [1, 4].map((index) => itemAt(view, index).id)
    const presenterId = people[1]?.id ?? ''
    await ok(app, 'items.edit', { meetingId, itemIds, minutes: 2, presenterId, openness: { kind: 'heading-only' } })
    const edited = (await ok(app, 'meeting.open', { meetingId })).items.filter((item) => itemIds.includes(item.id))
    for (const item of edited)
      expect(item).toMatchObject({ minutes: 2, presenterId, openness: { kind: 'heading-only' } })
    await ok(app, 'items.move', { meetingId, itemIds, after: null })
    expect((await titles(app, meetingId)).slice(0, 3)).toEqual([
      'Good news and stories',
      'Pledges',
      'Welcome and confidentiality',
    ])
    const { itemIds: copies } = await ok(app, 'items.duplicate', { meetingId, itemIds })
    expect(copies).toHaveLength(2)
    expect((await titles(app, meetingId)).slice(0, 4)).toEqual([
      'Good news and stories',
      'Good news and stories',
      'Pledges',
      'Pledges',
    ])
    expect((await ok(app, 'history.undo', {})).label).toBe('Duplicated 2 agenda items')
    expect((await ok(app, 'history.undo', {})).label).toBe('Moved 2 agenda items')
    expect((await ok(app, 'history.undo', {})).label).toBe('Changed 2 agenda items')
    expect((await ok(app, 'meeting.open', { meetingId })).items).toEqual(view.items)
  })

  test('an item an action came of is neither removed nor moved to another meeting', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId, otherId, item } = await twoMeetings(app, bench)
    const origin = { meetingId, itemId: item.id }
    const owner = { kind: 'team' } as const
    await ok(app, 'action.add', { localityId, title: 'Ring', owner, helperIds: [], dueOn: null, origin })
    expect(await problem(app, 'items.remove', { meetingId, itemIds: [item.id] })).toEqual({ code: 'has-number' })
    expect(await problem(app, 'items.send', { meetingId, itemIds: [item.id], toMeetingId: otherId })).toEqual({
      code: 'led-to-something',
    })
  })
})

describe('moving to another meeting', () => {
  test('takes them there whole, can be taken back, and is there after opening again', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, otherId, view } = await twoMeetings(app, bench)
    const before = await titles(app, otherId)
    const item = itemAt(view, 5)
    await ok(app, 'item.edit', { meetingId, itemId: item.id, reason: 'Dot asked for it', minutes: 11 })
    await ok(app, 'items.send', { meetingId, itemIds: [item.id], toMeetingId: otherId })
    const sent = (await ok(app, 'meeting.open', { meetingId: otherId })).items.at(-1)
    expect(sent).toMatchObject({ id: item.id, meetingId: otherId, reason: 'Dot asked for it', minutes: 11 })
    expect(await titles(app, meetingId)).not.toContain(item.title)
    expect((await ok(app, 'history.undo', {})).label).toBe(
      'Moved agenda item “Challenges” to the meeting of Thursday 18 June',
    )
    expect(await titles(app, otherId)).toEqual(before)
    expect((await titles(app, meetingId))[5]).toBe(item.title)
    await ok(app, 'history.redo', {})
    await app.close()
    const again = await openBench(bench)
    expect(await titles(again, otherId)).toEqual([...before, item.title])
    expect(await titles(again, meetingId)).toHaveLength(11)
  })

  test('not from an agenda that was issued', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, otherId, item } = await twoMeetings(app, bench)
    await ok(app, 'meeting.issue', { meetingId })
    expect(await problem(app, 'items.send', { meetingId, itemIds: [item.id], toMeetingId: otherId })).toEqual({
      code: 'wrong-state',
      state: 'issued',
    })
  })
})

test('an empty agenda starts from the standing one', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId, view } = await startMillbrook(app, bench)
  await ok(app, 'items.remove', { meetingId, itemIds: view.items.map((item) => item.id) })
  expect(await titles(app, meetingId)).toEqual([])
  await ok(app, 'agenda.fill', { meetingId })
  expect(await titles(app, meetingId)).toEqual(view.items.map((item) => item.title))
  await ok(app, 'history.undo', {})
  expect(await titles(app, meetingId)).toEqual([])
})
