import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEntry, diffRecord, reverseEntry } from '../../../electron/core/store/record-diff'
import { applySpan, reverseSpan, spanBetween } from '../../../electron/core/store/text-span'
import { anAction, anItem, notesOf } from '../../builders'

const lines = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 })
const item = fc
  .record({ title: fc.string({ minLength: 1 }), lines, privateNote: fc.string({ unit: 'binary', maxLength: 300 }) })
  .map(({ title, lines, privateNote }) => anItem({ id: 'item-a', title, privateNote, notes: notesOf(...lines) }))
const placed = fc.option(fc.record({ record: item, document: fc.constantFrom('meetings/a', 'meetings/b') }), {
  nil: null,
})

describe('the difference of two records', () => {
  test('makes the one of the other, and reversed the other of the one, also after JSON', () => {
    fc.assert(
      fc.property(placed, placed, (before, after) => {
        const made = diffRecord('item/item-a', before, after)
        if (made === null) {
          expect(after?.record).toEqual(before?.record)
          return
        }
        const entry = JSON.parse(JSON.stringify(made))
        expect(applyEntry(entry, before?.record)).toEqual({ kind: 'is', record: after?.record ?? null })
        expect(applyEntry(reverseEntry(entry), after?.record)).toEqual({ kind: 'is', record: before?.record ?? null })
      }),
      { numRuns: 300 },
    )
  })

  test('does not fit a record whose changed field is another by now, and fits one whose other fields are', () => {
    const was = anAction({ id: 'action-a', title: 'One' })
    const entry = diffRecord(
      'action/action-a',
      { record: was, document: 'cards-live/mill-1' },
      { record: { ...was, title: 'Two' }, document: 'cards-live/mill-1' },
    )
    if (entry === null) throw new Error('no difference')
    expect(applyEntry(entry, { ...was, title: 'Three' })).toEqual({ kind: 'mismatch' })
    expect(applyEntry(entry, { ...was, detail: 'x' })).toEqual({
      kind: 'is',
      record: { ...was, detail: 'x', title: 'Two' },
    })
  })

  test('of one word in a long note is a few bytes', () => {
    const was = anItem({ id: 'item-a', notes: notesOf('a'.repeat(5_000), 'the ford floods') })
    const is = { ...was, notes: notesOf('a'.repeat(5_000), 'the old ford floods') }
    const entry = diffRecord('item/item-a', { record: was, document: 'm' }, { record: is, document: 'm' })
    expect(JSON.stringify(entry).length).toBeLessThan(200)
  })
})

describe('a span of text', () => {
  test('turns one text into the other and back, and no third text into anything', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(text, text, text, (before, after, third) => {
        const span = JSON.parse(JSON.stringify(spanBetween(before, after)))
        expect(applySpan(before, span)).toBe(after)
        expect(applySpan(after, reverseSpan(span))).toBe(before)
        if (third !== before) expect(applySpan(third, span)).toBeUndefined()
      }),
    )
  })
})
