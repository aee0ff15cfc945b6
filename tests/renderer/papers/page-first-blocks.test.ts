import { describe, expect, it } from 'vitest'
import { firstBlocks } from '../../../renderer/src/features/papers/page-first-blocks'
import type { DocumentBlock } from '../../../shared/model/document'

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const table = (rows: number): DocumentBlock => ({
  kind: 'table',
  caption: 'Actions',
  header: ['Number', 'Action'],
  widths: [0.2, 0.8],
  rows: Array.from({ length: rows }, (_, index) => [[{ text: `A${index}` }], [{ text: 'Ring the hall' }]]),
})

describe('how much of a document is drawn before it is saved', () => {
  it('is all of it, as long as it is as long as minutes are', () => {
    const blocks = Array.from({ length: 120 }, (_, index) => paragraph(`Item ${index}`))
    expect(firstBlocks(blocks)).toEqual({ blocks, share: 1 })
  })

  it('is its first three hundred blocks, and what share of the whole that is', () => {
    const { blocks, share } = firstBlocks(Array.from({ length: 1_200 }, () => paragraph('Words')))
    expect(blocks).toHaveLength(300)
    expect(share).toBeCloseTo(0.25)
  })

  it('ends with the first rows of a table that is too long', () => {
    const { blocks, share } = firstBlocks([paragraph('Words'), table(15_000)])
    const last = blocks.at(-1)
    expect(last?.kind === 'table' && last.rows.length).toBe(299)
    expect(share).toBeLessThan(0.03)
  })

  it('counts letters too: two hundred items of five thousand words are not drawn', () => {
    const { blocks, share } = firstBlocks(Array.from({ length: 200 }, () => paragraph('word '.repeat(5_000))))
    expect(blocks.length).toBeLessThan(10)
    expect(share).toBeCloseTo(blocks.length / 200)
  })
})
