import type { Id } from '../../../../shared/model/common'

/** Every row from one to another, in agenda order, whichever comes first. */
export function rangeOf(ids: readonly Id[], from: Id, to: Id): readonly Id[] {
  const a = ids.indexOf(from)
  const b = ids.indexOf(to)
  if (a === -1 || b === -1) return b === -1 ? [] : [to]
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/**
 * Where a block goes when its rows are moved one place: its first place among the others. Rows that stood apart come
 * together first. Null: it is at that end already.
 */
export function stepOf(ids: readonly Id[], chosen: readonly Id[], way: 'up' | 'down'): number | null {
  const isChosen = new Set(chosen)
  const others = ids.filter((id) => !isChosen.has(id))
  const first = ids.findIndex((id) => isChosen.has(id))
  const last = ids.findLastIndex((id) => isChosen.has(id))
  if (first === -1) return null
  const isTogether = last - first + 1 === isChosen.size
  if (way === 'up') return isTogether && first === 0 ? null : Math.max(0, isTogether ? first - 1 : first)
  const afterLast = ids.slice(0, last + 1).filter((id) => !isChosen.has(id)).length
  if (isTogether && last === ids.length - 1) return null
  return Math.min(others.length, isTogether ? afterLast + 1 : afterLast)
}

/** The row to stand on when these are gone: the next one, else the one before. */
export function nextTo(ids: readonly Id[], gone: readonly Id[]): Id | null {
  const isGone = new Set(gone)
  const last = ids.findLastIndex((id) => isGone.has(id))
  return ids.slice(last + 1).find((id) => !isGone.has(id)) ?? ids.findLast((id) => !isGone.has(id)) ?? null
}

/**
 * The place of a block among the rows that stay, from the place of the row under the pointer among all rows but itself:
 * the rest of the block is not among those that stay.
 */
export function amongOthers(ids: readonly Id[], block: readonly Id[], underPointer: Id, index: number): number {
  const above = ids.filter((id) => id !== underPointer).slice(0, index)
  return above.filter((id) => !block.includes(id)).length
}
