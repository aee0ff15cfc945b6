import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { rounds, type Times } from './board-hands'
import type { Rendered } from './board-page'
import { storeWith } from './board-store'
import type { Figure } from './figures'
import { measureOurs } from './our-board'
import { buildPlainBoard, measurePlain } from './plain-board'
import type { Places } from './window-figures'

const sizes = [100, 500, 5_000] as const
type Size = (typeof sizes)[number]

/**
 * Boards of 100, 500 and 5,000 live actions of one place, each in its own copy of the five-year store, in the real app and
 * with a real pointer; and 500 of the same on a plain board, in a bare window of the same Electron. Medians, after one
 * round that does not count.
 */
export async function boardFigures(places: Places, say: (line: string) => void): Promise<readonly Figure[]> {
  const page = await buildPlainBoard(places.root)
  const times = new Map<Size, Times>()
  let plain: Times | undefined
  let drawn: Rendered | undefined
  let archived = 0
  let letter = Number.NaN
  for (const size of sizes) {
    const made = await storeWith(places, size)
    archived = made.archived
    const ours = await measureOurs(places, made)
    letter = ours.letter
    times.set(size, ours.times)
    say(`  ${size} cards: ${inWords(ours.times)}`)
    if (size === 500) {
      drawn = ours.drawn
      plain = await measurePlain(page, made, places.now.slice(0, 10))
      say(`  ${size} cards on a plain board: ${inWords(plain)}`)
    }
    await rm(dirname(made.dir), { recursive: true, force: true })
  }
  const of = (size: Size): Times =>
    times.get(size) ?? { open: Number.NaN, whole: Number.NaN, pickUp: Number.NaN, drop: Number.NaN }
  const beside = `beside ${archived.toLocaleString('en-GB')} archived, to the second frame, median of ${rounds}`
  const ms = (name: string, value: number, goal: number, what: string): Figure => ({
    ...{ name, value, unit: 'ms', goal },
    of: `${what}, ${beside}`,
  })
  const ratio = (name: string, ours: number, theirs: number): Figure => ({
    ...{ name, value: ours / theirs, unit: 'ratio', goal: 0.5 },
    of: `${Math.round(ours)} ms / ${Math.round(theirs)} ms with the same cards on @hello-pangea/dnd`,
  })
  return [
    ms('board.open100.ms', of(100).open, 100, 'from the click on Actions'),
    ms('board.open500.ms', of(500).open, 300, 'from the click on Actions'),
    ratio('board.open500.ratio', of(500).open, plain?.open ?? Number.NaN),
    {
      ...{ name: 'board.open500.whole.ms', value: of(500).whole, unit: 'ms' },
      of: `until all 500 are on the page, those out of sight too; ${Math.round(plain?.whole ?? Number.NaN)} ms on the plain board`,
    },
    ms('board.pickup500.ms', of(500).pickUp, 100, 'from the pointer’s first movement'),
    ms('board.drop500.ms', of(500).drop, 100, 'from letting go in another column'),
    ratio('board.drop500.ratio', of(500).drop, plain?.drop ?? Number.NaN),
    ms('board.pickup5000.ms', of(5_000).pickUp, 250, 'from the pointer’s first movement'),
    ms('board.drop5000.ms', of(5_000).drop, 250, 'from letting go in another column'),
    {
      ...{ name: 'board.filter5000.ms', value: letter, unit: 'ms' },
      of: 'from the first letter of a filter until it is in its field, to the second frame',
    },
    {
      ...{ name: 'board.drop.rerenders', value: drawn?.contents ?? Number.NaN, unit: 'count', goal: 0 },
      of: `contents of the 499 cards that nothing happened to, until the drop is saved (${drawn?.shells} of their shells)`,
    },
  ]
}

const inWords = ({ open, whole, pickUp, drop }: Times): string =>
  `open ${Math.round(open)} ms${Number.isNaN(whole) ? '' : ` (whole ${Math.round(whole)} ms)`}, pick up ${Math.round(pickUp)} ms, drop ${Math.round(drop)} ms`
