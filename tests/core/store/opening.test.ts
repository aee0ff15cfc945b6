import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { workspaceAdapter } from '../../../electron/core/store/workspace-file'
import { aMeeting, anAction, aPerson } from '../../builders'
import { commit, faultySwitch, meta, nobody, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

describe('a folder that is not a workspace', () => {
  test('is left alone, with or without leave to create', async () => {
    await mkdir(place.dir)
    await writeFile(place.path('letter.docx'), 'mine')
    for (const create of [true, false])
      expect(await place.openAny({ create })).toEqual({ kind: 'failed', because: { kind: 'not-a-workspace' } })
    expect(await readdir(place.dir)).toEqual(['letter.docx'])
  })

  test('and empty is refused without leave to create, missing is missing, a file is no folder', async () => {
    expect(await place.openAny({ create: false })).toEqual({ kind: 'failed', because: { kind: 'missing' } })
    await mkdir(place.dir)
    expect(await place.openAny({ create: false })).toEqual({ kind: 'failed', because: { kind: 'not-a-workspace' } })
    await writeFile(`${place.root}/file`, '')
    const dir = `${place.root}/file`
    expect(await place.openAny({ dir })).toEqual({ kind: 'failed', because: { kind: 'not-a-workspace' } })
  })

  test('because its workspace file was deleted is never started over', async () => {
    const store = await place.open()
    await commit(store, put(aPerson()))
    await store.close()
    await rm(place.path('workspace.json'))
    await rm(place.path('workspace.json.previous'))
    expect(await place.openAny()).toMatchObject({ kind: 'failed', because: { kind: 'damaged' } })
  })
})

test.each(['not json at all', null])(
  'a workspace file that is damaged or gone (%s) is put back from the copy beside it, and said',
  async (content) => {
    const store = await place.open()
    const person = aPerson()
    await commit(store, put(person))
    await store.close()
    if (content === null) await rm(place.path('workspace.json'))
    else await writeFile(place.path('workspace.json'), content)
    const again = await place.open()
    expect(again.get('person', person.id)).toEqual(person)
    expect(again.report.mended).toMatchObject([{ document: 'workspace.json', from: 'previous' }])
    await again.close()
    expect((await place.open()).report.mended).toEqual([])
  },
)

describe('making a workspace', () => {
  test('works in an empty folder with only what a file manager scatters', async () => {
    await mkdir(place.dir)
    await writeFile(place.path('.DS_Store'), '')
    expect((await place.openAny()).kind).toBe('open')
  })

  test.each([1, 2, 3, 4, 5, 6, 8, 10])(
    'on a disk that is full at operation %i fails, and works once there is room',
    async (at) => {
      let count = 0
      const opened = await place.openAny({
        disk: () => {
          count += 1
          if (count >= at) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        },
      })
      if (opened.kind === 'failed') expect(opened.because).toEqual({ kind: 'disk-full' })
      else await opened.store.close()
      const store = await place.open()
      await commit(store, put(aPerson()))
    },
  )
})

describe('a second opener', () => {
  test('reads and does not write, and is told who holds it and since when', async () => {
    const first = await place.open()
    const person = aPerson()
    await commit(first, put(person))
    const second = await place.openAny({ holder: { user: 'Omar', host: 'PC-2' } })
    expect(second).toMatchObject({
      kind: 'read-only',
      because: { kind: 'held', holder: 'Nettie', host: 'PC-HALL-2', since: '2026-06-11T09:00:00.000Z' },
    })
    if (second.kind !== 'read-only') return
    expect(second.store.get('person', person.id)).toEqual(person)
    const refusal = { ok: false, problem: { code: 'read-only' } }
    const draft = { itemId: 'item-1', meetingId: 'meeting-1', notes: { type: 'doc' as const, content: [] } }
    expect(await second.store.commit(put(aPerson()), meta('No'))).toEqual(refusal)
    expect(await second.store.undo(nobody)).toEqual(refusal)
    expect(await second.store.saveDraft(draft)).toEqual(refusal)
    expect(await second.store.makeBackup('asked')).toEqual(refusal)
    expect(second.store.undoLabel()).toBeNull()
    await second.store.close()
    await commit(first, put(aPerson()))
  })

  test('may take over; the first then learns that it lost the lock and changes nothing more', async () => {
    const first = await place.open()
    await commit(first, put(aPerson()))
    const second = await place.open({ takeOver: true, holder: { user: 'Omar', host: 'PC-2' } })
    expect(second.all('person')).toHaveLength(1)
    await commit(second, put(aPerson()))

    const lost = { ok: false, problem: { code: 'lock-lost', holder: 'Omar (PC-2)' } }
    expect(await first.commit(put(aPerson()), meta('Late'))).toEqual(lost)
    expect(await first.commit(put(aPerson()), meta('Later'))).toEqual(lost)
    expect(await first.flush()).toEqual(lost)
    await first.close()
    await commit(second, put(aPerson()))
    await second.close()
    expect((await place.open()).all('person')).toHaveLength(3)
  })

  test('takes at once the lock of a process of this computer that is gone, and never that of another computer', async () => {
    const store = await place.open()
    await store.close()
    const lock = {
      token: 'token-1',
      user: 'Omar',
      host: 'PC-HALL-2',
      pid: 999_999_999,
      since: '2026-06-11T08:00:00.000Z',
    }
    await writeFile(place.path('lock.json'), JSON.stringify(lock))
    const again = await place.open()
    await again.close()
    await writeFile(place.path('lock.json'), JSON.stringify({ ...lock, host: 'PC-OTHER' }))
    const longAgo = new Date('2020-01-01')
    await utimes(place.path('lock.json'), longAgo, longAgo)
    expect(await place.openAny()).toMatchObject({ kind: 'read-only', because: { kind: 'held', host: 'PC-OTHER' } })
  })

  test('takes a lock from before this computer was switched on, though another process has its number now', async () => {
    const store = await place.open()
    await store.close()
    const lock = {
      token: 'token-1',
      user: 'Nettie',
      host: 'PC-HALL-2',
      pid: process.ppid,
      since: '2026-06-11T08:00:00.000Z',
    }
    await writeFile(place.path('lock.json'), JSON.stringify(lock))
    expect((await place.openAny()).kind).toBe('read-only')
    await utimes(place.path('lock.json'), new Date('2020-01-01'), new Date('2020-01-01'))
    expect((await place.openAny()).kind).toBe('open')
  })

  test('finds no lock after the first has closed; a lock that was tidied away is put back', async () => {
    const store = await place.open()
    await rm(place.path('lock.json'))
    await commit(store, put(aPerson()))
    expect(JSON.parse(await readFile(place.path('lock.json'), 'utf8'))).toMatchObject({ user: 'Nettie' })
    await store.close()
    await expect(readFile(place.path('lock.json'))).rejects.toThrow('ENOENT')
  })
})

describe('a workspace that can only be read', () => {
  test('because of its folder opens read-only, and shows what is only in the journal', async () => {
    const first = await place.open({}, { writeDelay: 60_000 })
    const person = aPerson()
    await commit(first, put(person))
    // As if its process had gone: the lock is dead, the documents were never written.
    await writeFile(place.path('lock.json'), '')
    const before = await readdir(place.dir, { recursive: true })
    const fault = faultySwitch('EROFS', () => true)
    fault.isOn = true
    const opened = await place.openAny({ disk: fault.disk })
    expect(opened).toMatchObject({ kind: 'read-only', because: { kind: 'folder' } })
    expect(opened.kind === 'read-only' && opened.store.get('person', person.id)).toEqual(person)
    expect(await readdir(place.dir, { recursive: true })).toEqual(before)
  })

  test('because a newer app wrote it opens read-only, without the records we do not understand', async () => {
    const store = await place.open()
    const person = aPerson()
    await commit(store, put(person))
    await store.close()
    const adapter = workspaceAdapter(place.dir, () => {})
    const file = await adapter.read()
    if (file === null) throw new Error('no workspace file')
    await adapter.write({ ...file, format: 7 })
    const opened = await place.openAny()
    expect(opened).toMatchObject({ kind: 'read-only', because: { kind: 'newer', version: 7 } })
    expect(opened.kind === 'read-only' && opened.store.get('person', person.id)).toEqual(person)
    expect(await readdir(place.dir)).not.toContain('lock.json')
  })
})

test('the report names a meeting that was live when the app stopped', async () => {
  const store = await place.open()
  await commit(store, put(aMeeting({ id: 'meeting-1', state: 'live' }), aMeeting(), anAction()))
  expect(store.report.liveMeetingId).toBe('meeting-1')
})

test('another computer gets a device id of its own, this one keeps it', async () => {
  const devices: unknown[] = []
  for (const host of ['PC-1', 'PC-2', 'PC-1']) {
    const store = await place.open({ holder: { user: 'Nettie', host } })
    await commit(store, put(aPerson()))
    await store.close()
  }
  const [file] = await readdir(place.path('journal'))
  for (const line of (await readFile(place.path('journal', file ?? ''), 'utf8')).trim().split('\n'))
    devices.push(JSON.parse(line.slice(9)).device)
  expect(new Set(devices).size).toBe(2)
  expect(devices[0]).toBe(devices[2])
})
