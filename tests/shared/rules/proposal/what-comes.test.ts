import { describe, expect, it } from 'vitest'
import type { ElsewhereItem, ProposalGiven } from '../../../../shared/rules/proposal/given'
import { proposeAgenda } from '../../../../shared/rules/proposal/propose-agenda'
import { aMeeting, anAction, anEscalation, anItem, anOpportunity, aPledge } from '../../../builders'
import { aParked, given, sentOn } from './given'

const comes = (it: Partial<ProposalGiven>) => proposeAgenda(given(it)).comes.map((one) => `${one.key}: ${one.reason}`)
const waits = (it: Partial<ProposalGiven>) => proposeAgenda(given(it)).waits.map((one) => `${one.title}: ${one.reason}`)

const elsewhere = (overrides: Partial<ElsewhereItem>): ElsewhereItem => {
  return { about: null, carriedFromItemId: null, carryOver: null, isUnderWay: false, ...overrides }
}

const heldOn = (on: string, carryOver: 'over' | null) => {
  const about = { kind: 'pledge', id: 'p' } as const
  return [{ on, items: [anItem({ about, carryOver: carryOver && { kind: 'carry-over' } })] }]
}

describe('onto the agenda by themselves come', () => {
  it('pledges due for review by the day of the meeting, oldest first, and no others', () => {
    const pledges = [
      aPledge({ id: 'now', reviewOn: '2026-06-11' }),
      aPledge({ id: 'before', reviewOn: '2026-06-01' }),
      aPledge({ id: 'later', reviewOn: '2026-06-12' }),
      aPledge({ id: 'kept', reviewOn: '2026-06-11', column: 'kept' }),
      aPledge({ id: 'gone', reviewOn: '2026-06-11', withdrawn: { on: '2026-06-02', reason: 'Moved away' } }),
    ]
    expect(comes({ pledges })).toEqual([
      'pledge-before: Was due for review on 1 June',
      'pledge-now: Due for review on 11 June',
    ])
  })

  it('pledges that are short of their condition on its day', () => {
    const condition = { needed: 6, found: 4, by: '2026-06-10' }
    const pledges = [
      aPledge({ id: 'short', condition }),
      aPledge({ id: 'met', condition: { ...condition, found: 6 } }),
      aPledge({ id: 'early', condition: { ...condition, by: '2026-06-20' } }),
    ]
    expect(comes({ pledges })).toEqual(['pledge-short: Needs 6 by 10 June, has 4'])
  })

  it('a pledge once: not again after a meeting had it on or after its day and a side of it was marked', () => {
    const weWill = { ...aPledge().weWill, mark: 'kept', markedOn: '2026-06-04' } as const
    const pledges = [aPledge({ id: 'p', reviewOn: '2026-06-04', weWill })]
    expect(comes({ pledges, history: heldOn('2026-06-04', null) })).toEqual([])
    expect(comes({ pledges, history: heldOn('2026-05-28', null) })).toHaveLength(1)
    expect(comes({ pledges, history: heldOn('2026-06-04', 'over') })).toHaveLength(1)
  })

  it('a pledge whose review a meeting had and did not do: no side was marked since its day, and no other day was set', () => {
    const history = heldOn('2026-06-04', null)
    const reason = 'pledge-p: Was due for review on 4 June'
    expect(comes({ pledges: [aPledge({ id: 'p', reviewOn: '2026-06-04' })], history })).toEqual([reason])
    const before = { ...aPledge().youWill, mark: 'kept', markedOn: '2026-05-28' } as const
    const pledges = [aPledge({ id: 'p', reviewOn: '2026-06-04', youWill: before })]
    expect(comes({ pledges, history })).toEqual([reason])
    const setAnew = [aPledge({ id: 'p', reviewOn: '2026-06-25', reviewSetOn: '2026-06-04' })]
    expect(comes({ pledges: setAnew, history })).toEqual([])
  })

  it('questions that are late on the day of the meeting, by working days, with how long they have waited today', () => {
    const escalations = [
      // Twelve working days on Tuesday 9 June: Monday 25 May was a bank holiday.
      anEscalation({ id: 'old', ...sentOn('2026-05-21') }),
      // Ten on Tuesday: its last day; late on Wednesday.
      anEscalation({ id: 'soon', ...sentOn('2026-05-26') }),
      anEscalation({ id: 'young', ...sentOn('2026-06-01') }),
      anEscalation({ id: 'draft' }),
    ]
    const proposed = proposeAgenda(given({ escalations })).comes
    expect(proposed.map((one) => [one.key, one.reason, one.isLate])).toEqual([
      ['escalation-old', 'No answer for 12 working days', true],
      ['escalation-soon', 'Late from 10 June if nobody answers', true],
    ])
  })

  it('a late question at each meeting until it is answered, also one that was parked', () => {
    const escalations = [anEscalation({ id: 'e', ...sentOn('2026-05-21') })]
    const about = { kind: 'escalation', id: 'e' } as const
    const history = [{ on: '2026-06-04', items: [anItem({ about, carryOver: null })] }]
    expect(comes({ escalations, history })).toHaveLength(1)
    const now = { about, isUnderWay: true }
    expect(comes({ escalations, elsewhere: [elsewhere(now)] })).toHaveLength(1)
    expect(comes({ escalations, elsewhere: [elsewhere({ ...now, carryOver: { kind: 'park' } })] })).toEqual([])
    expect(comes({ escalations, elsewhere: [elsewhere({ about })] })).toEqual([])
    const parked = [aParked({ id: 'k', about })]
    expect(comes({ escalations, parked })).toEqual(['parked-k: No answer for 12 working days'])
    const here = [aParked({ about, fromMeetingId: 'thursday' })]
    expect(comes({ escalations, parked: here })).toEqual([])
  })

  it('an answer at each meeting until the team has closed it, but not on a second agenda beside the first', () => {
    const answer = {
      kind: 'yes-if',
      words: 'With two names',
      on: '2026-06-08',
      byPersonId: null,
      via: 'phone',
      notedById: null,
      until: null,
      permissionId: null,
    } as const
    const escalations = [
      anEscalation({ id: 'e', question: 'A key?', ...sentOn('2026-06-01'), column: 'answered', answer }),
    ]
    expect(comes({ escalations })).toEqual(['escalation-e: Answered yesterday by phone: yes, if'])
    const items = [anItem({ about: { kind: 'escalation', id: 'e' } })]
    const history = [{ on: '2026-06-04', items }]
    expect(comes({ escalations, history })).toEqual(['escalation-e: Answered yesterday by phone: yes, if'])
    const meetings = [aMeeting({ id: 'thursday' }), aMeeting({ id: 'first', on: '2026-06-10' })]
    expect(comes({ escalations, history, meetings })).toEqual([])
    expect(comes({ escalations, elsewhere: [elsewhere({ about: { kind: 'escalation', id: 'e' } })] })).toEqual([])
    // The first meeting after the answer hears it under matters arising where one had the question before.
    const told = { escalations, history, items: [anItem({ itemKind: 'matters-arising' })] }
    expect(comes(told)).toEqual([])
    expect(waits(told)).toEqual(['A key?: Answered yesterday by phone: yes, if'])
    const unclosed = [...history, { on: '2026-06-08', items: [] }]
    expect(comes({ ...told, history: unclosed })).toEqual(['escalation-e: Answered yesterday by phone: yes, if'])
    const closed = escalations.map((one) => ({ ...one, column: 'closed' as const }))
    expect(comes({ escalations: closed, history })).toEqual([])
  })

  it('what was skipped, on the first agenda on or after its day, with its own reason', () => {
    const skipped = (backOn: string) => [aParked({ id: 'k', backOn })]
    expect(comes({ parked: skipped('2026-06-11') })).toEqual(['parked-k: Back as agreed on 11 June'])
    expect(comes({ parked: skipped('2026-06-12') })).toEqual([])
    expect(waits({ parked: skipped('2026-06-12') })).toEqual([])
    expect(comes({ parked: [aParked({ id: 'k', backOn: '2026-06-11', heldOver: 3 })] })).toEqual([
      'parked-k: Held over 3 meetings',
    ])
    const meetings = [aMeeting({ id: 'thursday' }), aMeeting({ id: 'first', on: '2026-06-10' })]
    expect(comes({ parked: skipped('2026-06-10'), meetings })).toEqual([])
    expect(comes({ parked: skipped('2026-06-11'), meetings })).toHaveLength(1)
  })

  it('nothing onto a meeting that was held before today', () => {
    const meeting = aMeeting({ on: '2026-06-08' })
    const pledges = [aPledge({ title: 'Chairs', reviewOn: '2026-06-01' })]
    expect(comes({ meeting, pledges })).toEqual([])
    expect(waits({ meeting, pledges })).toEqual(['Chairs: Was due for review on 1 June'])
  })
})

describe('never proposed is', () => {
  const pledges = [aPledge({ id: 'p', reviewOn: '2026-06-11' })]
  const about = { kind: 'pledge', id: 'p' } as const

  it('what stands on this agenda, or on another one to come', () => {
    expect(comes({ pledges, items: [anItem({ about })] })).toEqual([])
    expect(comes({ pledges, elsewhere: [elsewhere({ about })] })).toEqual([])
    const parked = [aParked({ fromItemId: 'item-of-may' })]
    expect(waits({ parked, elsewhere: [elsewhere({ carriedFromItemId: 'item-of-may' })] })).toEqual([])
  })

  it('what was taken off this agenda: dropped, parked or skipped', () => {
    const left = { about, fromMeetingId: 'thursday', title: 'Chairs', since: '2026-06-09' }
    const dropped = { on: '2026-06-09', reason: 'They moved away' }
    expect(comes({ pledges, parked: [aParked({ ...left, dropped })] })).toEqual([])
    expect(comes({ pledges, parked: [aParked({ ...left, backOn: '2026-06-11' })] })).toEqual([])
    expect(comes({ pledges, parked: [aParked(left)] })).toEqual([])
    expect(waits({ pledges, parked: [aParked(left)] })).toEqual(['Chairs: Parked today'])
  })

  it('what was dropped for good, while the pledge of an earlier drop asks again', () => {
    const dropped = { on: '2026-06-04', reason: 'Enough said' }
    expect(waits({ parked: [aParked({ dropped })] })).toEqual([])
    expect(comes({ pledges, parked: [aParked({ about, dropped })] })).toEqual(['pledge-p: Due for review on 11 June'])
  })
})

describe('to be asked for wait', () => {
  it('parked topics and suggested ones, each with who brought them', () => {
    const handedIn = { fromMeetingId: null, fromItemId: null }
    const parked = [
      aParked({ title: 'Bench', handedInById: 'dot' }),
      aParked({ title: 'Shelter', ...handedIn, handedInById: 'idris', since: '2026-06-08' }),
      aParked({ title: 'Bins', ...handedIn, since: '2026-06-02' }),
    ]
    expect(waits({ parked })).toEqual([
      'Bench: Parked since 14 May, by Dot Hazelwood',
      'Bins: Parked since 2 June',
      'Shelter: Suggested by Idris Marlowe',
    ])
  })

  it('ideas that were handed in, until a meeting has talked about them', () => {
    const origin = { kind: 'handed-in', personId: 'dot', on: '2026-06-05' } as const
    const opportunities = [
      anOpportunity({ id: 'o', title: 'Swap shop', origin }),
      anOpportunity({ title: 'From a meeting' }),
      anOpportunity({ title: 'Under way', origin, step: 'planning' }),
    ]
    expect(waits({ opportunities })).toEqual(['Swap shop: Suggested by Dot Hazelwood'])
    const history = [{ on: '2026-06-08', items: [anItem({ about: { kind: 'opportunity', id: 'o' } })] }]
    expect(waits({ opportunities, history })).toEqual([])
  })

  it('actions due from today until the meeting, and what is stuck until a week after it, those held over first', () => {
    const actions = [
      anAction({ title: 'today', dueOn: '2026-06-09' }),
      anAction({ title: 'in a week', dueOn: '2026-06-18', number: { year: 2026, n: 29 }, heldOver: 2 }),
      anAction({ title: 'in hand', dueOn: '2026-06-12' }),
      anAction({ title: 'blocked', dueOn: '2026-06-15', column: 'blocked', blockedBy: 'rain' }),
      anAction({ title: 'of nobody', dueOn: '2026-06-16', owner: { kind: 'nobody' } }),
      anAction({ title: 'after that', dueOn: '2026-06-19', heldOver: 2 }),
      anAction({ title: 'proposed', dueOn: '2026-06-10', column: 'proposed' }),
      anAction({ title: 'late', dueOn: '2026-06-08' }),
    ]
    const items = [anItem({ itemKind: 'matters-arising', isStanding: true })]
    expect(waits({ actions, items })).toEqual([
      'Action 26/A029: in a week: Due Thursday 18 June',
      'Action 26/A001: today: Due Tuesday 9 June',
      'Action 26/A001: blocked: Due Monday 15 June',
      'Action 26/A001: of nobody: Due Tuesday 16 June',
    ])
    // Late ones are read out under matters arising; without that line they ask for themselves.
    expect(waits({ actions })).toContain('Action 26/A001: late: Late since 8 June')
  })
})

it('gives a card the openness of the item it came from', () => {
  const pledges = [aPledge({ id: 'p', reviewOn: '2026-06-11' })]
  const closed = { kind: 'confidential', reason: 'about named people', until: null } as const
  const [proposed] = proposeAgenda(given({ pledges }), new Map([['pledge p', closed]])).comes
  expect(proposed?.openness).toEqual(closed)
})
