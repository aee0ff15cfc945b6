import { appendFile, cp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../../electron/core/store/canonical'
import type { DiskFaults } from '../../../electron/core/store/store'
import { contentOf, contentOfModel, history, loadAll, Model, perform, type Step } from './history'
import { systemError, TestPlace } from './workspace'

/** The disk goes away at the k-th operation and stays away, as at a power cut; what was written before stays. */
function powerCut(at: number): { disk: DiskFaults; last: () => string } {
  let count = 0
  let last = ''
  return {
    disk: (operation, path) => {
      count += 1
      if (count < at) return
      if (count === at) last = `${operation} ${path}`
      throw systemError('EIO')
    },
    last: () => last,
  }
}

/** Opens, does the steps until one is not acknowledged, and stops. `maybe`: with the step that was on its way. */
async function live(
  place: TestPlace,
  disk: DiskFaults,
  steps: readonly Step[],
  model: Model,
): Promise<{ reached: Model; maybe: Model }> {
  const opened = await place.openAny({ disk, create: false }, { writeDelay: 0 })
  if (opened.kind !== 'open') return { reached: model, maybe: model }
  await loadAll(opened.store)
  let reached = model
  for (const step of steps) {
    const now = reached.copy()
    if (await perform(step, opened.store, now)) {
      reached = now
      continue
    }
    const maybe = reached.copy()
    if (step.kind === 'commit') maybe.take(maybe.changeOf(step))
    if (step.kind === 'undo' || step.kind === 'redo') maybe.reverse(step.kind)
    await opened.store.close()
    return { reached, maybe }
  }
  await opened.store.close()
  return { reached, maybe: reached }
}

function sameContent(content: Record<string, unknown>, model: Model): boolean {
  return canonical(content) === canonical(contentOfModel(model))
}

describe('a store that was interrupted', () => {
  test('holds after power cuts at any operations what was acknowledged, and at most the one change on its way', async () => {
    const session = fc.record({ steps: history(10), at: fc.integer({ min: 1, max: 90 }), torn: fc.nat(30) })
    await fc.assert(
      fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 3 }), async (sessions) => {
        const place = await TestPlace.makeQuick()
        try {
          await (await place.open()).close()
          let model = new Model()
          for (const { steps, at, torn } of sessions) {
            const cut = powerCut(at)
            const { reached, maybe } = await live(place, cut.disk, steps, model)
            if (cut.last().startsWith('append'))
              await appendFile(cut.last().slice(7), '12345678 {"seq":9'.slice(0, torn))

            const next = await place.open({ create: false }, { writeDelay: 60_000 })
            const content = await contentOf(next)
            expect([contentOfModel(reached), contentOfModel(maybe)]).toContainEqual(content)
            model = sameContent(content, reached) ? reached : maybe
            expect(next.report.mended).toEqual([])
            expect(next.report.leftOut).toEqual([])
            await next.close()
          }
          const last = await place.open({ create: false })
          expect(await contentOf(last)).toEqual(contentOfModel(model))
          expect(last.report.replayed).toBe(0)
        } finally {
          await place.close()
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is brought up to date from the journal whichever of its documents are older', async () => {
    await fc.assert(
      fc.asyncProperty(history(12), history(6), fc.infiniteStream(fc.boolean()), async (early, late, coin) => {
        const place = await TestPlace.makeQuick()
        try {
          const store = await place.open()
          const model = new Model()
          for (const step of early) await perform(step, store, model)
          await store.flush()
          const old = join(place.root, 'old')
          await cp(place.path('documents'), old, { recursive: true })
          for (const step of late) await perform(step, store, model)
          await store.close()

          for (const file of await filesBelow(place.path('documents'))) {
            const [isStale] = [...coin.take(1)]
            if (!isStale || file.endsWith('.previous')) continue
            await rm(place.path('documents', file))
            await rm(place.path('documents', `${file}.previous`), { force: true })
            await cp(join(old, file), place.path('documents', file)).catch(() => {}) // not yet written then
          }
          const again = await place.open()
          expect(await contentOf(again)).toEqual(contentOfModel(model))
          expect(again.report.leftOut).toEqual([])
        } finally {
          await place.close()
        }
      }),
      { numRuns: 40 },
    )
  })

  test('loses of a journal whose last line was cut anywhere only that line, and goes on from there', async () => {
    const place = await TestPlace.makeQuick()
    try {
      const store = await place.open({}, { writeDelay: 60_000 })
      const model = new Model()
      let before = model.copy()
      for (const step of fc.sample(history(8), { numRuns: 3, seed: 7 }).flat()) {
        if (step.kind !== 'commit') continue
        const copy = model.copy()
        await perform(step, store, model)
        if (JSON.stringify(contentOfModel(model)) !== JSON.stringify(contentOfModel(copy))) before = copy
      }
      const kept = join(place.root, 'kept')
      await cp(place.dir, kept, { recursive: true }) // as it lay at a power cut: nothing but the journal
      await store.close()
      const [file] = await readdir(join(kept, 'journal'))
      const path = join(kept, 'journal', file ?? '')
      const { size } = await stat(path)
      const lines = (await readFile(path, 'utf8')).split('\n')
      const last = Buffer.byteLength(`${lines.at(-2)}\n`)
      for (let cut = 0; cut <= last; cut += Math.max(1, Math.floor(last / 12))) {
        const dir = join(place.root, `cut-${cut}`)
        await cp(kept, dir, { recursive: true })
        await truncate(join(dir, 'journal', file ?? ''), size - cut)
        const again = await place.open({ dir, takeOver: true })
        expect(await contentOf(again)).toEqual(contentOfModel(cut === 0 ? model : before))
        expect(again.report.cutBytes).toBe(cut === 0 || cut === last ? 0 : last - cut)
        const goes = before.copy()
        const [step] = fc.sample(history(1), { numRuns: 1, seed: cut })[0] ?? []
        if (cut > 0 && step !== undefined) {
          await perform(step, again, goes)
          expect(await contentOf(again)).toEqual(contentOfModel(goes))
        }
        await again.close()
      }
    } finally {
      await place.close()
    }
  })
})

describe('undo and redo', () => {
  test('undo of everything and redo of everything are the identity but for number counters, also after reopening', async () => {
    await fc.assert(
      fc.asyncProperty(history(10), async (steps) => {
        const place = await TestPlace.makeQuick()
        try {
          let store = await place.open()
          const model = new Model()
          for (const step of steps) {
            await perform(step, store, model)
            expect(store.undoLabel() === null).toBe(model.undo.length === 0)
            expect(store.redoLabel() === null).toBe(model.redo.length === 0)
          }
          const before = contentOfModel(model)
          let undone = 0
          for (; model.undo.length > 0; undone += 1) await perform({ kind: 'undo' }, store, model)
          expect(await contentOf(store)).toEqual(contentOfModel(model))
          expect(Object.keys(contentOfModel(model)).filter((key) => !key.startsWith('counter/'))).toEqual([])
          await store.close()
          store = await place.open()
          await loadAll(store)
          for (; undone > 0; undone -= 1) await perform({ kind: 'redo' }, store, model)
          expect(await contentOf(store)).toEqual(before)
        } finally {
          await place.close()
        }
      }),
      { numRuns: 30 },
    )
  })
})

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
