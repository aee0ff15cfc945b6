import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { aBench, ok, openBench, problem, startMillbrook, wait } from './workspace'

const side = { by: { kind: 'residents' }, text: 'open the hall' } as const

async function aPledgeOf(app: App, localityId: string, column: 'offered' | 'agreed' = 'agreed') {
  const { pledgeId } = await ok(app, 'pledge.write', {
    ...{ localityId, title: 'Tea', weWill: side, youWill: side, target: '', condition: null },
    ...{ reviewOn: null, column, origin: null },
  })
  return pledgeId
}

async function talkedAbout(app: App, meetingId: string, pledgeId: string) {
  const about = { itemKind: 'pledges', minutes: 5, after: null, from: { kind: 'pledge', id: pledgeId } } as const
  return (await ok(app, 'item.add', { meetingId, title: 'Tea', ...about })).itemId
}

async function opened() {
  const bench = await aBench()
  const app = await openBench(bench)
  return { bench, app, ...(await startMillbrook(app, bench)) }
}

test('an item about a pledge is settled by agreeing or marking it: it need not be carried over as if nothing came of it', async () => {
  const { app, localityId, meetingId } = await opened()
  const pledgeId = await aPledgeOf(app, localityId, 'offered')
  const itemId = await talkedAbout(app, meetingId, pledgeId)
  await ok(app, 'meeting.start', { meetingId })
  expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })

  await ok(app, 'pledges.move', { pledgeIds: [pledgeId], to: 'agreed', after: null })
  expect(await ok(app, 'meeting.open', { meetingId })).toMatchObject({ dealtWith: [itemId] })
  await ok(app, 'history.undo', {})
  expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })

  await ok(app, 'pledges.move', { pledgeIds: [pledgeId], to: 'under-way', after: null })
  await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'weWill', mark: 'kept', evidence: 'Twelve Thursdays' }] })
  expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })
})

test('what was dealt with stays so in the record when the pledge is marked again before the minutes are approved', async () => {
  const { bench, app, localityId, meetingId } = await opened()
  const pledgeId = await aPledgeOf(app, localityId)
  // Agreed in another week, so that only the mark is of that day.
  await ok(app, 'meeting.edit', { meetingId, on: '2026-06-12' })
  wait(bench, 86_400)
  const itemId = await talkedAbout(app, meetingId, pledgeId)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'weWill', mark: 'changed', evidence: 'Ten cups' }] })
  expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })

  wait(bench, 6 * 86_400)
  const again = { side: 'weWill', mark: 'changed', evidence: 'Twelve cups', on: '2026-06-17' } as const
  await ok(app, 'pledge.mark', { pledgeId, sides: [again] })
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
  const { items, dealtWith } = await ok(app, 'meeting.open', { meetingId })
  expect(items.find((one) => one.id === itemId)).toMatchObject({ carryOver: null, isDealtWith: true })
  expect(dealtWith).toEqual([itemId])
  expect(await ok(app, 'agenda.parking-lot', { localityId })).toEqual([])
})

test('closing can be taken back: nothing is said to be dealt with that is then undone', async () => {
  const { bench, app, localityId, meetingId } = await opened()
  const pledgeId = await aPledgeOf(app, localityId, 'offered')
  const itemId = await talkedAbout(app, meetingId, pledgeId)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'meeting.step', { meetingId, itemId })
  wait(bench, 60)
  await ok(app, 'pledges.move', { pledgeIds: [pledgeId], to: 'agreed', after: null })
  await ok(app, 'meeting.finish', { meetingId })
  const closed = await ok(app, 'meeting.open', { meetingId })
  expect(closed.items.find((one) => one.id === itemId)).toMatchObject({ isDealtWith: true, spentSeconds: 60 })

  await ok(app, 'history.undo', {})
  await ok(app, 'history.undo', {})
  expect(await ok(app, 'meeting.open', { meetingId })).toMatchObject({ dealtWith: [] })
  expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })
})

test('a due review that its meeting had and did not do stands on the next agenda, though an unrelated pledge came of its item', async () => {
  const { app, localityId, meetingId } = await opened()
  const pledgeId = await aPledgeOf(app, localityId)
  const { meeting } = await ok(app, 'meeting.open', { meetingId })
  await ok(app, 'pledge.edit', { pledgeId, reviewOn: meeting.on })
  const itemId = await talkedAbout(app, meetingId, pledgeId)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'pledge.add', { localityId, meetingId, itemId, text: 'Something else' })
  const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
  const { items } = await ok(app, 'meeting.open', { meetingId: nextMeetingId ?? '' })
  expect(items.filter((one) => one.about?.id === pledgeId)).toHaveLength(1)
})

describe('what is done to a pledge', () => {
  test('while a meeting is written down from paper is that meeting’s, on whatever day it is typed', async () => {
    const { bench, app, localityId } = await opened()
    const pledgeId = await aPledgeOf(app, localityId)
    const when = { on: '2026-06-10', startsAt: '10:00', endsAt: '11:00', venue: '' }
    wait(bench, 5 * 86_400)
    const { meetingId } = await ok(app, 'meeting.record-from-paper', { localityId, ...when })
    const itemId = await talkedAbout(app, meetingId, pledgeId)
    // What the board did between that day and the writing is not.
    expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })
    await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'weWill', mark: 'kept', evidence: '' }] })
    expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })
  })

  test('on the later day on which a suspended meeting goes on is that meeting’s', async () => {
    const { bench, app, localityId, meetingId } = await opened()
    const pledgeId = await aPledgeOf(app, localityId)
    await talkedAbout(app, meetingId, pledgeId)
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'meeting.suspend', { meetingId })
    wait(bench, 86_400)
    await ok(app, 'meeting.resume', { meetingId })
    await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'youWill', mark: 'kept', evidence: '' }] })
    expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })
  })

  test('on the board that morning is not: the meeting has not talked about it', async () => {
    const { app, localityId, meetingId } = await opened()
    const pledgeId = await aPledgeOf(app, localityId)
    const itemId = await talkedAbout(app, meetingId, pledgeId)
    await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'weWill', mark: 'kept', evidence: '' }] })
    await ok(app, 'meeting.start', { meetingId })
    expect(await ok(app, 'meeting.open', { meetingId })).toMatchObject({ dealtWith: [] })
    expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })
  })

  test('with another review day alone is what came of the item', async () => {
    const { app, localityId, meetingId } = await opened()
    const pledgeId = await aPledgeOf(app, localityId)
    const itemId = await talkedAbout(app, meetingId, pledgeId)
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'pledge.edit', { pledgeId, title: 'Tea and cake' })
    expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })
    await ok(app, 'pledge.edit', { pledgeId, reviewOn: '2026-08-13' })
    expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })
  })
})
