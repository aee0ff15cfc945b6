import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { ImportJob } from '../../../electron/core/import/import-job'
import { readPeople } from '../../../electron/core/import/read-people'

const rows = [
  ['Name', 'Organisation', 'Role'],
  ['Nettie Bramble', 'Northfold County Council', 'lead'],
  ['Siobhán O’Neil-Ó Súilleabháin', 'Peakside Homes', 'housing officer'],
]
const read = async (source: ImportJob['source']) => readPeople({ source, today: '2026-06-11' })
const text = (content: string) => ({ kind: 'text', text: content }) as const
const file = (name: string, bytes: Uint8Array) => ({ kind: 'file', name, bytes }) as const
const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')
const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const workbook = () => writeExcelFile([{ sheet: 'Team', data: [['Millbrook team 2026'], ...rows] }]).toBuffer()

test.each([
  ['a CSV file', async () => file('team.csv', Buffer.from(csv))],
  ['a CSV file in UTF-16', async () => file('team.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le'))],
  ['an Excel file with a title above', async () => file('team.xlsx', await workbook())],
  ['a table from Word', async () => ({ kind: 'text', text: '', html }) as const],
  ['rows from Excel', async () => text(rows.map((row) => row.join('\t')).join('\n'))],
])('reads the same people from %s', async (_name, source) => {
  expect(await read(await source())).toMatchObject({
    ok: true,
    value: {
      people: [
        { name: 'Nettie Bramble', organisation: 'Northfold County Council', role: 'lead', jobTitle: '' },
        { name: 'Siobhán O’Neil-Ó Súilleabháin', organisation: 'Peakside Homes', jobTitle: 'housing officer' },
      ],
    },
  })
})

test('reads plain lines as they were pasted', async () => {
  const outcome = await read(text('Nettie Bramble, NCC, lead\nhealth visitor – tbc'))
  expect(outcome).toMatchObject({
    value: { name: 'Pasted text', people: [{ name: 'Nettie Bramble', role: 'lead' }, { standing: 'nobody' }] },
  })
})

test('refuses what holds nobody, and what is no list', async () => {
  expect(await read(text(' \n'))).toMatchObject({ problem: { code: 'nothing-to-import' } })
  expect(await read(file('team.pdf', Buffer.from('%PDF-1.7')))).toMatchObject({ problem: { code: 'not-text' } })
  const many = Array.from({ length: 2_001 }, (_, index) => `Ann Other${index}`).join('\n')
  expect(await read(text(many))).toMatchObject({ problem: { code: 'too-many-rows', rows: 2_001 } })
})
