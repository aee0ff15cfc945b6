import { describe, expect, test } from 'vitest'
import { type CalendarSnapshot, calendar } from '../../../electron/core/documents/calendar'
import type { CalendarMeeting } from '../../../shared/rules/calendar-days'
import { aLocality, theSettings } from '../../builders'

const aDay = (changes: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  on: '2026-06-18',
  startsAt: '10:00',
  endsAt: '11:00',
  venue: 'Village hall',
  state: 'planned',
  isPlanned: true,
  note: '',
  nth: 1,
  ...changes,
})

async function fileOf(meetings: readonly CalendarMeeting[], rest: Partial<CalendarSnapshot> = {}) {
  const bytes = await calendar({
    locality: aLocality({ id: 'mill' }),
    settings: theSettings(),
    meetings,
    isSeries: meetings.length > 1,
    now: '2026-06-12T09:00:00.000Z',
    ...rest,
  })
  const file = new TextDecoder().decode(bytes)
  // Folded lines go on after a line end and one space (RFC 5545, 3.1).
  return { file, lines: file.replaceAll('\r\n ', '').split('\r\n') }
}

describe('a calendar file', () => {
  test('tells of a meeting in the words diaries read, and says who publishes it', async () => {
    const { lines } = await fileOf([aDay()])
    expect(lines).toContain('BEGIN:VCALENDAR')
    expect(lines).toContain('VERSION:2.0')
    expect(lines).toContain('PRODID:-//Connected Team//Meetings//EN')
    expect(lines).toContain('METHOD:PUBLISH')
    expect(lines).toContain('UID:mill-2026-06-18@connected-team')
    expect(lines).toContain('SUMMARY:Millbrook Connected Team meeting')
    expect(lines).toContain('LOCATION:Village hall')
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(lines).toContain('DTSTAMP:20260612T090000Z')
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('Northfold County Council')
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  test.each([
    ['2026-06-18', '20260618T090000Z'],
    ['2026-01-15', '20260115T100000Z'],
    // The clocks go forward on 29 March 2026 and back on 25 October.
    ['2026-03-28', '20260328T100000Z'],
    ['2026-03-29', '20260329T090000Z'],
    ['2026-10-24', '20261024T090000Z'],
    ['2026-10-25', '20261025T100000Z'],
  ])('means ten o’clock in the United Kingdom on %s', async (on, starts) => {
    const { lines } = await fileOf([aDay({ on })])
    expect(lines).toContain(`DTSTART:${starts}`)
  })

  test('takes a cancelled meeting out of the diary it stands in', async () => {
    const { lines } = await fileOf([aDay({ state: 'cancelled' })])
    expect(lines).toContain('UID:mill-2026-06-18@connected-team')
    expect(lines).toContain('STATUS:CANCELLED')
  })

  test('replaces what an earlier file said: cancelled, planned anew, at another time', async () => {
    const sequenceOf = async (meeting: Partial<CalendarMeeting>, now: string) => {
      const { lines } = await fileOf([aDay(meeting)], { now })
      return Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice('SEQUENCE:'.length))
    }
    const inTurn = [
      await sequenceOf({}, '2026-06-12T09:00:00.000Z'),
      await sequenceOf({ state: 'cancelled' }, '2026-06-12T09:00:01.000Z'),
      await sequenceOf({}, '2026-06-12T09:00:02.000Z'),
      await sequenceOf({ startsAt: '10:30' }, '2026-06-13T09:00:00.000Z'),
      // A number that some diaries could not hold any more would be no number.
      await sequenceOf({}, '2080-01-01T09:00:00.000Z'),
      2 ** 31,
    ]
    expect(inTurn).toEqual([...new Set(inTurn)].toSorted((a, b) => a - b))
    // An app from before the number rose has said 0, and 1 of what was cancelled.
    expect(inTurn[0]).toBeGreaterThan(1)
    expect(await sequenceOf({}, '1999-01-01T09:00:00.000Z')).toBe(0)
  })

  test('tells two meetings of one day apart', async () => {
    const { lines } = await fileOf([aDay(), aDay({ startsAt: '14:00', endsAt: '15:00', nth: 2 })])
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      'UID:mill-2026-06-18@connected-team',
      'UID:mill-2026-06-18-2@connected-team',
    ])
  })

  test('says why a day is not the usual one, and which day nobody has planned yet', async () => {
    const { lines } = await fileOf([aDay({ isPlanned: false, note: 'Moved from Monday 25 May, a bank holiday' })])
    const description = lines.find((line) => line.startsWith('DESCRIPTION'))
    expect(description).toContain('Moved from Monday 25 May\\, a bank holiday.')
    expect(description).toContain('No agenda has been made yet.')
  })

  test('holds what people type: no line too long, none broken out of', async () => {
    const venue = `Hall; "B",\nEND:VEVENT\r\nBEGIN:VALARM ${'émoji 👍 '.repeat(40)}`
    const { file, lines } = await fileOf([aDay({ venue })])
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(lines).not.toContain('BEGIN:VALARM')
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })
})
