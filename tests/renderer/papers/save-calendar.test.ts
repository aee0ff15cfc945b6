import { describe, expect, it } from 'vitest'
import { calendarDays, calendarName } from '../../../renderer/src/features/papers/save-calendar'
import { aLocality, aMeeting } from '../../builders'

const mill = aLocality({ id: 'mill' })
const planned = aMeeting({ localityId: 'mill', on: '2026-06-11', state: 'planned' })

describe('the days a calendar file will tell of', () => {
  it('go a year from the first of them, as in the file, and not from today', () => {
    const days = calendarDays(mill, [planned], null, '2026-06-05')
    expect(days.map(({ on }) => on).slice(0, 2)).toEqual(['2026-06-11', '2026-06-18'])
    expect(days.at(-1)?.on).toBe('2027-06-10')
    expect(calendarName(mill, days, true)).toBe('MILL meetings 2026-06-11 to 2027-06-10')
  })

  it('of a place that is paused are those that are planned', () => {
    expect(calendarDays({ ...mill, stage: 'paused' }, [planned], null, '2026-06-05').map(({ on }) => on)).toEqual([
      '2026-06-11',
    ])
  })

  it('leave out what is over and what is of another place', () => {
    const others = [
      aMeeting({ localityId: 'mill', on: '2026-06-04', state: 'draft' }),
      aMeeting({ localityId: 'carr', on: '2026-06-12', state: 'planned' }),
    ]
    const days = calendarDays(mill, [planned, ...others], null, '2026-06-04').map(({ on }) => on)
    expect(days[0]).toBe('2026-06-11')
    expect(days).not.toContain('2026-06-12')
  })
})
