import { cp, readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { first } from '../../../electron/core/store/migrations/0001-first'
import { withoutGaps } from '../../../electron/core/store/migrations/index'
import type { Migration } from '../../../electron/core/store/migrations/migration'
import { aMeeting, anAction, anItem, aPerson, notesOf } from '../../builders'
import { commit, faultySwitch, nobody, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

/** A later release's: titles get an exclamation mark. */
const second: Migration = {
  to: 2,
  name: 'second',
  migrate: (documents) =>
    new Map(
      [...documents].map(([name, { records }]) => [
        name,
        { records: records.map((one) => (isAction(one) ? { ...one, title: `${one.title}!` } : one)) },
      ]),
    ),
}
function isAction(record: unknown): record is { title: string } {
  return typeof record === 'object' && record !== null && Reflect.get(record, 'kind') === 'action'
}
const migrations = [first, second]

describe('a migration', () => {
  test('changes every document once, after a backup, and begins a new epoch', async () => {
    const old = await place.open({}, { writeDelay: 60_000 })
    const item = anItem({ meetingId: 'meeting-1', notes: notesOf('said') })
    await commit(old, put(anAction({ id: 'action-1', title: 'One' }), aMeeting({ id: 'meeting-1' }), item), 'Before')
    await old.close()

    const store = await place.open({}, { migrations })
    expect(store.get('action', 'action-1')?.title).toBe('One!')
    await store.loadMeeting('meeting-1')
    expect(store.get('item', item.id)).toEqual(item)
    expect(store.undoLabel()).toBeNull()
    expect(await store.undo(nobody)).toMatchObject({ ok: false })
    expect((await store.trailOf({ kind: 'action', id: 'action-1' }, 9)).map(({ label }) => label)).toEqual(['Before'])
    expect(await store.listBackups()).toMatchObject([{ because: 'migration' }])
    expect(await commit(store, put(aPerson({ id: 'person-1' })), 'After')).toBe(2)
    await store.close()

    const again = await place.open({}, { migrations })
    expect(again.get('action', 'action-1')?.title).toBe('One!')
    expect(again.get('person', 'person-1')).toBeDefined()
    expect(again.undoLabel()).toBe('After')
    await again.close()
    expect(await place.openAny()).toMatchObject({ kind: 'read-only', because: { kind: 'newer', version: 2 } })
  })

  test('that makes an invalid record, or is interrupted anywhere, leaves the workspace as it was', async () => {
    const old = await place.open()
    await commit(old, put(anAction({ id: 'action-1', title: 'One' })))
    await old.close()
    const bad: Migration = { ...second, migrate: () => new Map([['people', { records: [{ kind: 'person' }] }]]) }
    expect((await place.openAny({}, { migrations: [first, bad] })).kind).toBe('failed')
    for (let at = 1; at < 40; at += 1) {
      let count = 0
      const fault = faultySwitch('EIO', () => {
        count += 1
        return count >= at
      })
      fault.isOn = true
      const opened = await place.openAny({ disk: fault.disk }, { migrations })
      if (opened.kind !== 'failed') await opened.store.close()
      if (opened.kind === 'open') break
      const store = await place.openAny({ create: false })
      expect(store).toMatchObject(store.kind === 'open' ? {} : { kind: 'read-only', because: { kind: 'newer' } })
      if (store.kind === 'failed') throw new Error('lost')
      expect(store.store.get('action', 'action-1')?.title).toBe(store.kind === 'open' ? 'One' : 'One!')
      await store.store.close()
    }
    const done = await place.open({}, { migrations })
    expect(done.get('action', 'action-1')?.title).toBe('One!')
  })

  test('list has no gaps', () => {
    expect(() => withoutGaps([first, { ...second, to: 3 }])).toThrow('expected 2')
    expect(withoutGaps(migrations)).toBe(migrations)
  })
})

test('a workspace as the first release wrote it opens and is whole', async () => {
  const fixture = fileURLToPath(new URL('../../fixtures/store-v1', import.meta.url))
  await cp(fixture, place.dir, { recursive: true })
  const store = await place.open({ create: false })
  expect(store.report).toMatchObject({ replayed: 1, cutBytes: 0, mended: [], leftOut: [] })
  expect(store.get('person', 'person-nettie')?.name).toBe('Nettie Ashworth')
  expect(store.get('action', 'action-hedge')).toMatchObject({ title: 'Cut the hedge by the school', column: 'doing' })
  await store.loadMeeting('meeting-first')
  expect(store.get('item', 'item-ford')?.notes).toEqual(notesOf('The path floods by the ford.', 'Somebody will look.'))
  await store.loadArchive('mill', 2026)
  expect(store.get('action', 'action-done')?.archivedOn).toBe('2026-06-04')
  expect(store.undoLabel()).toBe('Moved 26/A001 to Doing')
  expect(await readdir(place.path('set-aside')).catch(() => [])).toEqual([])
  expect(await readFile(place.path('workspace.json'), 'utf8')).toContain('"format":1')
})
