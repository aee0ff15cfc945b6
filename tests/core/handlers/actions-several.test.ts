import { expect, test } from 'vitest'
import { aBench, Mirror, millbrook, ok, openBench, problem, startMillbrook } from './workspace'

const toAdd = (localityId: string, title: string) => ({
  localityId,
  title,
  owner: { kind: 'team' } as const,
  helperIds: [],
  dueOn: null,
  origin: null,
})

async function withTwoPlaces() {
  const bench = await aBench()
  const app = await openBench(bench)
  const mill = await startMillbrook(app, bench)
  const locality = { ...millbrook.locality, name: 'Harrowby', code: 'HARR' }
  const harr = await ok(app, 'team.start', { ...millbrook, locality, people: [], keyboard: null })
  const add = async (localityId: string, title: string) =>
    (await ok(app, 'action.add', toAdd(localityId, title))).actionId
  const ids = [
    await add(mill.localityId, 'One'),
    await add(harr.localityId, 'Two'),
    await add(mill.localityId, 'Three'),
  ]
  return { app, mill, harr, ids, mirror: await Mirror.of(app) }
}

test('several actions of several places move in one step, and come back in one', async () => {
  const { app, ids, mirror } = await withTwoPlaces()
  const before = mirror.of('action').map(({ id, column, rank }) => ({ id, column, rank }))
  await ok(app, 'actions.move', { actionIds: ids, to: 'doing', after: null })
  expect(mirror.of('action').every((one) => one.column === 'doing')).toBe(true)
  expect(mirror.events.at(-1)?.undo).toBe('Moved 3 actions to Doing')
  await ok(app, 'history.undo', {})
  expect(mirror.of('action').map(({ id, column, rank }) => ({ id, column, rank }))).toEqual(before)
  await ok(app, 'actions.move', { actionIds: ids.slice(0, 1), to: 'doing', after: null })
  expect(mirror.events.at(-1)?.undo).toBe('Moved 26/A001 to Doing')
})

test('held up by a card: the card has to be there, and is not the action itself', async () => {
  const { app, ids, mirror } = await withTwoPlaces()
  const [first = '', second = ''] = ids
  const blocked = (id: string) => ({
    actionIds: [first],
    to: 'blocked' as const,
    after: null,
    waitsFor: { kind: 'action' as const, id },
  })
  expect(await problem(app, 'actions.move', blocked('no-action'))).toMatchObject({ code: 'missing', kind: 'action' })
  expect(await problem(app, 'actions.move', blocked(first))).toMatchObject({ code: 'bad-input', where: 'waitsFor' })
  await ok(app, 'actions.move', blocked(second))
  expect(mirror.of('action')).toContainEqual(
    expect.objectContaining({ id: first, column: 'blocked', blockedBy: '', waitsFor: { kind: 'action', id: second } }),
  )
})

test('to Done goes nothing of a place that has not agreed it, and then nothing at all', async () => {
  const { app, ids, mill, mirror } = await withTwoPlaces()
  await ok(app, 'meeting.start', { meetingId: mill.meetingId })
  const done = { actionIds: ids, to: 'done' as const, after: null }
  expect(await problem(app, 'actions.move', done)).toEqual({ code: 'meeting-agrees-closure' })
  expect(mirror.of('action').every((one) => one.column === 'todo')).toBe(true)
  expect(await problem(app, 'actions.move', { ...done, actionIds: [ids[0] ?? '', ids[2] ?? ''] })).toBeNull()
})

test('a dropped one is off the board; tags are kept in one order; a pasted table is one line', async () => {
  const { app, ids, mirror } = await withTwoPlaces()
  const [first = '', second = ''] = ids
  await ok(app, 'action.edit', {
    actionId: first,
    ways: ['coaching', 'local-nets'],
    title: `${'x'.repeat(400)}\tand\nmore`,
  })
  expect(mirror.of('action').find((one) => one.id === first)).toMatchObject({
    ways: ['local-nets', 'coaching'],
    title: `${'x'.repeat(400)} and more`,
  })
  await ok(app, 'action.drop', { actionId: second, reason: 'no longer needed' })
  expect(await problem(app, 'actions.move', { actionIds: [first, second], to: 'doing', after: null })).toEqual({
    code: 'not-on-this-board',
  })
})
