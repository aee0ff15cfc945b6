import { expect, test } from 'vitest'
import { isDealtWith } from '../../../shared/rules/dealt-with'
import { anAction, anEscalation, aPledge } from '../../builders'

const day = '2026-06-11'

test('a pledge that was agreed, marked or ended that day, and no other', () => {
  const side = aPledge().weWill
  for (const pledge of [
    aPledge({ agreedOn: day }),
    aPledge({ overOn: day }),
    aPledge({ youWill: { ...side, mark: 'kept', markedOn: day } }),
    aPledge({ withdrawn: { on: day, reason: 'the kitchen has closed' } }),
  ]) {
    expect(isDealtWith(pledge, day)).toBe(true)
    expect(isDealtWith(pledge, '2026-06-18')).toBe(false)
  }
})

test('an action that was agreed done or dropped, not one that is only proposed done', () => {
  expect(isDealtWith(anAction({ finishedOn: day }), day)).toBe(true)
  expect(isDealtWith(anAction({ dropped: { on: day, reason: 'no key' } }), day)).toBe(true)
  expect(isDealtWith(anAction({ proposedOn: day }), day)).toBe(false)
})

test('a question only by what was said in the room: an e-mail of that morning has not been talked about', () => {
  const event = { kind: 'answered', at: `${day}T09:20:00Z`, personId: null, words: '', notedById: null } as const
  const answered = (via: 'meeting' | 'e-mail') => anEscalation({ trail: [{ ...event, via }] })
  expect(isDealtWith(answered('meeting'), day)).toBe(true)
  expect(isDealtWith(answered('e-mail'), day)).toBe(false)
})
