import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { InputOf } from '../../../shared/contract'
import { aBench, type Bench, itemAt, Mirror, ok, openBench, problem, startMillbrook } from './workspace'

const facts: InputOf<'person.merge'>['facts'] = {
  ...{ name: 'kept', initials: 'kept', jobTitle: 'kept', organisation: 'kept' },
  ...{ email: 'kept', phone: 'kept', inPublic: 'kept' },
}

/** Dot came in twice: as "Dot Hazelwood" and, with everything a person can be named by, as "D Hazelwood". */
async function aDouble() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { localityId, meetingId, view, people } = started
  const keptId = people[2]?.id ?? ''
  const add = { localityId, name: 'D Hazelwood', organisation: '', jobTitle: '', role: 'member' as const }
  const otherId = (await ok(app, 'person.add', add)).personId
  const owner = { kind: 'person' as const, personId: otherId }
  const action = { localityId, title: 'Ring Peakside', owner, helperIds: [], dueOn: null, origin: null }
  const { actionId } = await ok(app, 'action.add', action)
  const done = (await ok(app, 'action.add', { ...action, title: 'Sweep' })).actionId
  await ok(app, 'action.drop', { actionId: done, reason: 'Swept' })
  await ok(app, 'cards.put-away', { cards: [{ kind: 'action', id: done }] })
  const side = { by: owner, text: 'open the hall' }
  await ok(app, 'pledge.write', {
    ...{ localityId, title: 'Tea', weWill: side, youWill: { by: { kind: 'residents' }, text: 'come' }, target: '' },
    ...{ condition: null, reviewOn: null, column: 'agreed', origin: null },
  })
  const item = itemAt(view, 3)
  await ok(app, 'items.edit', { meetingId, itemIds: [item.id], presenterId: otherId })
  const mention = { type: 'mention' as const, attrs: { personId: otherId } }
  const notes = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [mention] }] }
  return { bench, app, ...started, keptId, otherId, actionId, doneId: done, item, notes }
}

/** Every stored record, as its document has it; the count of changes each document stands at is not the record's. */
async function stored(bench: Bench): Promise<Map<string, string>> {
  const folder = join(bench.dir, 'documents')
  const names = await readdir(folder, { recursive: true })
  const texts = new Map<string, string>()
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const { content } = JSON.parse(await readFile(join(folder, name), 'utf8'))
    texts.set(name, JSON.stringify(content.records))
  }
  return texts
}

async function settled(bench: Bench, app: App): Promise<Map<string, string>> {
  await app.close()
  return stored(bench)
}

describe('two records of one person', () => {
  test('become one in one step, with all that named the other, and Undo gives every byte back', async () => {
    const { bench, app, keptId, otherId, meetingId, item, actionId, doneId, localityId } = await aDouble()
    const before = await settled(bench, app)
    expect([...before.values()].join()).toContain(otherId)

    const again = await openBench(bench)
    const mirror = await Mirror.of(again)
    expect(await ok(again, 'person.merge', { keptId, otherId, facts })).toEqual({ moved: 4 })
    expect(mirror.events).toHaveLength(1)
    expect(mirror.events[0]?.undo).toBe('Merged two records of one person')
    expect(mirror.of('person').map((one) => one.id)).not.toContain(otherId)
    expect(mirror.of('action')).toMatchObject([{ id: actionId, owner: { personId: keptId } }])
    expect(mirror.of('pledge')).toMatchObject([{ weWill: { by: { personId: keptId } } }])
    const { lines } = await ok(again, 'cards.closed', { kind: 'action', localityId, words: '', offset: 0, limit: 9 })
    expect(lines).toMatchObject([{ card: { id: doneId }, personId: keptId }])
    const work = await ok(again, 'person.open-work', { personId: keptId })
    expect(work.map(({ what }) => what.kind)).toEqual(['action', 'pledge-side', 'role', 'role', 'item'])
    expect((await ok(again, 'meeting.open', { meetingId })).items.find((one) => one.id === item.id)).toMatchObject({
      presenterId: keptId,
    })
    const merged = await settled(bench, again)
    const left = [...merged].filter(([, records]) => records.includes(otherId))
    expect(left.map(([name]) => name)).toEqual(['people.json'])
    expect(left[0]?.[1].split(otherId)).toHaveLength(2)

    const third = await openBench(bench)
    await ok(third, 'history.undo', {})
    expect(await settled(bench, third)).toEqual(before)
  })

  test('are found by either name, and a screen or a list that still says the other means the one', async () => {
    const { app, keptId, otherId, localityId, meetingId, item, notes } = await aDouble()
    await ok(app, 'person.merge', { keptId, otherId, facts: { ...facts, name: 'kept' } })
    const filters = { personId: null, localityId: null, kinds: [], overdue: false, since: null, until: null }
    const ask = { words: 'd hazelwood', filters, showConfidential: true, limit: 9 }
    const found = await ok(app, 'find', ask)
    expect(found.hits.filter((hit) => hit.kind === 'person')).toMatchObject([{ id: keptId }])
    const owner = { kind: 'person' as const, personId: otherId }
    const late = { localityId, title: 'Late', owner, helperIds: [keptId], dueOn: null, origin: null }
    const { actionId } = await ok(app, 'action.add', late)
    expect(await ok(app, 'action.open', { actionId })).toMatchObject({
      action: { owner: { personId: keptId }, helperIds: [] },
    })
    await ok(app, 'item.write-notes', { meetingId, itemId: item.id, notes })
    const named = (await ok(app, 'meeting.open', { meetingId })).items.find((one) => one.id === item.id)
    expect(JSON.stringify(named)).not.toContain(otherId)
    const line = {
      asPasted: 'D Hazelwood',
      name: 'D Hazelwood',
      organisation: '',
      jobTitle: '',
      role: 'member' as const,
    }
    const list = { localityId, people: [{ ...line, standing: 'confirmed' as const }] }
    expect(await ok(app, 'people.add', list)).toMatchObject({ added: 0, known: 1 })
    expect(await problem(app, 'person.merge', { keptId, otherId, facts })).toEqual({ code: 'merged-with-oneself' })
  })

  test('stay two where both sit in the room, or somebody says that they are', async () => {
    const { app, keptId, otherId, meetingId } = await aDouble()
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'attendance.mark-rest-present', { meetingId })
    expect(await problem(app, 'person.merge', { keptId, otherId, facts })).toEqual({
      code: 'both-were-there',
      meetingId,
      metOn: '2026-06-11',
    })
    await ok(app, 'attendance.mark', { meetingId, personId: otherId, mark: null })
    await ok(app, 'person.merge', { keptId, otherId, facts })
    await ok(app, 'history.undo', {})
    await ok(app, 'person.tell-apart', { personId: keptId, otherId })
    const mirror = await Mirror.of(app)
    expect(mirror.of('person').find((one) => one.id === keptId)).toMatchObject({ isNotIds: [otherId] })
  })

  test('act for the kept one from the laptop that is still set to the other', async () => {
    const { bench, app, keptId, otherId, localityId } = await aDouble()
    bench.keyboard = otherId
    await ok(app, 'person.merge', { keptId, otherId, facts })
    const owner = { kind: 'team' as const }
    const { actionId } = await ok(app, 'action.add', {
      localityId,
      title: 'x',
      owner,
      helperIds: [],
      dueOn: null,
      origin: null,
    })
    const { trail } = await ok(app, 'action.open', { actionId })
    expect(trail).toMatchObject([{ byPersonId: keptId }])
  })
})

describe('approved minutes', () => {
  async function approved(inPublic: boolean) {
    const it = await aDouble()
    const { app, otherId, keptId, meetingId, item, notes } = it
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'attendance.mark', { meetingId, personId: otherId, mark: 'present' })
    await ok(app, 'item.write-notes', { meetingId, itemId: item.id, notes })
    await ok(app, 'person.edit', { personId: otherId, mayBeNamedInPublic: true })
    await ok(app, 'person.edit', { personId: keptId, mayBeNamedInPublic: inPublic, initials: 'DHz' })
    await ok(app, 'meeting.finish', { meetingId })
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
    return it
  }
  const printed = async (app: App, meetingId: string, version: 'team' | 'partner' | 'public') =>
    JSON.stringify((await ok(app, 'document.preview', { document: 'minutes', meetingId, version })).model)

  test('stay as they were to the byte, and are printed as the kept record says today', async () => {
    const { bench, app, keptId, otherId, meetingId } = await approved(false)
    const team = await printed(app, meetingId, 'team')
    expect(team).toContain('D Hazelwood')
    expect(await printed(app, meetingId, 'public')).toContain('D Hazelwood')
    const before = (await ok(app, 'meeting.open', { meetingId })).attendance
    await ok(app, 'person.merge', { keptId, otherId, facts })
    expect((await ok(app, 'meeting.open', { meetingId })).attendance).toEqual(before)
    expect(await printed(app, meetingId, 'team')).toBe(team)
    expect(await printed(app, meetingId, 'public')).not.toContain('Hazelwood')
    const partner = await printed(app, meetingId, 'partner')
    expect(partner).toContain('DHz')
    expect(partner).not.toContain('Hazelwood')
    const documents = await settled(bench, app)
    const minutes = [...documents].find(([name]) => name.includes(meetingId))?.[1] ?? ''
    expect(minutes).toContain(otherId)
  })

  test('name the kept record once they are reopened', async () => {
    const { app, keptId, otherId, meetingId } = await approved(true)
    await ok(app, 'person.merge', { keptId, otherId, facts: { ...facts, inPublic: 'other' } })
    await ok(app, 'meeting.reopen', { meetingId, reason: 'A name' })
    const { attendance, items } = await ok(app, 'meeting.open', { meetingId })
    expect(JSON.stringify([attendance.attendees, items])).not.toContain(otherId)
    expect(attendance.attendees).toMatchObject([{ who: { personId: keptId } }])
    expect(await printed(app, meetingId, 'team')).toContain('Dot')
  })
})
