import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { inlineSearch } from '../../../electron/core/search/inline-search'
import { createSearch } from '../../../electron/core/search/search'
import type { Store } from '../../../electron/core/store/store'
import { aLocality, anAction, anItem } from '../../builders'
import { eventually } from '../../eventually'
import { commit, put, removal, systemError, TestPlace } from '../store/workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

function aSearch(store: Store) {
  const search = createSearch({ store, isReadOnly: false, dir: place.dir, start: inlineSearch, log: () => {} })
  onTestFinished(() => search.close())
  const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
  const ask = { filters, showConfidential: true, limit: 20 }
  return async (words: string) => {
    const answer = await search.find({ words, ...ask }, '2026-06-11')
    expect(answer.isComplete).toBe(true)
    return answer.hits.map(({ title }) => title)
  }
}

const never = { writeDelay: 3_600_000 }

describe('the first question of a run', () => {
  test('is answered while a backup is being made', async () => {
    // Each content of the backup is held, as antivirus does, as long as is waited for it, until the answer is there.
    let isAnswered = false
    const tries = new Map<string, number>()
    const disk = (operation: string, path: string) => {
      if (operation !== 'rename' || !path.startsWith(place.backupsDir) || isAnswered) return
      const before = tries.get(path) ?? 0
      tries.set(path, before + 1)
      if (before < 6) throw systemError('EBUSY')
    }
    const store = await place.open({ disk }, never)
    const items = Array.from({ length: 12 }, (_, n) => anItem({ meetingId: `meeting-${n}a` }))
    await commit(store, put(aLocality({ id: 'mill' }), ...items))
    const order: string[] = []
    const backup = store.makeBackup('start').then(() => order.push('backup'))
    await eventually(async () => expect(tries.size).toBe(1))
    await commit(store, put(anAction({ title: 'Grease the hinge' })))
    const found = await aSearch(store)('hinge')
    isAnswered = true
    order.push('answer')
    expect(found).toEqual(['Grease the hinge'])
    await backup
    expect(order).toEqual(['answer', 'backup'])
  })

  test('finds what is in the journal only, as it is now, and not what is gone', async () => {
    const store = await place.open({}, never)
    const [kept, gone, moved] = ['kept', 'gone', 'moved'].map((id) =>
      anAction({ id: `action-${id}`, title: `Hinge ${id}` }),
    )
    if (kept === undefined || gone === undefined || moved === undefined) throw new Error('three')
    await commit(store, put(aLocality({ id: 'mill' }), kept, gone, moved))
    await store.flush()
    await commit(store, put({ ...kept, title: 'Hinge edited' }, { ...moved, archivedOn: '2026-06-10' }))
    await commit(store, removal(gone))
    const find = aSearch(store)
    expect((await find('hinge')).sort()).toEqual(['Hinge edited', 'Hinge moved'])
    await commit(store, put(gone))
    await store.flush()
    const written = aSearch(store)
    expect((await written('hinge')).sort()).toEqual(['Hinge edited', 'Hinge gone', 'Hinge moved'])
  })

  test('after the app stopped without writing finds what was read back from the journal', async () => {
    const store = await place.open({}, never)
    const gone = anAction({ title: 'Hinge gone' })
    await commit(store, put(aLocality({ id: 'mill' }), gone))
    await store.flush()
    await commit(store, put(anAction({ title: 'Hinge new' })))
    await commit(store, removal(gone))
    const again = await place.open({ takeOver: true }, never)
    expect(await aSearch(again)('hinge')).toEqual(['Hinge new'])
  })
})

test('a backup that is being made stops when it is told to, and is none', async () => {
  const stop = new AbortController()
  let contents = 0
  const disk = (operation: string, path: string) => {
    if (operation !== 'rename' || !path.startsWith(place.backupsDir)) return
    contents += 1
    if (contents === 3) stop.abort()
  }
  const store = await place.open({ disk }, never)
  const items = Array.from({ length: 40 }, (_, n) => anItem({ meetingId: `meeting-${n}a` }))
  await commit(store, put(...items))
  expect(await store.makeBackup('start', stop.signal)).toEqual({ ok: false, problem: { code: 'cancelled' } })
  expect(contents).toBe(3)
  expect(await store.listBackups()).toEqual([])
  expect(await store.makeBackup('asked')).toMatchObject({ ok: true, value: { documents: 40 } })
})
