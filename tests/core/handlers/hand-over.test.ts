import { expect, test } from 'vitest'
import { aBench, itemAt, Mirror, ok, openBench, problem, startMillbrook } from './workspace'

test('a person leaves: their work is listed, goes over in one step, and comes back in one', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, people, view } = await startMillbrook(app, bench)
  const [nettie, owen] = people.map((one) => one.id)
  if (nettie === undefined || owen === undefined) throw new Error('nobody')
  const own = { kind: 'person', personId: owen } as const
  const add = { localityId, title: 'Ring Peakside', helperIds: [nettie], dueOn: '2026-06-18', origin: null }
  await ok(app, 'action.add', { ...add, owner: own })
  const side = { by: own, text: 'open the hall' }
  await ok(app, 'pledge.write', {
    ...{ localityId, title: 'Tea', weWill: side, youWill: side, target: '', condition: null },
    ...{ reviewOn: null, column: 'agreed', origin: null },
  })
  await ok(app, 'items.edit', { meetingId, itemIds: [itemAt(view, 1).id], presenterId: owen })
  const mirror = await Mirror.of(app)
  const before = new Map(mirror.records)

  const work = await ok(app, 'person.open-work', { personId: owen })
  expect(work.map(({ what, suggested, number }) => [what.kind, suggested, number?.n ?? null])).toEqual([
    ['action', nettie, 1],
    ['pledge-side', nettie, 1],
    ['pledge-side', nettie, 1],
    ['role', null, null],
    ['item', nettie, null],
  ])
  const handing = {
    personId: owen,
    on: '2026-06-11',
    leaves: true,
    work: work.map(({ what, suggested }) => ({ what, to: suggested })),
  }
  const toOneself = handing.work.map((one) => ({ ...one, to: owen }))
  expect(await problem(app, 'person.hand-over', { ...handing, work: toOneself })).toEqual({
    code: 'hands-over-to-leaver',
  })
  expect(await ok(app, 'person.hand-over', handing)).toEqual({ handedOver: 5 })
  expect(await ok(app, 'person.open-work', { personId: owen })).toEqual([])
  expect(mirror.of('action')).toMatchObject([{ owner: { personId: nettie }, helperIds: [] }])
  expect(mirror.of('person').find((one) => one.id === owen)).toMatchObject({ retiredOn: '2026-06-11' })
  expect(mirror.of('vacancy')).toMatchObject([{ what: { role: 'member' } }])
  expect(mirror.events.at(-1)?.undo).toBe('Handed over 5 pieces of work of a person who leaves')
  const agenda = await ok(app, 'meeting.open', { meetingId })
  expect(itemAt(agenda, 1).presenterId).toBe(nettie)

  await ok(app, 'history.undo', {})
  expect(mirror.records).toEqual(before)
  expect(await ok(app, 'person.open-work', { personId: owen })).toEqual(work)
})

test('nobody who has left is given anything', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, people } = await startMillbrook(app, bench)
  const [nettie, owen, dot] = people.map((one) => one.id)
  if (nettie === undefined || owen === undefined || dot === undefined) throw new Error('nobody')
  await ok(app, 'person.retire', { personId: dot, on: '2026-06-11' })
  const what = { kind: 'role', localityId, name: 'lead' } as const
  const handing = { personId: nettie, on: '2026-06-11', leaves: false, work: [{ what, to: dot }] }
  expect(await problem(app, 'person.hand-over', handing)).toEqual({ code: 'person-left', personId: dot })
  const helper = {
    localityId,
    title: 'x',
    owner: { kind: 'team' } as const,
    helperIds: [dot],
    dueOn: null,
    origin: null,
  }
  expect(await problem(app, 'action.add', helper)).toEqual({ code: 'person-left', personId: dot })
  expect(await ok(app, 'person.hand-over', { ...handing, work: [] })).toEqual({ handedOver: 0 })
})
