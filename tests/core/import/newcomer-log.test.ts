import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleOf } from '../../../electron/core/import/read-row'
import type { ImportPreview } from '../../../shared/model/import'
import { readNow } from './read-now'

const today = '2026-11-22'
const people = [
  { id: 'p-kh', name: 'Karim Haddad', initials: 'KH' },
  { id: 'p-ow', name: 'Mrs Olwen Price', initials: 'OP' },
]
function read(text: string, html?: string): ImportPreview {
  const source = { kind: 'text', text, ...(html !== undefined && { html }) } as const
  const outcome = readNow({ source, reading: {}, people, today })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const dueDays = (text: string) => read(text).rows.map((row) => row.action?.dueOn)

describe('the log of a newcomer', () => {
  it('reads a due day without a year as the nearest to today, where no raised day says more', () => {
    expect(dueDays('Action\tDue\nPaint\t24/11\nSweep\t1 Dec\nMow\t14 Nov\nDig\t30 May\nSow\tend of May\n')).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-11-14',
      '2026-05-30',
      '2026-05-31',
    ])
    expect(dueDays('Action\tDue\nPaint\t20 May\nSweep\t3 Jan\n')).toEqual(['2027-05-20', '2027-01-03'])
  })

  it('reads a due day without a year as the first on or after the raised day, also where that one is a slip', () => {
    expect(
      dueDays('Raised\tAction\tDue\n7/11/16\tPaint\t24/11\n7/11/16\tSweep\t7 Nov\n31/11/16\tMow\t24 Jan\n'),
    ).toEqual(['2016-11-24', '2016-11-07', '2017-01-24'])
  })

  it('keeps raised days without a year in the past', () => {
    const preview = read('Raised\tAction\n24/11\tPaint\n21/11\tSweep\n')
    expect(preview.rows.map((row) => row.action?.raisedOn)).toEqual(['2025-11-24', '2026-11-21'])
  })

  it.each([
    ['Send the flyer\nto the school', 'Send the flyer to the school', ''],
    [
      'Send the flyer\r\n to the school\r\nby post.\r\nDot has stamps',
      'Send the flyer to the school by post.',
      'Dot has stamps',
    ],
    ['Set the dates (up to 12 months).\nNot in May', 'Set the dates (up to 12 months).', 'Not in May'],
    ['Ask for “yes.”\nNot in May', 'Ask for “yes.”', 'Not in May'],
    ['Bring:\ntea', 'Bring:', 'tea'],
    ['Bring\n- tea\n- toast', 'Bring', '- tea\n- toast'],
    ['Bring\n1. tea', 'Bring', '1. tea'],
    ['Bring tea\n\nDot has cups', 'Bring tea', 'Dot has cups'],
  ])('joins a line that only broke in the cell: %j', (text, title, rest) => {
    expect(titleOf(text)).toEqual({ title, rest })
  })

  it('keeps the paragraphs of a cell of Word apart, and joins its line breaks', () => {
    const preview = read(
      '',
      '<table><tr><td>Action<td>Owner<tr><td><p>Send the flyer<br>to the school</p><p>Dot has stamps</p><td>KH</table>',
    )
    expect(preview.rows[0]?.action).toMatchObject({ title: 'Send the flyer to the school', detail: 'Dot has stamps' })
  })

  it('loses nothing where lines are joined, and never makes too long a title', () => {
    const line = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('a'.repeat(1_200), '- tea', 'Done.', ''))
    const lines = fc.array(line, { maxLength: 8 }).map((list) => list.join('\n'))
    fc.assert(
      fc.property(lines, (text) => {
        const { title, rest } = titleOf(text)
        expect(title.length).toBeLessThanOrEqual(2_000)
        expect(`${title}${rest}`.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  it('says how a state word was read that it does not know', () => {
    const preview = read('Action\tStatus\nPaint\tStopped\nSweep\tstopped\nMow\tDone\nDig\t\n')
    expect(preview.readings).toEqual([{ word: 'Stopped', means: 'To do, with the word kept' }])
    expect(preview.rows[0]?.action).toMatchObject({ column: 'todo', detail: 'Status: Stopped' })
  })

  it('knows the people it has by initial and surname, by surname and behind a title', () => {
    const written = ['K Haddad', 'K. Haddad', 'Haddad', 'Sgt Haddad', 'PC Karim Haddad', 'Insp. K Haddad']
    const preview = read(`Action\tOwner\n${written.map((name) => `Paint\t${name}`).join('\n')}\nSweep\tPrice\n`)
    const owners = preview.rows.map((row) => row.action?.owner)
    expect(owners.slice(0, -1)).toEqual(written.map(() => ({ kind: 'person', personId: 'p-kh' })))
    expect(owners.at(-1)).toEqual({ kind: 'person', personId: 'p-ow' })
    expect(preview.newPeople).toEqual([])
  })
})
