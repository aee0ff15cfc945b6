import { describe, expect, test } from 'vitest'
import { addAction, changeMovedAction, editAction, moveAction } from '../../../shared/rules/actions'
import { mayClose } from '../../../shared/rules/closure'
import { aLocality, aMeeting, anAction, anItem, aPerson } from '../../builders'

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
    person: () => aPerson(),
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
    expect(addAction({ ...known, person: (id) => (id === 'owen' ? aPerson({ id }) : undefined) })).toEqual({
      refused: { code: 'missing', kind: 'person', id: 'dot' },
    })
    expect(addAction({ ...known, input: { ...input, column: 'done' } })).toEqual({
      refused: { code: 'meeting-agrees-closure' },
    })
    expect(addAction({ ...known, input: { ...input, dueOn: '2026-06-10' } })).toEqual({
      refused: { code: 'due-before-raised', raisedOn: today },
    })
    expect(addAction({ ...known, person: (id) => aPerson({ id, retiredOn: today }) })).toEqual({
      refused: { code: 'person-left', personId: 'owen' },
    })
  })
})

test('editing checks only the people it adds', () => {
  const action = anAction({ helperIds: ['left-long-ago'] })
  const edit = editAction(action, { actionId: action.id, title: 'New words' }, () => undefined, today)
  expect(edit).toMatchObject({ title: 'New words', helperIds: ['left-long-ago'] })
  expect(editAction(action, { actionId: action.id, helperIds: ['nobody'] }, () => undefined, today)).toMatchObject({
    refused: { code: 'missing' },
  })
})

describe('what an action is blocked by', () => {
  const pledge = { kind: 'pledge', id: 'pledge-1' } as const

  test('a card that stands in its way needs no words, and leaving Blocked forgets both', () => {
    const input = { ...move('blocked'), waitsFor: pledge }
    expect(moveAction(anAction(), [], input, nobodyAgrees)).toMatchObject({ waitsFor: pledge, blockedBy: '' })
    const held = anAction({ column: 'blocked', blockedBy: 'the landlord', waitsFor: pledge })
    expect(moveAction(held, [], move('blocked'), nobodyAgrees)).toMatchObject({
      blockedBy: 'the landlord',
      waitsFor: pledge,
    })
    expect(moveAction(held, [], move('doing'), nobodyAgrees)).toMatchObject({ blockedBy: '', waitsFor: null })
  })

  test('of a blocked one either may be taken away, not both; of others neither is kept', () => {
    const held = anAction({ column: 'blocked', blockedBy: 'the landlord', waitsFor: pledge })
    const edit = (action: typeof held, changes: object) =>
      editAction(action, { actionId: action.id, ...changes }, () => undefined, today)
    expect(edit(held, { blockedBy: '' })).toMatchObject({ blockedBy: '', waitsFor: pledge })
    expect(edit(held, { waitsFor: null })).toMatchObject({ blockedBy: 'the landlord', waitsFor: null })
    expect(edit(held, { waitsFor: null, blockedBy: '' })).toEqual({ refused: { code: 'blocked-by-needed' } })
    expect(edit(anAction(), { blockedBy: 'rain', waitsFor: pledge })).not.toHaveProperty('waitsFor')
  })
})

describe('bad input', () => {
  const left = aPerson({ id: 'left', retiredOn: '2026-06-01' })
  const leaves = aPerson({ id: 'leaves', retiredOn: '2026-06-30' })
  const people = (id: string) => [left, leaves].find((one) => one.id === id)

  test('nobody who has left is named anew; who was named before stays', () => {
    const edit = (action: ReturnType<typeof anAction>, changes: object) =>
      editAction(action, { actionId: action.id, ...changes }, people, today)
    const refused = { refused: { code: 'person-left', personId: 'left' } }
    const toLeft = { owner: { kind: 'person', personId: 'left' } as const }
    expect(edit(anAction(), toLeft)).toEqual(refused)
    expect(edit(anAction(), { helperIds: ['left'] })).toEqual(refused)
    expect(edit(anAction(), { helperIds: ['leaves'] })).toMatchObject({ helperIds: ['leaves'] })
    expect(edit(anAction(toLeft), { title: 'New words', ...toLeft })).toMatchObject(toLeft)
  })

  test('due before it was raised is refused, but of an old log, and where it is not new', () => {
    const edit = (changes: object, action = anAction()) =>
      editAction(action, { actionId: action.id, ...changes }, people, today)
    const refused = { refused: { code: 'due-before-raised', raisedOn: today } }
    expect(edit({ dueOn: '2026-06-10' })).toEqual(refused)
    expect(edit({ dueOn: today })).toMatchObject({ dueOn: today })
    const late = anAction({ dueOn: '2026-06-01' })
    expect(edit({ dueOn: '2026-06-01', title: 'x' }, late)).toMatchObject({ title: 'x' })
    const imported = anAction({ origin: { kind: 'import', source: 'log.csv', row: '4' } })
    expect(edit({ dueOn: '2019-01-01' }, imported)).toMatchObject({ dueOn: '2019-01-01' })
  })
})
