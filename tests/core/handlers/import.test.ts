import { expect, test } from 'vitest'
import { aBench, ok, openBench, startMillbrook, wait } from './workspace'

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

const longLog = 'No,Date,Action,Who,Due\n1,7/11/25,Ring Peakside,OL,\n2,7/11/25,Book the hall,JR,next meeting\n'

async function broughtIn() {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, people } = await startMillbrook(app, bench)
  const read = () => ok(app, 'import.read', { localityId, source: { kind: 'text', text: longLog }, reading: {} })
  const bring = async () => {
    const preview = await read()
    const actions = preview.rows.flatMap((row) => row.action ?? [])
    const owen = people.find((person) => person.initials === 'OL')
    const chosen = [{ key: 'JR', personId: owen?.id ?? null, name: '' }]
    await ok(app, 'import.actions', { localityId, source: preview.name, actions, people: chosen })
  }
  return { app, localityId, read, bring }
}

test('a log that was brought in before is found again by its rows, also where initials were matched by hand', async () => {
  const { read, bring } = await broughtIn()
  expect((await read()).rows.map((row) => row.known)).toEqual([null, null])
  await bring()
  expect((await read()).rows.map((row) => row.known?.number)).toEqual(['26/A001', '26/A002'])
  // Brought in again on purpose, each row is still found.
  await bring()
  expect((await read()).rows.map((row) => row.known !== null)).toEqual([true, true])
})

test('a row is found again when its action was put away into the archive', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId } = await startMillbrook(app, bench)
  const text = 'Date,Action,Who,Status\n7/11/25,Ring Peakside,OL,Done\n'
  const source = { kind: 'text', text } as const
  const preview = await ok(app, 'import.read', { localityId, source, reading: {} })
  const actions = preview.rows.flatMap((row) => row.action ?? [])
  await ok(app, 'import.actions', { localityId, source: preview.name, actions, people: [] })
  await app.close()
  wait(bench, 60)
  // Old work that is done is put away after an opening; closing waits for it.
  await (await openBench(bench)).close()
  const reopened = await openBench(bench)
  const { records } = await ok(reopened, 'working-set', {})
  expect(records.filter((record) => record.kind === 'action')).toEqual([])
  const found = await ok(reopened, 'import.read', { localityId, source, reading: {} })
  expect(found.rows[0]?.known?.number).toBe('26/A001')
})

test('what was taken back is not here any more', async () => {
  const { app, read, bring } = await broughtIn()
  await bring()
  await ok(app, 'history.undo', {})
  expect((await read()).rows.map((row) => row.known)).toEqual([null, null])
})

test('“next meeting” is the day of the next one that is planned', async () => {
  const { read } = await broughtIn()
  expect((await read()).rows[1]?.action).toMatchObject({ dueOn: null, detail: 'Due: next meeting' })
  const { app, localityId } = await broughtIn()
  const text = 'Action,Due\nBook the hall,next meeting\n'
  const preview = await ok(app, 'import.read', { localityId, source: { kind: 'text', text }, reading: {} })
  expect(preview.rows[0]?.action?.dueOn).toBe('2026-06-11')
})

test('a list of people is read from a paste and from a picked file, and one that has gone is said to be gone', async () => {
  const bench = await aBench()
  const list = 'Name;Organisation;Role\nNettie Bramble;NCC;lead\n'
  const files = new Map([['file-1', { name: 'team.csv', bytes: new TextEncoder().encode(list) }]])
  const app = await openBench(bench, { readPickedFile: async (fileId) => files.get(fileId) ?? null })
  const nettie = { name: 'Nettie Bramble', organisation: 'NCC', role: 'lead' }
  const picked = await ok(app, 'people.read', { source: { kind: 'file', fileId: 'file-1' } })
  expect(picked).toMatchObject({ name: 'team.csv', people: [nettie] })
  const pasted = await ok(app, 'people.read', { source: { kind: 'text', text: 'Nettie Bramble, NCC, lead' } })
  expect(pasted.people).toMatchObject([nettie])
  expect(await app.call('people.read', { source: { kind: 'file', fileId: 'file-2' } })).toEqual({
    ok: false,
    problem: { code: 'file-gone' },
  })
})

test('an old log of 5,000 rows is read to its last row and brought in whole, in its order', {
  timeout: 60_000,
}, async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId } = await startMillbrook(app, bench)
  const rows = Array.from({ length: 5_000 }, (_, index) => `${index + 1},7/11/25,Ring the printer ${index + 1},OL`)
  const source = { kind: 'text', text: `No,Date,Action,Who\n${rows.join('\n')}\n` } as const
  const preview = await ok(app, 'import.read', { localityId, source, reading: {} })
  const actions = preview.rows.flatMap((row) => row.action ?? [])
  expect([actions.length, actions.at(-1)?.title]).toEqual([5_000, 'Ring the printer 5000'])
  const input = { localityId, source: preview.name, actions, people: [] }
  expect(await ok(app, 'import.actions', input)).toEqual({ actions: 5_000, people: 0 })
  const { records } = await ok(app, 'working-set', {})
  const brought = records.flatMap((record) => (record.kind === 'action' ? [record] : []))
  const numbers = brought.map(({ number, title }) => `${number.n} ${title}`)
  expect(new Set(numbers)).toEqual(new Set(rows.map((_, index) => `${index + 1} Ring the printer ${index + 1}`)))
})
