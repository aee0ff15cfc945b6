import { expect, test } from 'vitest'
import { carriedFrom, joinAgenda } from '../../../shared/rules/carrying'
import { anItem, notesOf } from '../../builders'

const about = { kind: 'escalation', id: 'question-lift' } as const
const late = anItem({ id: 'item-late', meetingId: 'meeting-next', about, reason: 'No answer for 12 working days' })
const coming = carriedFrom(anItem({ id: 'item-carried', about }), 'meeting-next', 'item-new')

test('a card that stands on the next agenda already stands there once, with its history', () => {
  const joined = joinAgenda([late], [coming])
  expect(joined).toMatchObject([
    { id: 'item-late', rank: late.rank, carriedFromItemId: 'item-carried', heldOver: 1, reason: 'Held over' },
  ])
})

test('what was written beside it there stays, and the other stands beside it', () => {
  const written = { ...late, notes: notesOf('Ring them first') }
  expect(joinAgenda([written], [coming])).toMatchObject([{ id: 'item-new', heldOver: 1 }])
})

test('what was dealt with at one meeting is not said to be so on the next agenda', () => {
  const settled = anItem({ isDealtWith: true })
  expect(carriedFrom(settled, 'meeting-next', 'item-new')).not.toHaveProperty('isDealtWith')
})
