import type { ActionHead } from '../../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { byRank } from '../../../../shared/rules/ranks'

export type Columns = Readonly<Record<ActionColumn, readonly ActionHead[]>>
/** `index` counts the cards that will stand before it, so without the card that moves. */
export type Place = { readonly to: ActionColumn; readonly index: number }
export type Move = { readonly actionId: Id; readonly to: ActionColumn; readonly after: Id | null }

export function columnsOf(actions: Iterable<ActionHead>, localityId: Id): Columns {
  const columns: Record<ActionColumn, ActionHead[]> = { todo: [], doing: [], blocked: [], proposed: [], done: [] }
  for (const action of actions) if (action.localityId === localityId) columns[action.column].push(action)
  for (const name of actionColumns) columns[name].sort(byRank)
  return columns
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

/** A drop as a command, or nothing: beside every column, of a card that has gone, or where the card came from. */
export function dropTarget(columns: Columns, actionId: Id, place: Place | null): Move | null {
  if (place === null || placeOf(columns, actionId) === null) return null
  const target = afterIn(
    columns[place.to].map((card) => card.id),
    actionId,
    place.index,
  )
  return target === null ? null : { actionId, to: place.to, after: target.after }
}

export function placeOf(columns: Columns, actionId: Id): Place | null {
  for (const to of actionColumns) {
    const index = columns[to].findIndex((card) => card.id === actionId)
    if (index !== -1) return { to, index }
  }
  return null
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** One step of a lifted card; at an edge it stays. Sideways it keeps its height where the column is long enough. */
export function stepPlace(columns: Columns, actionId: Id, from: Place, direction: Direction): Place {
  if (direction === 'up') return { to: from.to, index: Math.max(0, from.index - 1) }
  if (direction === 'down')
    return { to: from.to, index: Math.min(lastIndex(columns, from.to, actionId), from.index + 1) }
  const to = actionColumns[actionColumns.indexOf(from.to) + (direction === 'left' ? -1 : 1)] ?? from.to
  return { to, index: Math.min(from.index, lastIndex(columns, to, actionId)) }
}

/** The last place a card can take in a column: after all the others. */
export function lastIndex(columns: Columns, to: ActionColumn, actionId: Id): number {
  return columns[to].filter((card) => card.id !== actionId).length
}

/** The card the focus goes to from another one. Sideways it skips empty columns. */
export function neighbour(columns: Columns, actionId: Id, direction: Direction): Id | null {
  const place = placeOf(columns, actionId)
  if (place === null) return null
  if (direction === 'up' || direction === 'down') {
    return columns[place.to][place.index + (direction === 'up' ? -1 : 1)]?.id ?? null
  }
  const here = actionColumns.indexOf(place.to)
  const ways = direction === 'left' ? actionColumns.slice(0, here).reverse() : actionColumns.slice(here + 1)
  const next = ways.find((name) => columns[name].length > 0)
  if (next === undefined) return null
  return columns[next][Math.min(place.index, columns[next].length - 1)]?.id ?? null
}
