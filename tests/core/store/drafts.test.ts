import { cp, readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aMeeting, anItem, notesOf } from '../../builders'
import { eventually } from '../../eventually'
import { commit, meta, nobody, put, systemError, TestPlace } from './workspace'

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

describe('a file that another program holds for a moment', () => {
  const heldDrafts = (operation: string, path: string) => {
    if (operation === 'remove' && path.includes('drafts')) throw systemError('EBUSY')
  }

  test('keeps no workspace from opening, whatever it was to become', async () => {
    const store = await place.open({ disk: heldDrafts })
    const others = ['old', 'gone', 'back'].map((id) => anItem({ id: `item-${id}`, meetingId: 'meeting-1' }))
    await commit(store, put(meeting, ...others))
    for (const { id } of others) await store.saveDraft({ ...typed, itemId: id })
    await commit(store, put(...others.map((one) => ({ ...one, notes: typed.notes })).slice(0, 1)))
    await commit(store, { put: [], remove: [{ kind: 'item', id: 'item-gone' }] })
    const dir = await stopped()
    const isHeld = (operation: string, path: string) => {
      heldDrafts(operation, path)
      if (operation === 'rename' && path.includes('set-aside')) throw systemError('EBUSY')
    }
    const again = await place.open({ dir, takeOver: true, disk: isHeld })
    expect(again.recoveredItemIds).toEqual(['item-back'])
    expect(again.get('item', 'item-back')?.notes).toEqual(typed.notes)
    expect(place.logged.filter((line) => line.startsWith('draft'))).toContain('draft item-old: EBUSY')
    await again.close()
    // What could not be moved has not gone: it is when it can be.
    expect(await readdir(`${dir}/drafts`)).toContain('item-gone.json')
    const third = await place.open({ dir })
    expect(third.recoveredItemIds).toEqual([])
    expect(await readdir(`${dir}/drafts`)).toEqual([])
    expect(await readdir(`${dir}/set-aside`)).toEqual([expect.stringContaining('item-gone.json')])
  })

  test('a line of a meeting that is locked stays where it is, and the others are set aside', async () => {
    const store = await place.open()
    const locked = ['meeting-1', 'meeting-2'].map((id) => aMeeting({ id, state: 'approved' }))
    await commit(store, put(...locked))
    for (const { id } of locked) await store.saveLine(id, { place: 'decision item-1', text: 'Nobody waits' })
    await store.close()
    const isHeld = (operation: string, path: string) => {
      if (operation === 'rename' && path.includes('meeting-1')) throw systemError('EPERM')
    }
    const again = await place.open({ disk: isHeld })
    expect(await readdir(place.path('lines'))).toEqual(['meeting-1.json'])
    await again.close()
    await place.open()
    expect(await readdir(place.path('lines'))).toEqual([])
  })

  test('and lets go of it is set aside after all', async () => {
    const store = await place.open()
    await commit(store, put(meeting, item))
    await store.saveDraft(typed)
    await commit(store, { put: [], remove: [{ kind: 'item', id: 'item-1' }] })
    const dir = await stopped()
    let held = 3
    const disk = (operation: string, path: string) => {
      if (operation !== 'rename' || !path.includes('set-aside') || held === 0) return
      held -= 1
      throw systemError('EBUSY')
    }
    await place.open({ dir, takeOver: true, disk })
    expect(await readdir(`${dir}/drafts`)).toEqual([])
  })
})

test('a line more than a meeting can hold is refused, not taken and forgotten', async () => {
  const store = await place.open()
  await commit(store, put(meeting))
  const line = (n: number) => ({ place: `decision item-${n}`, text: 'Nobody waits' })
  await Promise.all(Array.from({ length: 500 }, (_, n) => store.saveLine('meeting-1', line(n))))
  const refused = { ok: false, problem: { code: 'bad-input', where: 'place' } }
  expect(await store.saveLine('meeting-1', line(500))).toEqual(refused)
  expect(await store.saveLine('meeting-1', { ...line(0), text: '' })).toEqual({ ok: true, value: undefined })
  expect(await store.saveLine('meeting-1', line(500))).toEqual({ ok: true, value: undefined })
})
