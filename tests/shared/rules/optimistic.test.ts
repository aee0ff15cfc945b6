import { expect, test } from 'vitest'
import type { WorkingRecord } from '../../../shared/contract'
import { optimistic, type Shown } from '../../../shared/rules/optimistic'
import { aLocality, aMeeting, anAction, aPerson } from '../../builders'

const now = '2026-06-11T09:00:00.000Z'
function shown(...records: WorkingRecord[]): Shown {
  const map = new Map<WorkingRecord['kind'], Map<string, WorkingRecord>>()
  for (const record of records) map.set(record.kind, new Map(map.get(record.kind)).set(record.id, record))
  return map
}
const mill = aLocality({ id: 'mill' })
const action = anAction({ id: 'action-x' })

test('a move is painted with the same rule', () => {
  expect(
    optimistic('action.move', shown(mill, action), { actionId: 'action-x', to: 'proposed', after: null }, now),
  ).toMatchObject({
    put: [{ id: 'action-x', column: 'proposed', proposedOn: '2026-06-11' }],
  })
  const done = { actionId: 'action-x', to: 'done' as const, after: null }
  expect(optimistic('action.move', shown(mill, action), done, now)).toEqual({
    refused: { code: 'meeting-agrees-closure' },
  })
  expect(optimistic('action.move', shown(mill, action, aMeeting({ state: 'live' })), done, now)).toMatchObject({
    put: [{ column: 'done' }],
  })
})

test('typed spaces are trimmed as the core trims them', () => {
  const input = { actionId: 'action-x', title: '  Ring Peakside ', owner: { kind: 'person' as const, personId: 'dot' } }
  expect(optimistic('action.edit', shown(mill, action, aPerson({ id: 'dot' })), input, now)).toMatchObject({
    put: [{ title: 'Ring Peakside', owner: { personId: 'dot' } }],
  })
})

test('a dropped action leaves', () => {
  const input = { actionId: 'action-x', reason: 'done by others' }
  expect(optimistic('action.drop', shown(action), input, now)).toEqual({
    put: [],
    remove: [{ kind: 'action', id: 'action-x' }],
  })
})

test('nothing is painted for what is not at hand, for bad input, or for a command without a step', () => {
  expect(optimistic('action.move', shown(mill), { actionId: 'action-x', to: 'doing', after: null }, now)).toBeNull()
  expect(optimistic('action.drop', shown(action), { actionId: 'action-x', reason: ' ' }, now)).toBeNull()
  expect(optimistic('history.undo', shown(action), {}, now)).toBeNull()
})
