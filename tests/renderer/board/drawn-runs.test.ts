import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnRuns, spanBetween } from '../../../renderer/src/features/board/drawn-runs'

const hundred = () => 100

describe('what is drawn of a long column', () => {
  it('is what is in sight, and room of the height of the rest', () => {
    expect(drawnRuns(1_000, { from: 10, to: 20 }, [], hundred)).toEqual([
      { kind: 'room', from: 0, to: 10, height: 1_000 },
      { kind: 'cards', from: 10, to: 20 },
      { kind: 'room', from: 20, to: 1_000, height: 98_000 },
    ])
  })

  it('has the card with the focus and those beside it, however far away', () => {
    const drawn = drawnRuns(1_000, { from: 0, to: 20 }, [500], hundred).filter(({ kind }) => kind === 'cards')
    expect(drawn).toEqual([
      { kind: 'cards', from: 0, to: 20 },
      { kind: 'cards', from: 498, to: 503 },
    ])
  })

  it('is nothing but room after a column became shorter, until it is scrolled', () => {
    expect(drawnRuns(5, { from: 10, to: 20 }, [], hundred)).toEqual([{ kind: 'room', from: 0, to: 5, height: 500 }])
  })

  it('is each card once and in order, and as high as the whole', () => {
    const at = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(
        at,
        at,
        at,
        fc.array(fc.integer({ min: -5, max: 500 }), { maxLength: 3 }),
        (count, from, to, wanted) => {
          const runs = drawnRuns(count, { from, to }, wanted, hundred)
          const ends = runs.map((run) => run.to)
          expect(runs.map((run) => run.from)).toEqual(count === 0 ? [] : [0, ...ends.slice(0, -1)])
          expect(ends.at(-1) ?? 0).toBe(count)
          for (const index of wanted.filter((one) => one >= 0 && one < count))
            expect(runs.some((run) => run.kind === 'cards' && run.from <= index && index < run.to)).toBe(true)
          for (const run of runs) if (run.kind === 'room') expect(run.height).toBe((run.to - run.from) * 100)
        },
      ),
    )
  })
})

it('cards between two heights are those that have a part there', () => {
  const heights = [50, 100, 200, 50]
  const heightOf = (index: number) => heights[index] ?? 0
  expect(spanBetween(4, 60, 160, heightOf)).toEqual({ from: 1, to: 3 })
  expect(spanBetween(4, -500, 10, heightOf)).toEqual({ from: 0, to: 1 })
  expect(spanBetween(4, 900, 1_000, heightOf)).toEqual({ from: 4, to: 4 })
})
