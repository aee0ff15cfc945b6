import { readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { setImmediate as breath } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anAction, aPerson } from '../../builders'
import { commit, meta, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

const taker = { token: 'taker-1', user: 'Omar', host: 'PC-2', pid: 1, since: '2026-06-11T09:00:00.000Z' }
const takeOver = () => writeFileSync(place.path('lock.json'), JSON.stringify(taker))
const holder = () => JSON.parse(readFileSync(place.path('lock.json'), 'utf8')).user
const lost = { ok: false, problem: { code: 'lock-lost', holder: 'Omar (PC-2)' } }

async function journal(): Promise<string> {
  const [file] = await readdir(place.path('journal'))
  return readFile(place.path('journal', file ?? ''), 'utf8')
}

test('whoever takes over while a long line is being made ready gets no line of the one before', async () => {
  const writtenUnder: string[] = []
  const store = await place.open({
    disk: (operation) => {
      if (operation === 'append') writtenUnder.push(holder())
    },
  })
  const many = Array.from({ length: 1_700 }, (_, n) => anAction({ id: `action-${n}` }))
  await commit(store, put(...many))
  const change = (title: string) => store.commit(put(...many.map((one) => ({ ...one, title }))), meta('Import'))
  // How many pauses such a line takes; the last three of them between the pieces that are made ready to be written.
  const counted = change('Once')
  let pauses = 0
  for (; writtenUnder.length < 2; pauses += 1) await breath()
  await counted
  const before = await journal()

  const answer = change('Twice')
  for (let n = 0; n < pauses - 2; n += 1) await breath()
  expect(writtenUnder).toHaveLength(2)
  takeOver()
  expect(await answer).toEqual(lost)
  expect(writtenUnder).toEqual(['Nettie', 'Nettie'])
  expect(await journal()).toBe(before)
})

test('a line that was being written when somebody took over is not called saved', async () => {
  let isTaken = false
  const store = await place.open({
    disk: (operation) => {
      if (operation === 'fsync' && isTaken) takeOver()
    },
  })
  await commit(store, put(aPerson()))
  isTaken = true
  expect(await store.commit(put(anAction({ id: 'action-1' })), meta('Added'))).toEqual(lost)
  expect(store.get('action', 'action-1')).toBeUndefined()
  expect(store.undoLabel()).toBe('Changed')
})
