import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { ItemKind } from '../../../shared/model/agenda-item'
import { notesOf } from '../../builders'
import { aBench, itemAt, millbrook, ok, openBench, problem, startMillbrook } from './workspace'

async function matter(app: App, meetingId: string, title: string, itemKind: ItemKind = 'challenge') {
  const { itemId } = await ok(app, 'item.add', { meetingId, itemKind, title, minutes: 7, after: null })
  return itemId
}
const itemsOf = async (app: App, meetingId: string) => (await ok(app, 'meeting.open', { meetingId })).items
const titlesOf = async (app: App, meetingId: string) =>
  (await itemsOf(app, meetingId)).filter((item) => !item.isStanding).map((item) => item.title)
const waitingIn = (app: App, localityId: string) => ok(app, 'agenda.parking-lot', { localityId })
const plan = async (app: App, localityId: string, on: string, startsAt = '10:00', endsAt = '11:00') =>
  (await ok(app, 'meeting.plan', { localityId, on, startsAt, endsAt, venue: '' })).meetingId

async function anAgenda() {
  const bench = await aBench()
  const app = await openBench(bench)
  return { bench, app, ...(await startMillbrook(app, bench)) }
}

describe('on an agenda that was never issued', () => {
  test('what is parked leaves at once with what was written on it, and comes back with it', async () => {
    const { app, localityId, meetingId } = await anAgenda()
    const itemId = await matter(app, meetingId, 'Parking by the school')
    await ok(app, 'item.write-notes', { meetingId, itemId, notes: notesOf('Ask about cones') })
    await ok(app, 'item.edit', { meetingId, itemId, privateNote: 'Mind the neighbours' })
    const before = await itemsOf(app, meetingId)
    await ok(app, 'items.park', { meetingId, itemIds: [itemId] })
    expect(await titlesOf(app, meetingId)).toEqual([])
    const [waiting] = await waitingIn(app, localityId)
    expect(waiting).toMatchObject({ since: '2026-06-11', backOn: null, item: { title: 'Parking by the school' } })
    await ok(app, 'agenda.gather', { meetingId, keys: [waiting?.key ?? ''] })
    expect((await itemsOf(app, meetingId)).find((item) => !item.isStanding)).toMatchObject({
      title: 'Parking by the school',
      minutes: 7,
      notes: notesOf('Ask about cones'),
      privateNote: 'Mind the neighbours',
    })
    await ok(app, 'history.undo', {})
    expect((await ok(app, 'history.undo', {})).label).toBe('Parked agenda item “Parking by the school”')
    expect(await itemsOf(app, meetingId)).toEqual(before)
    expect(await waitingIn(app, localityId)).toEqual([])
  })

  test('what is skipped misses this agenda and no other', async () => {
    const { app, localityId, meetingId } = await anAgenda()
    const itemIds = [await matter(app, meetingId, 'Lights')]
    expect(await ok(app, 'items.skip', { meetingId, itemIds })).toEqual({ backOn: '2026-06-18' })
    await ok(app, 'history.undo', {})
    const sooner = await plan(app, localityId, '2026-06-16')
    expect(await ok(app, 'items.skip', { meetingId, itemIds })).toEqual({ backOn: '2026-06-16' })
    await ok(app, 'agenda.gather', { meetingId })
    expect(await titlesOf(app, meetingId)).toEqual([])
    await ok(app, 'agenda.gather', { meetingId: sooner })
    expect(await titlesOf(app, sooner)).toEqual(['Lights'])
  })

  test('what is dropped is on record with its reason, also after opening again, and can be brought back', async () => {
    const { app, bench, localityId, meetingId } = await anAgenda()
    const itemIds = [await matter(app, meetingId, 'A fountain')]
    expect(await problem(app, 'items.drop', { meetingId, itemIds, reason: ' ' })).toEqual({ code: 'reason-needed' })
    await ok(app, 'items.drop', { meetingId, itemIds, reason: 'Nobody wants it' })
    expect(await titlesOf(app, meetingId)).toEqual([])
    await app.close()
    const again = await openBench(bench)
    const [dropped] = await waitingIn(again, localityId)
    expect(dropped).toMatchObject({ kind: 'dropped', droppedBecause: 'Nobody wants it', item: { title: 'A fountain' } })
    await ok(again, 'parked.bring-back', { parkedId: dropped?.item.parkedId ?? '' })
    expect(await waitingIn(again, localityId)).toMatchObject([{ kind: 'parked', item: { title: 'A fountain' } }])
    await ok(again, 'history.undo', {})
    await ok(again, 'history.undo', {})
    expect(await titlesOf(again, meetingId)).toEqual(['A fountain'])
    expect(await waitingIn(again, localityId)).toEqual([])
  })

  test('what is carried over goes to the next agenda at once, without having been held over', async () => {
    const { app, localityId, meetingId } = await anAgenda()
    const itemIds = [await matter(app, meetingId, 'Lights')]
    const next = await plan(app, localityId, '2026-06-18')
    await ok(app, 'items.carry-over', { meetingId, itemIds })
    expect(await titlesOf(app, meetingId)).toEqual([])
    expect((await itemsOf(app, next)).filter((item) => !item.isStanding)).toMatchObject([
      { id: itemIds[0], heldOver: 0 },
    ])
  })

  test('a standing line only leaves this agenda', async () => {
    const { app, localityId, meetingId, view } = await anAgenda()
    const itemIds = [4, 5].map((index) => itemAt(view, index).id)
    expect(await ok(app, 'items.skip', { meetingId, itemIds })).toEqual({ backOn: null })
    expect(await itemsOf(app, meetingId)).toHaveLength(10)
    expect(await waitingIn(app, localityId)).toEqual([])
    expect(await itemsOf(app, await plan(app, localityId, '2026-06-18'))).toHaveLength(12)
  })

  test('what a number came of stays and is marked; a story without one loses only where it came from', async () => {
    const { app, localityId, meetingId } = await anAgenda()
    const [numbered, told] = [await matter(app, meetingId, 'Lights'), await matter(app, meetingId, 'Tea', 'stories')]
    await ok(app, 'decision.add', { meetingId, itemId: numbered, text: 'To ask' })
    await ok(app, 'story.add', { localityId, meetingId, itemId: told, text: 'Forty-one for tea' })
    await ok(app, 'items.park', { meetingId, itemIds: [numbered, told] })
    const left = (await itemsOf(app, meetingId)).filter((item) => !item.isStanding)
    expect(left).toMatchObject([{ id: numbered, carryOver: { kind: 'park' } }])
    expect((await waitingIn(app, localityId)).map((one) => one.item.title)).toContain('Tea')
    expect((await ok(app, 'meeting.open', { meetingId })).stories).toEqual([])
  })
})

describe('on an agenda that was issued, and in the meeting', () => {
  test('the item stays, marked, and leaves when the meeting is closed', async () => {
    const { app, localityId, meetingId } = await anAgenda()
    const itemIds = [await matter(app, meetingId, 'Lights')]
    await ok(app, 'meeting.issue', { meetingId })
    await ok(app, 'items.park', { meetingId, itemIds })
    expect((await itemsOf(app, meetingId)).find((item) => item.title === 'Lights')?.carryOver).toEqual({ kind: 'park' })
    expect(await waitingIn(app, localityId)).toEqual([])
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'meeting.finish', { meetingId })
    expect(await waitingIn(app, localityId)).toMatchObject([{ item: { title: 'Lights' }, backOn: null }])
  })

  test('skipped before it begins it is on the next agenda, skipped in the meeting on the one after', async () => {
    const { app, meetingId } = await anAgenda()
    const [before, within] = [await matter(app, meetingId, 'Lights'), await matter(app, meetingId, 'Benches')]
    await ok(app, 'meeting.issue', { meetingId })
    expect(await ok(app, 'items.skip', { meetingId, itemIds: [before] })).toEqual({ backOn: '2026-06-18' })
    await ok(app, 'meeting.start', { meetingId })
    expect(await ok(app, 'items.skip', { meetingId, itemIds: [within] })).toEqual({ backOn: '2026-06-25' })
    const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
    const there = (await itemsOf(app, nextMeetingId ?? '')).filter((item) => !item.isStanding)
    expect(there).toMatchObject([{ title: 'Lights', reason: 'Skipped on 11 June', heldOver: 0 }])
    await ok(app, 'meeting.start', { meetingId: nextMeetingId ?? '' })
    await ok(app, 'items.drop', { meetingId: nextMeetingId ?? '', itemIds: [there[0]?.id ?? ''], reason: 'Mended' })
    const after = await ok(app, 'meeting.finish', { meetingId: nextMeetingId ?? '' })
    expect(await titlesOf(app, after.nextMeetingId ?? '')).toEqual(['Benches'])
  })

  test('the day it comes back is after the meeting', async () => {
    const { app, meetingId } = await anAgenda()
    const itemId = await matter(app, meetingId, 'Lights')
    const backOn = '2026-06-11'
    const refusal = { code: 'back-before-it-left', on: backOn }
    expect(await problem(app, 'items.skip', { meetingId, itemIds: [itemId], backOn })).toEqual(refusal)
    const skipped = { kind: 'skip-once', backOn } as const
    expect(await problem(app, 'item.edit', { meetingId, itemId, carryOver: skipped })).toEqual(refusal)
    expect(await ok(app, 'items.skip', { meetingId, itemIds: [itemId], backOn: '2026-07-09' })).toEqual({
      backOn: '2026-07-09',
    })
  })

  test('a team without a pattern skips for a fortnight', async () => {
    const { app, localityId, meetingId } = await anAgenda()
    await ok(app, 'locality.edit', { localityId, pattern: { ...millbrook.locality.pattern, every: 'none' } })
    const itemIds = [await matter(app, meetingId, 'Lights')]
    await ok(app, 'meeting.start', { meetingId })
    expect(await ok(app, 'items.skip', { meetingId, itemIds })).toEqual({ backOn: '2026-06-25' })
  })

  test('what is kept is marked no more', async () => {
    const { app, meetingId } = await anAgenda()
    const itemId = await matter(app, meetingId, 'Lights')
    await ok(app, 'meeting.issue', { meetingId })
    await ok(app, 'items.park', { meetingId, itemIds: [itemId] })
    await ok(app, 'items.keep', { meetingId, itemIds: [itemId], isKept: true })
    const item = async () => (await itemsOf(app, meetingId)).find((one) => one.id === itemId)
    expect(await item()).toMatchObject({ isKept: true, carryOver: null })
    await ok(app, 'items.park', { meetingId, itemIds: [itemId] })
    expect(await item()).toMatchObject({ isKept: false, carryOver: { kind: 'park' } })
  })
})

describe('the parking lot', () => {
  test('takes what somebody hands in, and drops and brings back', async () => {
    const { app, localityId, meetingId, people } = await anAgenda()
    const handedInById = people[1]?.id ?? ''
    const input = { localityId, itemKind: 'challenge', title: 'Lights', minutes: 5, handedInById } as const
    const { parkedId } = await ok(app, 'parked.add', input)
    expect(await waitingIn(app, localityId)).toMatchObject([{ kind: 'handed-in', handedInById, since: '2026-06-11' }])
    expect(await problem(app, 'parked.add', { ...input, handedInById: 'nobody' })).toMatchObject({ code: 'missing' })
    await ok(app, 'parked.drop', { parkedId, reason: 'Mended' })
    expect(await waitingIn(app, localityId)).toMatchObject([{ kind: 'dropped', droppedBecause: 'Mended' }])
    await ok(app, 'parked.bring-back', { parkedId })
    await ok(app, 'agenda.gather', { meetingId, keys: [`parked-${parkedId}`] })
    const item = (await itemsOf(app, meetingId)).find((one) => one.title === 'Lights')
    expect(item).toMatchObject({ presenterId: handedInById, heldOver: 0 })
    expect(await problem(app, 'items.remove', { meetingId, itemIds: [item?.id ?? ''] })).toEqual({
      code: 'unfinished-business',
    })
    expect(await problem(app, 'parked.drop', { parkedId, reason: 'x' })).toMatchObject({
      code: 'missing',
      id: parkedId,
    })
  })
})

test('what a clerk adds to a draft and leaves open is on the next agenda when the minutes are approved', async () => {
  const { bench, app, meetingId } = await anAgenda()
  await ok(app, 'meeting.start', { meetingId })
  const nextMeetingId = (await ok(app, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  await matter(app, meetingId, 'Bins behind the café')
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
  expect(
    JSON.stringify(await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' })),
  ).toMatch(/Bins behind the café.*Carried over/)
  bench.now = '2026-06-18T08:00:00.000Z'
  await ok(app, 'agenda.gather', { meetingId: nextMeetingId })
  expect(await itemsOf(app, nextMeetingId)).toContainEqual(
    expect.objectContaining({ title: 'Bins behind the café', heldOver: 1 }),
  )
})
