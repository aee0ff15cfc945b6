import { describe, expect, test } from 'vitest'
import { aBench, Mirror, ok, openBench, problem, startMillbrook, wait } from './workspace'

const toAdd = (localityId: string, title: string) => ({
  localityId,
  title,
  owner: { kind: 'team' } as const,
  helperIds: [],
  dueOn: null,
  origin: null,
})

describe('actions on the board', () => {
  test('a number is never given twice, not after undo either', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const mirror = await Mirror.of(app)
    await ok(app, 'action.add', toAdd(localityId, 'one'))
    await ok(app, 'history.undo', {})
    expect(mirror.of('action')).toEqual([])
    await ok(app, 'action.add', toAdd(localityId, 'two'))
    expect(mirror.of('action').map((one) => one.number.n)).toEqual([2])
  })

  test('labels say what happened, with the number, and undo gives them back', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const mirror = await Mirror.of(app)
    const { actionId } = await ok(app, 'action.add', toAdd(localityId, 'Ring Peakside'))
    await ok(app, 'action.move', { actionId, to: 'proposed', after: null })
    expect(mirror.events.at(-1)).toMatchObject({ undo: 'Moved 26/A001 to Proposed done', redo: null })
    expect(await ok(app, 'history.undo', {})).toEqual({ label: 'Moved 26/A001 to Proposed done' })
    expect(mirror.events.at(-1)).toMatchObject({ undo: 'Added 26/A001', redo: 'Moved 26/A001 to Proposed done' })
    expect(mirror.of('action')).toMatchObject([{ column: 'todo', proposedOn: null }])
  })

  test('an opened action shows its trail, newest first, who it was and on whose behalf, and its minute', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId, item, keyboardPersonId, people } = await startMillbrook(app, bench)
    const origin = { meetingId, itemId: item.id }
    const { actionId } = await ok(app, 'action.add', { ...toAdd(localityId, 'Ring'), origin })
    wait(bench, 60)
    const onBehalf = { personId: people[1]?.id ?? '', via: 'phone' } as const
    await app.call('action.move', { actionId, to: 'doing', after: null }, { onBehalf })
    const view = await ok(app, 'action.open', { actionId })
    expect(view.trail.map((line) => [line.label, line.byPersonId, line.onBehalf])).toEqual([
      ['Moved 26/A001 to Doing', keyboardPersonId, onBehalf],
      ['Added 26/A001', keyboardPersonId, null],
    ])
    expect(view.minute).toMatchObject({ meetingId, itemId: item.id, minute: 1, on: '2026-06-11' })
  })

  test('closing waits for the meeting', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId } = await startMillbrook(app, bench)
    const { actionId } = await ok(app, 'action.add', toAdd(localityId, 'Ring'))
    const toDone = { actionId, to: 'done', after: null } as const
    expect(await problem(app, 'action.move', toDone)).toEqual({ code: 'meeting-agrees-closure' })
    await ok(app, 'meeting.start', { meetingId })
    expect(await problem(app, 'action.move', toDone)).toBeNull()
  })

  test('finished work leaves the live lists four weeks later by itself', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId } = await startMillbrook(app, bench)
    const { actionId } = await ok(app, 'action.add', toAdd(localityId, 'Ring'))
    const kept = await ok(app, 'action.add', toAdd(localityId, 'Still open'))
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'action.move', { actionId, to: 'done', after: null })
    await app.close()
    wait(bench, 40 * 24 * 3_600)
    const again = await openBench(bench)
    await ok(again, 'settings.edit', { bodyName: 'Northfold' })
    const set = await ok(again, 'working-set', {})
    expect(set.records.filter((record) => record.kind === 'action').map((record) => record.id)).toEqual([kept.actionId])
  })
})

describe('bringing in the old log', () => {
  const row = (number: number) => ({
    row: number,
    logNumber: `${number}`,
    title: `Row ${number}`,
    detail: '',
    raisedOn: null,
    dueOn: null,
    owner: { kind: 'new', key: 'JR' } as const,
    helpers: [],
    column: 'done' as const,
  })

  test('is one step that can be taken back, with a backup made first', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const mirror = await Mirror.of(app)
    const input = { localityId, source: 'log.csv', actions: [row(1), row(2), row(3)], people: [] }
    expect(await ok(app, 'import.actions', input)).toEqual({ actions: 3, people: 1 })
    expect(mirror.events).toHaveLength(1)
    expect(mirror.events[0]?.undo).toBe('Imported 3 actions')
    expect((await ok(app, 'backup.list', {})).map((one) => one.because)).toEqual(['import'])
    await ok(app, 'history.undo', {})
    expect(mirror.of('action')).toEqual([])
    expect(await ok(app, 'import.actions', input)).toEqual({ actions: 3, people: 1 })
    expect(mirror.of('action').map((one) => one.number.n)).toEqual([4, 5, 6])
  })

  test('a restore is an ordinary step with a backup made first', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const backup = await ok(app, 'backup.make', {})
    const mirror = await Mirror.of(app)
    await ok(app, 'action.add', toAdd(localityId, 'Later'))
    await ok(app, 'backup.restore', { backupId: backup.id })
    expect(mirror.of('action')).toEqual([])
    await ok(app, 'history.undo', {})
    expect(mirror.of('action')).toMatchObject([{ title: 'Later' }])
    expect(await problem(app, 'backup.restore', { backupId: 'no-such' })).toMatchObject({ code: 'backup-missing' })
  })
})
