import { generateNKeysBetween } from 'fractional-indexing'
import type { Id, Rank } from '../model/common'

type Ranked = { readonly id: Id; readonly rank: Rank }

/** Order by rank as bytes, ties by id. Not localeCompare: two laptops with different languages must agree. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * A rank that puts something right after `after` (null: first) in a list sorted by `byRank`.
 * `list` must not hold the thing that moves. Undefined when `after` is not in the list.
 * Two neighbours with the same rank (a merge can make them) leave no room: the new rank then follows the pair.
 */
export function rankAfter(list: readonly Ranked[], after: Id | null): Rank | undefined {
  return ranksAfter(list, after, 1)?.[0]
}

export function ranksAfter(list: readonly Ranked[], after: Id | null, count: number): readonly Rank[] | undefined {
  const index = after === null ? -1 : list.findIndex((one) => one.id === after)
  if (after !== null && index === -1) return undefined
  const lower = list[index]?.rank ?? null
  const upper = list.slice(index + 1).find((one) => lower === null || one.rank > lower)?.rank ?? null
  return generateNKeysBetween(lower, upper, count)
}

export function lastRank(list: readonly Ranked[]): Rank {
  return generateNKeysBetween(list.at(-1)?.rank ?? null, null, 1)[0] ?? 'a0'
}
