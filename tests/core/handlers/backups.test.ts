import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { scheduleBackups } from '../../../electron/core/backup-schedule'
import type { BackupHeading } from '../../../shared/contract'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

const minute = 60_000

describe('backups by themselves', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('one after the start, one within the hour after changes, none for an hour without', async () => {
    const made: string[] = []
    const makeBackup = async (because: BackupHeading['because']) => {
      made.push(because)
      const heading = { id: '1', at: '2026-06-09T13:02:00.000Z', because, documents: 1, bytes: 1 }
      return { ok: true, value: heading } as const
    }
    const store = { makeBackup, listBackups: async () => [] }
    const backups = scheduleBackups({ store, isReadOnly: false, log: () => {}, tell: () => {} })
    await vi.advanceTimersByTimeAsync(minute)
    expect(made).toEqual(['start'])
    await vi.advanceTimersByTimeAsync(120 * minute)
    expect(made).toEqual(['start'])
    backups.changed()
    await vi.advanceTimersByTimeAsync(30 * minute)
    backups.changed()
    await vi.advanceTimersByTimeAsync(31 * minute)
    expect(made).toEqual(['start', 'hourly'])
    backups.changed()
    await backups.close()
    await vi.advanceTimersByTimeAsync(120 * minute)
    expect(made).toHaveLength(2)
  })
})

test('the end of a meeting is backed up', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'meeting.finish', { meetingId })
  const asked = await ok(app, 'backup.make', {})
  const list = await ok(app, 'backup.list', {})
  expect(list.map((one) => one.because).sort()).toEqual(['asked', 'meeting-end'])
  expect((await ok(app, 'backup.verify', { backupId: asked.id })).documents).toBeGreaterThan(0)
})

test('restoring makes one backup of how things are, and no second one', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  await startMillbrook(app, bench)
  const { id } = await ok(app, 'backup.make', {})
  await ok(app, 'backup.restore', { backupId: id })
  const list = await ok(app, 'backup.list', {})
  expect(list.map(({ because }) => because).sort()).toEqual(['asked', 'restore'])
})

test('closing stops a backup that is being made, and leaves no lock behind', async () => {
  const bench = await aBench()
  let contents = 0
  const app = await openBench(bench, {
    disk: (operation, path) => {
      if (operation === 'open' && path.startsWith(bench.backupsDir)) contents += 1
      if (operation === 'open' && contents === 1) closed = app.close()
    },
  })
  let closed: Promise<void> | undefined
  await startMillbrook(app, bench)
  expect(await problem(app, 'backup.make', {})).toEqual({ code: 'cancelled' })
  await closed
  expect(contents).toBe(1)
  expect(await readdir(bench.dir)).not.toContain('lock.json')
  await ok(await openBench(bench), 'backup.make', {})
})
