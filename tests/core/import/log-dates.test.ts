import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../shared/model/import'
import { readNow } from './read-now'

const today = '2026-06-11'
function read(text: string, nextMeetingOn: string | null = '2026-06-18'): ImportPreview {
  const job = { source: { kind: 'text', text } as const, reading: {}, people: [], today }
  const outcome = readNow({ ...job, ...(nextMeetingOn !== null && { nextMeetingOn }) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const due = (cell: string, raised = '3/6/26') =>
  read(`Raised\tAction\tDue\n${raised}\tPaint the shelter\t${cell}\n`).rows[0]?.action

describe('a due date in an old log', () => {
  it.each([
    ['24th Jan 25', '2025-01-24'],
    ['24 January 2025', '2025-01-24'],
    ['24.1.25', '2025-01-24'],
    ['24-1-25', '2025-01-24'],
    ['2025-01-24', '2025-01-24'],
    ['20250124', '2025-01-24'],
    ['Fri 24/1/25', '2025-01-24'],
    ['24.7', '2026-07-24'],
    ['24/7', '2026-07-24'],
    ['by 24/1/25', '2025-01-24'],
    ['w/c 3/2/25', '2025-02-03'],
    ['w/b 3 Feb 25', '2025-02-03'],
    ['end of Jan 2025', '2025-01-31'],
    ['46184', '2026-06-11'],
    ['24/01/2025 00:00:00', '2025-01-24'],
  ])('is understood: %s', (cell, day) => {
    expect(due(cell)).toMatchObject({ dueOn: day, detail: '' })
  })

  it.each([
    ['asap', null],
    ['Ongoing', null],
    ['TBC', null],
    ['Q3', undefined],
    ['March 2027', '2027-03-31'],
    ['3/7 → 10/7', '2026-07-10'],
    ['24/6 moved to 30/6', '2026-06-30'],
    ['24/6 (after the school is back)', '2026-06-24'],
  ])('keeps in the detail what is more than a day: %s', (cell, day) => {
    const action = due(cell)
    if (day === undefined) expect(action?.dueOn).toBeNull()
    else expect(action).toMatchObject({ dueOn: day, detail: `Due: ${cell}` })
  })

  it.each(['', '-', '–', 'N/A', 'n/a', 'none', '?'])('is none: “%s”', (cell) => {
    expect(due(cell)).toMatchObject({ dueOn: null, detail: '' })
  })

  it('“next meeting” is the next one here, and in a row of long ago only words', () => {
    expect(due('next meeting')).toMatchObject({ dueOn: '2026-06-18', detail: 'Due: next meeting' })
    expect(due('By the next team meeting')).toMatchObject({ dueOn: '2026-06-18' })
    expect(due('next meeting', '3/2/19')).toMatchObject({ dueOn: null, detail: 'Due: next meeting' })
    const unplanned = read('Action\tDue\nPaint\tnext meeting\n', null)
    expect(unplanned.rows[0]?.action).toMatchObject({ dueOn: null, detail: 'Due: next meeting' })
    expect(read('Action\tDue\nPaint\tnext meeting\n').readings).toEqual([
      { word: 'next meeting', means: 'Thursday 18 June 2026' },
    ])
  })

  it('says the state where the log has no column for it', () => {
    expect(due('Ongoing')).toMatchObject({ column: 'doing' })
    expect(due('Done')).toMatchObject({ column: 'done', detail: 'Due: Done' })
    const both = read('Action\tDue\tStatus\nPaint\tOngoing\tOn hold\n')
    expect(both.rows[0]?.action).toMatchObject({ column: 'blocked' })
  })

  it('with a thirteenth month is read with the month first, and the margin says so', () => {
    const preview = read('Action\tDue\nPaint\t2/13/27\nSweep\t3/2/27\n')
    expect(preview.rows.map((row) => row.action?.dueOn)).toEqual(['2027-02-13', '2027-02-03'])
    expect(preview.readings).toEqual([
      { word: 'A date with the month first', means: 'read as one, such as Saturday 13 February 2027' },
    ])
  })

  it('that does not exist is a problem, also as the second of two', () => {
    const preview = read('Action\tDue\nPaint\t24/1/27 moved to 31/2/27\n')
    expect(preview.rows[0]?.problem).toEqual({
      kind: 'no-such-day',
      field: 'dueOn',
      text: '31/2/27',
      suggestion: '2027-02-28',
    })
    expect(preview.rows[0]?.action?.detail).toBe('Due: 24/1/27 moved to 31/2/27')
  })
})

describe('the day a row was raised', () => {
  it('is the first of two, and the beginning of a month alone', () => {
    const preview = read('Raised\tAction\n3/2/25 and 10/2/25\tPaint\nMarch 2025\tSweep\n46000\tMow\n')
    expect(preview.rows.map((row) => row.action?.raisedOn)).toEqual(['2025-02-03', '2025-03-01', '2025-12-09'])
    expect(preview.rows[0]?.action?.detail).toBe('Raised: 3/2/25 and 10/2/25')
  })

  it('is found in figures of Excel where no heading says that they are days', () => {
    const preview = read('45990\tPaint the shelter\tNB\n46010\tSweep the path\tOL\n')
    expect(preview.columns.map(({ meaning }) => meaning)).toEqual(['raised-on', 'what', 'owner'])
    expect(preview.rows[0]?.action?.raisedOn).toBe('2025-11-29')
  })
})
