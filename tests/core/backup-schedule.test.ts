import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { scheduleBackups } from '../../electron/core/backup-schedule'
import type { BackupHeading, BackupState } from '../../shared/contract'
import type { Outcome, Problem } from '../../shared/refusals'

const minute = 60_000
const gone: Problem = { code: 'folder-gone', path: 'E:\\Backups' }

const aHeading = (because: BackupHeading['because'], at = '2026-06-09T13:02:00.000Z'): BackupHeading => ({
  ...{ id: at, at, because },
  ...{ documents: 3, bytes: 900 },
})

/** Backups that fail with `problem` for as long as there is one. */
function aSchedule(listed: readonly BackupHeading[] = []) {
  const tried: string[] = []
  const told: BackupState[] = []
  const disk: { problem: Problem | Error | null } = { problem: gone }
  const store = {
    makeBackup: async (because: BackupHeading['because']): Promise<Outcome<BackupHeading>> => {
      tried.push(because)
      if (disk.problem instanceof Error) throw disk.problem
      return disk.problem === null ? { ok: true, value: aHeading(because) } : { ok: false, problem: disk.problem }
    },
    listBackups: async () => listed,
  }
  const backups = scheduleBackups({ ...{ store, isReadOnly: false }, log: () => {}, tell: (state) => told.push(state) })
  return { backups, tried, told, disk }
}

describe('a backup that could not be made', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is told, with when the last good one was made and why there is none since', async () => {
    const { told } = aSchedule([
      aHeading('hourly', '2026-06-04T15:00:00.000Z'),
      aHeading('start', '2026-06-03T08:00:00.000Z'),
    ])
    await vi.advanceTimersByTimeAsync(minute)
    expect(told).toEqual([{ lastGoodAt: '2026-06-04T15:00:00.000Z', failed: 'folder-gone' }])
  })

  test('is tried again without a new change, until it is made, and that is told too', async () => {
    const { told, tried, disk } = aSchedule()
    await vi.advanceTimersByTimeAsync(minute)
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(tried).toEqual(['start', 'hourly'])
    disk.problem = null
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(told.at(-1)).toEqual({ lastGoodAt: '2026-06-09T13:02:00.000Z', failed: null })
    await vi.advanceTimersByTimeAsync(180 * minute)
    expect(tried).toHaveLength(3)
  })

  test('leaves what was known of the last good one when the folder has gone', async () => {
    const { backups, told, disk } = aSchedule()
    disk.problem = null
    await backups.make('asked')
    disk.problem = gone
    await backups.make('asked')
    expect(told.at(-1)).toEqual({ lastGoodAt: '2026-06-09T13:02:00.000Z', failed: 'folder-gone' })
  })

  test.each([
    [{ code: 'disk-full', path: '' }, 'disk-full'],
    [{ code: 'may-not-write', path: '' }, 'may-not-write'],
    [{ code: 'disk-failed', path: '', detail: 'EIO' }, 'failed'],
    [new Error('a bug of ours'), 'failed'],
  ] as const)('says in one word what was wrong: %o', async (problem, failed) => {
    const { told, disk } = aSchedule()
    disk.problem = problem
    await vi.advanceTimersByTimeAsync(minute)
    expect(told).toEqual([{ lastGoodAt: null, failed }])
  })

  test('is no failure where another laptop has the workspace now, or it was stopped', async () => {
    for (const problem of [{ code: 'lock-lost', holder: 'Cass' }, { code: 'cancelled' }] as const) {
      const { told, tried, disk } = aSchedule()
      disk.problem = problem
      await vi.advanceTimersByTimeAsync(60 * minute)
      expect([told, tried]).toEqual([[], ['start']])
    }
  })

  test('is not tried again once the workspace is closed', async () => {
    const { backups, tried } = aSchedule()
    await vi.advanceTimersByTimeAsync(minute)
    await backups.close()
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(tried).toEqual(['start'])
  })
})
