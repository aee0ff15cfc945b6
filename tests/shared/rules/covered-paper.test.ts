import { expect, test } from 'vitest'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { coveredPaper, whollyCovered } from '../../../shared/rules/covered-paper'

const p = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const model = (blocks: readonly DocumentBlock[]): DocumentModel => ({
  title: 'Minutes',
  author: 'Millbrook',
  language: 'en-GB',
  header: { left: 'Millbrook', right: 'DRAFT' },
  footer: '',
  look: { font: 'Arial', size: 12, headingColour: '#000000', lineColour: '#000000' },
  logo: null,
  blocks,
  fileName: 'minutes',
})
const minutes = model([
  { kind: 'heading', level: 1, text: 'Minutes' },
  { kind: 'heading', level: 2, text: '1. Lift', id: 'open' },
  {
    kind: 'list',
    ordered: false,
    items: [{ runs: [{ text: 'left for The Sugdens' }] }, { runs: [{ text: 'stayed' }] }],
  },
  { kind: 'heading', level: 2, text: 'Confidential part' },
  { kind: 'heading', level: 3, text: '2. The Sugdens', id: 'closed' },
  p('They are ill.'),
  { kind: 'list', ordered: false, items: [{ runs: [{ text: 'Very ill.' }] }] },
  { kind: 'heading', level: 2, text: 'Close' },
  p('The meeting closed.'),
  {
    kind: 'table',
    caption: 'Actions',
    header: ['Number', 'Action', 'Who', 'Due'],
    widths: [0.25, 0.25, 0.25, 0.25],
    rows: [
      [[{ text: 'MILL 26/A001' }], [{ text: 'Ring their doctor' }], [{ text: 'Dot' }], [{ text: '3 June' }]],
      [[{ text: 'MILL 26/A002' }], [{ text: 'Ring the lift' }], [{ text: 'Owen' }], [{ text: '4 June' }]],
    ],
  },
])
const telling = { itemIds: new Set(['closed']), words: ['The Sugdens', '26/A001'] }

test('of what is confidential only that it is there stands on a wall; the rest is as it was', () => {
  const covered = coveredPaper(minutes, telling, 'Not shown.')
  const text = JSON.stringify(covered.blocks)
  for (const words of ['Sugdens', 'ill.', 'doctor', 'Dot', '3 June']) expect(text).not.toContain(words)
  for (const words of [
    '2. Confidential item',
    'Not shown.',
    'MILL 26/A001',
    'Ring the lift',
    'stayed',
    'The meeting closed.',
  ])
    expect(text).toContain(words)
  expect(covered.blocks[1]).toBe(minutes.blocks[1])
})

test('a paper with nothing of it is the very same paper', () => {
  expect(coveredPaper(minutes, { itemIds: new Set(), words: ['26/A009', ''] }, 'Not shown.')).toBe(minutes)
})

test('one that is confidential as a whole keeps its title', () => {
  expect(whollyCovered(minutes, 'Not shown.').blocks).toEqual([minutes.blocks[0], p('Not shown.')])
})
