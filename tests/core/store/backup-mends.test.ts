import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations as ours } from '../../../electron/core/store/migrations/index'
import type { Store } from '../../../electron/core/store/store'
import { aMeeting, anItem, aPerson, notesOf } from '../../builders'
import { commit, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

const item = anItem({ id: 'item-old', meetingId: 'meeting-old', notes: notesOf('Said long ago') })
const file = () => place.path('documents', 'meetings', 'meeting-old.json')

/** A workspace with a meeting of long ago, which no opening reads, closed. */
async function withAnOldMeeting(): Promise<void> {
  const store = await place.open()
  await commit(store, put(aMeeting({ id: 'meeting-old' }), { ...item, notes: notesOf('Begun') }))
  await store.flush()
  await commit(store, put(item))
  expect((await store.makeBackup('asked')).ok).toBe(true)
  await store.close()
}

const losses: Readonly<Record<string, () => Promise<void>>> = {
  damaged: () => writeFile(file(), 'xxxx'),
  'set aside by another program': async () => {
    await rm(file())
    await rm(`${file()}.previous`, { force: true })
  },
  'there only as its generation before, as a crash leaves it': () => rename(file(), `${file()}.previous`),
  'an older one, as a folder that syncs may put back': () => rename(`${file()}.previous`, file()),
}

async function holdsTheMeeting(store: Store): Promise<void> {
  await store.loadMeeting('meeting-old')
  expect(store.get('item', item.id)).toEqual(item)
}

describe.each(Object.keys(losses))('one old meeting file that is %s', (loss) => {
  beforeEach(async () => {
    await withAnOldMeeting()
    await losses[loss]?.()
  })

  test('is mended by the next backup, which is whole', async () => {
    const store = await place.open()
    const made = await store.makeBackup('hourly')
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    expect(await store.verifyBackup(made.value.id)).toEqual({ ok: true, value: { documents: 2 } })
    await store.close()
    const again = await place.open()
    expect(again.report.mended).toEqual([])
    await holdsTheMeeting(again)
    expect(again.report.mended).toEqual([])
    expect((await again.restoreBackup(made.value.id, { personId: null, onBehalf: null })).ok).toBe(true)
    await holdsTheMeeting(again)
  })

  test('does not keep the workspace from opening after an update', async () => {
    const next = { to: ours.length + 1, name: 'next', migrate: ours[0]?.migrate ?? ((documents) => documents) }
    await holdsTheMeeting(await place.open({}, { migrations: [...ours, next] }))
  })
})

test('a meeting whose file is lost right after an update comes back from the backup that was made before the update', async () => {
  const next = { to: ours.length + 1, name: 'next', migrate: ours[0]?.migrate ?? ((documents) => documents) }
  const inside = { migrations: [...ours, next] }
  await withAnOldMeeting()
  await (await place.open({}, inside)).close()
  await rm(place.path('documents-2', 'meetings', 'meeting-old.json'))
  const store = await place.open({}, inside)
  await holdsTheMeeting(store)
  expect(store.report.mended).toMatchObject([{ document: 'meetings/meeting-old', from: 'backup' }])
})

test('a document whose file is spoilt while it is open is written again from memory, and backed up', async () => {
  const store = await place.open()
  const person = aPerson()
  await commit(store, put(person))
  await store.flush()
  await writeFile(place.path('documents', 'people.json'), 'xxxx')
  expect(await store.makeBackup('hourly')).toMatchObject({ ok: true, value: { documents: 1 } })
  await store.close()
  const again = await place.open()
  expect(again.report.mended).toEqual([])
  expect(again.get('person', person.id)).toEqual(person)
})

test('a content that is spoilt among the backups is written again by the next one', async () => {
  const store = await place.open()
  await commit(store, put(aPerson()))
  await store.makeBackup('asked')
  const [workspace] = await readdir(place.backupsDir)
  const objects = join(place.backupsDir, workspace ?? '', 'objects')
  const [object] = await readdir(objects)
  await writeFile(join(objects, object ?? ''), 'spoilt')
  const made = await store.makeBackup('asked')
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  expect(await store.verifyBackup(made.value.id)).toEqual({ ok: true, value: { documents: 1 } })
})
