import type { ActionColumn } from '../../../shared/model/action'
import type { Day } from '../../../shared/model/common'
import { readDay } from '../../../shared/rules/plain-dates'

export type StateRead = {
  readonly column: ActionColumn
  /** The word as the log has it, where it was known. */
  readonly word: string | null
  /** More is said than a known word; it belongs into the detail. */
  readonly more: boolean
  /** What it says was not understood. */
  readonly isUnknown?: true
}

const words: readonly (readonly [ActionColumn, readonly string[]])[] = [
  [
    'todo',
    [
      'not done',
      'not complete',
      'not completed',
      'not started',
      'not yet started',
      'not yet',
      'incomplete',
      'to do',
      'todo',
      'to be done',
      'outstanding',
      'open',
      'new',
      'no',
      'n',
      '✗',
      '✘',
      '✕',
      '×',
      '☐',
      '0%',
      'û',
      'false',
    ],
  ],
  [
    'blocked',
    [
      'blocked',
      'on hold',
      'hold',
      'waiting',
      'awaiting',
      'waiting for',
      'stuck',
      'paused',
      'delayed',
      'parked',
      'deferred',
    ],
  ],
  ['proposed', ['proposed done', 'for closure', 'ready to close', 'propose closure', 'to be agreed closed']],
  [
    'doing',
    [
      'ongoing',
      'on going',
      'on-going',
      'in progress',
      'in-progress',
      'started',
      'underway',
      'under way',
      'doing',
      'continuing',
      'in hand',
      'part done',
      'partly done',
      'part complete',
      'partially complete',
      'active',
      'begun',
      'half done',
      '50%',
      'wip',
    ],
  ],
  [
    'done',
    [
      'done',
      'complete',
      'completed',
      'closed',
      'finished',
      'yes',
      'y',
      'discharged',
      'actioned',
      'all done',
      'action complete',
      'action completed',
      'achieved',
      'resolved',
      'true',
      '100%',
      '√',
      '✓',
      '✔',
      '☑',
      '✅',
      'tick',
      'ticked',
      'v',
      // The tick of Wingdings; √ and ✓ in UTF-8 and √ of an old Mac, each read as Windows-1252.
      'ü',
      'âˆš',
      'âœ“',
      'âœ”',
      'ã',
      '\u{f0fc}',
    ],
  ],
]
const columnOfWord = new Map(words.flatMap(([column, list]) => list.map((word) => [word, column] as const)))
const crosses = new Set(['x', '☒', '❌'])
const longest = 3

/** Whether a whole cell is a word for a state, for the guess which column holds them. */
export function isStateWord(cell: string): boolean {
  const plain = fold(cell)
  return columnOfWord.has(plain) || crosses.has(plain)
}

/**
 * Reads one cell of the state column. `crossMeansDone` where the log marks with "x" alone; beside ticks a cross says
 * not done. A day alone is the day it was done. Words we do not know leave the action to do, and stay to be read.
 */
export function readState(cell: string, today: Day, crossMeansDone: boolean): StateRead {
  const plain = fold(cell)
  if (plain === '') return { column: 'todo', word: null, more: false }
  if (crosses.has(plain)) return { column: crossMeansDone ? 'done' : 'todo', word: cell.trim(), more: false }
  const whole = columnOfWord.get(plain)
  if (whole !== undefined) return { column: whole, word: cell.trim(), more: false }
  // "Ongoing – FN chasing", "Done 24/1/17": the first words decide, and all of it stays to be read.
  const said = cell
    .trim()
    .split(/[\s,;:–—.()]+/u)
    .filter((word) => word !== '')
  for (let count = Math.min(longest, said.length); count > 0; count -= 1) {
    const head = said.slice(0, count).join(' ')
    const column = columnOfWord.get(fold(head))
    if (column !== undefined && head.length > 1) return { column, word: head, more: true }
  }
  const day = readDay(plain.slice(0, 200), today, { lean: 'past' })
  if (day !== null && plain.slice(0, day.from).trim() === '' && !('problem' in day))
    return { column: 'done', word: null, more: true }
  if (/^\d{1,2}\s?%$/u.test(plain)) return { column: 'doing', word: null, more: true }
  return { column: 'todo', word: null, more: true, isUnknown: true }
}

function fold(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '')
    .toLowerCase()
}

/** Whether "x" marks what is done in this column: only where nothing else does. */
export function crossIsDone(cells: readonly string[]): boolean {
  return !cells.some((cell) => columnOfWord.get(fold(cell)) === 'done')
}
