import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../../electron/core/documents/minutes/compare'
import { paperOf } from '../../../electron/core/documents/paper'
import type { ComparedBlock } from '../../../shared/contract'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { aSnapshot } from './a-snapshot'
import { anyWords } from './any-snapshot'

function page(...blocks: readonly (string | DocumentBlock)[]): DocumentModel {
  const all = blocks.map((block): DocumentBlock => (typeof block === 'string' ? paragraph(block) : block))
  return {
    ...paperOf(aSnapshot()),
    title: 'T',
    author: '',
    header: { left: '', right: '' },
    blocks: all,
    fileName: 'f',
  }
}
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const said = ({ kind, parts }: ComparedBlock) =>
  `${kind}: ${parts.map((part) => (part.kind === 'same' ? part.text : `${part.kind === 'added' ? '+' : '−'}[${part.text}]`)).join('')}`

describe('two versions', () => {
  test('that are the same have no changes', () => {
    expect(compareDocuments(page('One', 'Two'), page('One', 'Two'))).toEqual({
      changes: 0,
      blocks: [
        { kind: 'same', isHeading: false, parts: [{ kind: 'same', text: 'One' }] },
        { kind: 'same', isHeading: false, parts: [{ kind: 'same', text: 'Two' }] },
      ],
    })
  })

  test('know under which item each line stands', () => {
    const heading = (level: 2 | 3, text: string, id?: string): DocumentBlock => ({
      kind: 'heading',
      level,
      text,
      ...(id !== undefined && { id }),
    })
    const before = page(
      'First',
      heading(2, 'Lift', 'lift'),
      'Out.',
      heading(3, 'Why'),
      'Old.',
      heading(2, 'Close'),
      'End.',
    )
    const after = page(
      'First',
      heading(2, 'Lift', 'lift'),
      'In.',
      heading(3, 'Why'),
      'Old.',
      heading(2, 'Close'),
      'End.',
    )
    const under = compareDocuments(before, after).blocks.map((block) => block.under ?? '')
    expect(under).toEqual(['', 'lift', 'lift', 'lift', 'lift', '', ''])
  })

  test('show the words that were taken out and put in, and blocks that came or went', () => {
    const before = page('The lift is out.', 'It was raining hard outside.', 'The kitchen opened eight Thursdays.')
    const after = page('The north lift is out.', 'The kitchen opened nine Thursdays.', 'A new paragraph.')
    const { blocks, changes } = compareDocuments(before, after)
    expect(blocks.map(said)).toEqual([
      'changed: The +[north ]lift is out.',
      'removed: −[It was raining hard outside.]',
      'changed: The kitchen opened −[eight]+[nine] Thursdays.',
      'added: +[A new paragraph.]',
    ])
    expect(changes).toBe(4)
  })

  test('tell what was taken out before what stands in its place', () => {
    const { blocks } = compareDocuments(page('Same', 'None', 'End'), page('Same', 'Gemma Aske came late', 'End'))
    expect(blocks.map(said)).toEqual(['same: Same', 'removed: −[None]', 'added: +[Gemma Aske came late]', 'same: End'])
  })

  test('leave out title and status, which differ because the versions do', () => {
    const top = (status: string): readonly DocumentBlock[] => [
      { kind: 'heading', level: 1, text: `${status} minutes` },
      {
        kind: 'facts',
        facts: [
          { label: 'Venue', value: 'Hall' },
          { label: 'Status', value: status },
        ],
      },
    ]
    const { blocks, changes } = compareDocuments(page(...top('DRAFT')), page(...top('Approved')))
    expect(changes).toBe(0)
    expect(blocks.map(said)).toEqual(['same: Venue: Hall'])
  })

  test('tell headings, items of lists and rows of tables as lines of their own', () => {
    const table = (owner: string): DocumentBlock => ({
      kind: 'table',
      caption: 'Actions',
      header: ['Number', 'Owner'],
      widths: [0.5, 0.5],
      rows: [[[{ text: '26/A001 Ring Peakside' }], [{ text: owner }]]],
    })
    const list: DocumentBlock = { kind: 'list', ordered: false, items: [{ runs: [{ text: 'Gemma' }] }] }
    const heading: DocumentBlock = { kind: 'heading', level: 2, text: 'Actions' }
    const { blocks } = compareDocuments(page(heading, list, table('Owen')), page(heading, list, table('Sita')))
    expect(blocks.map(said)).toEqual([
      'same: Actions',
      'same: • Gemma',
      'changed: 26/A001 Ring Peakside · −[Owen]+[Sita]',
    ])
    expect(blocks[0]?.isHeading).toBe(true)
  })

  test('are both told whole, word for word, whatever they say', () => {
    const anyPage = fc.array(anyWords, { maxLength: 8 }).map((texts) => page(...texts))
    fc.assert(
      fc.property(anyPage, anyPage, (before, after) => {
        const { blocks } = compareDocuments(before, after)
        const side = (without: 'added' | 'removed') =>
          blocks
            .filter((block) => block.kind !== without)
            .map((block) =>
              block.parts
                .filter((part) => part.kind !== without)
                .map((part) => part.text)
                .join(''),
            )
        const alone = (model: DocumentModel) =>
          compareDocuments(model, model).blocks.map((block) => block.parts[0]?.text)
        expect(side('added')).toEqual(alone(before))
        expect(side('removed')).toEqual(alone(after))
      }),
    )
  })
})
