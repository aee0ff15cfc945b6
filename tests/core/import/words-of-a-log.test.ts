import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../shared/model/import'
import { readNow } from './read-now'

const ahmed = { id: 'p-ar', name: 'Ahmed Rafiq', initials: 'AR' }
const dot = { id: 'p-dp', name: 'Mrs Dot Priestley', initials: 'DP' }
function read(text: string, people = [ahmed, dot]): ImportPreview {
  const outcome = readNow({ source: { kind: 'text', text }, reading: {}, people, today: '2026-11-22' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const columns = (text: string) => read(text).columns.map(({ meaning }) => meaning)
const owners = (cell: string, people?: (typeof ahmed)[]) =>
  read(`Action\tOwner\nPaint the gate\t${cell}\n`, people).rows.map((row) => row.action?.owner)

describe('a column called "Notes"', () => {
  it('is the state where most of its words are done, open or closed', () => {
    const log = 'Action\tOwner\tNotes\nPaint\tAR\tdone\nSweep\tAR\topen\nMow\tAR\tclosed\nDig\tAR\twaiting for kit\n'
    expect(columns(log)).toEqual(['what', 'owner', 'state'])
    expect(read(log).rows.map((row) => row.action?.column)).toEqual(['done', 'todo', 'done', 'blocked'])
    expect(read(log).rows[3]?.action?.detail).toContain('waiting for kit')
  })

  it('is detail where a column is called "Status", and where it holds sentences', () => {
    expect(columns('Action\tStatus\tNotes\nPaint\topen\tdone\n')).toEqual(['what', 'state', 'detail'])
    expect(columns('Action\tNotes\nPaint\tRing the district\nSweep\tdone\n')).toEqual(['what', 'detail'])
  })
})

describe('a first name with the initial of the surname', () => {
  it('is the only one here whom it fits', () => {
    const him = [{ kind: 'person', personId: 'p-ar' }]
    expect(owners('Ahmed R')).toEqual(him)
    expect(owners('ahmed r.')).toEqual(him)
    expect(owners('Dot P')).toEqual([{ kind: 'person', personId: 'p-dp' }])
  })

  it('is somebody new where it fits two, or nobody', () => {
    const other = { id: 'p-ax', name: 'Ahmed Rashid', initials: 'AX' }
    expect(owners('Ahmed R', [ahmed, other])).toEqual([{ kind: 'new', key: 'Ahmed R' }])
    expect(owners('Ahmed K')).toEqual([{ kind: 'new', key: 'Ahmed K' }])
  })
})

it('says that a due word without a day, such as "asap", is no date', () => {
  const readings = read('Action\tDue\nPaint\tasap\nSweep\tASAP\nMow\t24/11/2026\nDig\t\n').readings
  expect(readings).toEqual([{ word: 'asap', means: 'no date, with the word kept' }])
})
