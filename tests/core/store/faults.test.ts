import { appendFileSync } from 'node:fs'
import { readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DurableJson } from '../../../electron/core/store/durable-json'
import { anAction, aPerson } from '../../builders'
import { commit, faultySwitch, meta, nobody, put, systemError, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.make()
})
afterEach(() => place.close())

describe('a commit that the disk refuses', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'may-not-write'],
    ['EIO', 'disk-failed'],
  ])('with %s is answered with %s, changes nothing, and the next one works', async (code, answer) => {
    const fault = faultySwitch(code, (operation) => operation === 'append')
    const store = await place.open({ disk: fault.disk })
    const action = anAction()
    await commit(store, put(action))
    fault.isOn = true
    const refused = await store.commit(put({ ...action, title: 'Another' }), meta('Edited'))
    expect(refused).toMatchObject({ ok: false, problem: { code: answer } })
    expect(store.get('action', action.id)).toEqual(action)
    expect(store.undoLabel()).toBe('Changed')
    fault.isOn = false
    expect(await commit(store, put({ ...action, title: 'Third' }))).toBe(2)
    await store.close()
    expect((await place.open()).get('action', action.id)?.title).toBe('Third')
  })

  test('leaves no half line before the next one', async () => {
    let isFull = false
    const store = await place.open({
      disk: (operation, path) => {
        if (!isFull || operation !== 'append') return
        appendFileSync(path, '12345678 {"seq":2,"epo') // what fitted on the disk
        throw systemError('ENOSPC')
      },
    })
    await commit(store, put(aPerson({ id: 'person-1' })))
    isFull = true
    expect(await store.commit(put(aPerson()), meta('Full'))).toMatchObject({ problem: { code: 'disk-full' } })
    isFull = false
    await commit(store, put(aPerson({ id: 'person-2' })))
    const [file] = await readdir(place.path('journal'))
    expect(await readFile(place.path('journal', file ?? ''), 'utf8')).not.toContain('12345678')
    await store.close()
    const again = await place.open()
    expect(again.report).toMatchObject({ cutBytes: 0, leftOut: [] })
    expect(again.all('person')).toHaveLength(2)
  })

  test('is refused further while the half line cannot be cut off, and works when it can', async () => {
    const fault = faultySwitch('EIO', (operation) => operation === 'truncate' || operation === 'append')
    const store = await place.open({ disk: fault.disk })
    await commit(store, put(aPerson()))
    fault.isOn = true
    for (let n = 0; n < 2; n += 1)
      expect(await store.commit(put(aPerson()), meta('No'))).toMatchObject({ problem: { code: 'disk-failed' } })
    fault.isOn = false
    await commit(store, put(aPerson()))
    expect(store.all('person')).toHaveLength(2)
  })

  test('because its folder has gone is answered with folder-gone', async () => {
    const store = await place.open()
    await commit(store, put(aPerson()))
    await rm(place.dir, { recursive: true })
    expect(await store.commit(put(aPerson()), meta('Gone'))).toMatchObject({ problem: { code: 'folder-gone' } })
    expect(store.all('person')).toHaveLength(1)
  })
})

describe('a document that the disk refuses', () => {
  test('stays to be written, loses nothing, and leaves no temporary file', async () => {
    const fault = faultySwitch('ENOSPC', (operation, path) => operation === 'write' && path.includes('people'))
    const store = await place.open({ disk: fault.disk })
    const person = aPerson({ name: 'First' })
    await commit(store, put(person))
    expect((await store.flush()).ok).toBe(true)
    fault.isOn = true
    await commit(store, put({ ...person, name: 'Second' }))
    expect(await store.flush()).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
    expect((await readdir(place.path('documents'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await store.close()

    fault.isOn = false
    const again = await place.open({ disk: fault.disk })
    expect(again.get('person', person.id)?.name).toBe('Second')
    expect(again.report).toMatchObject({ replayed: 1, mended: [] })
    expect((await again.flush()).ok).toBe(true)
  })

  test.each(['people', 'mill-1'])('(%s) keeps no other from being written later', async (refused) => {
    const fault = faultySwitch('ENOSPC', (operation, path) => operation === 'write' && path.includes(refused))
    const store = await place.open({ disk: fault.disk }, { writeDelay: 60_000 })
    await commit(store, put(aPerson(), anAction()))
    fault.isOn = true
    expect((await store.flush()).ok).toBe(false)
    fault.isOn = false
    expect((await store.flush()).ok).toBe(true)
    expect(await readdir(place.path('documents'))).toContain('people.json')
    expect(await readdir(place.path('documents', 'cards-live'))).toContain('mill-1.json')
  })

  test('for a moment, as antivirus does, is tried again', async () => {
    let busy = 3
    const store = await place.open({
      disk: (operation, path) => {
        if (operation !== 'rename' || !path.endsWith('people.json') || busy === 0) return
        busy -= 1
        throw systemError('EBUSY')
      },
    })
    await commit(store, put(aPerson()))
    expect(await store.flush()).toEqual({ ok: true, value: undefined })
    expect(busy).toBe(0)
  })

  test('is refused for good after a bounded time, with the old file still there', async () => {
    const path = `${place.root}/file.json`
    const fault = faultySwitch('EBUSY', (operation) => operation === 'rename')
    const file = new DurableJson<string>(path, { disk: fault.disk, keepPrevious: false, setAside: null })
    await file.write('old')
    fault.isOn = true
    await expect(file.write('new')).rejects.toThrow('EBUSY')
    expect(fault.hits).toBeGreaterThan(3)
    expect(await file.read()).toBe('old')
    expect(await readdir(place.root)).toEqual(['file.json'])
  })
})

describe('a JSON file on its own', () => {
  test('written many times at once ends as the last one', async () => {
    const path = `${place.root}/file.json`
    const make = () => new DurableJson<number>(path, { disk: () => {}, keepPrevious: true, setAside: null })
    await Promise.all(Array.from({ length: 20 }, (_, n) => make().write(n)))
    expect(await make().read()).toBe(19)
  })

  test('cut short is not read as shorter but moved aside, and the one before is read', async () => {
    const path = `${place.root}/file.json`
    const file = new DurableJson<string[]>(path, {
      disk: () => {},
      keepPrevious: true,
      setAside: async (from) => {
        const { rename } = await import('node:fs/promises')
        await rename(from, `${from}.aside`)
        return `${from}.aside`
      },
    })
    await file.write(['one'])
    await file.write(['one', 'two'])
    await truncate(path, (await stat(path)).size - 3)
    expect(await file.read()).toEqual(['one'])
    expect(file.lastRead).toEqual({ from: 'previous', keptAs: `${path}.aside` })
  })
})

test('a draft that the disk refuses is a fault', async () => {
  const fault = faultySwitch('ENOSPC', (_operation, path) => path.includes('drafts'))
  const store = await place.open({ disk: fault.disk })
  fault.isOn = true
  const draft = { itemId: 'item-1', meetingId: 'meeting-1', notes: { type: 'doc' as const, content: [] } }
  expect(await store.saveDraft(draft)).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
  expect(await store.undo(nobody)).toEqual({ ok: false, problem: { code: 'nothing-to-undo' } })
})
