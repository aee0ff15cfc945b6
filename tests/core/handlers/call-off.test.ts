import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { notesOf } from '../../builders'
import { aBench, Mirror, ok, openBench, problem, startMillbrook } from './workspace'

async function matter(app: App, meetingId: string, title: string) {
  const item = { itemKind: 'challenge', title, minutes: 7, after: null, reason: 'Dot asked' } as const
  return (await ok(app, 'item.add', { meetingId, ...item })).itemId
}
const mattersOf = async (app: App, meetingId: string) =>
  (await ok(app, 'meeting.open', { meetingId })).items.filter((item) => !item.isStanding)
const waitingIn = (app: App, localityId: string) => ok(app, 'agenda.parking-lot', { localityId })
const plan = async (app: App, localityId: string, on: string) =>
  (await ok(app, 'meeting.plan', { localityId, on, startsAt: '10:00', endsAt: '11:00', venue: '' })).meetingId

async function twoMeetings() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  return { bench, app, ...started, next: await plan(app, started.localityId, '2026-06-18') }
}

describe('a cancelled meeting', () => {
  test('leaves its matters to the next agenda as they were meant, and its own agenda can still be read', async () => {
    const { app, meetingId, next } = await twoMeetings()
    const itemId = await matter(app, meetingId, 'Lights')
    await ok(app, 'item.write-notes', { meetingId, itemId, notes: notesOf('Ask the council') })
    await ok(app, 'meeting.issue', { meetingId })
    const before = await ok(app, 'meeting.open', { meetingId })
    expect(await ok(app, 'meeting.cancel', { meetingId, reason: 'The fair' })).toEqual({ moved: 1 })
    expect(await mattersOf(app, next)).toMatchObject([
      {
        title: 'Lights',
        reason: 'Dot asked',
        heldOver: 0,
        carriedFromItemId: itemId,
        notes: notesOf('Ask the council'),
      },
    ])
    const after = await ok(app, 'meeting.open', { meetingId })
    expect(after.items).toEqual(before.items)
    expect(after.meeting).toMatchObject({ state: 'cancelled', cancelledBecause: 'The fair' })
    await ok(app, 'history.undo', {})
    expect(await ok(app, 'meeting.open', { meetingId })).toEqual(before)
    expect(await mattersOf(app, next)).toEqual([])
  })

  test('with no agenda to come its matters wait for the next that is planned', async () => {
    const { app, localityId, meetingId, next } = await twoMeetings()
    await ok(app, 'meeting.remove', { meetingId: next })
    await matter(app, meetingId, 'Lights')
    await ok(app, 'meeting.cancel', { meetingId, reason: 'The fair' })
    expect(await waitingIn(app, localityId)).toMatchObject([{ item: { title: 'Lights' }, backOn: '2026-06-11' }])
    expect(await mattersOf(app, await plan(app, localityId, '2026-06-25'))).toMatchObject([
      { title: 'Lights', heldOver: 0 },
    ])
    expect(await waitingIn(app, localityId)).toEqual([])
  })

  test('keeps what came to something, and does with the marked what was said', async () => {
    const { app, localityId, meetingId, next } = await twoMeetings()
    const [done, parked, skipped, dropped] = [
      await matter(app, meetingId, 'Done'),
      await matter(app, meetingId, 'Parked'),
      await matter(app, meetingId, 'Skipped'),
      await matter(app, meetingId, 'Dropped'),
    ]
    await ok(app, 'decision.add', { meetingId, itemId: done, text: 'To ask' })
    await ok(app, 'meeting.issue', { meetingId })
    await ok(app, 'items.park', { meetingId, itemIds: [parked] })
    await ok(app, 'items.skip', { meetingId, itemIds: [skipped], backOn: '2026-07-02' })
    await ok(app, 'items.drop', { meetingId, itemIds: [dropped], reason: 'Mended' })
    expect(await ok(app, 'meeting.cancel', { meetingId, reason: 'The fair' })).toEqual({ moved: 0 })
    expect(await mattersOf(app, next)).toEqual([])
    const waiting = await waitingIn(app, localityId)
    expect(waiting.map((one) => [one.item.title, one.backOn]).sort()).toEqual([
      ['Parked', null],
      ['Skipped', '2026-07-02'],
    ])
    expect((await mattersOf(app, meetingId)).find((item) => item.id === dropped)?.carryOver?.kind).toBe('drop')
  })
})

test('what is to be carried over goes on although something came of it', async () => {
  const { app, meetingId, next } = await twoMeetings()
  const itemId = await matter(app, meetingId, 'Lights')
  await ok(app, 'decision.add', { meetingId, itemId, text: 'To ask' })
  await ok(app, 'items.carry-over', { meetingId, itemIds: [itemId] })
  await ok(app, 'meeting.cancel', { meetingId, reason: 'The fair' })
  expect(await mattersOf(app, next)).toMatchObject([{ title: 'Lights', carriedFromItemId: itemId }])
})

describe('a removed meeting', () => {
  test('is gone with its standing agenda, its matters are on the next, and all of it can be taken back', async () => {
    const { app, bench, localityId, meetingId, next, people } = await twoMeetings()
    const itemId = await matter(app, meetingId, 'Lights')
    const { id } = await ok(app, 'story.add', { localityId, meetingId, itemId, text: 'Forty-one for tea' })
    await ok(app, 'attendance.mark', { meetingId, personId: people[1]?.id ?? '', mark: 'apologies' })
    const before = await ok(app, 'meeting.open', { meetingId })
    const mirror = await Mirror.of(app)
    expect(await ok(app, 'meeting.remove', { meetingId })).toEqual({ moved: 1 })
    expect(await problem(app, 'meeting.open', { meetingId })).toEqual({
      code: 'missing',
      kind: 'meeting',
      id: meetingId,
    })
    expect(await mattersOf(app, next)).toMatchObject([
      { id: itemId, title: 'Lights', reason: 'Dot asked', heldOver: 0 },
    ])
    expect(mirror.of('meeting').map((one) => one.id)).toEqual([next])
    await app.close()
    const again = await openBench(bench)
    expect((await ok(again, 'meeting.list', { localityId })).map((one) => one.id)).toEqual([next])
    expect((await ok(again, 'history.undo', {})).label).toBe('Removed the meeting of Thursday 11 June')
    expect(await ok(again, 'meeting.open', { meetingId })).toEqual(before)
    expect(before.stories.map((story) => story.id)).toEqual([id])
    expect(await mattersOf(again, next)).toEqual([])
  })

  test('with no agenda to come, its matters wait with what was written on them', async () => {
    const { app, localityId, meetingId, next } = await twoMeetings()
    const itemId = await matter(app, next, 'Lights')
    await ok(app, 'item.write-notes', { meetingId: next, itemId, notes: notesOf('Ask the council') })
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'meeting.remove', { meetingId: next })
    expect(await waitingIn(app, localityId)).toMatchObject([{ item: { title: 'Lights' }, backOn: '2026-06-18' }])
    const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
    expect(await mattersOf(app, nextMeetingId ?? '')).toMatchObject([
      { title: 'Lights', notes: notesOf('Ask the council') },
    ])
  })

  test('leaves what was dropped in it on record', async () => {
    const { app, localityId, meetingId } = await twoMeetings()
    const itemId = await matter(app, meetingId, 'Lights')
    await ok(app, 'item.edit', { meetingId, itemId, carryOver: { kind: 'drop', reason: 'Mended' } })
    expect(await ok(app, 'meeting.remove', { meetingId })).toEqual({ moved: 0 })
    expect(await waitingIn(app, localityId)).toMatchObject([{ kind: 'dropped', droppedBecause: 'Mended' }])
  })

  test('only one that was never issued and holds no number', async () => {
    const { app, meetingId, next } = await twoMeetings()
    const itemId = await matter(app, meetingId, 'Lights')
    await ok(app, 'decision.add', { meetingId, itemId, text: 'To ask' })
    expect(await problem(app, 'meeting.remove', { meetingId })).toEqual({ code: 'has-number' })
    await ok(app, 'meeting.issue', { meetingId: next })
    expect(await problem(app, 'meeting.remove', { meetingId: next })).toEqual({ code: 'wrong-state', state: 'issued' })
    await ok(app, 'meeting.start', { meetingId: next })
    expect(await problem(app, 'meeting.remove', { meetingId: next })).toEqual({ code: 'wrong-state', state: 'live' })
    expect(await problem(app, 'meeting.cancel', { meetingId: next, reason: 'x' })).toEqual({
      code: 'wrong-state',
      state: 'live',
    })
  })
})

describe('a missed week', () => {
  test('that is called off afterwards hands on what was on its agenda', async () => {
    const { app, bench, localityId, meetingId } = await twoMeetings()
    await matter(app, meetingId, 'Lights')
    bench.now = '2026-06-16T09:00:00.000Z'
    await ok(app, 'meeting.cancel', { meetingId, reason: 'Nobody came' })
    const list = await ok(app, 'meeting.list', { localityId })
    expect(list.map((one) => [one.on, one.state])).toEqual([
      ['2026-06-18', 'planned'],
      ['2026-06-11', 'cancelled'],
    ])
    expect(await mattersOf(app, list[0]?.id ?? '')).toMatchObject([{ title: 'Lights' }])
  })

  test('takes nothing from the paper of the week before: that goes to the first meeting from today on', async () => {
    const { app, bench, localityId, meetingId, next } = await twoMeetings()
    const itemId = await matter(app, meetingId, 'Lights')
    const when = { on: '2026-06-25', startsAt: '10:00', endsAt: '11:00', venue: '' }
    const { meetingId: later } = await ok(app, 'meeting.plan', { localityId, ...when })
    bench.now = '2026-06-23T09:00:00.000Z'
    await ok(app, 'meeting.start', { meetingId, fromPaper: true })
    expect(await ok(app, 'items.skip', { meetingId, itemIds: [itemId] })).toMatchObject({ backOn: '2026-07-02' })
    await ok(app, 'items.carry-over', { meetingId, itemIds: [itemId] })
    expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ nextMeetingId: later, carried: 1 })
    expect(await mattersOf(app, next)).toEqual([])
    expect(await mattersOf(app, later)).toMatchObject([{ title: 'Lights', heldOver: 1 }])
  })

  test('that is written up from paper closes at the end it was planned for, and the next is not in the past', async () => {
    const { app, bench, meetingId, next } = await twoMeetings()
    const itemId = await matter(app, meetingId, 'Lights')
    await ok(app, 'meeting.remove', { meetingId: next })
    bench.now = '2026-06-22T09:00:00.000Z'
    await ok(app, 'meeting.start', { meetingId, fromPaper: true })
    await ok(app, 'items.carry-over', { meetingId, itemIds: [itemId] })
    const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
    expect((await ok(app, 'meeting.open', { meetingId })).meeting).toMatchObject({ state: 'draft', closedAt: '11:00' })
    const written = await ok(app, 'meeting.open', { meetingId: nextMeetingId ?? '' })
    expect(written.meeting.on).toBe('2026-06-25')
    expect(await mattersOf(app, nextMeetingId ?? '')).toMatchObject([{ title: 'Lights', heldOver: 1 }])
  })
})

test('what comes from an earlier meeting is not deleted without a word; what was typed just now is', async () => {
  const { app, meetingId, next } = await twoMeetings()
  const itemIds = [await matter(app, meetingId, 'Lights')]
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'items.carry-over', { meetingId, itemIds })
  await ok(app, 'meeting.finish', { meetingId })
  const [carried] = await mattersOf(app, next)
  const typed = await matter(app, next, 'Typed')
  const both = { meetingId: next, itemIds: [carried?.id ?? '', typed] }
  expect(await problem(app, 'items.remove', both)).toEqual({ code: 'unfinished-business' })
  await ok(app, 'items.remove', { meetingId: next, itemIds: [typed] })
  const { itemIds: copies } = await ok(app, 'items.duplicate', { meetingId: next, itemIds: [carried?.id ?? ''] })
  await ok(app, 'items.remove', { meetingId: next, itemIds: [...copies] })
  expect((await mattersOf(app, next)).map((item) => item.title)).toEqual(['Lights'])
})
