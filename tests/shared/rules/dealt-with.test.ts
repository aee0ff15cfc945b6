import { describe, expect, test } from 'vitest'
import type { Meeting } from '../../../shared/model/meeting'
import { deedsBefore, isDealtWith, meetingTime } from '../../../shared/rules/dealt-with'
import { aMeeting, anAction, anEscalation, aPledge } from '../../builders'

const day = '2026-06-11'
const that = { from: day, to: day, before: new Set<string>() }
const weekLater = { from: '2026-06-18', to: '2026-06-18', before: new Set<string>() }
const side = aPledge().weWill

test('a pledge that was agreed, marked, put off or ended that day, and no other', () => {
  for (const pledge of [
    aPledge({ agreedOn: day }),
    aPledge({ overOn: day }),
    aPledge({ youWill: { ...side, mark: 'kept', markedOn: day } }),
    aPledge({ reviewOn: '2026-08-13', reviewSetOn: day }),
    aPledge({ withdrawn: { on: day, reason: 'the kitchen has closed' } }),
  ]) {
    expect(isDealtWith(pledge, that)).toBe(true)
    expect(isDealtWith(pledge, weekLater)).toBe(false)
  }
})

test('an action that was agreed done or dropped, not one that is only proposed done', () => {
  expect(isDealtWith(anAction({ finishedOn: day }), that)).toBe(true)
  expect(isDealtWith(anAction({ dropped: { on: day, reason: 'no key' } }), that)).toBe(true)
  expect(isDealtWith(anAction({ proposedOn: day }), that)).toBe(false)
})

test('a question only by what was said in the room: an e-mail of that morning has not been talked about', () => {
  const event = { kind: 'answered', at: `${day}T09:20:00Z`, personId: null, words: '', notedById: null } as const
  const answered = (via: 'meeting' | 'e-mail') => anEscalation({ trail: [{ ...event, via }] })
  expect(isDealtWith(answered('meeting'), that)).toBe(true)
  expect(isDealtWith(answered('e-mail'), that)).toBe(false)
})

describe('the days whose deeds are a meeting’s', () => {
  const live = (startedAt: string, isFromPaper = false): NonNullable<Meeting['live']> => ({
    ...{ startedAt, isFromPaper, itemId: null, runningSince: null, statementShownAt: null },
    ...{ gap: null, signedUpParts: [] },
  })

  test('go on while it is open: resumed a day later, or written down from paper weeks later', () => {
    const suspended = aMeeting({ state: 'suspended', live: live(`${day}T09:00:00.000Z`) })
    expect(meetingTime(suspended, '2026-06-12')).toMatchObject({ from: day, to: '2026-06-12' })
    const paper = aMeeting({ state: 'live', live: live(`${day}T09:00:00.000Z`, true) })
    expect(meetingTime(paper, '2026-06-30')).toMatchObject({ from: day, to: '2026-06-30' })
  })

  test('begin before the planned day where it was begun early', () => {
    const early = aMeeting({ state: 'live', live: live('2026-06-10T09:00:00.000Z') })
    expect(meetingTime(early, '2026-06-10')).toMatchObject({ from: '2026-06-10', to: day })
  })

  test('are its own day alone once it is closed', () => {
    const draft = aMeeting({ state: 'draft', live: live(`${day}T09:00:00.000Z`) })
    expect(meetingTime(draft, '2026-06-30')).toMatchObject({ from: day, to: day })
  })
})

describe('what the board did before the meeting began', () => {
  const halfKept = aPledge({ id: 'pledge-tea', weWill: { ...side, mark: 'kept', markedOn: day } })

  test('is not what the meeting came to: a mark of that morning does not settle the item', () => {
    const before = new Set(deedsBefore([halfKept], aMeeting(), { isFromPaper: false, today: day }))
    expect(isDealtWith(halfKept, { ...that, before })).toBe(false)
    const both = { ...halfKept, youWill: { ...side, mark: 'changed', markedOn: day } } as const
    expect(isDealtWith(both, { ...that, before })).toBe(true)
  })

  test('settles it all the same where the pledge is over: there is nothing to carry on', () => {
    const kept = aPledge({ ...halfKept, column: 'kept', overOn: day })
    const before = new Set(deedsBefore([kept], aMeeting(), { isFromPaper: false, today: day }))
    expect(isDealtWith(kept, { ...that, before })).toBe(true)
  })

  test('from paper is what was done after its day: a mark that was given that day is the meeting’s', () => {
    const later = aPledge({ weWill: { ...side, mark: 'kept', markedOn: '2026-06-15' } })
    const elsewhere = aPledge({ localityId: 'fairfield', agreedOn: '2026-06-15' })
    const deeds = deedsBefore([halfKept, later, elsewhere], aMeeting(), { isFromPaper: true, today: '2026-06-23' })
    expect(deeds).toEqual([`${later.id} we kept 2026-06-15`])
  })
})
