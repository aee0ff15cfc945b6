import { describe, expect, it } from 'vitest'
import { codeOf, emptyDraft, nextDayOf, readTime } from '../../../renderer/src/features/start-team/team-draft'

describe('a place’s code', () => {
  it.each([
    ['Millbrook', [], 'MILL'],
    ['St Ann’s', [], 'STAN'],
    ['Éastwood', [], 'EAST'],
    ['Mill Lane', ['MILL'], 'MILL2'],
    ['7', [], ''],
    ['محلة', [], ''],
  ])('of %s is %s', (name, taken, code) => {
    expect(codeOf(name, taken)).toBe(code)
  })
})

describe('a time as people write it', () => {
  it.each([
    ['10', '10:00'],
    ['9.30', '09:30'],
    ['2pm', '14:00'],
    ['12am', '00:00'],
    ['25:00', null],
    ['noon', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time)
  })
})

describe('the first meeting', () => {
  // Tuesday 9 June 2026
  const today = '2026-06-09'
  it.each([
    ['week', '4', '2026-06-11'],
    ['week', '2', '2026-06-16'],
    ['first', '4', '2026-07-02'],
    ['second', '4', '2026-06-11'],
    ['last', '5', '2026-06-26'],
  ] as const)('every %s on day %s is on %s', (rhythm, weekday, day) => {
    expect(nextDayOf({ ...emptyDraft, rhythm, weekday }, today)).toBe(day)
  })
})
