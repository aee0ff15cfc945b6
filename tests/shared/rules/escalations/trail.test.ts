import { describe, expect, it } from 'vitest'
import { Escalation, type EscalationEvent } from '../../../../shared/model/cards'
import { isRefused } from '../../../../shared/refusals'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { escalationClock } from '../../../../shared/rules/escalation-clock'
import { type Deed, momentOf } from '../../../../shared/rules/escalations/deed'
import { acknowledge, remind } from '../../../../shared/rules/escalations/waiting'
import { editEscalation } from '../../../../shared/rules/escalations/writing'
import { anEscalation } from '../../../builders'

const deed = (on?: string): Deed => ({
  by: { personId: 'nettie', via: 'here', notedById: null },
  now: '2026-06-16T09:00:00.000Z',
  today: '2026-06-16',
  on,
})
const event = (kind: EscalationEvent['kind'], at: string): EscalationEvent => ({
  kind,
  at,
  personId: 'maya',
  words: '',
  via: 'here',
  notedById: null,
})
const limits = { acknowledgeIn: 2, answerIn: 10 }
const sentAt = '2026-06-01T09:00:00.000Z'

describe('a trail that is full', () => {
  const reminders = Array.from({ length: 498 }, () => event('reminded', '2026-06-04T09:00:00.000Z'))
  const full = anEscalation({
    column: 'sent',
    sentAt: '2026-06-03T09:00:00.000Z',
    trail: [event('sent', sentAt), event('passed-on', '2026-06-03T09:00:00.000Z'), ...reminders],
  })

  it('takes what happens next, lets go of a reminder, and its clock stays right', () => {
    const seen = acknowledge(full, deed())
    if (isRefused(seen)) throw new Error('it is there to be seen')
    expect(Escalation.safeParse(seen).success).toBe(true)
    expect(seen.trail).toHaveLength(500)
    expect(seen.trail.at(-1)?.kind).toBe('acknowledged')
    expect(escalationClock(seen, '2026-06-16', limits, bankHolidays)).toEqual({
      ...escalationClock(full, '2026-06-16', limits, bankHolidays),
      seenOn: '2026-06-16',
      seenBy: null,
      isUnseen: false,
    })
  })

  it('keeps the first sending, even where there is no reminder to let go of', () => {
    const passed = Array.from({ length: 499 }, () => event('passed-on', '2026-06-03T09:00:00.000Z'))
    const busy = { ...full, trail: [event('sent', sentAt), ...passed] }
    const once = remind(busy, deed())
    if (isRefused(once)) throw new Error('it is open')
    expect(once.trail).toHaveLength(500)
    expect(escalationClock(once, '2026-06-16', limits, bankHolidays)).toMatchObject({ firstSentOn: '2026-06-01' })
  })
})

describe('the moment of what is noted later', () => {
  const one = { sentAt, trail: [event('sent', sentAt)] }

  it('is on its day, after what happened last, and never before it', () => {
    expect(momentOf(one, deed('2026-06-05'))).toBe('2026-06-05T12:00:00.000Z')
    expect(momentOf(one, deed('2026-06-01'))).toBe('2026-06-01T12:00:00.000Z')
    const evening = { sentAt, trail: [event('sent', '2026-06-01T19:30:00.000Z')] }
    expect(momentOf(evening, deed('2026-06-01'))).toBe('2026-06-01T19:30:00.001Z')
    const midnight = { sentAt, trail: [event('sent', '2026-06-01T22:59:59.999Z')] }
    expect(momentOf(midnight, deed('2026-06-01'))).toBe('2026-06-01T22:59:59.999Z')
    expect(momentOf(one, deed('2026-06-16'))).toBe('2026-06-16T09:00:00.000Z')
    expect(momentOf(one, deed('2026-05-31'))).toEqual({ refused: { code: 'before-what-happened', last: '2026-06-01' } })
    expect(momentOf(one, deed('2026-06-17'))).toEqual({ refused: { code: 'in-the-future', on: '2026-06-17' } })
    // Of one from an old log only the day of its sending is known.
    const old = momentOf({ sentAt, trail: [] }, deed('2026-05-31'))
    expect(old).toEqual({ refused: { code: 'before-what-happened', last: '2026-06-01' } })
  })

  it('is never before the last, where the laptop’s clock was set back', () => {
    const ahead = { sentAt, trail: [event('sent', '2026-06-20T09:00:00.000Z')] }
    expect(momentOf(ahead, deed())).toBe('2026-06-20T09:00:00.000Z')
  })
})

describe('what may be changed', () => {
  const given = {
    team: {
      personOf: (id: string) => (id === 'maya' ? { id, retiredOn: null } : undefined),
      seatOf: () => ({ confirmed: new Set<string>(), covers: [], proposed: [], emptySince: null, isSaidEmpty: false }),
    },
    raisedOn: '2026-06-01',
    today: '2026-06-16',
    now: '2026-06-16T09:00:00.000Z',
  }
  const whole = {
    question: 'Otherwise?',
    ask: 'money',
    tried: 'x',
    ifNothing: 'y',
    barrier: 'structures',
    neededBy: '2026-07-01',
    ways: ['coaching'],
  } as const
  const edit = (column: Escalation['column'], input: object) => {
    const one = anEscalation({ column })
    return editEscalation(one, { escalationId: one.id, ...input }, given)
  }

  it('is told to who has it where the day it is needed becomes another', () => {
    expect(edit('sent', { neededBy: '2026-06-30' })).toMatchObject({ neededBySetAt: given.now })
    const same = edit('sent', { neededBy: anEscalation().neededBy, ways: ['coaching'] })
    expect(same).not.toHaveProperty('neededBySetAt')
    expect(edit('drafted', { neededBy: '2026-06-30' })).not.toHaveProperty('neededBySetAt')
  })

  it('is everything of a draft, and a stranger or an early day is refused', () => {
    expect(edit('drafted', { ...whole, enablerId: 'maya' })).toMatchObject({ ...whole, enablerId: 'maya' })
    expect(edit('drafted', { enablerId: 'ghost' })).toEqual({
      refused: { code: 'missing', kind: 'person', id: 'ghost' },
    })
    expect(edit('drafted', { neededBy: '2026-05-31' })).toEqual({
      refused: { code: 'due-before-raised', raisedOn: '2026-06-01' },
    })
  })

  it('is the date and the tags of what was sent, its words too while it is back with the team, and never to whom it goes', () => {
    const wrong = (column: Escalation['column']) => ({ refused: { code: 'wrong-column', column } })
    const { question: _, ...rest } = whole
    for (const column of ['sent', 'acknowledged', 'answered', 'closed'] as const) {
      expect(edit(column, whole)).toEqual(wrong(column))
      expect(edit(column, rest)).toEqual(wrong(column))
      expect(edit(column, { neededBy: null, ways: whole.ways })).toMatchObject({ ways: whole.ways })
      // A form that sends what is there already changes nothing.
      const { question, tried } = anEscalation()
      expect(edit(column, { question, tried, neededBy: '2026-07-01' })).toMatchObject({ neededBy: '2026-07-01' })
    }
    expect(edit('asked-back', whole)).toMatchObject(whole)
    expect(edit('asked-back', { enablerId: 'maya' })).toEqual(wrong('asked-back'))
  })
})
