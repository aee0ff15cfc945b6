import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { scheduleBackups } from '../../../electron/core/backup-schedule'
import { aBench, ok, openBench, startMillbrook } from './workspace'

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
    const makeBackup = async (because: string) => {
      made.push(because)
      return { ok: false, problem: { code: 'disk-full', path: '' } } as const
    }
    const log: string[] = []
    const backups = scheduleBackups({ makeBackup }, (line) => log.push(line), false)
    await vi.advanceTimersByTimeAsync(minute)
    expect(made).toEqual(['start'])
    await vi.advanceTimersByTimeAsync(120 * minute)
    expect(made).toEqual(['start'])
    backups.changed()
    await vi.advanceTimersByTimeAsync(30 * minute)
    backups.changed()
    await vi.advanceTimersByTimeAsync(31 * minute)
    expect(made).toEqual(['start', 'hourly'])
    expect(log).toEqual(['backup (start) not made: disk-full', 'backup (hourly) not made: disk-full'])
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
