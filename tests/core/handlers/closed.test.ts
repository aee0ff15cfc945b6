import { describe, expect, test } from 'vitest'
import { aBench, Mirror, ok, openBench, problem, startMillbrook, wait } from './workspace'

const weeks = (count: number) => 86_400 * 7 * count
const toAdd = (localityId: string, title: string) => ({
  localityId,
  title,
  owner: { kind: 'team' } as const,
  helperIds: [],
  dueOn: null,
  origin: null,
})
const ask = (kind: 'action' | 'pledge' | 'escalation', changes: object = {}) => ({
  kind,
  localityId: null,
  words: '',
  offset: 0,
  limit: 50,
  ...changes,
})

async function withDropped() {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId } = await startMillbrook(app, bench)
  const { actionId } = await ok(app, 'action.add', toAdd(localityId, 'Ring Peakside'))
  await ok(app, 'action.drop', { actionId, reason: 'They rang us' })
  return { bench, app, localityId, actionId, card: { kind: 'action', id: actionId } as const }
}

describe('work that is over', () => {
  test('leaves the live lists after four weeks at the next opening, is found, and comes back with its number', async () => {
    const { bench, app, actionId, card } = await withDropped()
    await app.close()
    wait(bench, weeks(5))
    const again = await openBench(bench)
    expect(await problem(again, 'cards.bring-back', { cards: [{ kind: 'action', id: 'no-action' }] })).toMatchObject({
      code: 'missing',
    })
    expect(await ok(again, 'cards.closed', ask('action'))).toMatchObject({
      total: 1,
      lines: [{ card, how: 'dropped', words: 'They rang us', on: '2026-06-11', isPutAway: true }],
    })
    await again.close()

    // Nothing of the archive is in memory now: it is looked for.
    const later = await openBench(bench)
    const mirror = await Mirror.of(later)
    expect(mirror.of('action')).toEqual([])
    await ok(later, 'cards.bring-back', { cards: [card] })
    expect(mirror.of('action')).toMatchObject([{ id: actionId, column: 'todo', number: { n: 1 } }])
    expect(mirror.events.at(-1)?.undo).toBe('Brought 26/A001 back')
    await ok(later, 'history.undo', {})
    expect(mirror.of('action')).toEqual([])
    expect((await ok(later, 'cards.closed', ask('action'))).total).toBe(1)
  })

  test('that was put away can be read all the same, with how it ended and what happened to it', async () => {
    const { bench, app, localityId, actionId } = await withDropped()
    const side = { by: { kind: 'residents' as const }, text: 'bring the cups' }
    const { pledgeId } = await ok(app, 'pledge.write', {
      ...{ localityId, title: 'Tea', weWill: side, youWill: side, target: '', condition: null },
      ...{ reviewOn: null, column: 'agreed', origin: null },
    })
    await ok(app, 'pledge.withdraw', { pledgeId, reason: 'The hall is shut' })
    await app.close()
    wait(bench, weeks(5))
    // The first opening puts them away; at the second nothing of the archive is in memory.
    await (await openBench(bench)).close()
    const later = await openBench(bench)
    expect(await ok(later, 'action.open', { actionId })).toMatchObject({
      action: { title: 'Ring Peakside', dropped: { reason: 'They rang us' } },
      trail: [{}, { label: 'Dropped 26/A001' }, {}],
    })
    expect(await ok(later, 'pledge.open', { pledgeId })).toMatchObject({
      pledge: { youWill: { text: 'bring the cups' }, withdrawn: { reason: 'The hall is shut' } },
    })
    expect(await problem(later, 'action.open', { actionId: pledgeId })).toMatchObject({
      code: 'missing',
      kind: 'action',
    })
    expect(await problem(later, 'pledge.open', { pledgeId: actionId })).toMatchObject({
      code: 'missing',
      kind: 'pledge',
    })
  })

  test('that the app put away by itself is nobody’s step to take back', async () => {
    const { bench, app } = await withDropped()
    await app.close()
    wait(bench, weeks(5))
    const again = await openBench(bench)
    expect((await ok(again, 'working-set', {})).undo).toBe('Dropped 26/A001')
  })

  test('is put away at once where somebody asks; what is still open is not', async () => {
    const { app, localityId, card } = await withDropped()
    const { actionId: open } = await ok(app, 'action.add', toAdd(localityId, 'Still to do'))
    const both = [card, { kind: 'action', id: open } as const]
    expect(await problem(app, 'cards.put-away', { cards: both })).toEqual({ code: 'not-on-this-board' })
    await ok(app, 'cards.put-away', { cards: [card] })
    expect(await ok(app, 'cards.closed', ask('action'))).toMatchObject({ lines: [{ isPutAway: true }] })
    expect(await ok(app, 'working-set', {})).toMatchObject({ undo: 'Put 26/A001 away' })
    await ok(app, 'cards.put-away', { cards: [card] })
    expect(await ok(app, 'working-set', {})).toMatchObject({ undo: 'Put 26/A001 away' })
  })

  test('is found by number, title and reason, newest first, page by page', async () => {
    const { bench, app, localityId } = await withDropped()
    for (const title of ['Café heating', 'Mend the gate', 'Paint the shed']) {
      wait(bench, 86_400)
      const { actionId } = await ok(app, 'action.add', toAdd(localityId, title))
      await ok(app, 'action.drop', { actionId, reason: 'Done by others' })
    }
    const titles = async (changes: object) =>
      (await ok(app, 'cards.closed', ask('action', changes))).lines.map((line) => line.title)
    expect(await titles({})).toEqual(['Paint the shed', 'Mend the gate', 'Café heating', 'Ring Peakside'])
    expect(await titles({ offset: 1, limit: 2 })).toEqual(['Mend the gate', 'Café heating'])
    expect(await titles({ words: 'cafe others' })).toEqual(['Café heating'])
    expect(await titles({ words: 'mill 26/a003' })).toEqual(['Mend the gate'])
    expect(await titles({ localityId: 'elsewhere' })).toEqual([])
    expect(await titles({ words: 'nothing like it' })).toEqual([])
  })

  test('of pledges and questions is found in the same way', async () => {
    const { app, localityId } = await withDropped()
    const side = { by: { kind: 'residents' as const }, text: 'help' }
    const { pledgeId } = await ok(app, 'pledge.write', {
      ...{ localityId, title: 'Tea', weWill: side, youWill: side, target: '', condition: null },
      ...{ reviewOn: null, column: 'agreed', origin: null },
    })
    await ok(app, 'pledge.mark', {
      pledgeId,
      sides: [
        { side: 'weWill', mark: 'kept', evidence: 'a photo' },
        { side: 'youWill', mark: 'changed', evidence: '' },
      ],
    })
    expect(await ok(app, 'cards.closed', ask('pledge'))).toMatchObject({
      lines: [{ how: 'changed', words: 'a photo', isPutAway: false, on: '2026-06-11' }],
    })
    expect((await ok(app, 'cards.closed', ask('escalation'))).total).toBe(0)
  })
})
