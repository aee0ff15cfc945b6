import { describe, expect, it } from 'vitest'
import { calendarName, calendarOfMeeting, calendarOfYear } from '../../../shared/rules/calendar-days'
import { aLocality, aMeeting } from '../../builders'

const mill = aLocality({ id: 'mill' })
const planned = aMeeting({ localityId: 'mill', on: '2026-06-11', state: 'planned' })

describe('the days a calendar file will tell of', () => {
  it('go a year from the first of them, as in the file, and not from today', () => {
    const days = calendarOfYear(mill, [planned], '2026-06-05')
    expect(days.map(({ on }) => on).slice(0, 2)).toEqual(['2026-06-11', '2026-06-18'])
    expect(days.at(-1)?.on).toBe('2027-06-10')
    expect(calendarName(mill, days, true)).toBe('MILL meetings 2026-06-11 to 2027-06-10')
  })

  it('of a place that is paused are those that are planned', () => {
    expect(calendarOfYear({ ...mill, stage: 'paused' }, [planned], '2026-06-05').map(({ on }) => on)).toEqual([
      '2026-06-11',
    ])
  })

  it('leave out what is over and what is of another place', () => {
    const others = [
      aMeeting({ localityId: 'mill', on: '2026-06-04', state: 'draft' }),
      aMeeting({ localityId: 'carr', on: '2026-06-12', state: 'planned' }),
    ]
    const days = calendarOfYear(mill, [planned, ...others], '2026-06-04').map(({ on }) => on)
    expect(days[0]).toBe('2026-06-11')
    expect(days).not.toContain('2026-06-12')
  })

  it('stand in the order of their hours where two are on one day, each cancelled one that was planned anew once', () => {
    const on = '2026-06-11'
    const late = aMeeting({ localityId: 'mill', on, state: 'planned', startsAt: '18:00', endsAt: '19:00' })
    const off = aMeeting({ localityId: 'mill', on, state: 'cancelled', startsAt: '08:00', endsAt: '09:00' })
    const told = calendarOfYear(mill, [late, planned, off], '2026-06-05').filter((one) => one.on === on)
    expect(told.map(({ startsAt, state, nth }) => [startsAt, state, nth])).toEqual([
      [planned.startsAt, 'planned', 1],
      ['18:00', 'planned', 2],
    ])
  })

  it('of a meeting that has been held are the next one’s, planned or not', () => {
    const held = aMeeting({ localityId: 'mill', on: '2026-06-04', state: 'draft' })
    expect(calendarOfMeeting(mill, [held, planned], held.id)).toMatchObject([{ on: '2026-06-11', isPlanned: true }])
    expect(calendarOfMeeting(mill, [held], held.id)).toMatchObject([{ on: '2026-06-11', isPlanned: false }])
    expect(calendarOfMeeting(mill, [planned], 'no-such')).toEqual([])
  })
})
