import { expect, test } from 'vitest'
import { aBench, ok, openBench, startMillbrook } from './workspace'

const log = 'No,Action,Who\n1,Ring Peakside,OL\n2,Book the hall,JR\n'

test('a pasted log is read with the people who are here, and what was read can be brought in', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, people } = await startMillbrook(app, bench)
  const preview = await ok(app, 'import.read', { localityId, source: { kind: 'text', text: log }, reading: {} })
  const actions = preview.rows.flatMap((row) => (row.action === null ? [] : [row.action]))
  const owen = people.find((person) => person.initials === 'OL')
  expect(actions.map((action) => action.owner)).toEqual([
    { kind: 'person', personId: owen?.id },
    { kind: 'new', key: 'JR' },
  ])
  const input = { localityId, source: preview.name, actions, people: [] }
  expect(await ok(app, 'import.actions', input)).toEqual({ actions: 2, people: 1 })
})

test('a picked file is read, one that has gone is said to be gone, and reading can be stopped', async () => {
  const bench = await aBench()
  const files = new Map([['file-1', { name: 'log.csv', bytes: new TextEncoder().encode(log) }]])
  const app = await openBench(bench, { readPickedFile: async (fileId) => files.get(fileId) ?? null })
  const { localityId } = await startMillbrook(app, bench)
  const read = (fileId: string) => ({ localityId, source: { kind: 'file', fileId } as const, reading: {} })
  expect((await ok(app, 'import.read', read('file-1'))).rows).toHaveLength(2)
  expect(await app.call('import.read', read('file-2'))).toEqual({ ok: false, problem: { code: 'file-gone' } })
  expect(await app.call('import.read', read('file-1'), { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    problem: { code: 'cancelled' },
  })
})
