import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ImportJob } from '../../../electron/core/import/import-job'
import { ImportAction, type ImportPreview, type ImportReading } from '../../../shared/model/import'
import { readNow } from './read-now'

const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url)))
const people = [
  { id: 'p-nb', name: 'Nettie Bramble', initials: 'NB' },
  { id: 'p-ol', name: 'Owen Larkspur', initials: 'OL' },
]
const today = '2026-06-11'

function read(source: ImportJob['source'], reading: ImportReading = {}): ImportPreview {
  const outcome = readNow({ source, reading, people, today })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const file = (bytes: Uint8Array, name = 'log.csv') => ({ kind: 'file', name, bytes }) as const
const pasted = (text: string, html?: string) =>
  html === undefined ? ({ kind: 'text', text } as const) : ({ kind: 'text', text, html } as const)
const log = fixture('action-log.csv')
const action = (preview: ImportPreview, row: number) => preview.rows[row - 1]?.action
const NEW = (key: string) => ({ kind: 'new', key })
const NB = { kind: 'person', personId: 'p-nb' }
const OL = { kind: 'person', personId: 'p-ol' }

describe('an old action log', () => {
  const preview = read(file(log))

  it('says how it was read', () => {
    expect(preview).toMatchObject({
      name: 'log.csv',
      format: 'text',
      separator: 'comma',
      encoding: 'UTF-8',
      hasHeader: true,
    })
    expect(preview.columns.map(({ meaning }) => meaning)).toEqual([
      'number',
      'raised-on',
      'what',
      'owner',
      'state',
      'detail',
    ])
    expect(preview.readings).toEqual(
      expect.arrayContaining([
        { word: '√', means: 'Done' },
        { word: 'Ongoing', means: 'Doing' },
        { word: 'On hold', means: 'Blocked' },
        { word: 'All', means: 'the whole team' },
        { word: 'TBC', means: 'nobody yet' },
      ]),
    )
  })

  it('keeps the first paragraph as the title and the rest as detail', () => {
    expect(action(preview, 1)).toEqual({
      row: 1,
      logNumber: '1',
      title: 'NB to set the dates for the year (up to 12 months).',
      detail: 'Councillors cannot come during “purdah”, perhaps from 15th March to the end of May.',
      raisedOn: '2016-11-07',
      dueOn: null,
      owner: NB,
      helpers: [],
      column: 'done',
    })
  })

  it('reads states', () => {
    expect(preview.rows.map((row) => row.action?.column ?? row.skipped)).toEqual([
      'done',
      'done',
      'doing',
      'done',
      'done',
      'todo',
      'blocked',
      'doing',
      'todo',
      'todo',
      'blank',
      'repeated-header',
      'todo',
      'done',
      'todo',
    ])
    expect(action(preview, 4)?.detail).toBe('Reply from the printer expected on the 9th\nCompleted: Done 24/1/17')
    expect(action(preview, 13)?.detail).toBe('Completed: Handed to the parish')
  })

  it('reads owners: the first owns, the others help', () => {
    expect(action(preview, 5)).toMatchObject({ owner: NEW('KD'), helpers: [NEW('MM'), NEW('KR'), NEW('LH')] })
    expect(action(preview, 6)).toMatchObject({ owner: NEW('JR'), helpers: [OL] })
    expect(action(preview, 7)).toMatchObject({ owner: NEW('JR'), helpers: [NEW('KD')] })
    expect(action(preview, 8)?.owner).toEqual({ kind: 'team' })
    expect(action(preview, 9)?.owner).toEqual({ kind: 'nobody' })
    expect(action(preview, 13)?.owner).toEqual(OL)
    expect(preview.newPeople.slice(0, 3)).toEqual([
      { key: 'KD', rows: 3 },
      { key: 'KR', rows: 2 },
      { key: 'JR', rows: 2 },
    ])
    expect(preview.newPeople).toContainEqual({ key: 'Mabel Merrick', rows: 1 })
  })

  it('names the days that do not exist, with the nearest where there is one, and leaves the day out', () => {
    expect(preview.rows[6]?.problem).toEqual({
      kind: 'no-such-day',
      field: 'raisedOn',
      text: '31/11/16',
      suggestion: '2016-11-30',
    })
    expect(action(preview, 7)?.raisedOn).toBeNull()
    expect(preview.rows[14]?.problem).toEqual({ kind: 'no-words' })
  })

  it('makes only what the model allows', () => {
    for (const row of preview.rows) if (row.action !== null) expect(ImportAction.parse(row.action)).toEqual(row.action)
  })

  const text = log.toString('utf8')
  const semicolons = text.replace(/("[^"]*")|([;,])/g, (_all, quoted, sign) => quoted ?? (sign === ',' ? ';' : '.'))
  const swapped = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]).swap16()
  const ansi = Buffer.from(
    text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96').replaceAll('√', 'v'),
    'latin1',
  )
  it.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), log]), 'UTF-8', 'comma'],
    [
      'UTF-16 little-endian',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'UTF-16',
      'comma',
    ],
    ['UTF-16 big-endian', swapped, 'UTF-16', 'comma'],
    ['Windows-1252, where Excel makes √ a v', ansi, 'Windows-1252', 'comma'],
    ['semicolons', Buffer.from(semicolons), 'UTF-8', 'semicolon'],
    ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n')), 'UTF-8', 'comma'],
    ['"sep=" in front', Buffer.from(`sep=;\r\n${semicolons}`), 'UTF-8', 'semicolon'],
  ])('reads the same from %s', (_name, bytes, encoding, separator) => {
    const again = read(file(bytes))
    expect(again).toMatchObject({ encoding, separator })
    const bare = (rows: ImportPreview['rows']) =>
      rows.map(
        (row) =>
          row.action && {
            ...row.action,
            title: row.action.title.replaceAll(/[;.]/g, ''),
            detail: row.action.detail.replaceAll(/\r|[;.]/g, ''),
          },
      )
    const plain = (value: unknown) => JSON.stringify(value).replaceAll('£', '')
    expect(plain(bare(again.rows))).toEqual(plain(bare(preview.rows)))
  })

  it('reads √ that was saved as UTF-8 and read as Windows-1252', () => {
    const broken = read(pasted('Action\tOwner\tCompleted\nPaint\tNB\tâˆš\nSweep\tNB\t\n'))
    expect(broken.rows.map((row) => row.action?.column)).toEqual(['done', 'todo'])
  })
})

describe('a table from the clipboard', () => {
  it('of Excel', () => {
    const preview = read(pasted('No\tDate', fixture('excel-clipboard.html.txt').toString('utf8')))
    expect(preview).toMatchObject({ format: 'table', hasHeader: true })
    expect(preview.rows).toHaveLength(2)
    expect(action(preview, 1)).toMatchObject({
      title: 'Set the dates.',
      detail: 'Councillors cannot come in May & “purdah”.',
      owner: NB,
      column: 'done',
      raisedOn: '2016-11-07',
    })
    expect(action(preview, 2)).toMatchObject({
      title: 'Scan the leaflet',
      owner: NEW('KD'),
      helpers: [NEW('MM')],
      column: 'doing',
    })
  })

  it('of Word', () => {
    const preview = read(pasted('', fixture('word-clipboard.html.txt').toString('utf8')))
    expect(preview.columns.map(({ meaning }) => meaning)).toEqual(['what', 'owner', 'due-on', 'state'])
    expect(action(preview, 1)).toMatchObject({
      title: 'Ask about the lift',
      detail: 'Peakside have not answered.',
      owner: OL,
      helpers: [NB],
      dueOn: '2026-06-11',
      column: 'done',
    })
    expect(preview.rows[1]?.problem).toEqual({
      kind: 'no-such-day',
      field: 'dueOn',
      text: '31 June 2026',
      suggestion: '2026-06-30',
    })
  })

  it('falls back on the text where the HTML has no table', () => {
    expect(read(pasted('Action\tOwner\nPaint\tNB', '<p>Paint</p>'))).toMatchObject({ format: 'text', separator: 'tab' })
  })
})

describe('the guess', () => {
  it('passes over a title above the header', () => {
    const preview = read(pasted('Action log 2017,,\n,,\nAction,Lead,By when\nPaint the shelter,NB,24/6\nSweep,OL,'))
    expect(preview.rows.map((row) => [row.action?.title, row.action?.dueOn])).toEqual([
      ['Paint the shelter', '2026-06-24'],
      ['Sweep', null],
    ])
  })

  it('finds the columns by what is in them where there is no header', () => {
    const preview = read(pasted('1\t7/11/16\tPaint the shelter\tNB\t√\n2\t8/11/16\tSweep the path\tKD\tOngoing\n'))
    expect(preview.hasHeader).toBe(false)
    expect(preview.columns.map(({ meaning }) => meaning)).toEqual(['number', 'raised-on', 'what', 'owner', 'state'])
  })

  it('reads a plain list as actions', () => {
    const preview = read(pasted('Paint the shelter, both sides\nSweep the path\nRing housing'))
    expect(preview.rows.map((row) => row.action?.title)).toEqual([
      'Paint the shelter, both sides',
      'Sweep the path',
      'Ring housing',
    ])
  })

  it('gives way to what a person says', () => {
    const reading: ImportReading = { hasHeader: false, separator: 'comma', columns: ['owner', 'what', 'ignore'] }
    const preview = read(pasted('Action,Owner,x\nNB,Paint,y'), reading)
    expect(preview.rows).toHaveLength(2)
    expect(action(preview, 2)).toMatchObject({ title: 'Paint', detail: '', owner: NB })
  })

  it('takes a column it does not know into the detail', () => {
    const preview = read(pasted('Action,Owner,Weather\nPaint,NB,rain\nSweep,NB,sun'))
    expect(action(preview, 1)?.detail).toBe('rain')
  })

  it('takes a lone cross for done, and beside ticks for not done', () => {
    const columns = (text: string) => read(pasted(`Action\tOwner\tDone\n${text}`)).rows.map((row) => row.action?.column)
    expect(columns('a\tNB\tx\nb\tNB\t\n')).toEqual(['done', 'todo'])
    expect(columns('a\tNB\tx\nb\tNB\t√\n')).toEqual(['todo', 'done'])
  })

  it('reads a due day without a year as the next one after the row was raised', () => {
    const preview = read(
      pasted('Raised\tAction\tDue\n7/11/16\tPaint\t24 Jan\n7/11/16\tSweep\tASAP\n7/11/16\tMow\tQ3\n'),
    )
    expect(preview.rows.map((row) => row.action?.dueOn)).toEqual(['2017-01-24', null, null])
    expect(action(preview, 2)?.detail).toBe('Due: ASAP')
    expect(preview.rows[2]?.problem).toMatchObject({ field: 'dueOn', text: 'Q3', suggestion: null })
  })
})
