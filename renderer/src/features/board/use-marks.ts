import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { type Board, type Direction, neighbour, placeOf } from './drop-target'
import { type Called, columnName, countWords } from './move-words'

/** Several cards chosen for one move. Those the board does not show are not among them. */
export function useMarks(it: {
  readonly board: Board
  readonly of: Called
  readonly marked: ReadonlySet<Id>
  readonly isReadOnly: boolean
  readonly onMark: (ids: ReadonlySet<Id>) => void
}) {
  const { board, of, isReadOnly, onMark } = it
  const marked = it.marked.size === 0 ? it.marked : onBoard(board, it.marked)
  const set = (ids: Iterable<Id>): boolean => {
    if (isReadOnly) return false
    const next = new Set(ids)
    onMark(next)
    announce(next.size === 0 ? 'None chosen' : `${countWords(next.size, of)} chosen`)
    return true
  }
  const columnOf = (id: Id): readonly Id[] => {
    const place = placeOf(board, id)
    return place === null ? [] : (board.lists[place.to] ?? []).map((card) => card.id)
  }
  return {
    marked,
    clear: (): boolean => marked.size > 0 && set([]),
    toggle: (id: Id): boolean => set(marked.has(id) ? [...marked].filter((one) => one !== id) : [...marked, id]),
    /** From a card on to the next: both are chosen. Answers where the focus goes. */
    extend: (id: Id, direction: Direction): Id | null => {
      const next = neighbour(board, id, direction)
      // Going back over chosen ones takes the last of them out again.
      if (next !== null && marked.has(next) && marked.has(id)) set([...marked].filter((one) => one !== id))
      else set([...marked, id, ...(next === null ? [] : [next])])
      return next
    },
    /** From one card to another of the same column, both with it. */
    reach: (fromId: Id | null, id: Id): boolean => {
      const ids = columnOf(id)
      const from = fromId === null ? -1 : ids.indexOf(fromId)
      const to = ids.indexOf(id)
      return set([...marked, ...(from === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1))])
    },
    /** All of the column a card stands in. */
    wholeColumn: (id: Id): boolean => {
      const place = placeOf(board, id)
      if (place === null || !set(columnOf(id))) return false
      announce(`All ${countWords(columnOf(id).length, of)} of ${columnName(board, place.to)} chosen`)
      return true
    },
  }
}

export type Marks = ReturnType<typeof useMarks>

function onBoard(board: Board, marked: ReadonlySet<Id>): ReadonlySet<Id> {
  const here = new Set<Id>()
  for (const { id } of board.columns)
    for (const card of board.lists[id] ?? []) if (marked.has(card.id)) here.add(card.id)
  return here
}
