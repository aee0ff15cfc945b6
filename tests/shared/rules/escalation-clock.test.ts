import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EscalationEvent } from '../../../shared/model/cards'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addDays } from '../../../shared/rules/dates'
import { type EscalationClock, escalationClock } from '../../../shared/rules/escalation-clock'

const limits = { acknowledgeIn: 2, answerIn: 10 }
type Event = readonly [EscalationEvent['kind'], string]

function clock(today: string, ...events: readonly Event[]): EscalationClock {
  const trail = events.map(([kind, at]) => ({ kind, at: at.length === 10 ? `${at}T09:00:00.000Z` : at }))
  return escalationClock({ trail, sentAt: null }, today, limits, bankHolidays)
}
const sent: Event = ['sent', '2026-05-29']

describe('the escalation clock', () => {
  it('does not run before it is sent', () => {
    expect(clock('2026-06-09').kind).toBe('not-sent')
  })

  it('gives ten working days, and is over from the start of the working day after the last', () => {
    expect(clock('2026-06-12', sent)).toMatchObject({ kind: 'running', used: 10, over: 0, answerBy: '2026-06-12' })
    expect(clock('2026-06-14', sent)).toMatchObject({ used: 10, over: 0 })
    expect(clock('2026-06-15', sent)).toMatchObject({ used: 11, over: 1 })
    expect(clock('2026-06-16', sent)).toMatchObject({ used: 12, over: 2, age: 12 })
  })

  it('wants to be seen in two', () => {
    expect(clock('2026-06-02', sent)).toMatchObject({ isUnseen: false, seenBy: '2026-06-02' })
    expect(clock('2026-06-03', sent)).toMatchObject({ isUnseen: true, over: 0 })
    expect(clock('2026-06-03', sent, ['acknowledged', '2026-06-01'])).toMatchObject({
      isUnseen: false,
      seenBy: null,
      seenOn: '2026-06-01',
    })
  })

  it('stands still while it is with the team, and goes on from where it was', () => {
    const back: Event = ['asked-back', '2026-06-05']
    expect(clock('2026-07-01', sent, back)).toMatchObject({ kind: 'paused', used: 5, over: 0, answerBy: null })
    const returned: Event = ['returned', '2026-06-15']
    expect(clock('2026-06-16', sent, back, returned)).toMatchObject({
      kind: 'running',
      used: 6,
      answerBy: '2026-06-22',
      age: 12,
    })
  })

  it('starts anew when it is passed on, and the whole age shows', () => {
    expect(clock('2026-06-16', sent, ['acknowledged', '2026-06-01'], ['passed-on', '2026-06-15'])).toMatchObject({
      since: '2026-06-15',
      used: 1,
      over: 0,
      seenOn: null,
      firstSentOn: '2026-05-29',
      age: 12,
    })
  })

  it('stops with the answer; a later closing does not move it', () => {
    const answered: Event = ['answered', '2026-06-09']
    expect(clock('2026-08-01', sent, answered, ['closed', '2026-07-01'])).toMatchObject({
      kind: 'stopped',
      used: 7,
      over: 0,
      age: 7,
    })
    expect(clock('2026-07-02', sent, answered, ['reopened', '2026-07-01'])).toMatchObject({ kind: 'running', used: 1 })
  })

  it('takes the day in Britain, not the day of the clock in Greenwich', () => {
    expect(clock('2026-06-03', ['sent', '2026-06-01T23:30:00.000Z'])).toMatchObject({ since: '2026-06-02', used: 1 })
    expect(clock('2026-01-06', ['sent', '2026-01-05T23:30:00.000Z'])).toMatchObject({ since: '2026-01-05', used: 1 })
  })

  it('knows one from an old log by the day it was sent alone', () => {
    const old = { trail: [], sentAt: '2026-05-29T09:00:00.000Z' }
    expect(escalationClock(old, '2026-06-16', limits, bankHolidays)).toMatchObject({ over: 2 })
  })

  it('counts no time where the laptop’s clock was set back', () => {
    expect(clock('2026-05-01', sent)).toMatchObject({ used: 0, over: 0, age: 0 })
  })
})

describe('over days on which nobody is expected to answer', () => {
  it('Easter 2026 takes four days out: sent on Maundy Thursday, the next day that counts is Tuesday', () => {
    const maundy: Event = ['sent', '2026-04-02']
    expect(clock('2026-04-06', maundy)).toMatchObject({ used: 0, seenBy: '2026-04-08', answerBy: '2026-04-20' })
    expect(clock('2026-04-07', maundy)).toMatchObject({ used: 1 })
    expect(clock('2026-04-08', maundy)).toMatchObject({ used: 2, isUnseen: false })
    expect(clock('2026-04-20', maundy)).toMatchObject({ used: 10, over: 0 })
    expect(clock('2026-04-21', maundy)).toMatchObject({ used: 11, over: 1 })
  })

  it('Easter 2027, with the hour going forward on its Sunday', () => {
    const before: Event = ['sent', '2027-03-25T17:00:00.000Z']
    expect(clock('2027-03-29', before)).toMatchObject({ used: 0, answerBy: '2027-04-12' })
    expect(clock('2027-04-12', before)).toMatchObject({ used: 10, over: 0 })
    expect(clock('2027-04-13', before)).toMatchObject({ over: 1 })
  })

  it('Christmas 2026: Friday, the Monday for Boxing Day, and New Year’s Day do not count', () => {
    const before: Event = ['sent', '2026-12-18']
    expect(clock('2026-12-24', before)).toMatchObject({ used: 4, answerBy: '2027-01-06' })
    expect(clock('2026-12-28', before)).toMatchObject({ used: 4 })
    expect(clock('2026-12-29', before)).toMatchObject({ used: 5 })
    expect(clock('2027-01-03', before)).toMatchObject({ used: 7 })
    expect(clock('2027-01-06', before)).toMatchObject({ used: 10, over: 0 })
    expect(clock('2027-01-07', before)).toMatchObject({ used: 11, over: 1 })
  })

  it('asked back on Christmas Eve and returned in the new year, it has lost no day', () => {
    const events: Event[] = [
      ['sent', '2026-12-21'],
      ['asked-back', '2026-12-24'],
      ['returned', '2027-01-04'],
    ]
    expect(clock('2026-12-31', ...events.slice(0, 2))).toMatchObject({ kind: 'paused', used: 3, answerBy: null })
    expect(clock('2027-01-05', ...events)).toMatchObject({ kind: 'running', used: 4, answerBy: '2027-01-13' })
  })

  it('the night the hour goes back is one night, and the day is the day in Britain on both sides of it', () => {
    const late: Event = ['sent', '2026-10-23T22:59:00.000Z']
    const past: Event = ['sent', '2026-10-23T23:01:00.000Z']
    expect(clock('2026-10-26', late)).toMatchObject({ since: '2026-10-23', used: 1, answerBy: '2026-11-06' })
    expect(clock('2026-10-26', past)).toMatchObject({ since: '2026-10-24', used: 1, answerBy: '2026-11-06' })
    // In winter time 23:01 by Greenwich is still the same day.
    expect(clock('2026-10-27', ['sent', '2026-10-26T23:01:00.000Z'])).toMatchObject({ since: '2026-10-26', used: 1 })
  })
})

describe('laws of the clock', () => {
  const kinds = ['acknowledged', 'asked-back', 'returned', 'passed-on', 'answered'] as const
  const trail = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 20 })), { maxLength: 8 })

  it('never runs backwards as days go by, and never has used more than its age', () => {
    fc.assert(
      fc.property(trail, fc.integer({ min: 0, max: 60 }), (steps, wait) => {
        let on = sent[1]
        const events: Event[] = steps.map(([kind, days]) => {
          on = addDays(on, days)
          return [kind, on]
        })
        const now = clock(addDays(on, wait), sent, ...events)
        const next = clock(addDays(on, wait + 1), sent, ...events)
        if (now.kind === 'not-sent' || next.kind === 'not-sent') throw new Error('it was sent')
        expect(next.used).toBeGreaterThanOrEqual(now.used)
        expect(next.over).toBeGreaterThanOrEqual(now.over)
        expect(next.age).toBeGreaterThanOrEqual(now.age)
        expect(now.used).toBeLessThanOrEqual(now.age)
        // It is over exactly where the last day has been missed by that many working days.
        expect(now.over > 0).toBe(now.kind === 'running' && now.used > limits.answerIn)
      }),
    )
  })
})
