import type { SeriesNumber } from '../../../../shared/model/agenda-item'
import type { BoardKind } from '../../../../shared/model/board'
import type { Id, Rank } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { byRank } from '../../../../shared/rules/ranks'
import { type Lanes, laneBeside } from './lanes'

export type BoardCard = {
  readonly kind: BoardKind
  readonly id: Id
  readonly localityId: Id
  readonly rank: Rank
  readonly column: string
  readonly number: SeriesNumber
}
/** By column id, each in order. */
export type Lists<C extends BoardCard = BoardCard> = Readonly<Record<string, readonly C[]>>
/** Of a board over several places: all of them, in the order their cards stand. Absent: the board is of one place. */
export type Places = ReadonlyMap<Id, Pick<Locality, 'code' | 'shape'>>
export type Board<C extends BoardCard = BoardCard> = {
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly lists: Lists<C>
  readonly places?: Places | undefined
  /** In each column the cards of a lane stand together, in the order of the lanes. */
  readonly lanes?: Lanes | undefined
}
/** `index` counts the cards that will stand before it in the column, so without those that move. `lane`: another than theirs, or their own. */
export type Place = { readonly to: string; readonly index: number; readonly lane?: string | undefined }
/** The cards in their order on the board; `after` is one of the same place and never one that moves. */
export type BoardMove = { readonly ids: readonly Id[]; readonly to: string; readonly after: Id | null }

/** Every column has its list. Over several places the cards of one stand together, in the order of `places`. */
export function columnsFrom<C extends BoardCard, K extends string>(
  cards: Iterable<C>,
  columnIds: readonly K[],
  places?: Places,
  lanes?: Lanes,
): Readonly<Record<K, readonly C[]>> {
  const lists = new Map<string, C[]>(columnIds.map((id) => [id, []]))
  for (const card of cards) lists.get(card.column)?.push(card)
  const turn = turns({ places, lanes })
  for (const list of lists.values()) {
    list.sort((a, b) => turn(a) - turn(b) || byRank(a, b))
  }
  const found: Partial<Record<K, readonly C[]>> = {}
  for (const id of columnIds) found[id] = lists.get(id) ?? []
  return found as Record<K, readonly C[]> // one for each of `columnIds`, which are all of K
}

type Groups = Pick<Board, 'places' | 'lanes'>

/** Cards of one turn stand together: those of a lane, and in it those of a place. `laneId`: as if the card were in that lane. */
function turns({ places, lanes }: Groups): (card: BoardCard, laneId?: string) => number {
  if (places === undefined && lanes === undefined) return () => 0
  const placeTurns = new Map([...(places?.keys() ?? [])].map((id, index) => [id, index]))
  const laneTurns = new Map((lanes?.order ?? []).map(({ id }, index) => [id, index]))
  return (card, laneId = lanes?.of.get(card.id)) =>
    (laneTurns.get(laneId ?? '') ?? laneTurns.size) * (placeTurns.size + 1) +
    (placeTurns.get(card.localityId) ?? placeTurns.size)
}

export function cardsOf<C extends BoardCard>(board: Board<C>, ids: readonly Id[]): readonly C[] {
  const wanted = new Set(ids)
  return board.columns.flatMap(({ id }) => (board.lists[id] ?? []).filter((card) => wanted.has(card.id)))
}

/** What moves with a card: itself, or, where it is one of several chosen, all of those that are on the board. */
export function movingWith(board: Board, id: Id, marked: ReadonlySet<Id>): readonly Id[] {
  if (!marked.has(id)) return [id]
  return cardsOf(board, [...marked]).map((card) => card.id)
}

/** The cards of a column that stay where they are. */
export function othersIn<C extends BoardCard>(board: Board<C>, to: string, ids: readonly Id[]): readonly C[] {
  const list = board.lists[to] ?? []
  if (ids.length === 1) return list.filter((card) => card.id !== ids[0])
  const moving = new Set(ids)
  return list.filter((card) => !moving.has(card.id))
}

/** A drop as a move, or nothing: beside every column, of a card that has gone, or where the cards came from. */
export function dropTarget(board: Board, ids: readonly Id[], place: Place | null): BoardMove | null {
  const moving = cardsOf(board, ids)
  if (place === null || moving.length === 0 || moving.length !== ids.length) return null
  const others = othersIn(board, place.to, ids)
  const index = kept(board, moving, others, place)
  if (standsThere(board.lists[place.to] ?? [], moving, index)) return null
  const own = new Set(moving.map((card) => card.localityId))
  const ownLanes = new Set(moving.map((card) => board.lanes?.of.get(card.id)))
  const above = others
    .slice(0, index)
    .findLast((card) => own.has(card.localityId) && ownLanes.has(board.lanes?.of.get(card.id)))
  return { ids: moving.map((card) => card.id), to: place.to, after: above?.id ?? null }
}

function standsThere(list: readonly BoardCard[], moving: readonly BoardCard[], index: number): boolean {
  return moving.every((card, step) => list[index + step]?.id === card.id)
}

/** A card stays among those of its own place and lane: an index inside them. Cards of several go each to its own. */
function kept(board: Board, moving: readonly BoardCard[], others: readonly BoardCard[], place: Place): number {
  const at = Math.min(Math.max(0, place.index), others.length)
  const [first] = moving
  if ((board.places === undefined && board.lanes === undefined) || first === undefined) return at
  const turn = turns(board)
  const own = turn(first, place.lane)
  if (moving.some((card) => turn(card, place.lane) !== own)) return at
  const before = others.filter((card) => turn(card) < own).length
  const upTo = before + others.filter((card) => turn(card) === own).length
  return Math.min(Math.max(at, before), upTo)
}

/** The same place, or the nearest one the cards can take. */
export function placeFor(board: Board, ids: readonly Id[], place: Place): Place {
  const moving = cardsOf(board, ids)
  const isOther = place.lane !== undefined && moving.some((card) => board.lanes?.of.get(card.id) !== place.lane)
  // Into another lane a card goes in its own column: one gesture is one change.
  const to = isOther ? (moving[0]?.column ?? place.to) : place.to
  const index = kept(board, moving, othersIn(board, to, ids), { ...place, to })
  return isOther ? { to, index, lane: place.lane } : { to, index }
}

/** Where a list was pointed at, as a place in its column. In lanes a list is one lane of it. */
export function placeAt(
  board: Board,
  ids: readonly Id[],
  at: { readonly columnId: string; readonly laneId: string | undefined; readonly index: number },
): Place {
  const { columnId: to, laneId, index } = at
  const { lanes } = board
  if (lanes === undefined || laneId === undefined) return { to, index }
  const turnOf = new Map(lanes.order.map(({ id }, turn) => [id, turn]))
  const own = turnOf.get(laneId) ?? 0
  const before = othersIn(board, to, ids).filter((card) => (turnOf.get(lanes.of.get(card.id) ?? '') ?? 0) < own)
  return { to, index: before.length + index, lane: laneId }
}

/** The place in the lane before or after, in the column of the cards; where they are, at the edge of the board. */
export function laneStep(board: Board, ids: readonly Id[], from: Place, step: -1 | 1): Place {
  const [first] = cardsOf(board, ids)
  if (board.lanes === undefined || first === undefined) return from
  const lane = laneBeside(board.lanes, from.lane ?? board.lanes.of.get(first.id), step)
  return lane === null ? from : placeFor(board, ids, { ...from, lane: lane.id })
}

/** Positions are said as they are seen: inside the lane. Counted without those that move. */
export function inLane(
  board: Board,
  ids: readonly Id[],
  place: Place,
): { readonly index: number; readonly others: number } {
  const others = othersIn(board, place.to, ids)
  const { lanes } = board
  const laneId = place.lane ?? lanes?.of.get(ids[0] ?? '')
  if (lanes === undefined || laneId === undefined) return { index: place.index, others: others.length }
  const isOwn = (card: BoardCard): boolean => lanes.of.get(card.id) === laneId
  return { index: others.slice(0, place.index).filter(isOwn).length, others: others.filter(isOwn).length }
}

export function placeOf(board: Board, id: Id): Place | null {
  for (const { id: to } of board.columns) {
    const index = (board.lists[to] ?? []).findIndex((card) => card.id === id)
    if (index !== -1) return { to, index }
  }
  return null
}

/** Where cards are lifted from: at the one that was taken hold of, counted without those that go with it. */
export function liftPlace(board: Board, id: Id, ids: readonly Id[]): Place | null {
  const place = placeOf(board, id)
  if (place === null || ids.length === 1) return place
  const moving = new Set(ids)
  const above = (board.lists[place.to] ?? []).slice(0, place.index)
  return { to: place.to, index: above.filter((card) => !moving.has(card.id)).length }
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** One step of what is lifted; at an edge it stays. Sideways it keeps its height where the column is long enough. */
export function stepPlace(board: Board, ids: readonly Id[], from: Place, direction: Direction): Place {
  // In somebody else's lane it waits to be given to them: there is nothing else to choose, and no arrow takes it back.
  if (from.lane !== undefined) return from
  if (direction === 'up' || direction === 'down') {
    return placeFor(board, ids, { to: from.to, index: from.index + (direction === 'up' ? -1 : 1) })
  }
  const here = board.columns.findIndex(({ id }) => id === from.to)
  const to = board.columns[here + (direction === 'left' ? -1 : 1)]?.id ?? from.to
  return placeFor(board, ids, { to, index: from.index })
}

/** The last place cards can take in a column. */
export function lastIndex(board: Board, to: string, ids: readonly Id[]): number {
  return placeFor(board, ids, { to, index: Number.MAX_SAFE_INTEGER }).index
}

/** The card the focus goes to from another one. Sideways it skips empty columns. */
export function neighbour(board: Board, id: Id, direction: Direction): Id | null {
  const place = placeOf(board, id)
  if (place === null) return null
  if (direction === 'up' || direction === 'down') {
    return board.lists[place.to]?.[place.index + (direction === 'up' ? -1 : 1)]?.id ?? null
  }
  const names = board.columns.map((column) => column.id)
  const here = names.indexOf(place.to)
  const ways = direction === 'left' ? names.slice(0, here).reverse() : names.slice(here + 1)
  const height = cellOf(board, place.to, id).findIndex((card) => card.id === id)
  const list = ways.map((name) => cellOf(board, name, id)).find((cards) => cards.length > 0) ?? []
  return list[Math.min(height, list.length - 1)]?.id ?? null
}

/** The first card of the lane before or after that of a card, in its own column where it has one there. */
export function firstOfLane(board: Board, id: Id, step: -1 | 1): Id | null {
  const place = placeOf(board, id)
  if (place === null || board.lanes === undefined) return null
  const { lanes } = board
  const lane = laneBeside(lanes, lanes.of.get(id), step)
  if (lane === null) return null
  const first = (column: string) => board.lists[column]?.find((card) => lanes.of.get(card.id) === lane.id)
  const columns = [place.to, ...board.columns.map((column) => column.id)]
  return columns.map(first).find((card) => card !== undefined)?.id ?? null
}

/** The cards of a column, of the lane of a card where there are lanes. */
function cellOf(board: Board, column: string, id: Id): readonly BoardCard[] {
  const list = board.lists[column] ?? []
  const { lanes } = board
  return lanes === undefined ? list : list.filter((card) => lanes.of.get(card.id) === lanes.of.get(id))
}
