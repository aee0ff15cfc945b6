import { expect, test } from 'vitest'
import { plainText } from '../../../electron/core/documents/text/text'
import type { App } from '../../../electron/core/open-app'
import type { InputOf } from '../../../shared/contract'
import { aBench, type Bench, ok, openBench, startMillbrook, wait } from './workspace'

type MinuteOrigin = InputOf<'action.add'>['origin']

function anAction(localityId: string, title: string, origin: MinuteOrigin) {
  return { localityId, title, owner: { kind: 'team' as const }, helperIds: [], dueOn: null, origin }
}

/** Millbrook meets on Thursday 11 June about its lift, and does at once what it agreed. */
async function aMeetingWithADoneAction() {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId } = await startMillbrook(app, bench)
  const lift = { itemKind: 'challenge', title: 'The lift', minutes: 5, after: null } as const
  const { itemId } = await ok(app, 'item.add', { meetingId, ...lift })
  await ok(app, 'meeting.start', { meetingId })
  const ring = anAction(localityId, 'Ring Peakside Homes', { meetingId, itemId })
  const { actionId } = await ok(app, 'action.add', ring)
  await ok(app, 'action.move', { actionId, to: 'done', after: null })
  return { bench, app, localityId, meetingId, actionId }
}

async function putAwayAndReopened(app: App, bench: Bench, actionId: string): Promise<App> {
  await ok(app, 'cards.put-away', { cards: [{ kind: 'action', id: actionId }] })
  await app.close()
  wait(bench, 3_600)
  return openBench(bench)
}

test('minutes have the action that was put away by hand before they were approved, also once the app was started again', async () => {
  const { bench, app, meetingId, actionId } = await aMeetingWithADoneAction()
  await ok(app, 'meeting.finish', { meetingId })
  const again = await putAwayAndReopened(app, bench, actionId)
  expect((await ok(again, 'meeting.open', { meetingId })).actions).toMatchObject([{ id: actionId }])
  await ok(again, 'meeting.approve', { meetingId, on: '2026-06-11', byMeetingId: null })
  await again.close()
  const approved = await openBench(bench)
  const { model } = await ok(approved, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
  expect(plainText(model)).toContain('Ring Peakside Homes')
})

test('a live meeting is closed although all that came of an item was put away before the app was started again', async () => {
  const { bench, app, meetingId, actionId } = await aMeetingWithADoneAction()
  const again = await putAwayAndReopened(app, bench, actionId)
  const { carried } = await ok(again, 'meeting.finish', { meetingId })
  expect(JSON.stringify(carried)).not.toContain('lift')
})

test('matters arising tell of what was put away by hand since the meeting before', async () => {
  const { bench, app, localityId, meetingId } = await aMeetingWithADoneAction()
  const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
  wait(bench, 86_400)
  const { actionId } = await ok(app, 'action.add', anAction(localityId, 'Order the tea', null))
  await ok(app, 'action.drop', { actionId, reason: 'There is some' })
  const again = await putAwayAndReopened(app, bench, actionId)
  const { lines } = await ok(again, 'meeting.matters-arising', { meetingId: nextMeetingId ?? '' })
  expect(lines).toMatchObject([{ what: 'dropped', title: 'Order the tea' }])
})

test('a meeting that was begun before its day has what it led to and put away in the year before', async () => {
  const { bench, app, localityId, meetingId: june } = await aMeetingWithADoneAction()
  await ok(app, 'meeting.finish', { meetingId: june })
  const on = { on: '2027-01-07', startsAt: '10:00', endsAt: '11:00', venue: '' }
  bench.now = '2026-12-30T10:00:00.000Z'
  const { meetingId } = await ok(app, 'meeting.plan', { localityId, ...on })
  const lift = { itemKind: 'challenge', title: 'The lift', minutes: 5, after: null } as const
  const { itemId } = await ok(app, 'item.add', { meetingId, ...lift })
  await ok(app, 'meeting.start', { meetingId })
  const { actionId } = await ok(app, 'action.add', anAction(localityId, 'Ring again', { meetingId, itemId }))
  await ok(app, 'action.drop', { actionId, reason: 'They came' })
  await ok(app, 'cards.put-away', { cards: [{ kind: 'action', id: actionId }] })
  await app.close()
  bench.now = '2027-01-07T10:00:00.000Z'
  const again = await openBench(bench)
  expect((await ok(again, 'meeting.open', { meetingId })).actions).toMatchObject([{ id: actionId }])
})
