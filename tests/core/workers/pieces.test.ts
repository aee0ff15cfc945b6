import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPieces, putTogether } from '../../../electron/core/workers/pieces'
import { handedOver } from '../../../electron/core/workers/transfer'

const record = (words: number) => ({ id: 'item', notes: { content: ['word '.repeat(words)] } })

test('a light input goes whole', () => {
  expect(inPieces({ view: { items: [record(100)] }, today: '2026-06-11' })).toBeNull()
})

test('a heavy input goes in pieces that are small enough not to be felt, and comes together as it was', () => {
  const input = {
    view: { items: Array.from({ length: 200 }, () => record(5_000)), note: 'x' },
    people: ['a'],
    none: [],
  }
  const heavy = inPieces(input)
  const pieces = [...(heavy?.pieces ?? [])]
  expect(pieces.length).toBeGreaterThan(10)
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(500_000)
  expect(JSON.stringify(heavy?.rest).length).toBeLessThan(200)
  expect(putTogether(heavy?.rest, pieces)).toEqual(input)
})

test('any input comes together as it was, in its order', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.string(),
      fc.constant('x'.repeat(400_000)),
      fc.integer(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'c') }), tie('any')),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('view', 'people', 'b'), value.any), (input) => {
      const heavy = inPieces(input)
      expect(heavy === null ? input : putTogether(heavy.rest, [...heavy.pieces])).toEqual(input)
    }),
    { numRuns: 60 },
  )
})

test('bytes are handed over, not copied, also when they stand in an answer beside a name', () => {
  const bytes = new Uint8Array([1, 2, 3])
  const made = handedOver({ bytes, fileName: 'minutes', unsettled: 0 })
  expect(made.buffers).toEqual([bytes.buffer])
  expect(made.output).toEqual({ bytes, fileName: 'minutes', unsettled: 0 })
  expect(handedOver(bytes).buffers).toEqual([bytes.buffer])
  // Part of a bigger buffer takes its own, or the rest would go with it.
  const part = handedOver(new Uint8Array(bytes.buffer, 1, 1))
  expect(part.output).toEqual(new Uint8Array([2]))
  expect(part.buffers[0]?.byteLength).toBe(1)
  expect(handedOver({ text: 'words' })).toEqual({ output: { text: 'words' }, buffers: [] })
})
