import type { Day } from '../../../shared/model/common'
import type { ColumnMeaning } from '../../../shared/model/import'
import { readDay } from '../../../shared/rules/plain-dates'
import { isRecentSerial } from './read-date'
import { looksLikeOwners } from './read-owners'
import { isStateWord } from './read-state'

// Tried in order; the first that fits a heading gives its meaning. "Date completed" is a state before it is a date.
const headings: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^(?:(?:action|item|ref|log|row|serial)\s?)?(?:no|nr|num|number|ref|reference|id|#)$|^#$|^no\/?ref$/u, 'number'],
  [
    /^(?:(?:date|when)\s)?(?:completed|complete|closed|done|finished)(?:\s(?:on|date|y\/n|\?|yes\/no))?$|^completed\?$/u,
    'state',
  ],
  [
    /^(?:(?:action|current)\s)?(?:status|state|rag|rag status|open\/closed|progress status)$|^completion date$|^complete\s?\?$|^✓$|^√$/u,
    'state',
  ],
  [
    /^(?:by when|due|due (?:by|date|on)|date due|deadline|when|target|target date|timescales?|time scale|complete by|to be (?:done|completed) by|review date|due for completion|by \(date\))$/u,
    'due-on',
  ],
  [
    /^(?:date|raised|date (?:raised|of meeting|agreed|set|opened|added|logged|given)|meeting|meeting date|(?:raised|opened|agreed|added|created|logged)(?: on)?)$/u,
    'raised-on',
  ],
  [
    /^(?:actions?|what|tasks?|action (?:required|agreed|point|points|item|to be taken|description|needed)|agreed actions?|descriptions?|action\/decision|to do|what will be done|what needs to happen|issue|details? of action|activity|item)$/u,
    'what',
  ],
  [
    /^(?:owners?|action owner|who|by whom|whom|leads?|lead (?:officer|person|name)|responsible|responsibility|responsible (?:person|officer|partner)|person responsible|action by|assigned|assigned to|assignee|allocated to|initials|name|names|officer|for action by|action for|who will do it|owner\(s\)|who\?)$/u,
    'owner',
  ],
  [
    /^(?:comments?|notes?|updates?|progress|progress (?:update|notes)|details?|outcomes?|remarks?|latest|latest update|response|feedback|update\/comments?|comments?\/updates?|further information|result)$/u,
    'detail',
  ],
]

export function meaningOfHeading(cell: string): ColumnMeaning | null {
  const plain = cell
    .replace(/\s+/gu, ' ')
    .replace(/[.:*]+$/u, '')
    .trim()
    .toLowerCase()
  if (plain === '' || plain.length > 60) return null
  return headings.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** What each column holds: by its heading, and by its contents where the heading says nothing. Each meaning but `detail` once. */
export function guessColumns(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
  width: number,
  today: Day,
): ColumnMeaning[] {
  const sample = rows.slice(0, 200)
  const columns = Array.from({ length: width }, (_, index) =>
    sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== ''),
  )
  const taken = new Set<ColumnMeaning>()
  const take = (meaning: ColumnMeaning | null): ColumnMeaning | null => {
    if (meaning === null || meaning === 'detail' || meaning === 'ignore') return meaning
    if (taken.has(meaning)) return null
    taken.add(meaning)
    return meaning
  }
  const meanings = columns.map((_, index) => take(meaningOfHeading(header?.[index] ?? '')))
  // "Notes" over done, open, closed: what most cells say decides, where no heading named the state.
  if (!taken.has('state')) {
    const state = columns.findIndex((cells, index) => meanings[index] === 'detail' && areStates(cells))
    if (state >= 0) meanings[state] = take('state')
  }
  for (const [index, cells] of columns.entries()) {
    if (meanings[index] === null && cells.length > 0) meanings[index] = take(byContents(cells, taken, today))
  }
  if (!taken.has('what')) {
    // The longest texts are the actions; a comments column only where nothing else is left.
    const length = (index: number) => (columns[index] ?? []).reduce((sum, cell) => sum + cell.length, 0)
    const longest = (candidates: readonly number[]) =>
      candidates.reduce<number | null>(
        (best, index) => (length(index) > (best === null ? 0 : length(best)) ? index : best),
        null,
      )
    const all = columns.map((_, index) => index)
    const what =
      longest(all.filter((index) => meanings[index] === null)) ??
      longest(all.filter((index) => meanings[index] === 'detail'))
    if (what !== null) meanings[what] = 'what'
  }
  // Nothing is lost: a column with words that nobody understood goes into the detail.
  return meanings.map((meaning, index) => meaning ?? ((columns[index]?.length ?? 0) > 0 ? 'detail' : 'ignore'))
}

function areStates(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter(isStateWord).length > cells.length / 2
}

function byContents(cells: readonly string[], taken: ReadonlySet<ColumnMeaning>, today: Day): ColumnMeaning | null {
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length
  const isDate = (cell: string) =>
    isRecentSerial(cell) || (cell.length <= 40 && /\d/u.test(cell) && readDay(cell, today, { lean: 'past' }) !== null)
  if (share(isDate) >= 0.7) return taken.has('raised-on') ? 'due-on' : 'raised-on'
  if (share(isStateWord) >= 0.7) return 'state'
  if (share((cell) => /^(?:[A-Z]{0,4}[\s/-]?)?\d{1,5}[a-z]?\.?$/iu.test(cell)) >= 0.9) return 'number'
  if (share(looksLikeOwners) >= 0.7) return 'owner'
  return null
}
