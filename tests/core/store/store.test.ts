import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  aCounter,
  aDecision,
  aLocality,
  aMeeting,
  anAction,
  anAttendance,
  anItem,
  aPerson,
  notesOf,
  theSettings,
} from '../../builders'
import { commit, meta, nobody, put, removal, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

describe('a workspace', () => {
  test('gives back what was committed, after closing and opening again', async () => {
    const store = await place.open()
    const records = [
      theSettings(),
      aCounter(),
      aLocality({ id: 'mill' }),
      aPerson(),
      aMeeting({ id: 'meeting-1' }),
      anAction(),
    ]
    await commit(store, put(...records))
    await store.close()

    const again = await place.open({ create: false })
    for (const record of records) expect(again.get(record.kind, record.id)).toEqual(record)
    expect(again.report).toMatchObject({ replayed: 0, cutBytes: 0, mended: [], leftOut: [] })
  })

  test('reads a meeting only when it is asked for', async () => {
    const store = await place.open()
    const item = anItem({ meetingId: 'meeting-1', notes: notesOf('said') })
    const attendance = anAttendance({ meetingId: 'meeting-1' })
    const decision = aDecision({ meetingId: 'meeting-1' })
    await commit(store, put(aMeeting({ id: 'meeting-1' }), item, attendance, decision))
    await store.close()

    const again = await place.open()
    expect(again.all('item')).toEqual([])
    expect(again.all('meeting')).toHaveLength(1)
    await again.loadMeeting('meeting-1')
    expect(again.get('item', item.id)).toEqual(item)
    expect(again.get('attendance', attendance.id)).toEqual(attendance)
    expect(again.get('decision', decision.id)).toEqual(decision)
    await again.loadMeeting('no-such-meeting')
    await again.loadMeeting('../../etc/passwd')
  })

  test('keeps an archived card out of memory until its year is asked for', async () => {
    const store = await place.open()
    const action = anAction({ localityId: 'mill' })
    await commit(store, put(action))
    await commit(store, put({ ...action, archivedOn: '2026-06-12' }))
    expect(store.get('action', action.id)?.archivedOn).toBe('2026-06-12')
    await store.close()

    const again = await place.open()
    expect(again.get('action', action.id)).toBeUndefined()
    await again.loadArchive('mill', 2025)
    expect(again.get('action', action.id)).toBeUndefined()
    await again.loadArchive('mill', 2026)
    expect(again.get('action', action.id)?.archivedOn).toBe('2026-06-12')
    await commit(again, put({ ...action, archivedOn: null }))
    await again.close()

    const third = await place.open()
    expect(third.all('action')).toEqual([action])
    await third.loadArchive('mill', 2026)
    expect(third.all('action')).toEqual([action])
  })

  test('answers a change with what it touched, and writes no line for one that changes nothing', async () => {
    const store = await place.open()
    const action = anAction()
    const done = await store.commit(put(action), meta('Added'))
    expect(done).toEqual({
      ok: true,
      value: {
        seq: 1,
        at: '2026-06-11T09:00:00.000Z',
        touched: [{ ref: { kind: 'action', id: action.id }, now: action }],
      },
    })
    const same = await store.commit(put({ ...action }), meta('Nothing'))
    expect(same).toMatchObject({ ok: true, value: { seq: 1, touched: [] } })
    const gone = await store.commit(removal(action), meta('Removed'))
    expect(gone).toMatchObject({ ok: true, value: { seq: 2, touched: [{ now: null }] } })
    expect(store.all('action')).toEqual([])
    expect(await store.commit(removal(action), meta('Again'))).toEqual({
      ok: false,
      problem: { code: 'missing', kind: 'action', id: action.id },
    })
  })

  test('throws on an invalid record and stays as it was', async () => {
    const store = await place.open()
    const action = anAction({ title: '' })
    await expect(store.commit(put(action), meta('Bad'))).rejects.toThrow('invalid action')
    expect(store.all('action')).toEqual([])
    await commit(store, put(aPerson()))
    expect(store.all('person')).toHaveLength(1)
  })

  test('hands out frozen records and one list until something changes', async () => {
    const store = await place.open()
    await commit(store, put(anAction({ owner: { kind: 'team' } })))
    const list = store.all('action')
    expect(store.all('action')).toBe(list)
    expect(Object.isFrozen(list[0]?.owner)).toBe(true)
    await commit(store, put(anAction()))
    expect(store.all('action')).not.toBe(list)
  })

  test('splits live cards into documents of about a megabyte', async () => {
    const store = await place.open()
    const many = Array.from({ length: 1_500 }, (_, n) =>
      anAction({ detail: 'x'.repeat(1_000), number: { year: 2026, n: n + 1 } }),
    )
    await commit(store, put(...many))
    await store.close()
    const files = await readdir(place.path('documents', 'cards-live'))
    expect(files.filter((name) => name.endsWith('.json')).sort()).toEqual(
      ['mill-1.json', 'mill-2.json', 'mill-3.json'].slice(0, files.length),
    )
    expect(files.length).toBeGreaterThan(1)
    const again = await place.open()
    expect(again.all('action')).toHaveLength(1_500)
  })

  test('keeps at most some forty clean meetings in memory', async () => {
    const store = await place.open()
    for (let n = 1; n <= 60; n += 1) await commit(store, put(anItem({ meetingId: `meeting-${n}a` })))
    await store.flush()
    for (let n = 1; n <= 60; n += 1) await store.loadMeeting(`meeting-${n}a`)
    expect(store.all('item').length).toBeLessThanOrEqual(40)
    await store.loadMeeting('meeting-1a')
    expect(store.all('item').some(({ meetingId }) => meetingId === 'meeting-1a')).toBe(true)
  })

  test('writes its files for its user alone', async () => {
    const store = await place.open()
    await commit(store, put(aPerson()))
    await store.close()
    const { stat } = await import('node:fs/promises')
    expect((await stat(place.dir)).mode & 0o777).toBe(0o700)
    expect((await stat(place.path('documents', 'people.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(place.path('documents'))).mode & 0o777).toBe(0o700)
  })
})

describe('the journal', () => {
  test('spends at most five bytes for a byte of note text', async () => {
    const store = await place.open()
    const item = anItem({ meetingId: 'meeting-1' })
    await commit(store, put(aMeeting({ id: 'meeting-1' }), item))
    await store.close()
    const before = (await journalText()).length

    const again = await place.open()
    const text = 'The path floods by the ford, and the school bus cannot turn. '.repeat(17).slice(0, 1_000)
    for (const upTo of [300, 700, 1_000])
      await commit(
        again,
        put({ ...item, notes: notesOf(text.slice(0, 333), text.slice(333, 666), text.slice(666, upTo)) }),
      )
    await again.close()
    const spent = (await journalText()).length - before
    expect(spent / 1_000).toBeLessThan(5)
  })

  test('tells who changed a record, newest first, and nothing of others', async () => {
    const store = await place.open()
    const action = anAction()
    const person = aPerson()
    await commit(store, put(person), 'Added a person')
    await store.commit(put(action), {
      name: 'action.add',
      label: 'Added',
      actor: { personId: person.id, onBehalf: null },
    })
    await commit(store, put({ ...action, helperIds: [person.id] }), 'Helped by "ref":"action/x"')
    await store.undo(nobody)
    const trail = await store.trailOf(action, 200)
    expect(trail.map(({ label }) => label)).toEqual([
      'Undid: Helped by "ref":"action/x"',
      'Helped by "ref":"action/x"',
      'Added',
    ])
    expect(trail.at(-1)?.byPersonId).toBe(person.id)
    expect(await store.trailOf(person, 200)).toHaveLength(1)
    expect(await store.trailOf(action, 2)).toHaveLength(2)
  })
})

async function journalText(): Promise<string> {
  const names = await readdir(place.path('journal'))
  return (await Promise.all(names.map((name) => readFile(place.path('journal', name), 'utf8')))).join('')
}
