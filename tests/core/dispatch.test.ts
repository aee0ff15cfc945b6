import { describe, expect, test } from 'vitest'
import { openApp } from '../../electron/core/open-app'
import { aBench, Mirror, ok, openBench, optionsOf, problem, startMillbrook } from './handlers/workspace'

describe('a call', () => {
  test('says where its input is wrong, and asks for a reason where one is missing', async () => {
    const app = await openBench(await aBench())
    expect(await app.receive('meeting.plan', { localityId: 'mill', on: '2026-02-30' })).toMatchObject({
      problem: { code: 'bad-input', where: 'on' },
    })
    expect(await app.receive('action.drop', { actionId: 'action-1', reason: '  ' })).toEqual({
      ok: false,
      problem: { code: 'reason-needed' },
    })
    for (const name of ['__proto__', 'toString', 'no.such', 'host.quit']) {
      expect(await app.receive(name, {})).toEqual({ ok: false, problem: { code: 'bad-input', where: 'name' } })
    }
  })

  test('on whose behalf is checked like everything else', async () => {
    const app = await openBench(await aBench())
    const onBehalf = { personId: '../etc', via: 'phone' }
    expect(await app.receive('settings.edit', { bodyName: 'x' }, { onBehalf })).toEqual({
      ok: false,
      problem: { code: 'bad-input', where: 'onBehalf' },
    })
  })

  test('commands run one after another however many are given at once', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const mirror = await Mirror.of(app)
    const titles = Array.from({ length: 30 }, (_, index) => `Action ${index}`)
    const owner = { kind: 'team' } as const
    await Promise.all(
      titles.map((title) =>
        ok(app, 'action.add', { localityId, title, owner, helperIds: [], dueOn: null, origin: null }),
      ),
    )
    const actions = mirror.of('action').sort((a, b) => a.number.n - b.number.n)
    expect(actions.map((action) => action.title)).toEqual(titles)
    expect(new Set(actions.map((action) => action.number.n)).size).toBe(30)
  })

  test('the event is out before the answer', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    await startMillbrook(app, bench)
    const order: string[] = []
    app.subscribe(() => order.push('event'))
    await ok(app, 'settings.edit', { bodyName: 'Northfold' })
    order.push('answer')
    expect(order).toEqual(['event', 'answer'])
  })

  test('a change that changes nothing leaves no step behind', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'meeting.pause', { meetingId })
    const mirror = await Mirror.of(app)
    await ok(app, 'meeting.pause', { meetingId })
    expect(mirror.events).toEqual([])
  })

  test('one that was stopped before its turn does nothing', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    await startMillbrook(app, bench)
    const signal = AbortSignal.abort()
    expect(await app.call('settings.edit', { bodyName: 'x' }, { signal })).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    })
  })

  test('a bug is answered with a reference; the log has it, and no words of the team', async () => {
    const bench = await aBench()
    const jobs = {
      run: () => Promise.reject(new Error('Nettie said something')),
      close: async () => {},
    }
    const app = await openBench(bench, { jobs })
    const { meetingId } = await startMillbrook(app, bench)
    const fault = await problem(app, 'document.preview', { document: 'agenda', meetingId })
    expect(fault?.code).toBe('bug')
    const reference = fault?.code === 'bug' ? fault.reference : ''
    expect(bench.log.join('\n')).toContain(reference)
    expect(bench.log.join('\n')).not.toContain('Nettie')
  })

  test('after closing there is no workspace', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    await app.close()
    await app.close()
    expect(await problem(app, 'settings.edit', { bodyName: 'x' })).toEqual({ code: 'no-workspace' })
  })
})

test('a second laptop reads and cannot write', async () => {
  const bench = await aBench()
  const first = await openBench(bench)
  const { localityId } = await startMillbrook(first, bench)
  const second = await openApp(optionsOf(bench))
  if (second.kind !== 'read-only') throw new Error(second.kind)
  try {
    expect(second.because).toMatchObject({ kind: 'held', host: 'PC-HALL-2' })
    expect(await ok(second.app, 'meeting.list', { localityId })).toHaveLength(1)
    expect(await problem(second.app, 'settings.edit', { bodyName: 'x' })).toEqual({ code: 'read-only' })
  } finally {
    await second.app.close()
  }
})

test('a folder that is not a workspace is said to be one only when asked to make it', async () => {
  const bench = await aBench()
  expect(await openApp({ ...optionsOf(bench), create: false })).toMatchObject({ kind: 'failed' })
})
