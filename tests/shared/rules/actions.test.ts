import { describe, expect, test } from 'vitest'
import { addAction, changeMovedAction, editAction, moveAction, putAwayActions } from '../../../shared/rules/actions'
import { mayClose } from '../../../shared/rules/closure'
import { aLocality, aMeeting, anAction, anItem } from '../../builders'

const today = '2026-06-11'
const meetingAgrees = { today, mayClose: true }
const nobodyAgrees = { today, mayClose: false }
const move = (to: 'todo' | 'doing' | 'blocked' | 'proposed' | 'done', blockedBy?: string) => ({
  actionId: 'action-x',
  to,
  after: null,
  ...(blockedBy !== undefined && { blockedBy }),
})

describe('moving an action', () => {
  test('the owner proposes closure, the meeting agrees it', () => {
    const action = anAction({ column: 'proposed', proposedOn: '2026-06-09' })
    expect(moveAction(action, [], move('done'), nobodyAgrees)).toEqual({ refused: { code: 'meeting-agrees-closure' } })
    expect(moveAction(action, [], move('done'), meetingAgrees)).toMatchObject({
      column: 'done',
      finishedOn: today,
      proposedOn: '2026-06-09',
    })
  })

  test('proposing stamps the day and taking it back clears it', () => {
    expect(moveAction(anAction(), [], move('proposed'), nobodyAgrees)).toMatchObject({ proposedOn: today })
    const proposed = anAction({ column: 'proposed', proposedOn: '2026-06-01' })
    expect(moveAction(proposed, [], move('doing'), nobodyAgrees)).toMatchObject({ proposedOn: null })
    expect(moveAction(proposed, [], move('proposed'), nobodyAgrees)).toMatchObject({ proposedOn: '2026-06-01' })
  })

  test('reopening clears the day it was finished, and moving within Done keeps it without a meeting', () => {
    const done = anAction({ column: 'done', finishedOn: '2026-06-01' })
    expect(moveAction(done, [], move('doing'), nobodyAgrees)).toMatchObject({ finishedOn: null })
    expect(moveAction(done, [], move('done'), nobodyAgrees)).toMatchObject({ finishedOn: '2026-06-01' })
  })

  test('Blocked says by what, and leaving it forgets', () => {
    expect(moveAction(anAction(), [], move('blocked'), nobodyAgrees)).toEqual({
      refused: { code: 'blocked-by-needed' },
    })
    expect(moveAction(anAction(), [], move('blocked', ''), nobodyAgrees)).toEqual({
      refused: { code: 'blocked-by-needed' },
    })
    const blocked = anAction({ column: 'blocked', blockedBy: 'the landlord' })
    expect(moveAction(blocked, [], move('blocked'), nobodyAgrees)).toMatchObject({ blockedBy: 'the landlord' })
    expect(moveAction(blocked, [], move('todo'), nobodyAgrees)).toMatchObject({ blockedBy: '' })
  })

  test('a neighbour that has gone is said so', () => {
    const gone = { actionId: 'action-x', to: 'doing' as const, after: 'action-gone' }
    expect(moveAction(anAction(), [], gone, nobodyAgrees)).toEqual({
      refused: { code: 'neighbour-missing', id: 'action-gone' },
    })
  })

  test('one that was put away comes back to the board, a dropped one does not move', () => {
    const away = anAction({ column: 'done', finishedOn: '2026-01-01', archivedOn: '2026-02-01' })
    expect(changeMovedAction(away, [], move('doing'), nobodyAgrees)).toMatchObject({ put: [{ archivedOn: null }] })
    const dropped = anAction({ dropped: { on: today, reason: 'no longer needed' } })
    expect(changeMovedAction(dropped, [], move('doing'), nobodyAgrees)).toMatchObject({ refused: { code: 'missing' } })
  })
})

describe('who may close', () => {
  const mill = aLocality({ id: 'mill' })
  test('a live meeting of the same place, not of another, not a suspended one', () => {
    expect(mayClose(mill, [aMeeting({ state: 'live' })])).toBe(true)
    expect(mayClose(mill, [aMeeting({ state: 'suspended' }), aMeeting({ state: 'live', localityId: 'harr' })])).toBe(
      false,
    )
  })
  test('a place may let the board do it', () => {
    expect(mayClose({ ...mill, meetingAgreesClosure: false }, [])).toBe(true)
  })
})

describe('adding an action', () => {
  const input = {
    localityId: 'mill',
    title: 'Ring <b>Peakside</b> ‮אבג‬',
    owner: { kind: 'person', personId: 'owen' } as const,
    helperIds: ['owen', 'dot', 'dot'],
    dueOn: null,
    column: 'todo' as const,
    origin: null,
  }
  const known = {
    id: 'action-new',
    input,
    counter: undefined,
    year: 2026,
    column: [],
    from: null,
    people: () => true,
    today,
    mayClose: false,
  }

  test('keeps every character, and names a helper once and not beside the owner', () => {
    expect(addAction(known)).toMatchObject({
      put: [
        { kind: 'counter', action: 1 },
        { title: 'Ring <b>Peakside</b> ‮אבג‬', helperIds: ['dot'] },
      ],
    })
  })

  test('takes the day of its meeting, and the number of the year it is told', () => {
    const from = { meeting: aMeeting({ on: '2025-12-30', state: 'draft' }), item: anItem() }
    expect(addAction({ ...known, year: 2025, today: '2026-01-02', from })).toMatchObject({
      put: [{ id: 'mill-2025' }, { number: { year: 2025, n: 1 }, raisedOn: '2025-12-30' }],
    })
  })

  test('not to locked minutes, not for a stranger, not straight to Done', () => {
    const from = { meeting: aMeeting({ state: 'approved' }), item: anItem() }
    expect(addAction({ ...known, from })).toEqual({ refused: { code: 'locked-record' } })
    expect(addAction({ ...known, people: (id) => id === 'owen' })).toEqual({
      refused: { code: 'missing', kind: 'person', id: 'dot' },
    })
    expect(addAction({ ...known, input: { ...input, column: 'done' } })).toEqual({
      refused: { code: 'meeting-agrees-closure' },
    })
  })
})

test('editing checks only the people it adds', () => {
  const action = anAction({ helperIds: ['left-long-ago'] })
  const edit = editAction(action, { actionId: action.id, title: 'New words' }, () => false)
  expect(edit).toMatchObject({ title: 'New words', helperIds: ['left-long-ago'] })
  expect(editAction(action, { actionId: action.id, helperIds: ['nobody'] }, () => false)).toMatchObject({
    refused: { code: 'missing' },
  })
})

test('finished and dropped actions are put away after four weeks, open ones never', () => {
  const old = '2026-05-01'
  const actions = [
    anAction({ id: 'done-old', column: 'done', finishedOn: old }),
    anAction({ id: 'done-new', column: 'done', finishedOn: today }),
    anAction({ id: 'dropped-old', dropped: { on: old, reason: 'moved away' } }),
    anAction({ id: 'open-old', raisedOn: '2024-01-01' }),
    anAction({ id: 'away', column: 'done', finishedOn: old, archivedOn: old }),
  ]
  expect(putAwayActions(actions, today).put.map((action) => action.id)).toEqual(['done-old', 'dropped-old'])
})
