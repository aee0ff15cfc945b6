import { generateNKeysBetween } from 'fractional-indexing'
import type { Id, Rank } from '../model/common'
import { type Refused, refuse } from '../refusals'

type Ranked = { readonly id: Id; readonly rank: Rank }

/**
 * Ranks for cards that come to stand in one column right after `after` (null: first), in the order given. `column` is that
 * of all places: they are shown together, and what is between two neighbours there is between its neighbours in its own
 * place too. It is in no order and may hold the cards that move; nothing is sorted, so that a column of thousands costs
 * two walks. Two neighbours with the same rank leave no room: the new ones then follow the pair.
 */
export function ranksInColumn(
  column: readonly Ranked[],
  moving: readonly Pick<Ranked, 'id'>[],
  after: Id | null,
): ReadonlyMap<Id, Rank> | Refused {
  const leaving = new Set(moving.map((one) => one.id))
  const lower = after === null ? null : column.find((one) => one.id === after && !leaving.has(one.id))?.rank
  if (lower === undefined) return refuse({ code: 'neighbour-missing', id: after ?? '' })
  let upper: Rank | null = null
  for (const { id, rank } of column) {
    const isAbove = (lower === null || rank > lower) && (upper === null || rank < upper)
    if (isAbove && !leaving.has(id)) upper = rank
  }
  const ranks = generateNKeysBetween(lower, upper, moving.length)
  return new Map(moving.map(({ id }, index) => [id, ranks[index] ?? 'a0']))
}

/** The rank after everything in a column, which is in no order. */
export function rankAtEnd(column: Iterable<Pick<Ranked, 'rank'>>): Rank {
  let last: Rank | null = null
  for (const { rank } of column) if (last === null || rank > last) last = rank
  return generateNKeysBetween(last, null, 1)[0] ?? 'a0'
}
