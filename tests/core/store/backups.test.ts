import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idsToKeep } from '../../../electron/core/store/prune'
import { aCounter, aMeeting, anAction, anItem, aPerson } from '../../builders'
import { commit, nobody, put, removal, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

async function backupFolder(): Promise<string> {
  const [workspace] = await readdir(place.backupsDir)
  return join(place.backupsDir, workspace ?? '')
}
const objects = async () => readdir(join(await backupFolder(), 'objects'))

function aDayLater(): void {
  place.now = new Date(place.now.getTime() + 86_400_000)
}

async function backUp(store: Awaited<ReturnType<TestPlace['open']>>) {
  const made = await store.makeBackup('asked')
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}

describe('backups', () => {
  test('hold each document once, are listed newest first, and read back', async () => {
    const store = await place.open()
    await commit(store, put(aPerson(), anAction(), anItem({ meetingId: 'meeting-1' })))
    const first = await backUp(store)
    expect(first).toMatchObject({ because: 'asked', documents: 3, at: place.now.toISOString() })
    expect(await objects()).toHaveLength(3)
    aDayLater()
    await commit(store, put(aPerson()))
    const second = await backUp(store)
    expect(await objects()).toHaveLength(4)
    expect(await store.listBackups()).toEqual([second, first])
    expect(await store.verifyBackup(first.id)).toEqual({ ok: true, value: { documents: 3 } })
    await store.close()
    const again = await place.open()
    await backUp(again)
    expect(await objects()).toHaveLength(4)
  })

  test('that are damaged are found, missing ones too', async () => {
    const store = await place.open()
    await commit(store, put(aPerson()))
    const { id } = await backUp(store)
    const [object] = await objects()
    await writeFile(join(await backupFolder(), 'objects', object ?? ''), 'spoiled')
    expect(await store.verifyBackup(id)).toEqual({ ok: false, problem: { code: 'backup-damaged', backupId: id } })
    expect(await store.restoreBackup(id, nobody)).toMatchObject({ problem: { code: 'backup-damaged' } })
    const missing = { ok: false, problem: { code: 'backup-missing', backupId: '../../x' } }
    expect(await store.verifyBackup('../../x')).toEqual(missing)
    expect(store.all('person')).toHaveLength(1)
  })

  test('are thinned to thirty recent ones and one for each of twenty-one days, and with them what only they needed', async () => {
    const store = await place.open()
    const person = aPerson()
    for (let day = 0; day < 35; day += 1) {
      for (const hour of [1, 2]) {
        await commit(store, put({ ...person, name: `Day ${day} hour ${hour}` }))
        place.now = new Date(place.now.getTime() + 3_600_000)
        await backUp(store)
      }
      aDayLater()
    }
    const left = await store.listBackups()
    expect(left.length).toBe(30 + 21 - 15) // fifteen of the days are among the recent ones
    expect(await objects()).toHaveLength(left.length)
    for (const { id } of left) expect((await store.verifyBackup(id)).ok).toBe(true)
  })

  test('keep the newest of a day', () => {
    const id = (day: number, hour: number) =>
      `202601${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}0000000Z-x`
    const ids = Array.from({ length: 25 }, (_, day) => [8, 12, 18].map((hour) => id(day + 1, hour))).flat()
    const kept = idsToKeep(ids)
    expect(kept.size).toBe(30 + 11)
    expect(kept.has(id(5, 18))).toBe(true)
    expect(kept.has(id(5, 12))).toBe(false)
    expect(kept.has(id(4, 18))).toBe(false)
  })

  test('that cannot be made are a fault, and the store goes on', async () => {
    await writeFile(place.backupsDir, 'a file where the folder should be')
    const store = await place.open()
    await commit(store, put(aPerson()))
    expect((await store.makeBackup('start')).ok).toBe(false)
    expect(await store.listBackups()).toEqual([])
    await commit(store, put(aPerson()))
    expect((await store.flush()).ok).toBe(true)
  })

  test('are made of one moment while commits go on', async () => {
    const store = await place.open({}, { writeDelay: 0 })
    await commit(store, put(aPerson({ id: 'person-a', name: '0' }), anAction({ id: 'action-a', title: '0' })))
    let done = false
    const busy = (async () => {
      for (let n = 1; !done; n += 1)
        await commit(store, put(aPerson({ id: 'person-a', name: `${n}` }), anAction({ id: 'action-a', title: `${n}` })))
    })()
    const made = []
    for (let n = 0; n < 8; n += 1) made.push(await backUp(store))
    done = true
    await busy
    for (const { id } of made) {
      expect((await store.restoreBackup(id, nobody)).ok).toBe(true)
      expect(store.get('person', 'person-a')?.name).toBe(store.get('action', 'action-a')?.title)
    }
  })
})

describe('restoring', () => {
  test('is one change that can be undone; numbers only go up', async () => {
    const store = await place.open()
    const kept = anAction({ id: 'action-kept', title: 'Then' })
    const lost = anItem({ meetingId: 'meeting-1' })
    const meeting = aMeeting({ id: 'meeting-1' })
    await commit(store, put(kept, lost, meeting, aCounter({ action: 1, decision: 5 })))
    const { id } = await backUp(store)
    await commit(
      store,
      put({ ...kept, title: 'Now' }, anAction({ id: 'action-new' }), aCounter({ action: 2, decision: 4 })),
    )
    await commit(store, removal(lost))
    await commit(store, put({ ...kept, title: 'Now', archivedOn: '2026-06-12' }), 'Archived')
    await store.close()

    const again = await place.open()
    const restored = await again.restoreBackup(id, nobody)
    expect(restored).toMatchObject({ ok: true })
    const isAsThen = async () => {
      await again.loadMeeting('meeting-1')
      expect(again.all('action')).toEqual([kept])
      expect(again.get('item', lost.id)).toEqual(lost)
      expect(again.get('counter', 'mill-2026')).toMatchObject({ action: 2, decision: 5 })
    }
    await isAsThen()
    expect((await again.listBackups())[0]?.because).toBe('restore')
    expect(again.undoLabel()).toContain('Restored')
    await again.undo(nobody)
    expect(again.get('action', 'action-new')).toBeDefined()
    expect(again.get('action', 'action-kept')?.title).toBe('Now')
    expect(again.get('item', lost.id)).toBeUndefined()
    await again.redo(nobody)
    await isAsThen()
    await again.close()
    const third = await place.open()
    expect(third.all('action')).toEqual([kept])
  })

  test('what is as it was changes nothing', async () => {
    const store = await place.open()
    await commit(store, put(aPerson()), 'Added')
    const { id } = await backUp(store)
    expect(await store.restoreBackup(id, nobody)).toMatchObject({ ok: true, value: { touched: [] } })
    expect(store.undoLabel()).toBe('Added')
  })

  test('over more meetings than are kept in memory works', async () => {
    const store = await place.open()
    const items = Array.from({ length: 60 }, (_, n) => anItem({ id: `item-${n}`, meetingId: `meeting-${n}a` }))
    await commit(store, put(...items))
    const { id } = await backUp(store)
    for (const item of items) await commit(store, put({ ...item, title: 'Changed' }))
    await store.close()
    const again = await place.open()
    expect(await again.restoreBackup(id, nobody)).toMatchObject({ ok: true })
    await again.close()
    const third = await place.open()
    await third.loadMeeting('meeting-33a')
    expect(third.get('item', 'item-33')?.title).toBe(items[33]?.title)
  })
})

test('a backup holds no more than its own workspace needs to be read: plain JSON, squeezed', async () => {
  const store = await place.open()
  await commit(store, put(aPerson({ name: 'Nettie Ashworth' })))
  const { id } = await backUp(store)
  const { gunzipSync } = await import('node:zlib')
  const [object] = await objects()
  const text = gunzipSync(await readFile(join(await backupFolder(), 'objects', object ?? ''))).toString()
  expect(JSON.parse(text).content.records[0].name).toBe('Nettie Ashworth')
  await rm(join(await backupFolder(), `${id}.json`))
  expect(await store.verifyBackup(id)).toMatchObject({ problem: { code: 'backup-missing' } })
})
