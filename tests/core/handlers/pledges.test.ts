import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import { PledgeColumn } from '../../../shared/model/cards'
import { aBench, Mirror, ok, openBench, problem, startMillbrook, wait } from './workspace'

async function millbrookApp() {
  const bench = await aBench()
  const app = await openBench(bench)
  const team = await startMillbrook(app, bench)
  const [nettie, owen] = team.people
  if (nettie === undefined || owen === undefined) throw new Error('nobody')
  const toWrite: InputOf<'pledge.write'> = {
    localityId: team.localityId,
    title: 'Tea on Thursdays',
    weWill: { by: { kind: 'person', personId: owen.id }, text: 'open the hall' },
    youWill: { by: { kind: 'residents' }, text: 'bring the people' },
    target: 'twelve Thursdays',
    condition: { needed: 8, by: '2026-07-01' },
    reviewOn: '2026-09-01',
    column: 'agreed',
    origin: null,
  }
  return { bench, app, ...team, nettie, owen, toWrite, mirror: await Mirror.of(app) }
}
const kept = { mark: 'kept', evidence: 'a photo of the hall' } as const

describe('a pledge', () => {
  test('lives: agreed in the meeting, marked side by side, and kept by itself; each step can be taken back', async () => {
    const { app, meetingId, item, toWrite, mirror } = await millbrookApp()
    const origin = { meetingId, itemId: item.id }
    const { pledgeId } = await ok(app, 'pledge.write', { ...toWrite, origin })
    expect(mirror.of('pledge')).toMatchObject([{ column: 'agreed', number: { n: 1 } }])
    expect(mirror.events.at(-1)?.undo).toBe('Added pledge 26/P01')
    await ok(app, 'pledge.count', { pledgeId, found: 9 })
    await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'weWill', ...kept }] })
    expect(mirror.of('pledge')).toMatchObject([{ column: 'under-way', condition: { found: 9 } }])
    await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'youWill', ...kept }] })
    expect(mirror.events.at(-1)?.undo).toBe('Marked pledge 26/P01: Kept')
    const view = await ok(app, 'pledge.open', { pledgeId })
    expect(view).toMatchObject({ pledge: { column: 'kept', overOn: '2026-06-11' }, minute: { minute: 1, meetingId } })
    expect(view.trail.map((line) => line.label).at(-1)).toBe('Added pledge 26/P01')
    for (let back = 0; back < 4; back += 1) await ok(app, 'history.undo', {})
    expect(mirror.of('pledge')).toEqual([])
    for (let again = 0; again < 4; again += 1) await ok(app, 'history.redo', {})
    expect((await ok(app, 'pledge.open', { pledgeId })).pledge).toEqual(view.pledge)
  })

  test('is marked with others in one step, which keeps what each side had said before', async () => {
    const { app, toWrite, mirror } = await millbrookApp()
    const pledgeIds: string[] = []
    for (const title of ['Tea', 'Lifts', 'Chairs']) {
      pledgeIds.push((await ok(app, 'pledge.write', { ...toWrite, title })).pledgeId)
    }
    const [first = '', second = ''] = pledgeIds
    await ok(app, 'pledge.mark', { pledgeId: first, sides: [{ side: 'weWill', ...kept }] })
    const before = mirror.of('pledge')
    await ok(app, 'pledges.mark', { pledgeIds, mark: 'kept', evidence: 'said on Thursday' })
    expect(mirror.events.at(-1)?.undo).toBe('Marked 3 pledges: Kept')
    const order = mirror.of('pledge').toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    expect(order.map(({ id, column }) => [id, column])).toEqual(pledgeIds.map((id) => [id, 'kept']))
    const { pledge } = await ok(app, 'pledge.open', { pledgeId: first })
    expect([pledge.weWill.evidence, pledge.youWill.evidence]).toEqual(['a photo of the hall', 'said on Thursday'])
    await ok(app, 'history.undo', {})
    expect(mirror.of('pledge')).toEqual(before)
    await ok(app, 'pledges.mark', { pledgeIds: [first, second], mark: 'changed', evidence: 'on Tuesdays now' })
    expect(mirror.of('pledge').map(({ column }) => column)).toEqual(['changed', 'changed', 'agreed'])
  })

  test('that was kept stands on the thank-you sheet, by the day it was over', async () => {
    const { app, toWrite, localityId } = await millbrookApp()
    const { pledgeId } = await ok(app, 'pledge.write', toWrite)
    const request = { document: 'pledges', localityId, sheet: 'thanks', version: 'team' } as const
    const words = async () => (await ok(app, 'document.text', request)).text
    expect(await words()).not.toContain('Tea on Thursdays')
    await ok(app, 'pledge.mark', {
      pledgeId,
      sides: [
        { side: 'weWill', ...kept },
        { side: 'youWill', ...kept },
      ],
    })
    expect(await words()).toContain('Tea on Thursdays')
  })

  test('is not marked on a day before it was raised, whichever way it was raised', async () => {
    const { app, bench, toWrite, meetingId, item } = await millbrookApp()
    const ofMeeting = await ok(app, 'pledge.write', { ...toWrite, origin: { meetingId, itemId: item.id } })
    const ofBoard = await ok(app, 'pledge.write', { ...toWrite, column: 'offered' })
    wait(bench, 86_400 * 7)
    for (const { pledgeId } of [ofMeeting, ofBoard]) {
      const marking = (on: string) => ({ pledgeId, sides: [{ side: 'weWill' as const, ...kept, on }] })
      expect(await problem(app, 'pledge.mark', marking('2026-06-10'))).toEqual({
        code: 'due-before-raised',
        raisedOn: '2026-06-11',
      })
      expect(await problem(app, 'pledge.mark', marking('2026-06-19'))).toMatchObject({ code: 'in-the-future' })
      expect(await problem(app, 'pledge.mark', marking('2026-06-12'))).toBeNull()
      expect(await problem(app, 'pledge.edit', { pledgeId, reviewOn: '2026-06-10' })).toMatchObject({
        code: 'due-before-raised',
      })
    }
  })

  test('is not kept only where the meeting says so', async () => {
    const { app, toWrite, meetingId, mirror } = await millbrookApp()
    const { pledgeId } = await ok(app, 'pledge.write', toWrite)
    const move: InputOf<'pledges.move'> = {
      pledgeIds: [pledgeId],
      to: 'not-kept',
      after: null,
      because: 'the heating broke',
    }
    expect(await problem(app, 'pledges.move', move)).toEqual({ code: 'only-the-meeting-says-not-kept' })
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'pledges.move', move)
    expect(mirror.of('pledge')).toMatchObject([{ column: 'not-kept', overOn: '2026-06-11' }])
    expect(mirror.events.at(-1)?.undo).toBe('Moved pledge 26/P01 to Not kept')
  })

  test('without sides, by somebody who has left, held up by itself: clear words, nothing lost', async () => {
    const { app, bench, toWrite, owen, localityId, meetingId, item, mirror } = await millbrookApp()
    await ok(app, 'pledge.add', { localityId, meetingId, itemId: item.id, text: 'Help with the fair' })
    const pledgeId = mirror.of('pledge')[0]?.id ?? ''
    expect(await problem(app, 'pledges.move', { pledgeIds: [pledgeId], to: 'agreed', after: null })).toEqual({
      code: 'pledge-side-missing',
      side: 'weWill',
    })
    expect(await problem(app, 'pledge.count', { pledgeId, found: 2 })).toEqual({ code: 'condition-missing' })
    expect(await problem(app, 'pledge.edit', { pledgeId, waitsFor: { kind: 'pledge', id: pledgeId } })).toMatchObject({
      code: 'bad-input',
    })
    expect(
      await problem(app, 'pledge.edit', { pledgeId, waitsFor: { kind: 'action', id: 'no-action' } }),
    ).toMatchObject({
      code: 'missing',
    })
    await ok(app, 'person.retire', { personId: owen.id, on: bench.now.slice(0, 10) })
    expect(await problem(app, 'pledge.write', toWrite)).toEqual({ code: 'person-left', personId: owen.id })
    const title = `${'long '.repeat(80)}\tWhat\tWho\nRing Peakside\tOwen`
    await ok(app, 'pledge.edit', { pledgeId, title, waitsFor: null })
    expect(mirror.of('pledge')[0]?.title).toBe(`${'long '.repeat(80)} What Who Ring Peakside Owen`)
  })

  test('is withdrawn with its reason, and nothing more is done to it', async () => {
    const { app, toWrite, mirror } = await millbrookApp()
    const { pledgeId } = await ok(app, 'pledge.write', toWrite)
    await ok(app, 'pledge.withdraw', { pledgeId, reason: 'The hall is sold' })
    expect(mirror.of('pledge')).toEqual([])
    for (const [name, input] of [
      ['pledge.withdraw', { pledgeId, reason: 'again' }],
      ['pledge.edit', { pledgeId, title: 'x' }],
      ['pledges.move', { pledgeIds: [pledgeId], to: 'offered', after: null }],
      ['pledge.mark', { pledgeId, sides: [{ side: 'weWill', ...kept }] }],
    ] as const) {
      expect(await app.receive(name, input), name).toEqual({ ok: false, problem: { code: 'not-on-this-board' } })
    }
    await ok(app, 'cards.bring-back', { cards: [{ kind: 'pledge', id: pledgeId }] })
    expect(mirror.of('pledge')).toMatchObject([{ column: 'agreed' }])
  })
})

test('law: whatever is done to a pledge is taken back whole, and done again whole', async () => {
  const { app, toWrite, meetingId } = await millbrookApp()
  await ok(app, 'meeting.start', { meetingId })
  const { pledgeId } = await ok(app, 'pledge.write', toWrite)
  const whole = async () => (await ok(app, 'pledge.open', { pledgeId })).pledge
  const mark = fc.record({
    side: fc.constantFrom('weWill' as const, 'youWill' as const),
    mark: fc.constantFrom('kept' as const, 'changed' as const, 'not-yet' as const),
    evidence: fc.constantFrom('', 'a photo'),
  })
  const deed = fc.oneof(
    mark.map((one) => ['pledge.mark', { pledgeId, sides: [one] }] as const),
    fc
      .constantFrom(...PledgeColumn.options)
      .map((to) => ['pledges.move', { pledgeIds: [pledgeId], to, after: null, because: 'rain' }] as const),
    fc.nat({ max: 20 }).map((found) => ['pledge.count', { pledgeId, found }] as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      for (const [name, input] of deeds) {
        const before = await whole()
        await app.receive(name, input)
        const after = await whole()
        // Refused, or as it was already: nothing to take back.
        if (JSON.stringify(after) === JSON.stringify(before)) continue
        await ok(app, 'history.undo', {})
        expect(await whole()).toEqual(before)
        await ok(app, 'history.redo', {})
        expect(await whole()).toEqual(after)
      }
    }),
    { numRuns: 10 },
  )
})
