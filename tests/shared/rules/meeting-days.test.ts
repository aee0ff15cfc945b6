import { describe, expect, it } from 'vitest'
import { readTime } from '../../../renderer/src/features/meetings/read-time'
import { nextFreeDay } from '../../../shared/rules/meeting-days'

const weekly = { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' } as const

describe('the next day to meet', () => {
  it('is the next such weekday that is free', () => {
    expect(nextFreeDay(weekly, ['2026-06-11'], '2026-06-09')).toBe('2026-06-18')
  })

  it('may be today', () => {
    expect(nextFreeDay(weekly, [], '2026-06-11')).toBe('2026-06-11')
  })

  it('keeps to the same fortnight', () => {
    expect(nextFreeDay({ ...weekly, every: 'fortnight' }, ['2026-06-11'], '2026-06-12')).toBe('2026-06-25')
  })

  it('finds the first, the third and the last such day of a month', () => {
    const monthly = (nth: number) => nextFreeDay({ ...weekly, every: 'month', nth }, [], '2026-06-09')
    expect([monthly(1), monthly(3), monthly(-1)]).toEqual(['2026-07-02', '2026-06-18', '2026-06-25'])
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
