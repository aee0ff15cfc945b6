import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations as ours } from '../../../electron/core/store/migrations/index'
import type { Migration } from '../../../electron/core/store/migrations/migration'
import type { Store } from '../../../electron/core/store/store'
import { anAction } from '../../builders'
import { commit, nobody, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

async function backUp(store: Store) {
  const made = await store.makeBackup('asked')
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}

describe('the backup that was chosen', () => {
  test('is restored though the one made before it makes it one too many; then it goes as others do', async () => {
    const store = await place.open()
    const action = anAction({ id: 'action-1' })
    for (let n = 0; n < 31; n += 1) {
      await commit(store, put({ ...action, title: `Title ${n}` }))
      place.now = new Date(place.now.getTime() + 60_000)
      await backUp(store)
    }
    const oldest = (await store.listBackups()).at(-1)
    expect(await store.restoreBackup(oldest?.id ?? '', nobody)).toMatchObject({ ok: true })
    expect(store.get('action', 'action-1')?.title).toBe('Title 1')
    expect((await store.listBackups()).at(-1)).toEqual(oldest)
    await backUp(store)
    expect(await store.listBackups()).toHaveLength(30)
  })
})

/** A later release's: titles get an exclamation mark. */
const next: Migration = {
  to: ours.length + 1,
  name: 'next',
  migrate: (documents) =>
    new Map([...documents].map(([name, { records }]) => [name, { records: records.map((one) => louder(one)) }])),
}
function louder(record: unknown): unknown {
  const isOne = typeof record === 'object' && record !== null && 'title' in record
  return isOne ? { ...record, title: `${record.title}!` } : record
}
const migrations = [...ours, next]

describe('a backup of before an update', () => {
  test('is brought to today’s shape and restored as one step that can be undone', async () => {
    const old = await place.open()
    await commit(old, put(anAction({ id: 'action-1', title: 'Then' })))
    const { id } = await backUp(old)
    await commit(old, put(anAction({ id: 'action-1', title: 'Later' }), anAction({ id: 'action-2' })))
    await old.close()
    const store = await place.open({}, { migrations })
    expect(await store.verifyBackup(id)).toMatchObject({ ok: true })
    expect(await store.restoreBackup(id, nobody)).toMatchObject({ ok: true })
    expect(store.all('action').map(({ title }) => title)).toEqual(['Then!'])
    await store.undo(nobody)
    expect(store.get('action', 'action-1')?.title).toBe('Later!')
    expect(store.all('action')).toHaveLength(2)
  })

  test('is restored also where it is a workspace of the first release', async () => {
    await cp(fileURLToPath(new URL('../../fixtures/store-v1', import.meta.url)), place.dir, { recursive: true })
    const store = await place.open({ create: false })
    const action = store.get('action', 'action-hedge')
    await commit(store, put({ ...anAction({ id: 'action-hedge' }), title: 'Changed' }))
    const [first] = await store.listBackups()
    expect(first).toMatchObject({ because: 'migration' })
    expect(await store.restoreBackup(first?.id ?? '', nobody)).toMatchObject({ ok: true })
    expect(store.get('action', 'action-hedge')).toEqual(action)
  })
})

test('a backup of a newer version of the app is refused as that, and nothing is backed up for it', async () => {
  const store = await place.open()
  await commit(store, put(anAction()))
  const { id } = await backUp(store)
  const { workspaceId } = JSON.parse(await readFile(place.path('workspace.json'), 'utf8')).content
  const path = join(place.backupsDir, workspaceId, `${id}.json`)
  const [heading = '', documents] = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, `${JSON.stringify({ ...JSON.parse(heading), format: ours.length + 1 })}\n${documents}\n`)
  const refused = { ok: false, problem: { code: 'backup-newer', backupId: id } }
  expect(await store.restoreBackup(id, nobody)).toEqual(refused)
  expect(await store.listBackups()).toHaveLength(1)
})
