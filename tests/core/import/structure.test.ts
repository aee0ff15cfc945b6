import { describe, expect, it } from 'vitest'
import type { ImportPreview, ImportReading } from '../../../shared/model/import'
import { readNow } from './read-now'

const people = [{ id: 'p-nb', name: 'Nettie Bramble', initials: 'NB' }]
function read(text: string, { html, ...reading }: ImportReading & { html?: string } = {}): ImportPreview {
  const source = { kind: 'text', text, ...(html !== undefined && { html }) } as const
  const outcome = readNow({ source, reading, people, today: '2026-06-11' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const titles = (preview: ImportPreview) =>
  preview.rows.flatMap((row) => (row.skipped === null ? [row.action?.title] : []))
const skipped = (preview: ImportPreview) => preview.rows.map((row) => row.skipped)
const meanings = (preview: ImportPreview) => preview.columns.map(({ meaning }) => meaning)

describe('what stands above and between the rows', () => {
  it('passes over several lines of title', () => {
    const preview = read(
      'Millbrook Connected Team\n\nActions\t\t2025\nUpdated January 2025\nDate\tAction\tOwner\n7/1/25\tPaint\tNB\n',
    )
    expect(meanings(preview)).toEqual(['raised-on', 'what', 'owner'])
    expect(titles(preview)).toEqual(['Paint'])
  })

  it('reads headings over two lines as one, and knows them again on the next page', () => {
    const head = 'Date\tAction\tPerson\tDue\tAction\nraised\trequired\tresponsible\tdate\tstatus\n'
    const preview = read(`${head}7/1/25\tPaint\tNB\t9/1/25\tDone\n${head}8/1/25\tSweep\tNB\t10/1/25\tOpen\n`)
    expect(preview.columns).toEqual([
      { heading: 'Date raised', meaning: 'raised-on' },
      { heading: 'Action required', meaning: 'what' },
      { heading: 'Person responsible', meaning: 'owner' },
      { heading: 'Due date', meaning: 'due-on' },
      { heading: 'Action status', meaning: 'state' },
    ])
    expect(skipped(preview)).toEqual([null, 'repeated-header', 'repeated-header', null])
  })

  it('passes over sums and says so, and takes an action that begins like one', () => {
    const preview = read(
      'Action\tOwner\tState\nPaint\tNB\tDone\nTotal the money of the fete\tNB\t\nTotal: 42 actions\t\t\nTotal\t2\t\n3 actions open\t\t\n',
    )
    expect(skipped(preview)).toEqual([null, null, 'total', 'total', 'total'])
    expect(preview.readings).toContainEqual({ word: 'Total: 42 actions', means: 'a sum, passed over' })
  })

  it('keeps the heading of a section with the rows below it, and takes its day for theirs', () => {
    const preview = read(
      [
        'Date\tAction\tOwner',
        '\tHOUSING\t',
        '7/1/25\tRing Peakside\tNB',
        'Meeting of 3 February 2025\t\t',
        '\tPaint the shelter\tNB',
        '4/2/25\tSweep\tNB',
      ].join('\n'),
    )
    expect(skipped(preview)).toEqual(['heading', null, 'heading', null, null])
    expect(preview.rows.flatMap((row) => row.action ?? [])).toMatchObject([
      { title: 'Ring Peakside', detail: 'Under “HOUSING”', raisedOn: '2025-01-07' },
      { title: 'Paint the shelter', detail: 'Under “Meeting of 3 February 2025”', raisedOn: '2025-02-03' },
      { title: 'Sweep', raisedOn: '2025-02-04' },
    ])
    expect(preview.readings).toContainEqual({ word: 'HOUSING', means: 'a heading, kept with the rows below it' })
  })

  it('takes words alone under the actions for an action', () => {
    const preview = read('Action\tOwner\nRing housing\t\nPaint\tNB\nNHS: ask about the van\t\n')
    expect(titles(preview)).toEqual(['Ring housing', 'Paint', 'NHS: ask about the van'])
  })
})

describe('several tables', () => {
  const sheet = [
    'Open actions,,,',
    'No,Action,Owner,Due',
    '1,Paint,NB,9/1/25',
    '2,Sweep,NB,10/1/25',
    '3,Mow,NB,11/1/25',
    ',,,',
    'Decisions of the year,,,',
    'Date,Description,Lead,Comments',
    '7/1/25,Buy the paint,NB,agreed',
    '8/1/25,Keep the shed,NB,agreed',
  ].join('\n')

  it('one below the other are told apart, the longer is read, and the other when asked', () => {
    const preview = read(sheet)
    expect(preview.tables).toEqual([
      { name: 'Pasted text', rows: 4 },
      { name: 'Decisions of the year', rows: 2 },
    ])
    expect(preview.chosen).toBe(0)
    expect(titles(preview)).toEqual(['Paint', 'Sweep', 'Mow'])
    const other = read(sheet, { table: 1 })
    expect(other.chosen).toBe(1)
    expect(titles(other)).toEqual(['Buy the paint', 'Keep the shed'])
  })

  it('on one page are told apart by their headings, and joined where they go on', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`
    const html = [
      `<table>${row('Action', 'Owner')}${row('Paint', 'NB')}${row('Sweep', 'NB')}</table>`,
      `<table>${row('Action', 'Owner')}${row('Mow', 'NB')}</table>`,
      `<table>${row('Dig', 'NB')}</table>`,
      `<table>${row('What', 'When')}${row('Fete', '9/6/26')}</table>`,
    ].join('<p>Words between</p>')
    const preview = read('', { html })
    expect(preview.tables.map(({ rows }) => rows)).toEqual([5, 1])
    expect(titles(preview)).toEqual(['Paint', 'Sweep', 'Mow', 'Dig'])
  })
})

describe('tables of other programs', () => {
  it('of Outlook: the table within the layout tables is the log', () => {
    const html =
      '<table><tr><td width=600><p>Hello all, please see below.</p><table><tr><td>' +
      '<table border=1><tr><th>Action</th><th>Owner</th></tr><tr><td>Paint<ul><li>the door<li>the bench</ul></td><td>NB</td></tr>' +
      '<tr><td>Sweep</td><td>NB</td></tr></table>' +
      '</td></tr></table><p>Kind regards</p></td></tr></table>'
    const preview = read('Hello', { html })
    expect(titles(preview)).toEqual(['Paint', 'Sweep'])
    expect(preview.rows[0]?.action?.detail).toBe('• the door\n• the bench')
  })

  it('with cells over several rows say their words in each, and over several columns once', () => {
    const html =
      '<table><tr><td>Date</td><td>Action</td><td>Owner</td></tr>' +
      '<tr><td rowspan=2>7/1/25</td><td>Paint</td><td>NB</td></tr><tr><td>Sweep</td><td>NB</td></tr>' +
      '<tr><td colspan=3>HOUSING</td></tr><tr><td>8/1/25</td><td>Mow</td><td rowspan="9">NB</td></tr></table>'
    const preview = read('', { html })
    expect(skipped(preview)).toEqual([null, null, 'heading', null])
    expect(preview.rows.map((row) => row.action?.raisedOn)).toEqual([
      '2025-01-07',
      '2025-01-07',
      undefined,
      '2025-01-08',
    ])
    expect(preview.rows[1]?.action).toMatchObject({ title: 'Sweep', owner: { kind: 'person' } })
  })

  it('quoted in an answered e-mail, with tabs', () => {
    const preview = read('> > Action\tOwner\n> > Paint\tNB\n> > Sweep\tNB\n')
    expect(titles(preview)).toEqual(['Paint', 'Sweep'])
  })

  it('drawn with bars, with words around them', () => {
    const preview = read(
      'Hello all,\n\n| Action | Owner |\n|:---|---|\n| Paint \\| varnish | NB |\n| Sweep | NB |\n\nKind regards\nNettie',
    )
    expect(preview.format).toBe('table')
    expect(titles(preview)).toEqual(['Paint | varnish', 'Sweep'])
    const drawn = read(
      '+--------+-------+\n| Action | Owner |\n+--------+-------+\n| Mow    | NB    |\n+--------+-------+\n',
    )
    expect(titles(drawn)).toEqual(['Mow'])
  })

  it('in UTF-16 without its mark', () => {
    const log = 'Action\tOwner\r\nPaint\tNB\r\nSweep\tNB\r\n'
    const little = Buffer.from(log, 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const source = { kind: 'file', name: 'log.txt', bytes } as const
      const outcome = readNow({ source, reading: {}, people, today: '2026-06-11' })
      expect(outcome).toMatchObject({ value: { encoding: 'UTF-16', separator: 'tab' } })
      expect(outcome.ok && titles(outcome.value)).toEqual(['Paint', 'Sweep'])
    }
  })
})
