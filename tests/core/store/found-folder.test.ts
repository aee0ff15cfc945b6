import { writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations as ours } from '../../../electron/core/store/migrations/index'
import { anAction, anItem, aPerson } from '../../builders'
import { commit, put, systemError, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

const noWorkspaceFile = (operation: string, path: string) => {
  if (operation === 'open' && path.includes('workspace.json')) throw systemError('ENOSPC')
}

describe('somebody’s own folder', () => {
  test.each(['documents', 'drafts', 'lines', 'journal', 'set-aside'])(
    'that holds only their %s is no empty folder, and keeps them',
    async (name) => {
      await mkdir(place.path(name, 'letters'), { recursive: true })
      const mine = [place.path(name, 'thesis.docx'), place.path(name, 'letters', 'to mum.txt')]
      for (const path of mine) await writeFile(path, 'years of work')
      for (const disk of [noWorkspaceFile, () => {}])
        expect(await place.openAny({ disk })).toEqual({ kind: 'failed', because: { kind: 'not-a-workspace' } })
      for (const path of mine) expect(await readFile(path, 'utf8')).toBe('years of work')
      expect(await readdir(place.dir)).toEqual([name])
    },
  )

  test('with empty folders of our names gets a workspace; where that fails they stay, and what was made goes', async () => {
    await mkdir(place.path('documents', 'meetings'), { recursive: true })
    expect(await place.openAny({ disk: noWorkspaceFile })).toMatchObject({ because: { kind: 'disk-full' } })
    expect((await readdir(place.dir, { recursive: true })).sort()).toEqual(['documents', join('documents', 'meetings')])
    await commit(await place.open(), put(aPerson()))
  })

  test('keeps what somebody puts into it while the creation fails', async () => {
    const letter = place.path('documents', 'letter.docx')
    const disk = (operation: string, path: string) => {
      if (operation !== 'open' || !path.includes('workspace.json')) return
      writeFileSync(letter, 'mine')
      throw systemError('ENOSPC')
    }
    await mkdir(place.dir)
    expect((await place.openAny({ disk })).kind).toBe('failed')
    expect(await readFile(letter, 'utf8')).toBe('mine')
  })
})

describe('a workspace that lost its workspace file and the copy of it', () => {
  const damaged = { kind: 'failed', because: { kind: 'damaged' } }
  async function lose(...names: readonly string[]): Promise<void> {
    for (const name of ['workspace.json', 'workspace.json.previous', ...names])
      await rm(place.path(name), { recursive: true, force: true })
  }

  test('is called damaged after an update, too, with a note of a running meeting in it', async () => {
    const next = { to: ours.length + 1, name: 'next', migrate: ours[0]?.migrate ?? ((documents) => documents) }
    const old = await place.open()
    await commit(old, put(anAction(), anItem({ meetingId: 'meeting-1' })))
    await old.close()
    const store = await place.open({}, { migrations: [...ours, next] })
    await store.close()
    await writeFile(place.path('alive'), '{}')
    await lose()
    expect(await readdir(place.dir)).toContain('documents-2')
    expect(await place.openAny()).toMatchObject(damaged)
    await lose('journal', 'documents')
    expect(await place.openAny()).toMatchObject(damaged)
  })

  test('is never started over, though its journal is gone as well', async () => {
    const store = await place.open()
    await commit(store, put(aPerson()))
    await store.close()
    await lose('journal', 'checkpoint.json', 'device.json')
    expect(await place.openAny()).toMatchObject(damaged)
    expect(await readdir(place.path('documents'))).toContain('people.json')
  })
})
