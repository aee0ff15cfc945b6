import { describe, expect, test } from 'vitest'
import type { ComparedBlock } from '../../../shared/contract'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { coveredComparison, coveredPaper, whollyCovered } from '../../../shared/rules/covered-paper'

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

test('a line that tells is covered whatever its capitals, and titles that tell nothing stay', () => {
  const brief = model([
    { kind: 'heading', level: 1, text: 'Questions for Grace' },
    { kind: 'heading', level: 2, text: 'MILL 26/E001, Millbrook', id: 'asked' },
    p('May the Sugdens stay?'),
    { kind: 'heading', level: 2, text: 'MILL 26/E002, Millbrook', id: 'other' },
    p('May the lift stay?'),
    p('THE SUGDENS again.'),
  ])
  const covered = coveredPaper(brief, { ...telling, itemIds: new Set(['asked']), keepsTitles: true }, 'Not shown.')
  expect(covered.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : ''))).toEqual([
    'Questions for Grace',
    'MILL 26/E001, Millbrook',
    '',
    'MILL 26/E002, Millbrook',
    '',
    '',
  ])
  expect(JSON.stringify(covered)).not.toMatch(/sugdens/i)
  expect(JSON.stringify(covered)).toContain('May the lift stay?')
})

describe('two versions on a wall', () => {
  const line = (text: string, under?: string): ComparedBlock => ({
    kind: 'same',
    isHeading: false,
    parts: [{ kind: 'same', text }],
    ...(under !== undefined && { under }),
  })
  const title = (text: string, under: string): ComparedBlock => ({ ...line(text, under), isHeading: true })
  const changed = (before: string, after: string, under?: string): ComparedBlock => ({
    ...line('', under),
    kind: 'changed',
    parts: [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ],
  })
  const said = ({ kind, parts }: ComparedBlock) => `${kind}: ${parts.map(({ text }) => text).join('|')}`

  test('say of a confidential item whether anything in it changed, and nothing more', () => {
    const blocks = [
      title('1. Lift', 'open'),
      changed('It is out.', 'It is in.', 'open'),
      title('2. The Sugdens', 'closed'),
      line('They are ill.', 'closed'),
      changed('Very ill.', 'Better.', 'closed'),
      line('The meeting closed.'),
    ]
    const seen = coveredComparison({ blocks, changes: 2 }, telling, 'Not shown.')
    expect(seen.blocks.map(said)).toEqual([
      'same: 1. Lift',
      'changed: It is out.|It is in.',
      'same: 2. Confidential item',
      'changed: Not shown.',
      'same: The meeting closed.',
    ])
    expect(seen.changes).toBe(2)
    expect(seen.blocks[1]).toBe(blocks[1])
  })

  test('cover a line that told of it in either', () => {
    const blocks = [changed('Left for the Sugdens.', 'Left.'), changed('Ring Dot.', 'Ring MILL 26/A001.'), line('Tea.')]
    const seen = coveredComparison({ blocks, changes: 2 }, telling, 'Not shown.')
    expect(seen.blocks.map(said)).toEqual(['changed: Not shown.', 'changed: Not shown.', 'same: Tea.'])
    expect(seen.changes).toBe(2)
  })

  test('that tell of nothing are the very same', () => {
    const comparison = { blocks: [line('Tea.'), title('1. Lift', 'open')], changes: 0 }
    expect(coveredComparison(comparison, telling, 'Not shown.')).toBe(comparison)
  })
})
