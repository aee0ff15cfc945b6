import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/model/common'
import { type AnyRecord, type RecordOf, recordSchemas } from '../../../shared/model/record'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { dayOf, weekdayOf } from '../../../shared/rules/dates'
import { escalationClock } from '../../../shared/rules/escalation-clock'
import { putAwayOver } from '../../../shared/rules/put-away'
import { built } from './built'

const someDays = [
  '2028-02-29',
  '2027-01-01',
  '2026-01-06',
  '2026-04-05',
  '2026-04-07',
  '2026-06-09',
  '2026-12-25',
  '2026-12-28',
]
const anyDay = fc
  .integer({ min: 0, max: 4_000 })
  .map((days): Day => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

const onSomeDays = someDays.map(built)

/** Each law holds on ordinary days, on a leap day, at New Year, at Easter and at Christmas. */
function onAnyDay(law: (sample: ReturnType<typeof built>) => void): void {
  for (const sample of onSomeDays) law(sample)
  fc.assert(
    fc.property(anyDay, (today) => law(built(today))),
    { numRuns: 15 },
  )
}

describe('the sample team', () => {
  it('is made of valid records, whatever day it is', () => {
    onAnyDay(({ records }) => {
      for (const record of records) {
        const parsed = recordSchemas[record.kind].safeParse(record)
        expect(parsed.error?.issues ?? [], `${record.kind} ${record.id}`).toEqual([])
      }
      expect(new Set(records.map((one) => `${one.kind} ${one.id}`)).size).toBe(records.length)
    })
  })

  it('has held nothing today or later, and meets next today or later, each place on its own weekday', () => {
    onAnyDay(({ today, all }) => {
      for (const meeting of all('meeting')) {
        const place = all('locality').find((one) => one.id === meeting.localityId)
        expect(weekdayOf(meeting.on)).toBe(place?.pattern.weekday)
        expect(bankHolidays.has(meeting.on)).toBe(false)
        if (meeting.state === 'draft' || meeting.state === 'approved') expect(meeting.on < today).toBe(true)
        else expect(meeting.on >= today).toBe(true)
      }
      for (const place of all('locality')) {
        const days = all('meeting').flatMap((one) => (one.localityId === place.id ? [one.on] : []))
        expect(new Set(days).size).toBe(days.length)
        const states = all('meeting')
          .filter((one) => one.localityId === place.id)
          .map((one) => one.state)
        expect(states.filter((one) => one === 'draft')).toHaveLength(1)
        expect(states.filter((one) => one === 'planned' || one === 'issued')).toHaveLength(1)
      }
    })
  })

  it('gives each number once, without gaps, in the order of days, and its counters stand at the last', () => {
    onAnyDay(({ all }) => {
      for (const series of ['decision', 'action', 'pledge', 'escalation'] as const) {
        const seen = new Map<string, number[]>()
        for (const one of all(series)) {
          const key = `${one.localityId}-${one.number.year}`
          seen.set(key, [...(seen.get(key) ?? []), one.number.n])
        }
        for (const counter of all('counter')) {
          const numbers = (seen.get(counter.id) ?? []).sort((a, b) => a - b)
          expect(numbers).toEqual(Array.from({ length: counter[series] }, (_, index) => index + 1))
          seen.delete(counter.id)
        }
        expect([...seen.keys()]).toEqual([])
      }
      for (const action of all('action')) expect(action.number.year).toBe(Number(action.raisedOn.slice(0, 4)))
    })
  })

  it('tells days that follow on each other: nothing is due, done, sent or answered before it was raised', () => {
    onAnyDay(({ today, all }) => {
      for (const action of all('action')) {
        expect(action.raisedOn <= today).toBe(true)
        expect(action.dueOn === null || action.dueOn >= action.raisedOn, action.title).toBe(true)
        for (const day of [action.proposedOn, action.finishedOn, action.dropped?.on, action.archivedOn]) {
          if (day) expect(day >= action.raisedOn && day <= today, `${action.title} ${day}`).toBe(true)
        }
        expect(action.blockedBy === '', action.title).toBe(action.column !== 'blocked')
        expect(action.finishedOn !== null).toBe(action.column === 'done')
      }
      for (const escalation of all('escalation')) {
        const days = escalation.trail.map((event) => event.at)
        expect(days.toSorted()).toEqual(days)
        expect(
          days.every((at) => dayOf(at) <= today),
          escalation.question,
        ).toBe(true)
        expect(escalation.answer !== null, escalation.question).toBe(
          escalation.column === 'answered' || escalation.column === 'closed',
        )
        const meetingOn = raisedAt(escalation.origin, all('meeting'))
        if (meetingOn !== null && days[0] !== undefined) expect(dayOf(days[0]) >= meetingOn).toBe(true)
      }
      for (const { weWill, youWill, withdrawn, column } of all('pledge')) {
        for (const side of [weWill, youWill]) {
          expect(side.markedOn === null).toBe(side.mark === 'not-yet')
          expect(side.markedOn === null || side.markedOn <= today).toBe(true)
        }
        if (column === 'kept') expect([weWill.mark, youWill.mark]).toEqual(['kept', 'kept'])
        expect(withdrawn === null || withdrawn.on <= today).toBe(true)
      }
    })
  })

  it('is what the app would make of it: nothing is left to put away, and what is late today is late every day', () => {
    onAnyDay(({ today, all }) => {
      expect(putAwayOver([...all('action'), ...all('pledge'), ...all('escalation')], today).put).toEqual([])
      const late = all('action').filter(
        (one) => one.dueOn !== null && one.dueOn < today && one.column !== 'done' && one.dropped === null,
      )
      expect(late.map((one) => one.title).sort()).toEqual([
        'Ask Peakside for an hour more of heating',
        'Ask the bus firm about the 17:10',
        'Blankets from Peakside’s store',
        'Repaint the bus shelter with the youth group',
        'Ring Peakside Homes about the lift at Weir Court',
        'Send the walking-bus route to the three schools',
      ])
    })
  })

  it('has one question that nobody answered for twelve working days, and no other late one', () => {
    onAnyDay(({ today, all }) => {
      const limits = { acknowledgeIn: 2, answerIn: 10 }
      const over = all('escalation').flatMap((one) => {
        const clock = escalationClock(one, today, limits, bankHolidays)
        return clock.kind === 'running' && clock.over > 0 && one.withdrawn === null
          ? [{ question: one.question, used: clock.used }]
          : []
      })
      expect(over).toEqual([
        { question: 'May we open the Rec pavilion on Saturdays without the £200 deposit?', used: 12 },
      ])
    })
  })

  it('names only people, places and things it has', () => {
    onAnyDay(({ records }) => {
      const own = records.flatMap((one) => [one.id, ...guestIds(one)])
      const named = JSON.stringify(records).match(/\bs-\d+\b(?!-)/g) ?? []
      expect([...new Set(named)].filter((id) => !own.includes(id))).toEqual([])
    })
  })
})

function guestIds(record: AnyRecord): readonly string[] {
  if (record.kind !== 'attendance') return []
  return record.attendees.flatMap(({ who }) => (who.kind === 'guest' ? [who.guestId] : []))
}

function raisedAt(origin: RecordOf<'escalation'>['origin'], meetings: readonly RecordOf<'meeting'>[]): Day | null {
  return origin.kind === 'item' ? (meetings.find((one) => one.id === origin.meetingId)?.on ?? null) : null
}
