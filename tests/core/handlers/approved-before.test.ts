import { expect, test } from 'vitest'
import { openStore } from '../../../electron/core/store/open-store'
import { aBench, ok, openBench, optionsOf, startMillbrook } from './workspace'

test('minutes approved before their texts were kept are still printed, and kept as version 1 when they are reopened', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId, people } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  await ok(app, 'meeting.finish', { meetingId })
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
  const printed = { document: 'minutes', meetingId, version: 'team' } as const
  const asApproved = await ok(app, 'document.preview', printed)
  await app.close()
  const opened = await openStore(optionsOf(bench))
  if (opened.kind !== 'open') throw new Error('not open')
  await opened.store.loadMeeting(meetingId)
  const change = { put: [], remove: [{ kind: 'minutes' as const, id: `${meetingId}-minutes-1` }] }
  const meta = { name: 'older', label: 'As an older app left it', actor: { personId: null, onBehalf: null } }
  expect(await opened.store.commit(change, meta)).toMatchObject({ ok: true })
  await opened.store.close()

  const again = await openBench(bench)
  expect(await ok(again, 'document.preview', printed)).toEqual(asApproved)
  await ok(again, 'person.edit', { personId: people[1]?.id ?? '', name: 'Another name' })
  // Its names were kept, though not its text.
  expect(await ok(again, 'document.preview', printed)).toEqual(asApproved)
  await ok(again, 'meeting.reopen', { meetingId, reason: 'To look again' })
  const first = await ok(again, 'document.preview', { ...printed, approvedVersion: 1 })
  expect(first.model.title).toBe(asApproved.model.title)
  expect((await ok(again, 'meeting.open', { meetingId })).approvals).toMatchObject([
    { version: 1, approvedOn: '2026-06-18', reopened: { reason: 'To look again' } },
  ])
})
