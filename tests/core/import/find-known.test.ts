import { describe, expect, it } from 'vitest'
import { knownFinder } from '../../../electron/core/import/find-known'
import type { KnownAction } from '../../../electron/core/import/import-job'
import type { ImportAction } from '../../../shared/model/import'

const known = (actionId: string, changes: Partial<KnownAction> = {}): KnownAction => ({
  actionId,
  number: `26/${actionId}`,
  source: 'log.csv',
  aliases: [],
  title: 'Paint the shelter',
  raisedOn: '2025-11-07',
  owner: { kind: 'person', personId: 'nb' },
  ...changes,
})
const row = (changes: Partial<ImportAction> = {}): ImportAction => ({
  row: 1,
  logNumber: '',
  title: 'Paint the shelter',
  detail: '',
  raisedOn: '2025-11-07',
  dueOn: null,
  owner: { kind: 'person', personId: 'nb' },
  helpers: [],
  column: 'todo',
  ...changes,
})
const found = (actions: KnownAction[], rows: ImportAction[], source = 'log.csv') => {
  const find = knownFinder(actions, source)
  return rows.map((one) => find(one)?.number ?? null)
}

describe('a row is here already', () => {
  it('by the number the log gave it and its words, from whatever log', () => {
    const here = [known('A1', { aliases: ['7'], source: 'old.csv', raisedOn: '2025-01-01' })]
    expect(found(here, [row({ logNumber: '7', owner: { kind: 'team' } })])).toEqual(['26/A1'])
    expect(found(here, [row({ logNumber: '8' })])).toEqual([null])
  })

  it('by its words, its day and its owner, whoever wrote it in', () => {
    const here = [known('A1', { source: null })]
    expect(found(here, [row({ title: 'Paint  the shelter.' })])).toEqual(['26/A1'])
    expect(found(here, [row({ raisedOn: '2025-11-14' })])).toEqual([null])
    expect(found(here, [row({ owner: { kind: 'team' } })])).toEqual([null])
  })

  it('in the same log, also where its owner was matched by hand or it has no day', () => {
    const here = [known('A1')]
    expect(found(here, [row({ owner: { kind: 'new', key: 'KD' } })])).toEqual(['26/A1'])
    expect(found(here, [row({ raisedOn: null })])).toEqual(['26/A1'])
    expect(found(here, [row({ owner: { kind: 'new', key: 'KD' } })], 'another.csv')).toEqual([null])
  })

  it('in the same log by number and day, where its words were changed here since', () => {
    const here = [known('A1', { aliases: ['7'], title: 'Paint the bus shelter' })]
    expect(found(here, [row({ logNumber: '7' })])).toEqual(['26/A1'])
    expect(found(here, [row({ logNumber: '7', raisedOn: '2026-11-07' })])).toEqual([null])
  })

  it('once: a log that says the same twice has two rows', () => {
    const rows = [row(), row(), row()]
    expect(found([known('A1'), known('A2')], rows)).toEqual(['26/A1', '26/A2', null])
  })

  it('in time that grows with their number', () => {
    const here = Array.from({ length: 20_000 }, (_, index) => known(`A${index}`))
    const rows = Array.from({ length: 20_000 }, () => row())
    // Looking through all that were found before would run into the time limit of the test.
    expect(found(here, rows).filter((number) => number !== null)).toHaveLength(20_000)
  })
})
