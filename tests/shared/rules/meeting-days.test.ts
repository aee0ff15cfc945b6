import { describe, expect, it } from 'vitest'
import { readTime } from '../../../renderer/src/features/meetings/read-time'
import type { Day } from '../../../shared/model/common'
import type { Locality, MeetingCalendar, MeetingPattern } from '../../../shared/model/locality'
import { noDepartures } from '../../../shared/rules/meeting-calendar'
import { meetingDays, nextFreeDay, nextHolidayMet, nextMeetingDay } from '../../../shared/rules/meeting-days'
import { aLocality } from '../../builders'

const weekly = { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' } as const
const mondays = { ...weekly, weekday: 1 }
function team(pattern: MeetingPattern, calendar: Partial<MeetingCalendar> = {}): Locality {
  return aLocality({ venue: 'Village hall', pattern, calendar: { ...noDepartures, ...calendar } })
}
function next(count: number, place: Locality, from: Day, held: readonly Day[] = []) {
  const days = []
  for (const day of meetingDays(place, from, held)) {
    days.push(day)
    if (days.length === count) break
  }
  return days
}
const days = (...all: Parameters<typeof next>) => next(...all).map(({ on }) => on)

describe('the days a team meets on', () => {
  it('are by the week, by the month, or none', () => {
    expect(days(2, team(weekly), '2026-06-09')).toEqual(['2026-06-11', '2026-06-18'])
    const monthly = (nth: number) => days(2, team({ ...weekly, every: 'month', nth }), '2026-06-09')
    expect(monthly(1)).toEqual(['2026-07-02', '2026-08-06'])
    expect(monthly(-1)).toEqual(['2026-06-25', '2026-07-30'])
    expect(days(1, team({ ...weekly, every: 'none' }), '2026-06-09')).toEqual([])
    expect(nextMeetingDay(team({ ...weekly, every: 'none' }), [], '2026-06-09')).toBeNull()
  })

  it('leave out a day on which a meeting stands, two of them at one day as well', () => {
    const taken = ['2026-06-11', '2026-06-11', '2026-06-18']
    expect(nextMeetingDay(team(weekly), taken, '2026-06-09')).toMatchObject({ on: '2026-06-25', note: '' })
  })

  it('are met on a bank holiday, moved to the next working day, or left out, as the team has chosen', () => {
    const may = (bankHolidays: MeetingCalendar['bankHolidays']) =>
      next(1, team(mondays, { bankHolidays }), '2026-05-20')
    expect(may('keep')).toMatchObject([{ on: '2026-05-25', note: '' }])
    expect(may('move')).toMatchObject([{ on: '2026-05-26', note: 'Moved from Monday 25 May, a bank holiday' }])
    expect(may('skip')).toMatchObject([{ on: '2026-06-01', note: '' }])
  })

  it('pass the whole of Easter when Good Friday is moved', () => {
    expect(days(2, team({ ...weekly, weekday: 5 }, { bankHolidays: 'move' }), '2026-04-01')).toEqual([
      '2026-04-07',
      '2026-04-10',
    ])
  })

  it('are moved to a working day that is free, and past none of the next meetings', () => {
    // From the day after the holiday on the team meets on Tuesdays: Tuesday is taken, Wednesday is free.
    const change = { from: '2026-05-26', pattern: { ...weekly, weekday: 2 } }
    const place = team(mondays, { bankHolidays: 'move', changes: [change] })
    expect(next(3, place, '2026-05-20').map(({ on, note }) => [on, note !== ''])).toEqual([
      ['2026-05-26', false],
      ['2026-05-27', true],
      ['2026-06-02', false],
    ])
  })

  it('are not offered where somebody put the meeting on the day before, and are where it is another meeting', () => {
    expect(nextMeetingDay(team(weekly), ['2026-06-10'], '2026-06-09')?.on).toBe('2026-06-18')
    expect(nextMeetingDay(team(weekly), ['2026-06-08'], '2026-06-09')?.on).toBe('2026-06-11')
  })

  it('are not offered twice when the moved one is planned already', () => {
    const place = team(mondays, { bankHolidays: 'move' })
    expect(nextMeetingDay(place, ['2026-05-26'], '2026-05-20')?.on).toBe('2026-06-01')
  })

  it('name the next of them that is a bank holiday', () => {
    expect(nextHolidayMet(team(mondays), '2026-05-26', [])).toEqual({ on: '2026-08-31', movedTo: '2026-09-01' })
    expect(nextHolidayMet(team({ ...weekly, every: 'none' }), '2026-05-26', [])).toBeNull()
  })
})

describe('a fortnight', () => {
  const fortnight = { ...weekly, every: 'fortnight' } as const
  it('counts from the last meeting, missed and cancelled ones between', () => {
    expect(days(2, team(fortnight), '2026-06-12', ['2026-06-11'])).toEqual(['2026-06-25', '2026-07-09'])
    expect(days(1, team(fortnight), '2026-07-10', ['2026-06-11'])).toEqual(['2026-07-23'])
  })

  it('counts from a day that is said, rather', () => {
    expect(days(1, team(fortnight, { fortnightFrom: '2026-06-04' }), '2026-06-12', ['2026-06-11'])).toEqual([
      '2026-06-18',
    ])
  })

  it('stays the same one after a meeting that was moved, by hand or off a bank holiday', () => {
    expect(days(1, team(fortnight), '2026-06-12', ['2026-06-10'])).toEqual(['2026-06-25'])
    expect(days(1, team(fortnight), '2026-06-24', ['2026-06-11', '2026-06-23'])).toEqual(['2026-06-25'])
    const fridays = team({ ...fortnight, weekday: 5 }, { bankHolidays: 'move' })
    expect(days(1, fridays, '2026-04-08', ['2026-04-07'])).toEqual(['2026-04-17'])
  })

  it('counts from the change where it begins with one', () => {
    const place = team(weekly, { changes: [{ from: '2026-09-01', pattern: { ...fortnight, weekday: 3 } }] })
    expect(days(4, place, '2026-08-20')).toEqual(['2026-08-20', '2026-08-27', '2026-09-02', '2026-09-16'])
  })
})

describe('an exception', () => {
  const lateJune = { on: '2026-06-26', startsAt: '14:00', endsAt: '15:30', venue: 'Library' }
  it('leaves one date out, or holds it on another day, at another time and venue, and says why', () => {
    const exceptions = [
      { on: '2026-06-18', instead: null, why: 'Half term' },
      { on: '2026-06-25', instead: lateJune, why: 'The hall is let' },
    ]
    expect(next(3, team(weekly, { exceptions }), '2026-06-09')).toMatchObject([
      { on: '2026-06-11', venue: 'Village hall', note: '' },
      { ...lateJune, note: 'Instead of Thursday 25 June: The hall is let' },
      { on: '2026-07-02', note: '' },
    ])
  })

  it('may only change the time, and decides about a bank holiday too', () => {
    const sameDay = { on: '2026-05-25', startsAt: '18:00', endsAt: '19:00', venue: '' }
    const exceptions = [{ on: '2026-05-25', instead: sameDay, why: '' }]
    expect(next(1, team(mondays, { exceptions }), '2026-05-20')).toMatchObject([
      { on: '2026-05-25', startsAt: '18:00', venue: 'Village hall', note: 'Not at the usual time or venue' },
    ])
  })

  it('says nothing once its date is no day of the pattern', () => {
    const exceptions = [{ on: '2026-06-18', instead: lateJune, why: '' }]
    expect(days(2, team(mondays, { exceptions }), '2026-06-09')).toEqual(['2026-06-15', '2026-06-22'])
  })

  it('may be the only day of a team without a pattern to come', () => {
    const changes = [{ from: '2028-12-01', pattern: weekly }]
    expect(days(1, team({ ...weekly, every: 'none' }, { changes }), '2026-06-09')).toEqual(['2028-12-07'])
    const never = { on: '2026-06-18', instead: { ...lateJune, on: '9999-12-31' }, why: '' }
    expect(days(1, team(weekly, { exceptions: [never] }), '2026-06-12')).toEqual(['2026-06-25'])
  })
})

describe('the next day by a pattern alone', () => {
  it('is the next such day that is free, today too, in the same fortnight', () => {
    expect(nextFreeDay(weekly, ['2026-06-11'], '2026-06-09')).toBe('2026-06-18')
    expect(nextFreeDay(weekly, [], '2026-06-11')).toBe('2026-06-11')
    expect(nextFreeDay({ ...weekly, every: 'fortnight' }, ['2026-06-11'], '2026-06-12')).toBe('2026-06-25')
  })

  it('without a pattern is today, or the day after a meeting today', () => {
    const none = { ...weekly, every: 'none' } as const
    expect(nextFreeDay(none, [], '2026-06-09')).toBe('2026-06-09')
    expect(nextFreeDay(none, ['2026-06-09'], '2026-06-09')).toBe('2026-06-10')
  })
})

describe('a time as people write it', () => {
  it('is understood', () => {
    expect(['10:00', '9.30', '14', '2pm', '7.30 pm', '12am', '0930'].map(readTime)).toEqual([
      '10:00',
      '09:30',
      '14:00',
      '14:00',
      '19:30',
      '00:00',
      '09:30',
    ])
  })

  it('is not guessed at', () => {
    expect(['', 'noon', '25:00', '10:75', '13pm'].map(readTime)).toEqual([null, null, null, null, null])
  })
})
