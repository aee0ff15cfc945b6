import type { Id } from '../../../../shared/model/common'
import type { BoardCard, Places } from './drop-target'

export type LaneBy = 'place' | 'person'
/** `count` is of all its cards on the board. */
export type Lane = { readonly id: string; readonly name: string; readonly count: number }
/** The cards of a board, one lane below the other across all its columns. Only lanes that have cards are there. */
export type Lanes = {
  readonly by: LaneBy
  readonly order: readonly Lane[]
  /** The lane of each card. */
  readonly of: ReadonlyMap<Id, string>
  /** Those that are folded up: their cards are counted and not shown. */
  readonly folded: ReadonlySet<string>
}

/** Who a card is with, for a lane: a person, everybody, or nobody. The ids of the last two are words no record has. */
export const wholeTeam = 'the-whole-team'
export const withNobody = 'nobody'

const byName = new Intl.Collator('en-GB')

/** By person: names in order, then the whole team, then nobody. By place: in the order of the places. */
export function lanesOf<C extends BoardCard>(
  cards: readonly C[],
  it: {
    readonly by: LaneBy
    readonly personOf: (card: C) => string
    readonly nameOf: (laneId: string) => string
    readonly places: Places | undefined
    readonly folded: ReadonlySet<string>
  },
): Lanes {
  const of = new Map<Id, string>()
  const counts = new Map<string, number>()
  for (const card of cards) {
    const laneId = it.by === 'place' ? card.localityId : it.personOf(card)
    of.set(card.id, laneId)
    counts.set(laneId, (counts.get(laneId) ?? 0) + 1)
  }
  const turns = new Map([...(it.places?.keys() ?? [])].map((id, index) => [id, index]))
  const turn = (id: string): number => {
    if (it.by === 'place') return turns.get(id) ?? turns.size
    return id === withNobody ? 2 : id === wholeTeam ? 1 : 0
  }
  const order = [...counts]
    .map(([id, count]): Lane => ({ id, count, name: it.nameOf(id) }))
    .sort((a, b) => turn(a.id) - turn(b.id) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  return { by: it.by, order, of, folded: it.folded }
}

/** Without the cards of folded lanes: what the keys go about in. */
export function unfolded<C extends BoardCard>(
  lists: Readonly<Record<string, readonly C[]>>,
  lanes: Lanes,
): Readonly<Record<string, readonly C[]>> {
  if (lanes.folded.size === 0) return lists
  return Object.fromEntries(
    Object.entries(lists).map(([column, cards]) => [
      column,
      cards.filter((card) => !lanes.folded.has(lanes.of.get(card.id) ?? '')),
    ]),
  )
}

/** The lists of each lane, by its id, from columns in which the cards of a lane stand together. */
export function listsByLane<C extends BoardCard>(
  lists: Readonly<Record<string, readonly C[]>>,
  lanes: Lanes,
): ReadonlyMap<string, Readonly<Record<string, readonly C[]>>> {
  const found = new Map<string, Record<string, C[]>>(lanes.order.map(({ id }) => [id, {}]))
  for (const [column, cards] of Object.entries(lists)) {
    for (const card of cards) {
      const ofLane = found.get(lanes.of.get(card.id) ?? '')
      if (ofLane === undefined) continue
      const cell = ofLane[column]
      if (cell === undefined) ofLane[column] = [card]
      else cell.push(card)
    }
  }
  return found
}

/** Where a card of another lane is put; null where nothing changes lanes. */
export function otherLane(lanes: Lanes | undefined, ids: readonly Id[], laneId: string | undefined): Lane | null {
  if (lanes === undefined || laneId === undefined || ids.every((id) => lanes.of.get(id) === laneId)) return null
  return lanes.order.find(({ id }) => id === laneId) ?? null
}

/** The lane before or after one, of those that are not folded; null at the edge. */
export function laneBeside(lanes: Lanes, laneId: string | undefined, step: -1 | 1): Lane | null {
  const open = lanes.order.filter(({ id }) => !lanes.folded.has(id))
  const here = open.findIndex(({ id }) => id === laneId)
  return here === -1 ? null : (open[here + step] ?? null)
}
