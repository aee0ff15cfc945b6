import { expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { InputOf } from '../../../shared/contract'
import type { FindAnswer, FindAsk } from '../../../shared/model/find'
import { notesOf } from '../../builders'
import { aBench, itemAt, ok, openBench, startMillbrook } from './workspace'

function find(app: App, words: string, asked: Partial<FindAsk['filters']> = {}, showConfidential = true) {
  const all = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null, ...asked }
  return ok(app, 'find', { words, filters: all, showConfidential, limit: 50 })
}
const shown = ({ hits }: FindAnswer) => hits.map(({ kind, title, state }) => [kind, title, state])

async function millbrook() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { meetingId, localityId } = started
  const matter = async (title: string) =>
    (await ok(app, 'item.add', { meetingId, itemKind: 'challenge', title, minutes: 5, after: null })).itemId
  const park = async (title: string) => ok(app, 'items.park', { meetingId, itemIds: [await matter(title)] })
  const owen = started.people.find((person) => person.name === 'Owen Larkspur')?.id ?? ''
  return { bench, app, ...started, localityId, matter, park, owen }
}

test('what is parked, skipped or dropped is found by its title and notes, also after the app was started again', async () => {
  const { bench, app, meetingId, localityId, matter, park } = await millbrook()
  await park('Bench on Ring Road')
  const noted = await matter('The verge')
  await ok(app, 'item.write-notes', { meetingId, itemId: noted, notes: notesOf('Beside the bench. Ask first.') })
  await ok(app, 'item.edit', { meetingId, itemId: noted, privateNote: 'Quince' })
  await ok(app, 'items.skip', { meetingId, itemIds: [noted], backOn: '2026-06-25' })
  await ok(app, 'items.drop', { meetingId, itemIds: [await matter('Bench by the pond')], reason: 'Nobody wants it' })
  const expected = [
    ['parked', 'Bench on Ring Road', 'Parked since 11 June'],
    ['parked', 'Bench by the pond', 'Dropped 11 June'],
    ['parked', 'The verge', 'Skipped, back on 25 June'],
  ]
  expect(shown(await find(app, 'bench'))).toEqual(expected)
  expect(await find(app, 'quince')).toMatchObject({ total: 0 })
  expect((await find(app, 'bench', { kinds: ['parked'], localityId, since: '2026-06-11' })).total).toBe(3)
  await app.close()
  const again = await openBench(bench)
  let answer = await find(again, 'bench')
  while (!answer.isComplete) answer = await find(again, 'bench')
  expect(shown(answer)).toEqual(expected)
  const [hit] = answer.hits
  expect(hit).toMatchObject({ localityId, on: '2026-06-11', meetingId: null, isArchived: false })
  const [waiting] = await ok(again, 'agenda.parking-lot', { localityId })
  await ok(again, 'agenda.gather', { meetingId, keys: [waiting?.key ?? ''] })
  expect((await find(again, 'ring road')).hits.map((one) => one.kind)).toEqual(['minutes'])
})

test('what is parked of a confidential item is counted and not shown on a wall, until its last day is over', async () => {
  const { bench, app, meetingId, matter } = await millbrook()
  const itemId = await matter('The Hartley tenancy')
  const openness = { kind: 'confidential', reason: 'about named people', until: '2026-06-30' } as const
  await ok(app, 'item.edit', { meetingId, itemId, openness })
  await ok(app, 'items.park', { meetingId, itemIds: [itemId] })
  expect(await find(app, 'hartley', {}, false)).toMatchObject({ hits: [], total: 0, confidential: 1 })
  expect((await find(app, 'hartley')).hits).toMatchObject([{ kind: 'parked', isConfidential: true }])
  bench.now = '2026-07-01T09:00:00.000Z'
  expect(await find(app, 'hartley', {}, false)).toMatchObject({ total: 1, confidential: 0 })
})

test('what was handed in is found with the day it came and by who brought it', async () => {
  const { app, localityId, owen } = await millbrook()
  await ok(app, 'opportunity.hand-in', { localityId, title: 'A kettle library', personId: owen })
  await ok(app, 'story.hand-in', { localityId, text: 'The kettle that brought forty in', personId: owen })
  const one = { itemKind: 'challenge', title: 'Who fills the kettle', minutes: 5, handedInById: owen } as const
  await ok(app, 'parked.add', { localityId, ...one })
  expect(shown(await find(app, 'kettle')).sort()).toEqual([
    ['opportunity', 'A kettle library', 'Handed in 11 June'],
    ['parked', 'Who fills the kettle', 'Waits since 11 June'],
    ['story', 'The kettle that brought forty in', 'Handed in 11 June, no consent yet'],
  ])
  expect(shown(await find(app, 'kettle', { personId: owen })).map(([kind]) => kind)).toContain('parked')
})

test('a correction is found, says whose minutes it corrects, and leads to the item it was made at', async () => {
  const { app, meetingId, localityId } = await millbrook()
  await ok(app, 'meeting.start', { meetingId })
  const nextId = (await ok(app, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  const item = itemAt(await ok(app, 'meeting.open', { meetingId: nextId }), 1)
  const at = { meetingId: nextId, itemId: item.id }
  const { correctionId } = await ok(app, 'correction.add', { ...at, ofMeetingId: meetingId, text: 'The lift is green' })
  expect((await find(app, 'green', { localityId })).hits).toMatchObject([
    {
      kind: 'correction',
      title: 'Correction to the minutes of 11 June: The lift is green',
      titleMarks: [[50, 55]],
      state: 'Made 18 June',
      on: '2026-06-18',
      localityId,
      ...at,
    },
  ])
  const openness = { kind: 'confidential', reason: 'about named people', until: null } as const
  await ok(app, 'item.edit', { ...at, openness })
  expect(await find(app, 'green', {}, false)).toMatchObject({ total: 0, confidential: 1 })
  await ok(app, 'correction.remove', { meetingId: nextId, correctionId })
  expect((await find(app, 'green')).total).toBe(0)
})

test('a permission is found by what it allows, its condition, who said it and where it holds; what ended says so', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, view, people } = await startMillbrook(app, bench)
  const owen = people.find((person) => person.name === 'Owen Larkspur')?.id ?? ''
  const said = { reach: '', until: '2026-06-19', saidById: owen, saidOn: '2026-06-02', via: 'phone' as const }
  const here = { kind: 'places' as const, localityIds: [localityId] }
  const add = (what: string, changes: Partial<InputOf<'permission.add'>> = {}) =>
    ok(app, 'permission.add', { what, condition: '', where: here, minute: null, ...said, ...changes })
  const { permissionId } = await add('The library room on Fridays', { condition: 'If a caretaker locks up' })
  await add('No deposit for a room', { where: { kind: 'everywhere' }, saidById: null, until: null })
  type Asked = [words: string, asked?: Partial<FindAsk['filters']>, showConfidential?: boolean]
  const look = (...asked: Asked) => find(app, ...asked)
  const titles = async (...asked: Asked) => (await look(...asked)).hits.map((hit) => hit.title)
  expect((await look('caretaker')).hits).toMatchObject([
    { kind: 'permission', id: permissionId, localityId, state: 'Owen Larkspur, holds until 19 June' },
  ])
  const only = { kinds: ['permission' as const] }
  expect(await titles('', { ...only, personId: owen })).toEqual(['The library room on Fridays'])
  expect(await titles('', { ...only, localityId })).toHaveLength(2)
  expect(await titles('', { ...only, localityId: 'elsewhere' })).toEqual(['No deposit for a room'])
  await ok(app, 'locality.edit', { localityId, name: 'Millbrook Vale' })
  expect(await titles('vale library')).toEqual(['The library room on Fridays'])
  await ok(app, 'permission.end', { permissionId, on: '2026-06-11', reason: 'The room is let' })
  expect((await look('let', only)).hits).toMatchObject([{ state: 'Owen Larkspur, ended 11 June', isArchived: true }])

  const secret = view.items[1]?.id ?? ''
  const openness = { kind: 'confidential' as const, reason: 'A family', until: null }
  await ok(app, 'item.edit', { meetingId, itemId: secret, openness })
  await add('The plum room', { minute: { meetingId, itemId: secret } })
  expect(await look('plum', {}, false)).toMatchObject({ total: 0, confidential: 1 })
})
