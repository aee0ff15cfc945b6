import { type AgendaItem, type ItemKind, itemKinds } from '../model/agenda-item'
import { byRank, ranksAfter } from './ranks'

/** The order in which a meeting takes its kinds; what is confidential stands last. */
const order = new Map(itemKinds.map((kind, index) => [kind, index]))

const closing: ReadonlySet<ItemKind> = new Set(['any-other-business', 'round-up', 'next-meeting'])

/**
 * Where items that come onto an agenda stand: after the last one of their kind, so that a standing line comes first and
 * what belongs to it follows; where their kind has none, where it has its place in a meeting, before what closes it.
 * What is confidential is at the end. Only the new ones are in the answer, with their ranks.
 */
export function placeOnAgenda(
  there: readonly AgendaItem[],
  coming: readonly Omit<AgendaItem, 'rank'>[],
): readonly AgendaItem[] {
  const placed: AgendaItem[] = []
  let all = [...there].sort(byRank)
  for (const item of coming) {
    const rank = ranksAfter(all, standsAfter(item, all), 1)?.[0] ?? 'a0'
    const withRank = { ...item, rank }
    placed.push(withRank)
    all = [...all, withRank].sort(byRank)
  }
  return placed
}

type Placed = Pick<AgendaItem, 'itemKind' | 'openness'>

/** The item it stands right after, of `all` in their order; null: first. */
export function standsAfter(item: Placed, all: readonly (Placed & Pick<AgendaItem, 'id'>)[]): AgendaItem['id'] | null {
  if (isConfidential(item)) return all.at(-1)?.id ?? null
  const open = all.filter((one) => !isConfidential(one))
  const same = open.findLast((one) => one.itemKind === item.itemKind)
  if (same !== undefined) return same.id
  const end = open.findIndex((one) => closing.has(one.itemKind))
  const before = closing.has(item.itemKind) || end === -1 ? open : open.slice(0, end)
  return before.findLast((one) => placeOf(one) < placeOf(item))?.id ?? null
}

function isConfidential({ openness }: Placed): boolean {
  return openness.kind === 'confidential'
}

function placeOf({ itemKind }: Placed): number {
  return order.get(itemKind) ?? 0
}
