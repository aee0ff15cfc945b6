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
  expect(await jobs.run('document.model', snapshot)).toEqual(await inlineJobs().run('document.model', snapshot))
  const there = await readDocx(await jobs.run('document.docx', snapshot))
  const here = await readDocx(await inlineJobs().run('document.docx', snapshot))
  expect(there.paths).toEqual(here.paths)
  for (const path of here.paths) expect(there.source(path)).toBe(here.source(path))
})

test('the worker tells how far it is', async () => {
  const heard: JobProgress[] = []
  await start('worker').run('document.docx', snapshot, { onProgress: (progress) => heard.push(progress) })
  expect(heard.map(({ done, of }) => [done, of])).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ])
})

test('a job that throws rejects with its name and message, and the next one is done', async () => {
  const jobs = start('misbehaving')
  await expect(jobs.run('document.model', saying('throw'))).rejects.toMatchObject({
    name: 'TypeError',
    message: 'not a snapshot',
  })
  expect((await jobs.run('document.model', snapshot)).title).toContain('Millbrook')
})

test('a job in an endless loop can be cancelled, and the jobs behind it are done by a new worker', async () => {
  const jobs = start('misbehaving')
  const stop = new AbortController()
  const hanging = jobs.run('document.model', saying('hang'), { signal: stop.signal, onProgress: () => stop.abort() })
  const behind = jobs.run('document.model', snapshot)
  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
  expect((await behind).title).toContain('Millbrook')
})

test('a job that waits can be cancelled without harm to the one that runs', async () => {
  const jobs = start('worker')
  const stop = new AbortController()
  const first = jobs.run('document.docx', snapshot)
  const second = jobs.run('document.model', snapshot, { signal: stop.signal })
  stop.abort()
  await expect(second).rejects.toMatchObject({ name: 'AbortError' })
  expect((await first).length).toBeGreaterThan(1_000)
})

test('a job cancelled before it was asked for is not begun', async () => {
  const cancelled = { signal: AbortSignal.abort() }
  await expect(start('worker').run('document.model', snapshot, cancelled)).rejects.toMatchObject({ name: 'AbortError' })
  await expect(inlineJobs().run('document.model', snapshot, cancelled)).rejects.toMatchObject({ name: 'AbortError' })
})

test('a crash rejects the job it hit, and the jobs behind it are done by a new worker', async () => {
  const jobs = start('misbehaving')
  const [exited, thrown, done] = await Promise.allSettled([
    jobs.run('document.model', saying('crash')),
    jobs.run('document.model', saying('throw outside')),
    jobs.run('document.model', snapshot),
  ])
  expect(exited).toMatchObject({ status: 'rejected', reason: { name: 'WorkerEndedError' } })
  expect(thrown).toMatchObject({ status: 'rejected', reason: { message: 'out of everything' } })
  expect(done.status).toBe('fulfilled')
})

test('a worker that cannot be started rejects, and does not throw', async () => {
  runner = startWorkerJobs(join(dir, 'not-there.mjs'))
  await expect(runner.run('document.model', snapshot)).rejects.toThrow(/not-there/)
})

test('an idle worker is ended, and a later job starts another; a busy one is kept', async () => {
  const jobs = start('misbehaving', 200)
  const first = (await jobs.run('document.model', saying('which'))).title
  const second = (await jobs.run('document.model', saying('which'))).title
  expect(second).toBe(first)
  // Asked seldom enough to be idle in between.
  await vi.waitFor(async () => expect((await jobs.run('document.model', saying('which'))).title).not.toBe(first), {
    interval: 400,
    timeout: 10_000,
  })
})

test('closing cancels what runs and what waits, and nothing runs afterwards', async () => {
  const jobs = start('misbehaving')
  const settled = Promise.allSettled([jobs.run('document.model', saying('hang')), jobs.run('document.model', snapshot)])
  await jobs.close()
  for (const result of await settled)
    expect(result).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
  await expect(jobs.run('document.model', snapshot)).rejects.toMatchObject({ name: 'AbortError' })
})
