import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { openApp } from '../../../electron/core/open-app'
import { createSearch } from '../../../electron/core/search/search'
import type { StartSeat } from '../../../electron/core/search/seat'
import { openStore } from '../../../electron/core/store/open-store'
import { searchThread } from '../../../electron/core/workers/search-thread'
import type { FindAnswer } from '../../../shared/model/find'
import { eventually } from '../../eventually'
import { aBench, type Bench, millbrook, ok, openBench, optionsOf, startMillbrook } from '../handlers/workspace'

let folder = ''

// As electron-vite builds it.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: { search: fileURLToPath(new URL('../../../electron/core/workers/search-worker.ts', import.meta.url)) },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const thread = (): StartSeat => searchThread(join(folder, 'search.mjs'))

async function find(app: App, words: string): Promise<FindAnswer> {
  const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
  return eventually(async () => {
    const answer = await ok(app, 'find', { words, filters, showConfidential: true, limit: 20 })
    expect(answer.isComplete).toBe(true)
    return answer
  })
}

/** Counts the threads started, and ends the first one under its first question. */
function dying(deaths: number): { readonly start: StartSeat; readonly started: () => number } {
  let started = 0
  return {
    started: () => started,
    start: (heard) => {
      started += 1
      const seat = thread()(heard)
      if (started > deaths) return seat
      return {
        ...seat,
        post: (request) => {
          if (request.kind !== 'find') return seat.post(request)
          void seat.close()
          heard.onEnd(new Error('gone'))
        },
      }
    },
  }
}

async function withAction(bench: Bench, searchSeat: StartSeat) {
  const app = await openBench(bench, { searchSeat })
  const { localityId } = await startMillbrook(app, bench)
  const owner = { kind: 'team' } as const
  const add = (title: string) =>
    ok(app, 'action.add', { localityId, title, owner, helperIds: [], dueOn: null, origin: null })
  await add('Ring about the lift')
  return { app, add }
}

test('the thread answers as the search in this thread does, and hears of what changes', async () => {
  const bench = await aBench()
  const { app, add } = await withAction(bench, thread())
  const there = await find(app, 'lift')
  expect(there.hits.map((hit) => hit.title)).toEqual(['Ring about the lift'])
  await add('Oil the lift')
  expect((await find(app, 'lift')).total).toBe(2)
  await ok(app, 'history.undo', {})
  expect((await find(app, 'lift')).total).toBe(1)
  await app.close()
  const inline = await openBench(bench)
  expect(await find(inline, 'lift')).toEqual(there)
})

test('a thread that dies under a question is started again, and the question answered', async () => {
  const { start, started } = dying(1)
  const { app } = await withAction(await aBench(), start)
  expect((await find(app, 'lift')).total).toBe(1)
  expect(started()).toBe(2)
})

test('where it dies again the question fails, and the next one is answered', async () => {
  const bench = await aBench()
  const { app } = await withAction(bench, dying(2).start)
  const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
  const failed = await app.call('find', { words: 'lift', filters, showConfidential: true, limit: 20 })
  expect(failed).toMatchObject({ ok: false, problem: { code: 'bug' } })
  expect((await find(app, 'lift')).total).toBe(1)
})

test('a question still open when the workspace is closed is cancelled', async () => {
  const { app } = await withAction(await aBench(), thread())
  const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
  const asked = app.call('find', { words: 'lift', filters, showConfidential: true, limit: 20 })
  await app.close()
  expect(await asked).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
})

test('a workspace that somebody else has open is searched too', async () => {
  const bench = await aBench()
  const { app } = await withAction(bench, thread())
  await ok(app, 'settings.edit', { bodyName: 'Northfold' })
  const second = await openApp({ ...optionsOf(bench), searchSeat: thread() })
  if (second.kind !== 'read-only') throw new Error(second.kind)
  // What is only in the journal yet was replayed by the second, and goes in from there.
  expect((await find(second.app, 'lift')).total).toBe(1)
  expect((await find(second.app, millbrook.locality.name)).hits.some((hit) => hit.kind === 'place')).toBe(true)
  await second.app.close()
})

test('a thread that nobody asks anything is ended, and started again by the next question', async () => {
  const bench = await aBench()
  const opened = await openStore(optionsOf(bench))
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const { start, started } = dying(0)
  let ended = 0
  const counting: StartSeat = (heard) => {
    const seat = start(heard)
    return {
      ...seat,
      close: async () => {
        ended += 1
        await seat.close()
      },
    }
  }
  const search = createSearch({ store, isReadOnly: false, dir: bench.dir, start: counting, log: () => {}, idleMs: 1 })
  const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
  const ask = () => search.find({ words: 'lift', filters, showConfidential: true, limit: 5 }, '2026-06-11')
  await ask()
  await eventually(() => expect(ended).toBe(1))
  await ask()
  expect(started()).toBe(2)
  await search.close()
  await store.close()
})
