import { afterEach, beforeEach, expect, test } from 'vitest'
import { aCounter, anAction, anItem } from '../../builders'
import { commit, nobody, put, removal, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

test('undo and redo step through labels, and a new change clears redo', async () => {
  const store = await place.open()
  const action = anAction()
  await commit(store, put(action), 'Added')
  await commit(store, put({ ...action, title: 'Two' }), 'Edited')
  expect([store.undoLabel(), store.redoLabel()]).toEqual(['Edited', null])
  expect(await store.undo(nobody)).toMatchObject({
    ok: true,
    value: { seq: 3, label: 'Edited', touched: [{ now: action }] },
  })
  expect([store.undoLabel(), store.redoLabel()]).toEqual(['Added', 'Edited'])
  expect(await store.redo(nobody)).toMatchObject({ ok: true, value: { label: 'Edited' } })
  expect(store.get('action', action.id)?.title).toBe('Two')
  await store.undo(nobody)
  await commit(store, put({ ...action, title: 'Three' }), 'Other')
  expect([store.undoLabel(), store.redoLabel()]).toEqual(['Other', null])
  expect(await store.redo(nobody)).toEqual({ ok: false, problem: { code: 'nothing-to-redo' } })
})

test('a number that was given stays given', async () => {
  const store = await place.open()
  await commit(store, put(anAction(), aCounter({ action: 1 })), 'Added')
  await store.undo(nobody)
  expect(store.all('action')).toEqual([])
  expect(store.get('counter', 'mill-2026')?.action).toBe(1)
  await store.redo(nobody)
  expect(store.all('action')).toHaveLength(1)
})

test('a change to counters alone is nothing to undo', async () => {
  const store = await place.open()
  await commit(store, put(aCounter({ action: 1 })))
  expect(store.undoLabel()).toBeNull()
})

test('a removal comes back whole, in a meeting that is not in memory', async () => {
  const store = await place.open()
  const item = anItem({ meetingId: 'meeting-1' })
  await commit(store, put(item))
  await commit(store, removal(item), 'Removed')
  await store.close()
  const again = await place.open()
  expect(again.undoLabel()).toBe('Removed')
  expect(await again.undo(nobody)).toMatchObject({ ok: true, value: { touched: [{ now: item }] } })
  expect(again.get('item', item.id)).toEqual(item)
})

test('a moved card is moved back between its documents', async () => {
  const store = await place.open()
  const action = anAction()
  await commit(store, put(action))
  await commit(store, put({ ...action, archivedOn: '2026-06-12' }), 'Archived')
  await store.close()
  const again = await place.open()
  expect(again.all('action')).toEqual([])
  await again.undo(nobody)
  await again.close()
  expect((await place.open()).all('action')).toEqual([action])
})

test('two hundred steps are remembered after reopening', async () => {
  const store = await place.open()
  const action = anAction()
  for (let n = 0; n < 30; n += 1) await commit(store, put({ ...action, heldOver: n }), `Step ${n}`)
  for (let n = 0; n < 10; n += 1) await store.undo(nobody)
  await store.close()
  const again = await place.open()
  expect([again.undoLabel(), again.redoLabel()]).toEqual(['Step 19', 'Step 20'])
  for (let n = 0; n < 10; n += 1) await again.redo(nobody)
  expect(again.get('action', action.id)?.heldOver).toBe(29)
  expect(again.redoLabel()).toBeNull()
})

test('what the app puts away by itself is nothing to undo', async () => {
  const store = await place.open()
  const action = anAction({ column: 'done', finishedOn: '2026-01-08' })
  await commit(store, put(action), 'Added')
  const meta = { name: 'action.put-away', label: 'Put finished actions away', actor: nobody }
  await store.commit(put({ ...action, archivedOn: '2026-06-11' }), meta)
  expect(store.undoLabel()).toBe('Added')
})

const byItself = { name: 'action.put-away', label: 'Put finished work away', actor: nobody }

test('what is taken back of a card that the app has put away since is on its board again, however often it was opened', async () => {
  const store = await place.open()
  const action = anAction()
  const dropped = { ...action, dropped: { on: '2026-01-08', reason: 'No need' } }
  await commit(store, put(action), 'Added')
  await commit(store, put(dropped), 'Dropped')
  await store.commit(put({ ...dropped, archivedOn: '2026-06-11' }), byItself)
  await store.close()
  const again = await place.open()
  expect(again.all('action')).toEqual([])
  expect(await again.undo(nobody)).toMatchObject({ ok: true, value: { label: 'Dropped' } })
  expect(again.all('action')).toEqual([action])
  expect(await again.redo(nobody)).toMatchObject({ ok: true })
  expect(again.all('action')).toEqual([{ ...dropped, archivedOn: '2026-06-11' }])
})

test('a card that is over either way stays where it was put', async () => {
  const store = await place.open()
  const over = anAction({ column: 'done', finishedOn: '2026-01-08' })
  await commit(store, put(over), 'Added')
  await commit(store, put({ ...over, title: 'Said better' }), 'Edited')
  await store.commit(put({ ...over, title: 'Said better', archivedOn: '2026-06-11' }), byItself)
  await store.close()
  const again = await place.open()
  await again.undo(nobody)
  expect(again.all('action')).toEqual([{ ...over, archivedOn: '2026-06-11' }])
})

test('a step that cannot be taken back any more is said once, and does not stand before the others', async () => {
  const store = await place.open()
  const [first, second] = [anAction(), anAction()]
  await commit(store, put(first), 'One')
  await commit(store, put(second), 'Two')
  await commit(store, put({ ...second, title: 'Changed' }), 'Three')
  await store.commit(put({ ...second, title: 'Changed by the app' }), byItself)
  expect(await store.undo(nobody)).toEqual({ ok: false, problem: { code: 'changed-since', label: 'Three' } })
  expect(await store.undo(nobody)).toEqual({ ok: false, problem: { code: 'changed-since', label: 'Two' } })
  expect(await store.undo(nobody)).toMatchObject({ ok: true, value: { label: 'One' } })
  expect([store.undoLabel(), store.redoLabel()]).toEqual([null, 'One'])
  await store.close()
  const again = await place.open()
  expect([again.undoLabel(), again.redoLabel()]).toEqual([null, 'One'])
  expect(await again.redo(nobody)).toMatchObject({ ok: true, value: { label: 'One' } })
  expect(again.all('action').map(({ id }) => id)).toContain(first.id)
})
