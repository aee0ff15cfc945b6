import { expect, test } from 'vitest'
import type { ImportAction } from '../../../shared/model/import'
import { recordSchemas } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import { moveAction } from '../../../shared/rules/actions'
import { importActions } from '../../../shared/rules/import-commit'
import { putAwayOver } from '../../../shared/rules/put-away'
import { byRank } from '../../../shared/rules/ranks'
import { aCounter, anAction, anId, aPerson } from '../../builders'

const today = '2026-06-11'
const row = (number: number, rest: Partial<ImportAction> = {}): ImportAction => ({
  row: number,
  logNumber: String(number),
  title: `Row ${number}`,
  detail: '',
  raisedOn: null,
  dueOn: null,
  owner: { kind: 'nobody' },
  helpers: [],
  column: 'todo',
  ...rest,
})
const workspace = {
  people: [aPerson({ id: 'owen', initials: 'OL' })],
  counter: aCounter({ action: 40 }),
  year: 2026,
  column: () => [anAction({ rank: 'a5' })],
}
const take = (actions: ImportAction[], people: { key: string; personId: string | null; name: string }[] = []) => {
  const input = { localityId: 'mill', source: 'log.csv', actions, people }
  const imported = importActions(workspace, input, today, () => anId('new'))
  if (isRefused(imported)) throw new Error(imported.refused.code)
  for (const record of imported.change.put) recordSchemas[record.kind].parse(record)
  return {
    imported,
    actions: imported.change.put.flatMap((record) => (record.kind === 'action' ? [record] : [])),
    people: imported.change.put.flatMap((record) => (record.kind === 'person' ? [record] : [])),
    counter: imported.change.put.find((record) => record.kind === 'counter'),
  }
}

test('takes this year’s numbers, keeps the log’s own as an alias, and stays in row order behind what is there', () => {
  const { actions, counter } = take([row(7, { raisedOn: '2019-03-01' }), row(8), row(9)])
  expect(actions.map((action) => [action.number.year, action.number.n, action.aliases[0]])).toEqual([
    [2026, 41, '7'],
    [2026, 42, '8'],
    [2026, 43, '9'],
  ])
  expect(actions.map((action) => action.raisedOn)).toEqual(['2019-03-01', today, today])
  expect([...actions].sort(byRank)).toEqual(actions)
  expect(actions.every((action) => action.rank > 'a5')).toBe(true)
  expect(counter).toMatchObject({ action: 43 })
})

test('rows may arrive Done, or Blocked without the log saying by what', () => {
  const { actions } = take([row(1, { column: 'done' }), row(2, { column: 'blocked' })])
  expect(actions[0]).toMatchObject({ column: 'done' })
  expect(actions[1]?.blockedBy).not.toBe('')
})

test('a done row has no day on which it was finished, for the log does not say', () => {
  const { actions } = take([row(1, { column: 'done', raisedOn: '2019-03-01' }), row(2, { column: 'todo' })])
  expect(actions.map((action) => action.finishedOn)).toEqual([null, null])
  const [done] = actions
  if (done === undefined) throw new Error('no action')
  expect(putAwayOver([done], today).put).toHaveLength(1)
  expect(putAwayOver([{ ...done, raisedOn: today }], today).put).toEqual([])
  const moved = moveAction(done, [], { actionId: done.id, to: 'done', after: null }, { today, mayClose: true })
  expect(moved).toMatchObject({ column: 'done', finishedOn: null })
})

test('initials nobody has become somebody to complete, once, as owner and as helper', () => {
  const { actions, people, imported } = take([
    row(1, { owner: { kind: 'new', key: 'JR' }, helpers: [{ kind: 'person', personId: 'owen' }] }),
    row(2, { owner: { kind: 'person', personId: 'owen' }, helpers: [{ kind: 'new', key: 'JR' }] }),
    row(3, { owner: { kind: 'new', key: 'Dot Hazelwood' } }),
  ])
  expect(imported).toMatchObject({ actions: 3, people: 2 })
  expect(people).toMatchObject([
    { name: 'JR', initials: 'JR', toComplete: true, roles: [{ localityId: 'mill' }] },
    { name: 'Dot Hazelwood', initials: 'DH', toComplete: false },
  ])
  expect(actions[0]?.owner).toEqual({ kind: 'person', personId: people[0]?.id })
  expect(actions[1]?.helperIds).toEqual([people[0]?.id])
})

test('a key may mean somebody who is here, or be given a name', () => {
  const keys = [row(1, { owner: { kind: 'new', key: 'OWEN' } }), row(2, { owner: { kind: 'new', key: 'OL' } })]
  const { actions, people } = take(keys, [
    { key: 'OWEN', personId: 'owen', name: '' },
    { key: 'OL', personId: null, name: 'Olive Lamb' },
  ])
  expect(actions[0]?.owner).toEqual({ kind: 'person', personId: 'owen' })
  expect(people).toMatchObject([{ name: 'Olive Lamb', initials: 'OLa', toComplete: false }])
})

test('somebody who is not here is refused', () => {
  const input = {
    localityId: 'mill',
    source: '',
    actions: [row(1, { owner: { kind: 'person', personId: 'gone' } })],
    people: [],
  }
  expect(importActions(workspace, input, today, () => anId('new'))).toEqual({
    refused: { code: 'missing', kind: 'person', id: 'gone' },
  })
})
