import { expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { FindAnswer, FindAsk } from '../../../shared/model/find'
import { notesOf } from '../../builders'
import { aBench, type Bench, ok, openBench, problem, startMillbrook, wait } from './workspace'

type Asked = Partial<FindAsk['filters']> & { readonly showConfidential?: boolean; readonly limit?: number }

function find(app: App, words: string, asked: Asked = {}): Promise<FindAnswer> {
  const { showConfidential = true, limit = 50, ...filters } = asked
  const all = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null, ...filters }
  return ok(app, 'find', { words, filters: all, showConfidential, limit })
}

const titles = async (app: App, words: string, asked: Asked = {}): Promise<readonly string[]> =>
  (await find(app, words, asked)).hits.map((hit) => hit.title)

async function millbrook(bench: Bench) {
  const app = await openBench(bench)
  const team = await startMillbrook(app, bench)
  const { localityId, meetingId, item } = team
  const owen = team.people.find((person) => person.name === 'Owen Larkspur')?.id ?? ''
  const at = { localityId, meetingId, itemId: item.id }
  const addAction = (title: string, more: { dueOn?: string; itemId?: string; owner?: string } = {}) =>
    ok(app, 'action.add', {
      localityId,
      title,
      owner: more.owner === undefined ? { kind: 'team' } : { kind: 'person', personId: more.owner },
      helperIds: [],
      dueOn: more.dueOn ?? null,
      origin: { meetingId, itemId: more.itemId ?? item.id },
    })
  return { app, ...team, owen, at, addAction }
}

test('every kind of thing is found, and leads to where it came from', async () => {
  const bench = await aBench()
  const { app, at, addAction, owen, meetingId, item } = await millbrook(bench)
  await addAction('Ring about the kettle', { owner: owen, dueOn: '2026-06-12' })
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'decision.add', { meetingId, itemId: item.id, text: 'The kettle stays' })
  await ok(app, 'pledge.add', { ...at, text: 'A kettle for each hall' })
  await ok(app, 'escalation.add', { ...at, text: 'May we plug the kettle in?' })
  await ok(app, 'story.add', { ...at, text: 'The kettle that brought forty people in.' })
  await ok(app, 'spend.add', { ...at, text: 'Kettle', pence: 4_250 })
  await ok(app, 'opportunity.add', { ...at, text: 'Kettle library' })
  await ok(app, 'item.write-notes', { meetingId, itemId: item.id, notes: notesOf('Tea first. The old kettle leaks.') })
  await ok(app, 'person.add', {
    localityId: at.localityId,
    ...{ name: 'Ken Kettle', organisation: 'Peakside Homes', jobTitle: 'Caretaker', role: 'member' },
  })
  await ok(app, 'locality.edit', { localityId: at.localityId, venue: 'Kettle Hall' })
  wait(bench, 5 * 24 * 3_600)
  const { hits, total, counts, late } = await find(app, 'kettle')
  expect(total).toBe(10)
  expect(counts.map((one) => [one.kind, one.hits])).toEqual(
    ['action', 'pledge', 'escalation', 'decision', 'story', 'spend', 'opportunity', 'minutes', 'person', 'place'].map(
      (kind) => [kind, 1],
    ),
  )
  expect(late).toBe(1)
  const byKind = new Map(hits.map((hit) => [hit.kind, hit]))
  expect(byKind.get('action')).toMatchObject({
    title: 'Ring about the kettle',
    titleMarks: [[15, 21]],
    number: '26/A001',
    state: 'Owner Owen Larkspur, 4 days late',
    on: '2026-06-11',
    ...{ meetingId, itemId: item.id },
  })
  expect(byKind.get('decision')).toMatchObject({
    title: 'Agreed: The kettle stays',
    state: '11 June',
    number: '26/D001',
    itemId: item.id,
  })
  expect(byKind.get('minutes')).toMatchObject({
    title: `Minutes of 11 June, item 1: ${item.title}`,
    sentence: 'The old kettle leaks.',
    sentenceMarks: [[8, 14]],
    ...{ state: 'Live', meetingId, itemId: item.id },
  })
  expect(byKind.get('spend')).toMatchObject({ state: '£42.50 11 June' })
  expect(byKind.get('person')).toMatchObject({ title: 'Ken Kettle', state: 'Member, Caretaker, Peakside Homes' })
  expect(byKind.get('place')).toMatchObject({ title: 'Millbrook', sentence: 'Kettle Hall', on: null })
})

test('a decision has its word before it as on paper, and the marks still point at what was typed', async () => {
  const bench = await aBench()
  const { app, meetingId, item } = await millbrook(bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'decision.add', { meetingId, itemId: item.id, text: 'to put a shelf by the door' })
  const marked = async () => {
    const hit = (await find(app, 'shelf')).hits[0]
    return [hit?.title, ...(hit?.titleMarks ?? []).map(([from, to]) => hit?.title.slice(from, to))]
  }
  expect(await marked()).toEqual(['Agreed: to put a shelf by the door', 'shelf'])
  await ok(app, 'settings.edit', { decisionWording: 'RESOLVED' })
  expect(await marked()).toEqual(['RESOLVED: to put a shelf by the door', 'shelf'])
  // The word is printed, and found in nothing.
  expect((await find(app, 'resolved')).total).toBe(0)
})

test('of equal answers the action stands before decision and escalation, and all before the paper they came from', async () => {
  const bench = await aBench()
  const { app, at, addAction, meetingId, item } = await millbrook(bench)
  await ok(app, 'item.edit', { meetingId, itemId: item.id, title: 'Kettle' })
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'escalation.add', { ...at, text: 'May the kettle stay?' })
  await ok(app, 'decision.add', { meetingId, itemId: item.id, text: 'The kettle stays' })
  await addAction('Price a kettle')
  await ok(app, 'item.add', { meetingId, itemKind: 'challenge', title: 'A newer kettle', minutes: 5, after: null })
  const kinds = (await find(app, 'kettle')).hits.map((hit) => hit.kind)
  expect(kinds).toEqual(['action', 'decision', 'escalation', 'minutes', 'minutes'])
})

test('somebody typed by the whole name stands before what only speaks of them', async () => {
  const bench = await aBench()
  const { app, owen, addAction, localityId } = await millbrook(bench)
  await addAction('Ring Owen Larkspur back', { owner: owen })
  expect((await find(app, 'owen larkspur')).hits.map((hit) => hit.kind)).toEqual(['person', 'action'])
  expect((await find(app, '', { personId: owen })).hits[0]).toMatchObject({ kind: 'person', id: owen })
  expect((await find(app, '', { localityId })).hits[0]).toMatchObject({ kind: 'place', id: localityId })
})

test('what is found keeps up with edits, undo, retiring, importing and putting away', async () => {
  const bench = await aBench()
  const { app, addAction, localityId, owen } = await millbrook(bench)
  const { actionId } = await addAction('Mend the gate')
  expect(await titles(app, 'gate')).toEqual(['Mend the gate'])
  await ok(app, 'action.edit', { actionId, title: 'Mend the fence' })
  expect(await titles(app, 'gate')).toEqual([])
  expect(await titles(app, 'fence')).toEqual(['Mend the fence'])
  await ok(app, 'history.undo', {})
  expect(await titles(app, 'fence')).toEqual([])
  expect(await titles(app, 'gate')).toEqual(['Mend the gate'])
  await ok(app, 'person.edit', { personId: owen, name: 'Owen Fernley' })
  await ok(app, 'action.edit', { actionId, owner: { kind: 'person', personId: owen } })
  expect((await find(app, 'fernley gate')).hits[0]?.state).toBe('Owner Owen Fernley, no date')
  const preview = await ok(app, 'import.read', {
    localityId,
    source: { kind: 'text', text: 'No,Action,Who\n77,Paint the bench,OL\n' },
    reading: {},
  })
  const actions = preview.rows.flatMap((row) => (row.action === null ? [] : [row.action]))
  await ok(app, 'import.actions', { localityId, source: 'log.csv', actions, people: [] })
  expect(await titles(app, '77')).toEqual(['Paint the bench'])
  await ok(app, 'person.retire', { personId: owen, on: '2026-06-11' })
  expect((await find(app, 'fernley', { kinds: ['person'] })).hits[0]).toMatchObject({ isArchived: true })
  await ok(app, 'action.drop', { actionId, reason: 'The wall came down' })
  expect((await find(app, 'gate')).hits[0]).toMatchObject({
    state: 'Owner Owen Fernley, dropped 11 June',
    isArchived: true,
  })
  await app.close()
  wait(bench, 60 * 24 * 3_600)
  // Opening puts away what has been over for long; a command waits for it.
  const later = await openBench(bench)
  await ok(later, 'settings.edit', { bodyName: 'Northfold' })
  const found = await find(later, 'gate wall')
  expect(found.hits[0]).toMatchObject({ title: 'Mend the gate', sentence: 'The wall came down', isArchived: true })
  expect(await titles(later, 'bench')).toEqual(['Paint the bench'])
})

test('accents, apostrophes, hyphens, word endings and one slip are forgiven', async () => {
  const bench = await aBench()
  const { app, addAction } = await millbrook(bench)
  await addAction('Ask Mrs O’Neil-Ó Súilleabháin about the café co-op stories')
  for (const words of [
    'oneil',
    "o'neil",
    'O’Neil',
    'suilleabhain',
    'cafe',
    'CAFÉ',
    'co-op',
    'coop',
    'co op',
    'story',
    'asked',
  ])
    expect(await titles(app, words, { kinds: ['action'] }), words).toHaveLength(1)
  for (const words of ['cfae', 'caffe', 'stroies', 'suileabhain', 'sotries'])
    expect(await titles(app, words, { kinds: ['action'] }), words).toHaveLength(1)
  for (const words of ['xafe', 'cxfx', 'cef']) expect(await titles(app, words), words).toEqual([])
  // A slip is looked for only where nothing is spelt so.
  await addAction('Write to the cafs')
  expect(await titles(app, 'cafs')).toEqual(['Write to the cafs'])
})

test('a number is found first, however it is written, and while it is being typed', async () => {
  const bench = await aBench()
  const { app, addAction } = await millbrook(bench)
  for (const title of ['Buy 12 chairs', 'Two', 'Three']) await addAction(title)
  for (const words of ['26/A002', 'a002', 'A2', '2', '26/002', 'MILL 26/A002'])
    expect((await titles(app, words))[0], words).toBe('Two')
  expect(await titles(app, '26/A00')).toHaveLength(3)
  expect(await titles(app, '12')).toEqual(['Buy 12 chairs'])
  expect(await titles(app, 'd002')).toEqual([])
})

test('filters narrow, alone and with words', async () => {
  const bench = await aBench()
  const { app, addAction, owen, localityId, people } = await millbrook(bench)
  await addAction('Ring the bell', { owner: owen, dueOn: '2026-06-12' })
  await addAction('Ring the baker', { dueOn: '2026-06-20' })
  wait(bench, 3 * 24 * 3_600)
  expect(await titles(app, '', { overdue: true })).toEqual(['Ring the bell'])
  expect(await titles(app, 'ring', { personId: owen })).toEqual(['Ring the bell'])
  expect(await titles(app, '', { personId: owen, kinds: ['person'] })).toEqual(['Owen Larkspur'])
  expect(await titles(app, '', { kinds: ['person'], localityId })).toHaveLength(people.length)
  expect(await titles(app, 'ring', { since: '2026-06-12' })).toEqual([])
  expect(await titles(app, 'ring', { since: '2026-06-11', until: '2026-06-11' })).toHaveLength(2)
  expect(await titles(app, 'ring', { localityId: 'elsewhere' })).toEqual([])
  const cut = await find(app, 'ring', { limit: 1 })
  expect([cut.hits.length, cut.total]).toEqual([1, 2])
})

test('what is confidential is counted and not shown where the window may be on a wall', async () => {
  const bench = await aBench()
  const { app, addAction, meetingId, view, item } = await millbrook(bench)
  const secret = view.items[1]
  if (secret === undefined) throw new Error('no second item')
  const openness = { kind: 'confidential' as const, reason: 'A family', until: '2026-06-30' }
  await ok(app, 'item.edit', { meetingId, itemId: secret.id, openness, privateNote: 'Plum' })
  await ok(app, 'item.write-notes', { meetingId, itemId: secret.id, notes: notesOf('The plum tree case.') })
  await addAction('Visit about the plum', { itemId: secret.id })
  await addAction('Plant a plum', { itemId: item.id })
  const onWall = await find(app, 'plum', { showConfidential: false })
  expect([onWall.hits.map((hit) => hit.title), onWall.total, onWall.confidential]).toEqual([['Plant a plum'], 1, 2])
  expect(onWall.counts).toEqual([{ kind: 'action', hits: 1 }])
  const alone = await find(app, 'plum')
  expect([alone.total, alone.confidential, alone.hits.filter((hit) => hit.isConfidential).length]).toEqual([3, 0, 2])
  wait(bench, 20 * 24 * 3_600)
  expect((await find(app, 'plum', { showConfidential: false })).total).toBe(3)
})

test('private notes are never found', async () => {
  const bench = await aBench()
  const { app, meetingId, item } = await millbrook(bench)
  await ok(app, 'item.edit', { meetingId, itemId: item.id, privateNote: 'Quince' })
  expect((await find(app, 'quince')).total).toBe(0)
})

test('any text may be typed, and any text found', async () => {
  const bench = await aBench()
  const { app, addAction } = await millbrook(bench)
  const endless = 'é'.repeat(300)
  for (const title of ['<script>alert(1)</script>', endless, 'נטע ברק 👩🏽‍🌾 בגן', 'Lift']) await addAction(title)
  expect(await titles(app, '<script>alert')).toHaveLength(1)
  expect(await titles(app, 'é'.repeat(200))).toEqual([endless])
  expect(await titles(app, 'נטע בגן')).toHaveLength(1)
  const emoji = (await find(app, '👩🏽‍🌾')).hits[0]
  expect(emoji?.titleMarks.map(([from, to]) => emoji.title.slice(from, to))).toEqual(['👩🏽‍🌾'])
  for (const words of ['', ' ', '!!!', '""', '“', '🦄', 'nothing of the kind'])
    expect(await find(app, words), words).toMatchObject({ hits: [], total: 0, isComplete: true })
  expect((await find(app, 'lift '.repeat(400))).total).toBe(1)
  expect((await find(app, 'qx-'.repeat(660))).total).toBe(0)
  expect(await problem(app, 'find', { ...ask('x'.repeat(2_001)) })).toMatchObject({ code: 'bad-input' })
})

function ask(words: string): FindAsk {
  const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
  return { words, filters, showConfidential: true, limit: 10 }
}
