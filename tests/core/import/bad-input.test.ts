import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportJob } from '../../../electron/core/import/import-job'
import { readHtmlTables } from '../../../electron/core/import/read-html-table'
import { ImportAction, importLimits } from '../../../shared/model/import'
import { readNow } from './read-now'

const read = (source: ImportJob['source'], reading: ImportJob['reading'] = {}) =>
  readNow({ source, reading, people: [{ id: 'p-nb', name: 'Nettie Bramble', initials: 'NB' }], today: '2026-06-11' })
const bytes = (content: Uint8Array) => read({ kind: 'file', name: 'log.csv', bytes: content })
const text = (content: string) => read({ kind: 'text', text: content })

describe('what is no log', () => {
  it.each([
    ['a PDF', [...Buffer.from('%PDF-1.7')]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
    ['anything with a zero byte', [65, 44, 0, 66]],
  ])('is refused: %s', (_name, content) => {
    expect(bytes(Uint8Array.from(content))).toEqual({ ok: false, problem: { code: 'not-text' } })
  })

  it('is refused by its size', () => {
    const large = new Uint8Array(50 * 1024 * 1024).fill(44)
    expect(bytes(large)).toMatchObject({
      problem: { code: 'too-large', bytes: large.length, limit: importLimits.bytes },
    })
    expect(text('a'.repeat(importLimits.bytes + 1))).toMatchObject({ problem: { code: 'too-large' } })
  })

  it('is refused where it is empty, a page without a table, too wide or too long', () => {
    expect(text(' \n ,,\n')).toMatchObject({ problem: { code: 'nothing-to-import' } })
    expect(text('Action,Owner\n')).toMatchObject({ problem: { code: 'nothing-to-import' } })
    expect(text('<!doctype html><p>Hello')).toMatchObject({ problem: { code: 'not-a-table' } })
    expect(text(`${'a,'.repeat(9_999)}a\n`.repeat(3))).toMatchObject({
      problem: { code: 'too-many-columns', columns: 10_000, limit: 60 },
    })
    expect(text(`Action\n${'Paint\n'.repeat(20_001)}`)).toMatchObject({
      problem: { code: 'too-many-rows', rows: 20_001 },
    })
    expect(text(`Action\n${'Paint\n'.repeat(20_000)}`).ok).toBe(true)
    expect(text(`Action\n${'Paint\n'.repeat(60_000)}`)).toMatchObject({ problem: { code: 'too-many-rows' } })
  })
})

describe('strange words', () => {
  it('takes no heading or name for a part of the language', () => {
    const outcome = text(
      '__proto__,Action,constructor,Owner\n1,toString,hasOwnProperty,__proto__\n2,Paint,x,constructor',
    )
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        newPeople: [
          { key: '__proto__', rows: 1 },
          { key: 'constructor', rows: 1 },
        ],
      },
    })
    expect(Object.hasOwn(Object.prototype, 'Action')).toBe(false)
  })

  it('keeps markup as text', () => {
    expect(text('Action,Owner\n<script>alert(1)</script>,<b>Bob</b>')).toMatchObject({
      value: { rows: [{ action: { title: '<script>alert(1)</script>', owner: { kind: 'new' } } }] },
    })
  })

  it('does not let an open quote swallow the rest of the log', () => {
    const outcome = text('Action,Owner\n"Paint,NB\nSweep,NB\nMow,NB')
    expect(outcome.ok && outcome.value.rows.map((row) => row.action?.title)).toEqual(['"Paint', 'Sweep', 'Mow'])
  })

  it('cuts a very long action between words, and loses none', () => {
    const long = Array.from({ length: 1_000 }, (_, index) => `word${index}`).join(' ')
    const outcome = text(`Action\tOwner\n${long}\tNB`)
    const action = outcome.ok ? outcome.value.rows[0]?.action : null
    expect(action?.title.length).toBeLessThanOrEqual(2_000)
    expect(`${action?.title} ${action?.detail}`).toBe(long)
  })
})

describe('for any input', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '7/11/16',
      '31/11/16',
      '√',
      'Ongoing',
      'NB',
      'KD, MM',
      'ALL',
      '',
      'Action',
      'Owner',
      'a\nb',
      '"',
      '__proto__',
    ),
  )

  it('never throws, and makes only what the model allows', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })),
        (content) => {
          const outcome = typeof content === 'string' ? text(content) : bytes(content)
          if (outcome.ok) for (const row of outcome.value.rows) if (row.action !== null) ImportAction.parse(row.action)
        },
      ),
    )
    fc.assert(fc.property(fc.string(), (html) => void readHtmlTables(`<table><tr><td>${html}`)))
  })

  it('loses no character of a cell that says what or more', () => {
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
    const line = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (table) => {
        const csv = table.map((row) => row.map(quoted).join(',')).join('\n')
        const outcome = read(
          { kind: 'text', text: csv },
          { hasHeader: false, separator: 'comma', columns: ['what', 'detail', 'what'] },
        )
        if (!outcome.ok) return
        for (const row of outcome.value.rows) {
          const letters = (words: readonly string[]) => words.join('').replace(/\s/gu, '').split('').sort().join('')
          if (row.problem?.kind === 'no-words' || row.skipped === 'blank') expect(letters(row.cells)).toBe('')
          if (row.action === null) continue
          // The heading of its section stands there too.
          const own = row.action.detail.replace(/(?:^|\n)Under “.*”$/u, '')
          const title = row.problem?.kind === 'no-words' ? '' : row.action.title
          expect(letters([title, own])).toBe(letters(row.cells))
        }
      }),
    )
  })
})

describe('time', () => {
  it('grows with the length of the log: 20,000 rows', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) =>
        `${index},7/11/16,"Action number ${index}\nwith a second line, and more words",${index % 3 ? 'KD, MM' : 'NB'},${index % 2 ? '√' : 'Ongoing – FN'},24 Jan`,
    )
    const log = `No,Date,Action,Owner,Completed,Due\n${rows.join('\n')}`
    const seen: number[] = []
    const progress = ({ done }: { done: number }) => seen.push(done)
    const job: ImportJob = { source: { kind: 'text', text: log }, reading: {}, people: [], today: '2026-06-11' }
    expect(readNow(job, progress).ok).toBe(true)
    expect(seen.at(-1)).toBe(20_000)
  })

  it.each([
    ['quotes', '"a"b"'.repeat(200_000)],
    ['open tags', `<table>${'<a '.repeat(300_000)}`],
    ['open comments', `<table>${'<!-- '.repeat(200_000)}`],
    ['tables in tables', '<table><tr><td>x'.repeat(60_000)],
    ['cells that reach down', `<table>${'<tr>'.padEnd(200_000, '<td rowspan=1000>x')}${'<tr><td>y'.repeat(5_000)}`],
    ['spaces in tags', `<table><tr><td>${'<b> </b>'.repeat(150_000)}`],
    ['ampersands', `<table><tr><td>${'&'.repeat(500_000)}`],
    ['spaces', `Action,Owner\n${' '.repeat(1_000_000)}x,NB`],
    ['blank lines', '\n'.repeat(3_000_000)],
    ['digits', `Date,Action\n${'1 '.repeat(300_000)},x`],
    // A reader that looks back over all it has read would run into the time limit of the test here.
  ])('is read to its end or refused, with %s', (_name, content) => {
    expect(typeof read({ kind: 'text', text: content, html: content }).ok).toBe('boolean')
  })
})
