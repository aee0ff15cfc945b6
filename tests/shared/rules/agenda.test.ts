import { describe, expect, test } from 'vitest'
import { addItem, editItem, writeNotes } from '../../../shared/rules/agenda'
import { editMeeting } from '../../../shared/rules/meetings'
import { aMeeting, anItem, notesOf } from '../../builders'

const planned = aMeeting({ id: 'meeting-x' })
const items = [
  anItem({ id: 'one', rank: 'a0' }),
  anItem({ id: 'two', rank: 'a1' }),
  anItem({ id: 'three', rank: 'a2' }),
]
const isPerson = (id: string) => id === 'dot'
const newItem = { meetingId: 'meeting-x', itemKind: 'event' as const, title: 'Summer tea', minutes: 5 }

describe('the agenda', () => {
  test('an item goes right after another, or first', () => {
    const first = addItem(planned, items, { ...newItem, after: null }, 'new', isPerson)
    const second = addItem(planned, items, { ...newItem, after: 'one' }, 'new', isPerson)
    expect('put' in first && first.put[0]).toMatchObject({ title: 'Summer tea' })
    const rankOf = (change: typeof first) =>
      'put' in change && change.put[0] && 'rank' in change.put[0] ? change.put[0].rank : ''
    expect(rankOf(first) < 'a0').toBe(true)
    expect(rankOf(second) > 'a0' && rankOf(second) < 'a1').toBe(true)
  })

  test('an item comes with its presenter, openness and reason, or with nobody, open and without one', () => {
    const said = { presenterId: 'dot', openness: { kind: 'heading-only' as const }, reason: 'Dot asked for it' }
    expect(addItem(planned, items, { ...newItem, ...said, after: null }, 'new', isPerson)).toMatchObject({
      put: [said],
    })
    expect(addItem(planned, items, { ...newItem, after: null }, 'new', isPerson)).toMatchObject({
      put: [{ presenterId: null, openness: { kind: 'open' }, reason: '' }],
    })
  })

  test('a standing line with other words is a matter of this meeting: it would not come again by itself', () => {
    const events = anItem({ id: 'one', title: 'Events', isStanding: true })
    const at = { itemId: 'one', meetingId: 'meeting-x' }
    expect(editItem(planned, events, { ...at, title: 'Summer tea, 4 July' }, isPerson)).toMatchObject({
      put: [{ isStanding: false }],
    })
    for (const same of [{ title: 'Events' }, { minutes: 3 }])
      expect(editItem(planned, events, { ...at, ...same }, isPerson)).toMatchObject({ put: [{ isStanding: true }] })
  })

  test('a reason can be written, and taken away again', () => {
    const one = anItem({ id: 'one', reason: 'Held over' })
    const at = { itemId: 'one', meetingId: 'meeting-x' }
    expect(editItem(planned, one, { ...at, reason: 'Dot asked for it' }, isPerson)).toMatchObject({
      put: [{ reason: 'Dot asked for it' }],
    })
    expect(editItem(planned, one, { ...at, reason: '' }, isPerson)).toMatchObject({ put: [{ reason: '' }] })
    expect(editItem(planned, one, { ...at, minutes: 3 }, isPerson)).toMatchObject({ put: [{ reason: 'Held over' }] })
  })

  test('nobody unknown presents', () => {
    const missing = { refused: { code: 'missing', kind: 'person', id: 'stranger' } }
    const presenterId = 'stranger'
    expect(addItem(planned, items, { ...newItem, presenterId, after: null }, 'new', isPerson)).toEqual(missing)
  })

  test('minutes may be written while they are a draft, never when approved or cancelled', () => {
    const one = anItem({ id: 'one' })
    expect(writeNotes(aMeeting({ state: 'draft' }), one, notesOf('Said.'))).toMatchObject({ put: [{ id: 'one' }] })
    expect(writeNotes(aMeeting({ state: 'approved' }), one, notesOf('Said.'))).toEqual({
      refused: { code: 'locked-record' },
    })
    expect(writeNotes(aMeeting({ state: 'cancelled' }), one, notesOf('Said.'))).toMatchObject({
      refused: { code: 'wrong-state' },
    })
  })

  test('a meeting ends after it starts', () => {
    expect(editMeeting(planned, { meetingId: 'meeting-x', endsAt: '09:30' })).toEqual({
      refused: { code: 'ends-before-it-starts' },
    })
  })
})
