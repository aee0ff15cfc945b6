import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notesOf } from '../../builders'
import { TestPlace } from './workspace'

let place: TestPlace
let program: string

// Node 20 runs no TypeScript, so the child is bundled first.
beforeAll(async () => {
  place = await TestPlace.make()
  program = join(place.root, 'bundle', 'committer.mjs')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./committer.ts', import.meta.url)),
      outDir: join(place.root, 'bundle'),
      minify: false,
      rollupOptions: { output: { entryFileNames: 'committer.mjs' } },
    },
    ssr: { noExternal: true },
  })
}, 60_000)
afterAll(() => place.close())

type Acknowledged = { seq: number; n: number }

/** Lets a process commit until it has been told so many times that all is saved, then kills it mid-way. */
async function commitAndKill(run: string, after: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, [program, place.dir, place.backupsDir, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const last: Acknowledged = { seq: 0, n: -1 }
  const exited = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') continue
    const [seq, n] = line.split(' ').map(Number)
    if (seq === undefined || n === undefined || Number.isNaN(seq)) throw new Error(line)
    Object.assign(last, { seq, n })
    // Lines that were on their way when it is killed are still read: they were acknowledged.
    if (n >= after) child.kill('SIGKILL')
  }
  await exited
  return last
}

test('a process killed at any moment, again and again on one workspace, loses nothing that it acknowledged', async () => {
  for (let run = 1; run <= 16; run += 1) {
    const last = await commitAndKill(`run-${run}`, Math.floor(Math.random() * 40))
    const store = await place.open({ create: false })
    expect(store.report).toMatchObject({ mended: [], leftOut: [] })
    await store.loadArchive('mill', 2026)
    for (let back = 0; back < Math.min(3, last.n + 1); back += 1) {
      const n = last.n - back
      await store.loadMeeting(`meeting-${n % 3}x`)
      // Acknowledged, or overwritten by the next of its kind, which was on its way.
      const action = store.get('action', `action-${n % 7}`)
      expect(action?.title).toBe(`run-${run} ${n}`)
      const notes = store.get('item', `item-${n % 3}`)?.notes
      const was = notesOf('x'.repeat(n % 900), `run-${run} ${n}`)
      const onItsWay = notesOf('x'.repeat((n + 3) % 900), `run-${run} ${n + 3}`)
      expect([was, onItsWay]).toContainEqual(notes)
    }
    await store.close()
  }
}, 60_000)

test('a second process reads while the first writes, and cannot write', async () => {
  const store = await place.open({ create: false, takeOver: true })
  const child = spawn(process.execPath, [program, place.dir, place.backupsDir, 'x'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  expect(line).toBe('refused read-only')
  await store.close()
})
