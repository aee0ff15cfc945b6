import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Meeting } from '../../../shared/model/meeting'
import { type Change, recordSchemas } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import { askFromMs, countGap, gapMinutes, leaveOutGap } from '../../../shared/rules/live-gap'
import { startMeeting, stepTo } from '../../../shared/rules/live-meeting'
import { aMeeting, anItem } from '../../builders'

const start = Date.parse('2026-06-11T09:00:00.000Z')
const iso = (ms: number): string => new Date(ms).toISOString()
const items = ['a0', 'a1', 'a2'].map((rank, index) => anItem({ id: `item-${index + 1}`, rank }))

type Hall = { readonly meeting: Meeting; readonly items: typeof items; readonly meetings: readonly Meeting[] }

function apply(it: Hall, change: Change | { readonly refused: unknown }): Hall {
  if (isRefused(change) || 'refused' in change) return it
  let { meeting, items: list } = it
  for (const record of change.put) {
    recordSchemas[record.kind].parse(record)
    if (record.kind === 'meeting') meeting = record
    if (record.kind === 'item') list = list.map((item) => (item.id === record.id ? record : item))
  }
  return { ...it, meeting, items: list }
}

function began(): Hall {
  const hall = { meeting: aMeeting(), items, meetings: [] }
  return apply(hall, startMeeting(hall, iso(start)))
}

/** All the items' time in milliseconds, the running stretch included to its part of a second. */
function total({ meeting, items: list }: Hall, now: number): number {
  const spent = list.reduce((sum, item) => sum + item.spentSeconds * 1000, 0)
  const since = meeting.live?.runningSince
  return spent + (since == null ? 0 : now - Date.parse(since))
}

test('whatever comes and goes, the time is what ran, and what is asked about is what was long away', () => {
  const stretch = fc.record({
    ran: fc.integer({ min: 0, max: 600_000 }),
    away: fc.integer({ min: 1_000, max: 3_000_000 }),
    step: fc.constantFrom('item-1', 'item-2', 'item-3', null),
    answer: fc.constantFrom(true, false, null),
  })
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (stretches) => {
      let hall = began()
      let now = start
      let expected = 0
      let asked = 0
      for (const { ran, away, step, answer } of stretches) {
        now += ran
        expected += ran
        hall = apply(hall, leaveOutGap(hall, iso(now), iso(now + away)))
        now += away
        if (away >= askFromMs) asked += away
        const gap = hall.meeting.live?.gap ?? null
        expect(gap === null ? 0 : Date.parse(gap.to) - Date.parse(gap.from)).toBe(asked)
        if (step !== null) hall = apply(hall, stepTo(hall, step, iso(now)))
        if (answer !== null) {
          hall = apply(hall, countGap(hall, answer))
          if (answer) expected += Math.floor(asked / 1000) * 1000
          asked = 0
        }
        expect(total(hall, now)).toBe(expected)
      }
    }),
    { numRuns: 300 },
  )
})

test('a sign from before the clock was started says nothing about it', () => {
  const hall = began()
  const after = apply(hall, leaveOutGap(hall, iso(start - 3_600_000), iso(start + 90_000)))
  expect(after.meeting.live?.gap).toEqual({ from: iso(start), to: iso(start + 90_000), itemId: 'item-1' })
})

test('a laptop whose clock was set back is not away', () => {
  expect(leaveOutGap(began(), iso(start + 60_000), iso(start - 3_600_000)).put).toEqual([])
})

test('minutes are spoken of in whole ones, and never as none', () => {
  expect(gapMinutes({ from: iso(start), to: iso(start + 31_000) })).toBe(1)
  expect(gapMinutes({ from: iso(start), to: iso(start + 21 * 60_000 + 20_000) })).toBe(21)
})
