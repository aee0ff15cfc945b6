import { describe, expect, it } from 'vitest'
import { aboutDay, lastUnrecorded, usualOn } from '../../../renderer/src/features/meetings/day-words'
import type { MeetingCalendar, MeetingPattern } from '../../../shared/model/locality'
import { noDepartures } from '../../../shared/rules/meeting-calendar'
import { aLocality, aMeeting } from '../../builders'

const mondays: MeetingPattern = { every: 'week', weekday: 1, nth: null, startsAt: '10:00', endsAt: '11:00' }
const team = (calendar: Partial<MeetingCalendar> = {}, pattern = mondays) =>
  aLocality({ id: 'mill', pattern, calendar: { ...noDepartures, ...calendar } })
const today = '2026-05-20'
const words = (...all: Parameters<typeof aboutDay>) => aboutDay(...all).map((said) => said.words)

describe('what is said of a day that is being planned', () => {
  it('is nothing where it is one of the team’s days', () => {
    expect(words(team(), '2026-06-01', [], today)).toEqual([])
  })

  it('is why it is not the usual one', () => {
    expect(words(team({ bankHolidays: 'move' }), '2026-05-26', [], today)).toEqual([
      'Moved from Monday 25 May, a bank holiday.',
    ])
  })

  it('warns of a bank holiday, of another meeting, and of a day that has gone by', () => {
    expect(aboutDay(team(), '2026-05-25', [], today)).toEqual([
      { words: 'Monday 25 May is a bank holiday: Spring bank holiday.', isWarning: true },
    ])
    const there = [
      aMeeting({ on: '2026-06-01', startsAt: '14:00' }),
      aMeeting({ on: '2026-06-01', state: 'cancelled' }),
    ]
    expect(words(team(), '2026-06-01', there, today)).toEqual([
      'There is a meeting on Monday 1 June 2026 already, at 14:00.',
    ])
    expect(words(team(), '2026-05-18', [], today)).toEqual(['That day has gone by.'])
  })

  it('names the team’s days, and the date that was left out, with its reason', () => {
    expect(words(team(), '2026-06-03', [], today)).toEqual([
      'Not one of the team’s days: every Monday, 10:00 to 11:00.',
    ])
    const exceptions = [{ on: '2026-06-01', instead: null, why: 'Half term' }]
    expect(words(team({ exceptions }), '2026-06-01', [], today)).toEqual([
      'The calendar of the place leaves this date out: Half term.',
    ])
    expect(words(team({}, { ...mondays, every: 'none' }), '2026-06-03', [], today)).toEqual([])
  })

  it('are the times and the venue that count on it', () => {
    const instead = { on: '2026-06-02', startsAt: '18:00', endsAt: '19:00', venue: 'Library' }
    const changes = [{ from: '2026-07-01', pattern: { ...mondays, startsAt: '14:00', endsAt: '15:00' } }]
    const place = team({ exceptions: [{ on: '2026-06-01', instead, why: '' }], changes })
    expect(usualOn(place, '2026-06-02', [])).toMatchObject({ startsAt: '18:00', venue: 'Library' })
    expect(usualOn(place, '2026-06-03', [])).toMatchObject({ startsAt: '10:00', venue: 'Village hall' })
    expect(usualOn(place, '2026-07-03', [])).toMatchObject({ startsAt: '14:00' })
  })
})

it('the last day of which nothing is recorded is offered for what is on paper', () => {
  expect(lastUnrecorded(team(), ['2026-05-18', '2026-05-25'], today)).toBe('2026-05-11')
  expect(lastUnrecorded(team(), [], '2026-05-18')).toBe('2026-05-18')
  const all = ['2026-04-20', '2026-04-27', '2026-05-11', '2026-05-18']
  expect(lastUnrecorded(team(), all, today)).toBeNull()
  expect(lastUnrecorded(team({}, { ...mondays, every: 'none' }), [], today)).toBeNull()
})
