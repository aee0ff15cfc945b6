import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { AnyRecord } from '../../../shared/model/record'
import { noDepartures } from '../../../shared/rules/meeting-calendar'
import { aLocality, aMeeting } from '../../builders'
import { openFilled } from './filled-bench'

// Today is Friday 12 June 2026; the team meets on Thursdays at ten.
const mill = aLocality({ id: 'mill' })
const held = aMeeting({ id: 'meeting-held', on: '2026-06-11', state: 'draft' })
const next = aMeeting({ id: 'meeting-next', on: '2026-06-18', startsAt: '09:30', venue: 'Carr Top chapel' })

async function saved(app: App, meetingId: string | null) {
  const made = await app.makeDocument({ kind: 'calendar', request: { localityId: 'mill', meetingId }, format: 'ics' })
  if (!made.ok) return { problem: made.problem, name: '', text: '', days: [] }
  if (made.value.kind !== 'file') throw new Error('no file')
  const text = new TextDecoder().decode(made.value.bytes).replaceAll('\r\n ', '')
  const days = [...text.matchAll(/^UID:mill-(\d{4}-\d\d-\d\d)/gm)].map(([, day]) => day)
  return { problem: null, name: made.value.fileName, text, days }
}

const openWith = async (...records: readonly AnyRecord[]) => (await openFilled(records)).app

describe('the notice of one meeting', () => {
  test('tells of it as it is planned', async () => {
    const { name, text } = await saved(await openWith(mill, held, next), 'meeting-next')
    expect(name).toBe('MILL 2026-06-18 meeting')
    expect(text).toContain('DTSTART:20260618T083000Z')
    expect(text).toContain('LOCATION:Carr Top chapel')
    expect(text).not.toContain('NAME:')
  })

  test('of a meeting that has been held tells of the one after it, planned or by the pattern', async () => {
    expect((await saved(await openWith(mill, held, next), 'meeting-held')).text).toContain('Carr Top chapel')
    const byPattern = await saved(await openWith(mill, held), 'meeting-held')
    expect(byPattern.name).toBe('MILL 2026-06-18 meeting')
    expect(byPattern.text).toContain('DTSTART:20260618T090000Z')
    expect(byPattern.text).toContain('No agenda has been made yet.')
  })

  test('is refused where there is no such meeting, place or day', async () => {
    const app = await openWith(mill, held)
    expect((await saved(app, 'meeting-99')).problem).toMatchObject({ code: 'missing', kind: 'meeting' })
    const without = aLocality({ id: 'mill', pattern: { ...mill.pattern, every: 'none' } })
    expect((await saved(await openWith(without, held), 'meeting-held')).problem).toMatchObject({ code: 'missing' })
    expect((await saved(await openWith(held), null)).problem).toMatchObject({ kind: 'locality' })
  })
})

describe('the series of meetings', () => {
  test('has every meeting to come within a year, each day once, and is named by its first and last', async () => {
    const { name, days } = await saved(await openWith(mill, held, next), null)
    expect(days[0]).toBe('2026-06-18')
    expect(days.at(-1)).toBe('2027-06-17')
    expect(new Set(days).size).toBe(days.length)
    expect(days).toHaveLength(53)
    expect(name).toBe('MILL meetings 2026-06-18 to 2027-06-17')
  })

  test('honours bank holidays, exceptions and a change of day', async () => {
    const onMondays = { ...mill.pattern, weekday: 1 }
    const departing = aLocality({
      id: 'mill',
      pattern: onMondays,
      calendar: {
        ...noDepartures,
        bankHolidays: 'move',
        exceptions: [
          { on: '2026-07-06', instead: null, why: 'Fair week' },
          {
            on: '2026-07-13',
            instead: { on: '2026-07-15', startsAt: '18:00', endsAt: '19:00', venue: 'Pavilion' },
            why: 'Evening',
          },
        ],
        changes: [{ from: '2026-10-01', pattern: { ...onMondays, weekday: 5 } }],
      },
    })
    const { days, text } = await saved(await openWith(departing), null)
    expect(days).not.toContain('2026-07-06')
    expect(days).not.toContain('2026-07-13')
    expect(days).toContain('2026-07-15')
    expect(text).toContain('LOCATION:Pavilion')
    // The bank holiday at the end of August.
    expect(days).not.toContain('2026-08-31')
    expect(days).toContain('2026-09-01')
    expect(text).toContain('Moved from Monday 31 August\\, a bank holiday.')
    expect(days).toContain('2026-10-02')
    expect(days).not.toContain('2026-10-05')
  })

  test('takes out what is cancelled, unless a meeting stands on its day again', async () => {
    const off = aMeeting({ id: 'meeting-off', on: '2026-06-25', state: 'cancelled' })
    const app = await openWith(mill, next, off)
    const { text, days } = await saved(app, null)
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1)
    expect(days.filter((day) => day === '2026-06-25')).toHaveLength(1)
    const again = aMeeting({ id: 'meeting-again', on: '2026-06-25', startsAt: '14:00', endsAt: '15:00' })
    const both = await saved(await openWith(mill, next, off, again), null)
    expect(both.text).not.toContain('CANCELLED')
    expect(both.days.filter((day) => day === '2026-06-25')).toHaveLength(1)
    expect(both.text).toContain('UID:mill-2026-06-25@connected-team')
  })

  test('of a place that is paused or retired has only what is planned', async () => {
    const paused = await saved(await openWith(aLocality({ id: 'mill', stage: 'paused' }), next), null)
    expect(paused.days).toEqual(['2026-06-18'])
    const retired = aLocality({ id: 'mill', stage: 'retired', retiredOn: '2026-06-01' })
    expect((await saved(await openWith(retired), null)).problem).toMatchObject({ code: 'missing' })
  })
})
