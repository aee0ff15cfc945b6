import { cp, readdir } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aMeeting, anItem, notesOf } from '../../builders'
import { eventually } from '../../eventually'
import { commit, meta, nobody, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

const meeting = aMeeting({ id: 'meeting-1' })
const item = anItem({ id: 'item-1', meetingId: 'meeting-1', notes: notesOf('Before') })
const typed = { itemId: 'item-1', meetingId: 'meeting-1', notes: notesOf('Being typed') }

/** The folder as it lies if the app stops now. */
async function stopped(): Promise<string> {
  const dir = `${place.root}/stopped`
  await cp(place.dir, dir, { recursive: true })
  return dir
}

test('what was being typed when the app stopped comes back as one undoable line', async () => {
  const store = await place.open()
  await commit(store, put(meeting, item))
  await store.saveDraft({ ...typed, notes: notesOf('Being') })
  expect(await store.saveDraft(typed)).toEqual({ ok: true, value: undefined })
  const again = await place.open({ dir: await stopped(), takeOver: true })
  expect(again.recoveredItemIds).toEqual(['item-1'])
  expect(again.report.recoveredDrafts).toBe(1)
  expect(again.get('item', 'item-1')?.notes).toEqual(notesOf('Being typed'))
  expect(again.undoLabel()).toBe('Kept what was being typed')
  await again.undo(nobody)
  expect(again.get('item', 'item-1')?.notes).toEqual(notesOf('Before'))
  await again.close()
  expect((await place.open({ dir: `${place.root}/stopped` })).recoveredItemIds).toEqual([])
})

test('a draft is emptied by the commit of its notes, and not by another change of its item', async () => {
  const store = await place.open()
  await commit(store, put(meeting, item))
  await store.saveDraft(typed)
  await commit(store, put({ ...item, title: 'Another title' }))
  expect(await readdir(place.path('drafts'))).toEqual(['item-1.json'])
  await commit(store, put({ ...item, title: 'Another title', notes: typed.notes }))
  await eventually(async () => expect(await readdir(place.path('drafts'))).toEqual([]))
})

test('a draft of a field that was left as it was before is emptied', async () => {
  const store = await place.open()
  await commit(store, put(meeting, item))
  await store.saveDraft(typed)
  await store.commit(put({ ...item }), meta('Wrote notes', 'item.write-notes'))
  await eventually(async () => expect(await readdir(place.path('drafts'))).toEqual([]))
})

test('a draft older than the last commit of its notes is not taken back up', async () => {
  const store = await place.open({
    disk: (operation, path) => {
      if (operation === 'remove' && path.includes('drafts')) throw Object.assign(new Error('stopped'), { code: 'EIO' })
    },
  })
  await commit(store, put(meeting, item))
  await store.saveDraft(typed)
  await commit(store, put({ ...item, notes: notesOf('Typed and finished') }))
  const again = await place.open({ dir: await stopped(), takeOver: true })
  expect(again.recoveredItemIds).toEqual([])
  expect(again.get('item', 'item-1')?.notes ?? item.notes).toEqual(notesOf('Typed and finished'))
})

test.each(['approved', 'gone'])('a draft whose meeting or item is %s is kept aside', async (fate) => {
  const store = await place.open()
  await commit(store, put(meeting, item))
  await store.saveDraft(typed)
  if (fate === 'approved') await commit(store, put({ ...meeting, state: 'approved' }))
  else await commit(store, { put: [], remove: [{ kind: 'item', id: 'item-1' }] })
  const dir = await stopped()
  const again = await place.open({ dir, takeOver: true })
  expect(again.recoveredItemIds).toEqual([])
  expect(await readdir(`${dir}/drafts`)).toEqual([])
  expect(await readdir(`${dir}/set-aside`)).toEqual([expect.stringContaining('item-1.json')])
})

test('a draft with a name that is no id is refused', async () => {
  const store = await place.open()
  expect(await store.saveDraft({ ...typed, itemId: '../x' })).toEqual({
    ok: false,
    problem: { code: 'bad-input', where: 'itemId' },
  })
})
