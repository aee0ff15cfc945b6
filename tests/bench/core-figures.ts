import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type App, openApp } from '../../electron/core/open-app'
import type { JobRunner } from '../../electron/core/workers/jobs'
import { addDays } from '../../shared/rules/dates'
import { type Figure, p95 } from './figures'
import { seeded, sentence } from './seeded'

let made = 0
const newId = (): string => {
  made += 1
  return `bench-${made}-${Math.random().toString(36).slice(2, 10)}`
}

export async function openForBench(dir: string, jobs: JobRunner, create: boolean): Promise<App> {
  const opened = await openApp({
    dir,
    create,
    jobs,
    newId,
    backupsDir: `${dir}-backups`,
    clock: () => new Date(),
    log: () => {},
    takeOver: true,
    holder: { user: 'bench', host: 'bench' },
    actor: () => null,
    readPickedFile: async () => null,
  })
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(opened.because)}`)
  return opened.app
}

export type CommitTimes = {
  readonly fiveYears: readonly number[]
  readonly oneDay: readonly number[]
  readonly bare: readonly number[]
}

/** Commands acknowledged as durable at core.call: in turn on the large store, on the small one, and as a bare append. */
export async function commitTimes(large: string, small: string, jobs: JobRunner, rounds: number): Promise<CommitTimes> {
  const [onLarge, onSmall] = [await editor(large, jobs), await editor(small, jobs)]
  const bareFile = await open(join(large, 'bare-append.bin'), 'a')
  const times = { fiveYears: [] as number[], oneDay: [] as number[], bare: [] as number[] }
  // The first commands after opening compile code and read files; what follows is what a meeting feels.
  const warmUp = 20
  const before = await journalBytes(large)
  for (let round = 0; round < warmUp; round += 1) {
    await onLarge.edit()
    await onSmall.edit()
  }
  const line = Buffer.alloc(Math.round(((await journalBytes(large)) - before) / warmUp), 0x61)
  for (let round = 0; round < rounds; round += 1) {
    times.fiveYears.push(await timed(onLarge.edit))
    times.oneDay.push(await timed(onSmall.edit))
    times.bare.push(
      await timed(async () => {
        await bareFile.write(line)
        await bareFile.datasync()
      }),
    )
  }
  await bareFile.close()
  await onLarge.close()
  await onSmall.close()
  return times
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Edits one open action after another, with new words and a new day each time. */
async function editor(dir: string, jobs: JobRunner): Promise<{ edit(): Promise<void>; close(): Promise<void> }> {
  const app = await openForBench(dir, jobs, false)
  const set = await app.call('working-set', {})
  if (!set.ok) throw new Error('no working set')
  const actions = set.value.records.filter((record) => record.kind === 'action')
  const random = seeded(7)
  return {
    close: () => app.close(),
    edit: async () => {
      const input = { title: sentence(random, 80), dueOn: addDays('2026-06-11', random.below(60)) }
      const outcome = await app.call('action.edit', { actionId: random.pick(actions).id, ...input })
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`)
    },
  }
}

export function commitFigures({ fiveYears, oneDay, bare }: CommitTimes): readonly Figure[] {
  return [
    {
      name: 'commit.p95.ratio',
      value: p95(fiveYears) / p95(bare),
      unit: 'ratio',
      of: 'a command at core.call, five years / a bare append + fdatasync of as many bytes',
      goal: 2,
    },
    {
      name: 'commit.growth',
      value: p95(fiveYears) / p95(oneDay),
      unit: 'ratio',
      of: 'that p95 with five years / with one day of data',
      goal: 1.5,
    },
    {
      name: 'commit.p95.ms',
      value: p95(fiveYears),
      unit: 'ms',
      of: `stated: the same in milliseconds, without the IPC hop (bare ${p95(bare).toFixed(2)} ms)`,
    },
  ]
}

/** A note of 1,000 characters in three bullets, typed at 200 a minute: drafts as the screen sends them, then one change. */
export async function journalFigure(dir: string, jobs: JobRunner): Promise<Figure> {
  const app = await openForBench(dir, jobs, true)
  const team = await app.call('team.start', {
    locality: {
      name: 'Millbrook',
      code: 'MILL',
      shape: 'place',
      district: '',
      venue: '',
      pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
    },
    people: [],
    keyboard: null,
    firstMeetingOn: '2026-06-11',
  })
  if (!team.ok) throw new Error('no team')
  const { meetingId } = team.value
  const view = await app.call('meeting.open', { meetingId })
  const itemId = view.ok ? view.value.items[0]?.id : undefined
  if (itemId === undefined) throw new Error('no item')
  const before = await journalBytes(dir)
  const random = seeded(11)
  const thirds = [333, 333, 334].map((length) => sentence(random, length))
  const text = thirds.join('')
  // 200 characters a minute and a draft each 350 ms: a little more than one character a draft.
  for (let typed = 1; typed <= text.length; typed += 10)
    await app.call('draft.save', { itemId, meetingId, notes: bullets(thirds, typed) })
  await app.call('item.write-notes', { itemId, meetingId, notes: bullets(thirds, text.length) })
  await app.close()
  const bytes = (await journalBytes(dir)) - before
  return {
    name: 'journal.per-text.ratio',
    value: bytes / Buffer.byteLength(text),
    unit: 'ratio',
    of: 'bytes of journal / byte of a note of 1,000 characters, drafts not counted',
    goal: 5,
  }
}

function bullets(lines: readonly string[], typed: number) {
  let left = typed
  const items = lines.flatMap((line) => {
    const shown = line.slice(0, Math.max(0, left))
    left -= line.length
    if (shown === '') return []
    return [
      {
        type: 'listItem' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: shown }] }],
      },
    ]
  })
  return { type: 'doc' as const, content: items.length === 0 ? [] : [{ type: 'bulletList' as const, content: items }] }
}

async function journalBytes(dir: string): Promise<number> {
  const folder = join(dir, 'journal')
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Copies a store, so that each measurement starts from the same files. */
export async function copyStore(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isDirectory()) await copyStore(join(from, entry.name), join(to, entry.name))
    else if (entry.name !== 'lock.json') await copyFile(join(from, entry.name), join(to, entry.name))
  }
}
