import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aMeeting, anAction, anItem, aPerson, notesOf } from '../../builders'
import { commit, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

async function spoil(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(path, `${text.slice(0, text.length / 2)}#${text.slice(text.length / 2 + 1)}`)
}

async function journalFile(): Promise<string> {
  const [file] = await readdir(place.path('journal'))
  return place.path('journal', file ?? '')
}

describe('a damaged document', () => {
  test('is kept aside and read from the generation before it and the journal', async () => {
    const store = await place.open()
    const person = aPerson({ name: 'One' })
    await commit(store, put(person))
    await store.flush()
    await commit(store, put({ ...person, name: 'Two' }))
    await store.close()
    await spoil(place.path('documents', 'people.json'))

    const again = await place.open()
    expect(again.get('person', person.id)?.name).toBe('Two')
    const [mended] = again.report.mended
    expect(mended).toMatchObject({ document: 'people', from: 'previous' })
    expect(await readFile(mended?.keptAs ?? '', 'utf8')).toContain('#')
    await again.close()
    expect((await place.open()).report.mended).toEqual([])
  })

  test('without a generation before it comes from the newest good backup and the journal after it', async () => {
    const store = await place.open()
    const person = aPerson({ name: 'One' })
    await commit(store, put(person))
    expect((await store.makeBackup('asked')).ok).toBe(true)
    await commit(store, put({ ...person, name: 'Two' }, aPerson({ id: 'person-late' })))
    await store.close()
    await spoil(place.path('documents', 'people.json'))
    await rm(place.path('documents', 'people.json.previous'))

    const again = await place.open()
    expect(again.report.mended).toMatchObject([{ document: 'people', from: 'backup' }])
    expect(again.get('person', person.id)?.name).toBe('Two')
    expect(again.get('person', 'person-late')).toBeDefined()
  })

  test('without any copy is built from the journal alone, which reaches back to the beginning', async () => {
    const store = await place.open()
    const item = anItem({ meetingId: 'meeting-1', notes: notesOf('One') })
    await commit(store, put(aMeeting({ id: 'meeting-1' }), item))
    await commit(store, put({ ...item, notes: notesOf('Two') }))
    await store.close()
    await spoil(place.path('documents', 'meetings', 'meeting-1.json'))

    const again = await place.open()
    expect(again.report.mended).toEqual([])
    await again.loadMeeting('meeting-1')
    expect(again.get('item', item.id)?.notes).toEqual(notesOf('Two'))
    expect(again.report.mended).toMatchObject([{ document: 'meetings/meeting-1', from: 'journal' }])
  })

  test('that has vanished is noticed and rebuilt', async () => {
    const store = await place.open()
    const person = aPerson()
    await commit(store, put(person))
    await store.close()
    await rm(place.path('documents', 'people.json'))
    const again = await place.open()
    expect(again.get('person', person.id)).toEqual(person)
    expect(again.report.mended).toMatchObject([{ document: 'people', keptAs: '', from: 'journal' }])
    await again.close()
    expect((await place.open()).report.mended).toEqual([])
  })

  test('that cannot be had from anywhere is told as lost, and the workspace opens', async () => {
    const store = await place.open()
    await commit(store, put(aPerson(), anAction({ id: 'action-1' })))
    await store.close()
    await rm(await journalFile())
    await spoil(place.path('documents', 'people.json'))
    const again = await place.open()
    expect(again.report.mended).toMatchObject([{ document: 'people', from: 'nothing' }])
    expect(again.all('action')).toHaveLength(1)
    await commit(again, put(aPerson()))
    await again.close()
    expect((await place.open()).all('person')).toHaveLength(1)
  })

  test('is left where it is by an opening that only reads', async () => {
    const store = await place.open()
    const person = aPerson()
    await commit(store, put(person))
    await store.flush()
    await spoil(place.path('documents', 'people.json'))
    const before = await readFile(place.path('documents', 'people.json'), 'utf8')
    const second = await place.openAny()
    expect(second.kind === 'read-only' && second.store.get('person', person.id)).toEqual(person)
    expect(await readFile(place.path('documents', 'people.json'), 'utf8')).toBe(before)
  })
})

describe('a damaged journal', () => {
  test('with a bad line in the middle uses the later lines that still fit and names the rest', async () => {
    const store = await place.open({}, { writeDelay: 60_000 })
    const action = anAction({ id: 'action-1', title: 'One' })
    await commit(store, put(action)) // 1
    await commit(store, put({ ...action, title: 'Two' })) // 2, to be spoiled
    await commit(store, put({ ...action, title: 'Three' })) // 3, does not fit without 2
    await commit(store, put(aPerson({ id: 'person-1' }))) // 4, fits
    const copy = `${place.root}/copy`
    await cp(place.dir, copy, { recursive: true })
    const [file] = await readdir(`${copy}/journal`)
    const path = `${copy}/journal/${file}`
    await writeFile(path, (await readFile(path, 'utf8')).replace('"to":"Two"', '"to":"Tvo"'))

    const again = await place.open({ dir: copy, takeOver: true })
    expect(again.get('action', 'action-1')?.title).toBe('One')
    expect(again.get('person', 'person-1')).toBeDefined()
    expect(again.report.leftOut).toHaveLength(2)
    expect(again.report.leftOut.join('\n')).toMatch(/damaged[\s\S]*3 test\.change/)
    expect(await commit(again, put(aPerson()))).toBe(5)
    await again.close()
    expect(await readFile(path, 'utf8')).toContain('Tvo')
    expect((await place.open({ dir: copy })).all('person')).toHaveLength(2)
  })

  test('whose checkpoint is unreadable is replayed from the beginning', async () => {
    const store = await place.open()
    const person = aPerson()
    await commit(store, put(person))
    await store.flush()
    await commit(store, put({ ...person, name: 'Later' }))
    await store.close()
    await writeFile(place.path('checkpoint.json'), 'not JSON')
    const again = await place.open()
    expect(again.get('person', person.id)?.name).toBe('Later')
    expect(again.report.leftOut).toEqual([])
  })

  test('goes on in a new file when one is full, and old ones are kept and never replayed', async () => {
    const store = await place.open()
    const big = anAction({ id: 'action-1', detail: 'x'.repeat(90_000) })
    for (let n = 0; n < 60; n += 1) await commit(store, put({ ...big, id: `action-${n}` }))
    await store.flush()
    await commit(store, put(aPerson({ id: 'person-1' })), 'After')
    await store.close()
    expect((await readdir(place.path('journal'))).sort()).toEqual(['000000000001.jsonl', '000000000061.jsonl'])
    const again = await place.open()
    expect(again.report.replayed).toBe(0)
    expect(again.all('action')).toHaveLength(60)
    expect(again.undoLabel()).toBe('After')
    await again.undo({ personId: null, onBehalf: null })
    await again.undo({ personId: null, onBehalf: null }) // its line is in the older file
    expect(again.all('action')).toHaveLength(59)
    expect(await again.trailOf({ kind: 'action', id: 'action-3' }, 10)).toHaveLength(1)
  })
})
