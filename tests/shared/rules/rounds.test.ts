import { describe, expect, test } from 'vitest'
import { attendeeOf } from '../../../shared/rules/attendance'
import { roundAt, sayInRound, wordsOfRound } from '../../../shared/rules/rounds'
import { aMeeting, anAttendance, anItem } from '../../builders'

const items = [
  anItem({ id: 'item-1', itemKind: 'welcome' }),
  anItem({ id: 'item-2', itemKind: 'challenge' }),
  anItem({ id: 'item-3', itemKind: 'any-other-business' }),
  anItem({ id: 'item-4', itemKind: 'next-meeting' }),
  anItem({ id: 'item-5', itemKind: 'challenge' }),
]
const present = (personId: string) => attendeeOf({ kind: 'person', personId }, 'present')
const attendance = anAttendance({ attendees: [present('dot'), present('owen')] })
const live = aMeeting({ state: 'live' })

describe('rounds', () => {
  test('open at the welcome and close at the last of the closing items', () => {
    expect(items.map((item) => roundAt(items, item.id, { hasRounds: true }))).toEqual([
      'check-in',
      null,
      null,
      'close-out',
      null,
    ])
  })

  test('are only where the place has them', () => {
    expect(roundAt(items, 'item-1', { hasRounds: false })).toBeNull()
  })

  test('keep a word for each, and show them without whose they are', () => {
    const first = sayInRound(live, attendance, { personId: 'dot', round: 'check-in', word: 'tired' })
    const said = 'put' in first && first.put[0]?.kind === 'attendance' ? first.put[0] : attendance
    expect(said.attendees[0]).toMatchObject({ checkIn: 'tired', closeOut: '' })
    const second = sayInRound(live, said, { personId: 'owen', round: 'check-in', word: 'hopeful' })
    const both = 'put' in second && second.put[0]?.kind === 'attendance' ? second.put[0] : said
    expect(wordsOfRound(both, 'check-in')).toEqual(['hopeful', 'tired'])
    expect(wordsOfRound(both, 'close-out')).toEqual([])
  })

  test('are for those who are marked, and not in locked minutes', () => {
    const said = { personId: 'nobody', round: 'check-in', word: 'glad' } as const
    expect(sayInRound(live, attendance, said)).toEqual({ refused: { code: 'missing', kind: 'person', id: 'nobody' } })
    const locked = aMeeting({ state: 'approved' })
    expect(sayInRound(locked, attendance, { ...said, personId: 'dot' })).toEqual({ refused: { code: 'locked-record' } })
  })
})
