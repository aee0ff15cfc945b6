import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasLongList, parseInput, parseInSlices } from '../../electron/core/parse-input'
import { contract, type InputOf } from '../../shared/contract'
import { aBench, Mirror, ok, openBench, startMillbrook } from './handlers/workspace'

const { input: schema } = contract['import.actions']

function aLog(rows: number, localityId = 'mill'): InputOf<'import.actions'> {
  const actions = Array.from({ length: rows }, (_, index) => ({
    ...{ row: index + 1, logNumber: String(index + 1), title: `Ring the printer ${index + 1}`, detail: '' },
    ...{ raisedOn: '2026-03-04', dueOn: null, owner: { kind: 'team' as const }, helpers: [], column: 'todo' as const },
  }))
  return { localityId, source: 'log.xlsx', actions, people: [] }
}

/** How often other work had its turn meanwhile. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  const tick = () => {
    turns += 1
    if (!isOver) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  isOver = true
  return turns
}

describe('a list of thousands', () => {
  test('that held the process up while it was read now leaves others their turn', async () => {
    expect(hasLongList(schema, aLog(501))).toBe(true)
    expect(await turnsDuring(() => parseInSlices(schema, aLog(5_000)))).toBeGreaterThanOrEqual(20)
  })

  test('is read as it is at once: trimmed, and without what nobody asked for', async () => {
    const log = { ...aLog(600), more: 1 }
    Object.assign(log.actions[550] ?? {}, { title: '  Ring  ', more: 1 })
    expect(await parseInSlices(schema, log)).toEqual(parseInput(schema, log))
  })

  test('is refused for the same first thing that is wrong, wherever it is', async () => {
    const wrong = fc.record(
      {
        localityId: fc.constantFrom(1, '../etc'),
        source: fc.constant(null),
        title: fc.constantFrom('', 7),
        dueOn: fc.constant('2026-02-30'),
        key: fc.constant('') /* of somebody new, behind the rows */,
        people: fc.constant('none'),
        missing: fc.constant(true),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(wrong, fc.nat(599), async ({ title, dueOn, key, missing, ...whole }, at) => {
        const people = key === undefined ? [] : [{ key, personId: null, name: '' }]
        const log = { ...aLog(600), people, ...whole }
        Object.assign(log.actions[at] ?? {}, title !== undefined && { title }, dueOn !== undefined && { dueOn })
        const { source: _, ...sourceless } = log
        const given = missing ? sourceless : log
        expect(await parseInSlices(schema, given)).toEqual(parseInput(schema, given))
      }),
      { numRuns: 60 },
    )
  })

  test('that is longer than it may be is refused before its rows are looked at', async () => {
    const log = { ...aLog(1), actions: new Array(20_001).fill('no row at all') }
    expect(await parseInSlices(schema, log)).toEqual({ ok: false, path: ['actions'] })
  })

  test('is not overtaken by a command given after it', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId } = await startMillbrook(app, bench)
    const mirror = await Mirror.of(app)
    const owner = { kind: 'team' } as const
    const last = { localityId, title: 'The last one', owner, helperIds: [], dueOn: null, origin: null }
    await Promise.all([ok(app, 'import.actions', aLog(600, localityId)), ok(app, 'action.add', last)])
    expect(mirror.of('action').find(({ title }) => title === 'The last one')?.number.n).toBe(601)
    const wrong = { ...aLog(600, localityId), source: 5 }
    const refused = { ok: false, problem: { code: 'bad-input', where: 'source' } }
    expect(await app.receive('import.actions', wrong)).toEqual(refused)
  })
})
