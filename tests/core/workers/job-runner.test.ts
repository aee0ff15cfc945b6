import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { inlineJobs, startWorkerJobs } from '../../../electron/core/workers/job-runner'
import type { JobProgress, JobRunner } from '../../../electron/core/workers/jobs'
import { aBelievableSnapshot } from '../documents/a-snapshot'
import { readDocx } from '../documents/read-docx'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const snapshot = aBelievableSnapshot()
const saying = (today: string) => ({ ...snapshot, today })

let dir = ''
let runner: JobRunner | undefined

// As electron-vite builds them: the real worker, and one that crashes and hangs when it is asked to.
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: dir,
      minify: false,
      rolldownOptions: {
        input: {
          worker: at('../../../electron/core/workers/worker.ts'),
          misbehaving: at('./misbehaving-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
})
afterAll(() => rm(dir, { recursive: true, force: true }))
afterEach(() => runner?.close())

function start(file: 'worker' | 'misbehaving', idleMs?: number): JobRunner {
  runner = startWorkerJobs(join(dir, `${file}.mjs`), idleMs)
  return runner
}

test('the worker answers as the same work in this thread does', async () => {
  const jobs = start('worker')
  expect(await jobs.run('document.preview', snapshot)).toEqual(await inlineJobs().run('document.preview', snapshot))
  const there = await jobs.run('document.docx', snapshot)
  const here = await inlineJobs().run('document.docx', snapshot)
  expect(there).toEqual(here)
  expect(there.fileName).toContain('2026-06-11 minutes')
  expect((await readDocx(there.bytes)).paths).toContain('word/document.xml')
})

test('the worker tells how far it is', async () => {
  const heard: JobProgress[] = []
  await start('worker').run('document.docx', snapshot, { onProgress: (progress) => heard.push(progress) })
  const done = heard.map((progress) => progress.done)
  expect(done[0]).toBe(0)
  expect(done.at(-1)).toBe(100)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(heard.every(({ of }) => of === 100)).toBe(true)
  expect(heard.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['Writing item 7 of 12', 'Putting the file together']),
  )
})

test('a job that throws rejects with its name and message, and the next one is done', async () => {
  const jobs = start('misbehaving')
  await expect(jobs.run('document.preview', saying('throw'))).rejects.toMatchObject({
    name: 'TypeError',
    message: 'not a snapshot',
  })
  expect((await jobs.run('document.preview', snapshot)).model.title).toContain('Millbrook')
})

test('a job in an endless loop can be cancelled, and the jobs behind it are done by a new worker', async () => {
  const jobs = start('misbehaving')
  const stop = new AbortController()
  const hanging = jobs.run('document.preview', saying('hang'), { signal: stop.signal, onProgress: () => stop.abort() })
  const behind = jobs.run('document.preview', snapshot)
  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
  expect((await behind).model.title).toContain('Millbrook')
})

test('a job that waits can be cancelled without harm to the one that runs', async () => {
  const jobs = start('worker')
  const stop = new AbortController()
  const first = jobs.run('document.docx', snapshot)
  const second = jobs.run('document.preview', snapshot, { signal: stop.signal })
  stop.abort()
  await expect(second).rejects.toMatchObject({ name: 'AbortError' })
  expect((await first).bytes.length).toBeGreaterThan(1_000)
})

test('a job cancelled before it was asked for is not begun', async () => {
  const cancelled = { signal: AbortSignal.abort() }
  await expect(start('worker').run('document.preview', snapshot, cancelled)).rejects.toMatchObject({
    name: 'AbortError',
  })
  await expect(inlineJobs().run('document.preview', snapshot, cancelled)).rejects.toMatchObject({ name: 'AbortError' })
})

test('a crash rejects the job it hit, and the jobs behind it are done by a new worker', async () => {
  const jobs = start('misbehaving')
  const [exited, thrown, done] = await Promise.allSettled([
    jobs.run('document.preview', saying('crash')),
    jobs.run('document.preview', saying('throw outside')),
    jobs.run('document.preview', snapshot),
  ])
  expect(exited).toMatchObject({ status: 'rejected', reason: { name: 'WorkerEndedError' } })
  expect(thrown).toMatchObject({ status: 'rejected', reason: { message: 'out of everything' } })
  expect(done.status).toBe('fulfilled')
})

test('a worker that cannot be started rejects, and does not throw', async () => {
  runner = startWorkerJobs(join(dir, 'not-there.mjs'))
  await expect(runner.run('document.preview', snapshot)).rejects.toThrow(/not-there/)
})

test('an idle worker is ended, and a later job starts another; a busy one is kept', async () => {
  const jobs = start('misbehaving', 200)
  const first = (await jobs.run('document.preview', saying('which'))).model.title
  const second = (await jobs.run('document.preview', saying('which'))).model.title
  expect(second).toBe(first)
  // Asked seldom enough to be idle in between.
  await vi.waitFor(
    async () => expect((await jobs.run('document.preview', saying('which'))).model.title).not.toBe(first),
    {
      interval: 400,
      timeout: 10_000,
    },
  )
})

test('closing cancels what runs and what waits, and nothing runs afterwards', async () => {
  const jobs = start('misbehaving')
  const settled = Promise.allSettled([
    jobs.run('document.preview', saying('hang')),
    jobs.run('document.preview', snapshot),
  ])
  await jobs.close()
  for (const result of await settled)
    expect(result).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
  await expect(jobs.run('document.preview', snapshot)).rejects.toMatchObject({ name: 'AbortError' })
})
