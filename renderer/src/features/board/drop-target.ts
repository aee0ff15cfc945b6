import type { SeriesNumber } from '../../../../shared/model/agenda-item'
import type { BoardKind } from '../../../../shared/model/board'
import type { Id, Rank } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { byRank } from '../../../../shared/rules/ranks'

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
}
/** `index` counts the cards that will stand before it, so without those that move. */
export type Place = { readonly to: string; readonly index: number }
/** The cards in their order on the board; `after` is one of the same place and never one that moves. */
export type BoardMove = { readonly ids: readonly Id[]; readonly to: string; readonly after: Id | null }

/** Every column has its list. Over several places the cards of one stand together, in the order of `places`. */
export function columnsFrom<C extends BoardCard, K extends string>(
  cards: Iterable<C>,
  columnIds: readonly K[],
  places?: Places,
): Readonly<Record<K, readonly C[]>> {
  const lists = new Map<string, C[]>(columnIds.map((id) => [id, []]))
  for (const card of cards) lists.get(card.column)?.push(card)
  const turn = turns(places)
  for (const list of lists.values()) {
    list.sort((a, b) => turn(a.localityId) - turn(b.localityId) || byRank(a, b))
  }
  const found: Partial<Record<K, readonly C[]>> = {}
  for (const id of columnIds) found[id] = lists.get(id) ?? []
  return found as Record<K, readonly C[]> // one for each of `columnIds`, which are all of K
}

function turns(places: Places | undefined): (localityId: Id) => number {
  if (places === undefined) return () => 0
  const order = new Map([...places.keys()].map((id, index) => [id, index]))
  return (localityId) => order.get(localityId) ?? order.size
}

/**
 * What goes right before a thing when it is put at `index` among the others; nothing when it is there already.
 * `ids` is the order as it stands and may hold the thing. Past the end means last.
 */
export function afterIn(ids: readonly Id[], id: Id, index: number): { readonly after: Id | null } | null {
  const others = ids.filter((one) => one !== id)
  const at = Math.min(Math.max(0, index), others.length)
  if (ids.indexOf(id) === at) return null
  return { after: others[at - 1] ?? null }
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
  const index = kept(board, moving, others, place.index)
  if (standsThere(board.lists[place.to] ?? [], moving, index)) return null
  const own = new Set(moving.map((card) => card.localityId))
  const above = others.slice(0, index).findLast((card) => own.has(card.localityId))
  return { ids: moving.map((card) => card.id), to: place.to, after: above?.id ?? null }
}

function standsThere(list: readonly BoardCard[], moving: readonly BoardCard[], index: number): boolean {
  return moving.every((card, step) => list[index + step]?.id === card.id)
}

/** A card stays among those of its own place: an index inside them. Cards of several places go each to its own. */
function kept(board: Board, moving: readonly BoardCard[], others: readonly BoardCard[], index: number): number {
  const at = Math.min(Math.max(0, index), others.length)
  const localityId = moving[0]?.localityId
  if (board.places === undefined || localityId === undefined) return at
  if (moving.some((card) => card.localityId !== localityId)) return at
  const turn = turns(board.places)
  const own = turn(localityId)
  const before = others.filter((card) => turn(card.localityId) < own).length
  const upTo = before + others.filter((card) => turn(card.localityId) === own).length
  return Math.min(Math.max(at, before), upTo)
}

/** The same place, or the nearest one the cards can take. */
export function placeFor(board: Board, ids: readonly Id[], place: Place): Place {
  return { to: place.to, index: kept(board, cardsOf(board, ids), othersIn(board, place.to, ids), place.index) }
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
  const list = ways.map((name) => board.lists[name] ?? []).find((cards) => cards.length > 0) ?? []
  return list[Math.min(place.index, list.length - 1)]?.id ?? null
}
