import { expect, test } from 'vitest'
import { aBench, ok, openBench, problem, startMillbrook, wait } from './workspace'

/** Millbrook, with its first meeting closed and not approved yet. */
async function aDraft() {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'meeting.finish', { meetingId })
  const stateOf = async () => (await ok(app, 'meeting.open', { meetingId })).meeting.state
  const approve = () => ok(app, 'meeting.approve', { meetingId, on: '2026-06-11', byMeetingId: null })
  return { bench, app, meetingId, stateOf, approve }
}

test('a restore of a moment when minutes were approved can be taken back, and done again', async () => {
  const { bench, app, meetingId, stateOf, approve } = await aDraft()
  await approve()
  const { id } = await ok(app, 'backup.make', {})
  wait(bench, 60)
  await ok(app, 'meeting.reopen', { meetingId, reason: 'The wrong lift' })
  const before = await ok(app, 'meeting.open', { meetingId })
  await ok(app, 'backup.restore', { backupId: id })
  expect(await stateOf()).toBe('approved')
  await ok(app, 'history.undo', {})
  expect(await ok(app, 'meeting.open', { meetingId })).toEqual(before)
  await ok(app, 'history.redo', {})
  expect(await stateOf()).toBe('approved')
  await ok(app, 'history.undo', {})
  expect(await stateOf()).toBe('draft')
})

test('nothing else reaches into approved minutes after a restore was taken back', async () => {
  const { bench, app, stateOf, approve } = await aDraft()
  const { id } = await ok(app, 'backup.make', {})
  wait(bench, 60)
  await approve()
  await ok(app, 'backup.restore', { backupId: id })
  expect(await stateOf()).toBe('draft')
  await ok(app, 'history.undo', {})
  expect(await stateOf()).toBe('approved')
  expect(await problem(app, 'history.undo', {})).toMatchObject({ code: 'undo-would-unlock' })
  await app.close()
  const again = await openBench(bench)
  await ok(again, 'history.redo', {})
  await ok(again, 'history.undo', {})
})

test('the step says the day and the time of the backup as the clock on the wall had them', async () => {
  const { bench, app, approve } = await aDraft()
  const { id } = await ok(app, 'backup.make', {})
  wait(bench, 60)
  await approve()
  await ok(app, 'backup.restore', { backupId: id })
  const { undo } = await ok(app, 'working-set', {})
  expect(undo).toBe('Restored the backup of Thursday 11 June 2026, 10:00')
})
