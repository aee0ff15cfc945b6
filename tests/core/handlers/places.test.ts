import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import { aBench, Mirror, millbrook, ok, openBench, problem, startMillbrook } from './workspace'

async function aTeam() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const mirror = await Mirror.of(app)
  const place = () => {
    const [locality] = mirror.of('locality').filter((one) => one.id === started.localityId)
    if (locality === undefined) throw new Error('no place')
    return locality
  }
  return { app, mirror, place, ...started }
}

const toAdd = (localityId: string): InputOf<'action.add'> => ({
  localityId,
  title: 'Ring Peakside',
  owner: { kind: 'team' },
  helperIds: [],
  dueOn: null,
  origin: null,
})

describe('a place', () => {
  test('is edited in one step that says what, and taken back', async () => {
    const { app, mirror, place, localityId } = await aTeam()
    await ok(app, 'locality.edit', { localityId, standingPledge: 'We ring back within two days' })
    expect(mirror.events.at(-1)?.undo).toBe('Changed the standing pledge of Millbrook')
    await ok(app, 'history.undo', {})
    expect(place().standingPledge).toBe('')
  })

  test('keeps its code from the first number on, also when that was taken back', async () => {
    const { app, place, localityId } = await aTeam()
    await ok(app, 'locality.edit', { localityId, code: 'MBR' })
    expect(place().code).toBe('MBR')
    await ok(app, 'action.add', toAdd(localityId))
    await ok(app, 'history.undo', {})
    expect(await problem(app, 'locality.edit', { localityId, code: 'MILL' })).toEqual({
      code: 'code-in-use',
      inUse: 'MBR',
    })
  })

  test('lends its standing agenda to meetings planned from now on, not to those planned already', async () => {
    const { app, localityId, meetingId } = await aTeam()
    const before = (await ok(app, 'meeting.open', { meetingId })).items.length
    const template = [{ kind: 'round-up', title: 'Round', minutes: 10, openness: { kind: 'open' } } as const]
    await ok(app, 'locality.edit', { localityId, template })
    const when = { localityId, on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
    const planned = await ok(app, 'meeting.plan', when)
    const view = await ok(app, 'meeting.open', { meetingId: planned.meetingId })
    expect(view.items.map((item) => item.title)).toEqual(['Round'])
    expect((await ok(app, 'meeting.open', { meetingId })).items).toHaveLength(before)
    const tooMany = Array.from({ length: 101 }, () => template[0] ?? { ...when, title: '' }) as typeof template // 101 of the one above
    expect(await problem(app, 'locality.edit', { localityId, template: tooMany })).toMatchObject({ code: 'bad-input' })
  })

  test('is retired, keeps its records, and comes back', async () => {
    const { app, mirror, place, localityId, meetingId } = await aTeam()
    await ok(app, 'action.add', toAdd(localityId))
    await ok(app, 'meeting.start', { meetingId })
    const retire = { localityId, on: '2026-06-11' }
    expect(await problem(app, 'locality.retire', retire)).toEqual({ code: 'wrong-state', state: 'live' })
    await ok(app, 'meeting.finish', { meetingId })
    await ok(app, 'locality.retire', retire)
    expect(place()).toMatchObject({ stage: 'retired', retiredOn: '2026-06-11' })
    expect(mirror.of('action')).toHaveLength(1)
    expect((await ok(app, 'meeting.list', { localityId })).map((one) => one.id)).toContain(meetingId)
    await ok(app, 'locality.bring-back', { localityId })
    expect(place()).toMatchObject({ stage: 'established', retiredOn: null })
    await ok(app, 'history.undo', {})
    expect(place().stage).toBe('retired')
  })

  test('moves in the list, and has one pot whose approvers are people', async () => {
    const { app, mirror, localityId, keyboardPersonId } = await aTeam()
    const second = await ok(app, 'team.start', {
      ...millbrook,
      locality: { ...millbrook.locality, name: 'Carr Top', code: 'CARR' },
    })
    await ok(app, 'locality.move', { localityId, after: second.localityId })
    const order = mirror.of('locality').sort((a, b) => (a.rank < b.rank ? -1 : 1))
    expect(order.map((one) => one.code)).toEqual(['CARR', 'MILL'])
    const pot = { localityId, amountPence: 50_000, funder: 'Vale Trust', endsOn: '2027-03-31', limitPence: 10_000 }
    await ok(app, 'pot.set', { ...pot, approverIds: [keyboardPersonId ?? ''] })
    await ok(app, 'pot.set', { ...pot, amountPence: 60_000, approverIds: [] })
    expect(mirror.of('pot')).toMatchObject([{ amountPence: 60_000, approverIds: [] }])
    expect(await problem(app, 'pot.set', { ...pot, approverIds: ['nobody-here'] })).toMatchObject({ code: 'missing' })
  })
})
