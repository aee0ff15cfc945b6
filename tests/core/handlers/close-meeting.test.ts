import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { InputOf } from '../../../shared/contract'
import { notesOf } from '../../builders'
import { aBench, Mirror, millbrook, ok, openBench, problem, startMillbrook, wait } from './workspace'

type Becomes = NonNullable<InputOf<'item.edit'>['carryOver']>

/** One matter on the agenda, beside the standing ones. */
async function matter(app: App, meetingId: string, title: string, itemKind: 'challenge' | 'event' = 'challenge') {
  const { itemId } = await ok(app, 'item.add', { meetingId, itemKind, title, minutes: 7, after: null })
  return itemId
}
const mark = (app: App, meetingId: string, itemId: string, carryOver: Becomes | null) =>
  ok(app, 'item.edit', { meetingId, itemId, carryOver })
const itemsOf = async (app: App, meetingId: string) => (await ok(app, 'meeting.open', { meetingId })).items
const waitingIn = (app: App, localityId: string) => ok(app, 'agenda.parking-lot', { localityId })

async function aMeetingUnderWay() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId: started.meetingId })
  return { bench, app, ...started }
}

describe('closing', () => {
  test('is refused while nobody has said what becomes of an item, the first in the order of the agenda', async () => {
    const { app, meetingId } = await aMeetingUnderWay()
    const second = await matter(app, meetingId, 'Lights in the ginnel')
    const first = await matter(app, meetingId, 'Parking by the school')
    const refusal = (itemId: string, title: string) => ({ code: 'no-outcome-yet', itemId, title })
    expect(await problem(app, 'meeting.finish', { meetingId })).toEqual(refusal(first, 'Parking by the school'))
    const openness = { kind: 'confidential', reason: 'about named people', until: null } as const
    await ok(app, 'item.edit', { meetingId, itemId: first, openness })
    expect(await problem(app, 'meeting.finish', { meetingId })).toEqual(refusal(first, 'Confidential item'))
    await ok(app, 'item.write-notes', { meetingId, itemId: first, notes: notesOf('Cones ordered.') })
    expect(await problem(app, 'meeting.finish', { meetingId })).toEqual(refusal(second, 'Lights in the ginnel'))
    await ok(app, 'decision.add', { meetingId, itemId: second, text: 'To ask for two more' })
    expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })
  })

  test('what somebody typed under any other business is not settled by coming to it', async () => {
    const { app, meetingId } = await aMeetingUnderWay()
    const typed = { itemKind: 'any-other-business', title: 'The bins', minutes: 2, after: null } as const
    const { itemId } = await ok(app, 'item.add', { meetingId, ...typed })
    expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })
  })

  test('plans the next meeting by the pattern, and what is carried over stands on it in its place, as it was', async () => {
    const { app, meetingId, people } = await aMeetingUnderWay()
    const itemId = await matter(app, meetingId, 'Parking by the school')
    const presenterId = people[1]?.id ?? ''
    await ok(app, 'item.edit', {
      meetingId,
      itemId,
      presenterId,
      openness: { kind: 'heading-only' },
      privateNote: 'Mind the neighbours',
    })
    await ok(app, 'item.write-notes', { meetingId, itemId, notes: notesOf('Half said.') })
    await ok(app, 'items.keep', { meetingId, itemIds: [itemId], isKept: true })
    await ok(app, 'items.carry-over', { meetingId, itemIds: [itemId] })
    const { nextMeetingId, carried } = await ok(app, 'meeting.finish', { meetingId })
    expect(carried).toBe(1)
    const next = await ok(app, 'meeting.open', { meetingId: nextMeetingId ?? '' })
    expect(next.meeting).toMatchObject({ state: 'planned', on: '2026-06-18', startsAt: '10:00', endsAt: '11:00' })
    const kinds = next.items.map((item) => item.itemKind)
    const at = next.items.findIndex((item) => item.title === 'Parking by the school')
    expect(kinds.slice(at - 1, at + 2)).toEqual(['challenge', 'challenge', 'escalations'])
    expect(next.items[at]).toMatchObject({
      minutes: 7,
      presenterId,
      openness: { kind: 'heading-only' },
      reason: 'Held over',
      heldOver: 1,
      carriedFromItemId: itemId,
      isKept: false,
      isStanding: false,
      carryOver: null,
      privateNote: '',
      notes: notesOf(),
    })
    expect(next.items).toHaveLength(13)
  })

  test('counts the meetings something is held over, and says so in words', async () => {
    const { app, meetingId } = await aMeetingUnderWay()
    const itemId = await matter(app, meetingId, 'Parking by the school')
    const reasons: string[] = []
    let at = { meetingId, itemId }
    for (let week = 0; week < 3; week += 1) {
      await ok(app, 'items.carry-over', { meetingId: at.meetingId, itemIds: [at.itemId] })
      const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId: at.meetingId })
      const item = (await itemsOf(app, nextMeetingId ?? '')).find((one) => one.carriedFromItemId === at.itemId)
      reasons.push(item?.reason ?? '')
      at = { meetingId: nextMeetingId ?? '', itemId: item?.id ?? '' }
      await ok(app, 'meeting.start', { meetingId: at.meetingId })
    }
    expect(reasons).toEqual(['Held over', 'Held over 2 meetings', 'Held over 3 meetings'])
  })

  test('the next agenda is the next meeting to come, a second one that day too, never one under way or called off', async () => {
    const { app, localityId, meetingId } = await aMeetingUnderWay()
    const itemIds = [await matter(app, meetingId, 'Parking by the school')]
    await ok(app, 'items.carry-over', { meetingId, itemIds })
    const plan = async (on: string, startsAt: string, endsAt: string) =>
      (await ok(app, 'meeting.plan', { localityId, on, startsAt, endsAt, venue: '' })).meetingId
    const later = await plan('2026-06-25', '10:00', '11:00')
    const afternoon = await plan('2026-06-11', '14:00', '15:00')
    const calledOff = await plan('2026-06-11', '12:00', '13:00')
    await ok(app, 'meeting.cancel', { meetingId: calledOff, reason: 'The fair' })
    expect(await ok(app, 'meeting.finish', { meetingId })).toEqual({ nextMeetingId: afternoon, carried: 1 })
    await ok(app, 'history.undo', {})
    await ok(app, 'meeting.suspend', { meetingId })
    await ok(app, 'meeting.start', { meetingId: afternoon })
    await ok(app, 'meeting.suspend', { meetingId: afternoon })
    await ok(app, 'meeting.issue', { meetingId: later })
    expect(await ok(app, 'meeting.finish', { meetingId })).toEqual({ nextMeetingId: later, carried: 1 })
    expect((await itemsOf(app, later)).map((item) => item.title)).toContain('Parking by the school')
  })

  test('without a pattern what is carried over waits for the next agenda by itself', async () => {
    const { app, localityId, meetingId } = await aMeetingUnderWay()
    await ok(app, 'locality.edit', { localityId, pattern: { ...millbrook.locality.pattern, every: 'none' } })
    const itemIds = [await matter(app, meetingId, 'Parking by the school')]
    await ok(app, 'items.carry-over', { meetingId, itemIds })
    expect(await ok(app, 'meeting.finish', { meetingId })).toEqual({ nextMeetingId: null, carried: 1 })
    const waiting = await waitingIn(app, localityId)
    expect(waiting).toMatchObject([{ item: { title: 'Parking by the school' }, backOn: '2026-06-12' }])
    const when = { on: '2026-06-20', startsAt: '10:00', endsAt: '11:00', venue: '' }
    const planned = await ok(app, 'meeting.plan', { localityId, ...when })
    const there = (await itemsOf(app, planned.meetingId)).filter((item) => !item.isStanding)
    expect(there).toMatchObject([{ title: 'Parking by the school', heldOver: 1, carriedFromItemId: itemIds[0] }])
    expect(await waitingIn(app, localityId)).toEqual([])
  })

  test('a skipped, a parked and a dropped item wait with their day, wait to be asked for, and stay on record', async () => {
    const { app, localityId, meetingId } = await aMeetingUnderWay()
    const [skipped, parked, dropped] = [
      await matter(app, meetingId, 'Lights'),
      await matter(app, meetingId, 'Benches'),
      await matter(app, meetingId, 'A fountain'),
    ]
    expect(await ok(app, 'items.skip', { meetingId, itemIds: [skipped] })).toEqual({ backOn: '2026-06-25' })
    await ok(app, 'items.park', { meetingId, itemIds: [parked] })
    await ok(app, 'items.drop', { meetingId, itemIds: [dropped], reason: 'Nobody wants it' })
    const { nextMeetingId, carried } = await ok(app, 'meeting.finish', { meetingId })
    expect(carried).toBe(0)
    expect((await itemsOf(app, nextMeetingId ?? '')).every((item) => item.isStanding)).toBe(true)
    const waiting = (await waitingIn(app, localityId)).map((one) => [one.item.title, one.since, one.backOn])
    expect(waiting.sort()).toEqual([
      ['Benches', '2026-06-11', null],
      ['Lights', '2026-06-11', '2026-06-25'],
    ])
    const onRecord = (await itemsOf(app, meetingId)).find((item) => item.id === dropped)
    expect(onRecord?.carryOver).toEqual({ kind: 'drop', reason: 'Nobody wants it' })
  })

  test('one step to take back and to do again, and no number comes twice', async () => {
    const { app, bench, localityId, meetingId } = await aMeetingUnderWay()
    const [carried, parked] = [await matter(app, meetingId, 'Parking'), await matter(app, meetingId, 'Benches')]
    await mark(app, meetingId, carried, { kind: 'carry-over' })
    await mark(app, meetingId, parked, { kind: 'park' })
    wait(bench, 120)
    const mirror = await Mirror.of(app)
    const look = async () => ({
      meetings: await ok(app, 'meeting.list', { localityId }),
      agenda: (await ok(app, 'meeting.open', { meetingId })).items,
      waiting: await waitingIn(app, localityId),
      screen: [...mirror.records.values()].filter((one) => one.kind === 'meeting' || one.kind === 'action'),
    })
    const before = await look()
    const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
    const after = await look()
    const nextAgenda = await itemsOf(app, nextMeetingId ?? '')
    expect((await ok(app, 'history.undo', {})).label).toBe('Closed the meeting of Thursday 11 June')
    expect(await look()).toEqual(before)
    await ok(app, 'history.redo', {})
    expect(await look()).toEqual(after)
    expect(await itemsOf(app, nextMeetingId ?? '')).toEqual(nextAgenda)

    await ok(app, 'history.undo', {})
    const numbers: number[] = []
    for (const text of ['First', 'Second']) {
      await ok(app, 'decision.add', { meetingId, itemId: parked, text })
      numbers.push((await ok(app, 'meeting.open', { meetingId })).decisions.at(-1)?.number.n ?? 0)
      await ok(app, 'meeting.finish', { meetingId })
      await ok(app, 'history.undo', {})
      await ok(app, 'history.undo', {})
    }
    expect(numbers).toEqual([1, 2])
  })

  test('holds over what was due and is still open, and nothing else', async () => {
    const { app, localityId, meetingId, item } = await aMeetingUnderWay()
    const owner = { kind: 'team' } as const
    const add = async (title: string, dueOn: string | null, more: Partial<InputOf<'action.add'>> = {}) =>
      (await ok(app, 'action.add', { localityId, title, owner, helperIds: [], dueOn, origin: null, ...more })).actionId
    const due = await add('Ring Peakside', '2026-06-11')
    const late = await add('Ask the school', '2026-06-11', { column: 'blocked', blockedBy: 'rain' })
    const dropped = await add('Write a song', '2026-06-11')
    await ok(app, 'action.drop', { actionId: dropped, reason: 'No voices' })
    const others = [
      await add('Later', '2026-06-12'),
      await add('No day', null),
      await add('Nearly there', '2026-06-11', { column: 'proposed' }),
      await add('Raised just now', '2026-06-11', { origin: { meetingId, itemId: item.id } }),
      dropped,
    ]
    await ok(app, 'meeting.finish', { meetingId })
    const heldOver = async (actionId: string) => (await ok(app, 'action.open', { actionId })).action.heldOver
    expect(await Promise.all([due, late].map(heldOver))).toEqual([1, 1])
    expect(await Promise.all(others.map(heldOver))).toEqual([0, 0, 0, 0, 0])
    await ok(app, 'history.undo', {})
    expect(await Promise.all([due, late].map(heldOver))).toEqual([0, 0])
  })
})

test('minutes in draft take no marks any more: what was left stands elsewhere', async () => {
  const { app, meetingId } = await aMeetingUnderWay()
  const itemId = await matter(app, meetingId, 'Parking')
  await mark(app, meetingId, itemId, { kind: 'park' })
  await mark(app, meetingId, itemId, null)
  expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })
  await mark(app, meetingId, itemId, { kind: 'park' })
  await ok(app, 'meeting.finish', { meetingId })
  const draft = { code: 'wrong-state', state: 'draft' }
  const itemIds = [itemId]
  expect(await problem(app, 'item.edit', { meetingId, itemId, carryOver: null })).toEqual(draft)
  expect(await problem(app, 'items.carry-over', { meetingId, itemIds })).toEqual(draft)
  expect(await problem(app, 'items.drop', { meetingId, itemIds, reason: 'x' })).toEqual(draft)
  await ok(app, 'item.edit', { meetingId, itemId, title: 'Parking by the school' })
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
  expect(await problem(app, 'items.park', { meetingId, itemIds })).toEqual({ code: 'locked-record' })
})
