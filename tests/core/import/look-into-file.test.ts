import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { lookIntoFile } from '../../../electron/core/import/look-into-file'
import { inlineJobs } from '../../../electron/core/workers/inline-jobs'

const look = (name: string, content: string | Uint8Array) =>
  lookIntoFile(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    { jobs: inlineJobs(), today: '2026-06-09' },
  )

describe('a file that somebody sent', () => {
  it.each([
    [
      'with headings',
      'Name,Organisation,Role\nNettie Bramble,Northfold County Council,Lead\nOwen Larkspur,Peakside Homes,Member\n',
    ],
    [
      'with semicolons',
      'Name;Agency;Job title\nDot Hazelwood;Residents;Chair\nZoë O’Neil-Ó Súilleabháin;Police;Sergeant\n',
    ],
    [
      'as lines',
      'Nettie Bramble, Northfold County Council, lead\nOwen Larkspur, Peakside Homes\nhealth visitor – tbc\n',
    ],
  ])('is a list of people %s', async (_how, text) => {
    const seen = await look('who comes.csv', text)
    expect(seen).toMatchObject({ ok: true, value: { kind: 'people', name: 'who comes.csv' } })
    if (seen.ok && seen.value.kind === 'people') expect(seen.value.people.people.length).toBeGreaterThan(1)
  })

  it.each([
    [
      'with headings',
      'Date,Action,Owner,Completed\n7 Nov 2025,Set the meeting dates,NB,√\n14 Nov 2025,Ask the chapel,JR,\n',
      2,
    ],
    ['by who and when', 'Action;Who;By when\nRing Peakside;Owen Larkspur;12/6/2026\n', 1],
    [
      'without headings',
      '7 Nov 2025\tSet the meeting dates for the year\tNB\n14 Nov 2025\tAsk the chapel about chairs\tJR\n',
      2,
    ],
  ])('is an action log %s', async (_how, text, rows) => {
    expect(await look('action log 2025.csv', text)).toEqual({
      ok: true,
      value: { kind: 'action-log', name: 'action log 2025.csv', rows },
    })
  })

  it.each([
    ['holiday.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'jpg'],
    ['Report.PDF', '%PDF-1.7\n%\u0000\u0001\u0002', 'pdf'],
    [
      'letter.txt',
      'dear all,\n\nthank you for coming last week, it was good to see so many of you there and i hope the tea was hot enough for everybody.\n',
      'txt',
    ],
    ['nothing', '', ''],
  ])('%s is refused by its ending', async (name, content, ending) => {
    expect(await look(name, content)).toEqual({ ok: false, problem: { code: 'not-for-us', ending } })
  })

  it('is told to be too large rather than of the wrong kind', async () => {
    const wide = `${Array.from({ length: 70 }, (_, index) => `column ${index}`).join(',')}\n`.repeat(3)
    expect(await look('wide.csv', wide)).toMatchObject({ ok: false, problem: { code: 'too-many-columns' } })
  })

  it('the log of the fixtures is one', async () => {
    const bytes = await readFile(new URL('../../fixtures/import/action-log.csv', import.meta.url))
    expect(await look('log.csv', bytes)).toMatchObject({ ok: true, value: { kind: 'action-log' } })
  })
})
