import type { BoardKind } from '../../shared/model/board'
import type { BoardFilter, DueChoice, SavedFilter } from '../../shared/model/board-filter'
import type { WayOfWorking } from '../../shared/model/way-of-working'

// Held to the model's types by the compiler, and not by its schema: zod would be loaded before the first window.
const boards: Readonly<Record<BoardKind, true>> = { action: true, pledge: true, escalation: true }
const dues: Readonly<Record<DueChoice, true>> = { late: true, week: true, fortnight: true, none: true }
const ways: Readonly<Record<WayOfWorking, true>> = {
  'local-nets': true,
  pledges: true,
  'spaces-and-places': true,
  facilitation: true,
  'connected-teams': true,
  enablers: true,
  coaching: true,
  ambassadors: true,
  'system-collaboration': true,
  partnership: true,
}
const mostOfABoard = 9
const id = /^[a-z0-9][a-z0-9-]{2,79}$/

/** The filters somebody saved. One with a bad value is left out whole: with less asked it would not be what its name says. */
export function parseSavedFilters(json: unknown): readonly SavedFilter[] {
  if (!Array.isArray(json)) return []
  const found = json.flatMap((one) => parseSaved(one) ?? [])
  return Object.keys(boards).flatMap((board) => found.filter((one) => one.board === board).slice(0, mostOfABoard))
}

function parseSaved(json: unknown): SavedFilter | null {
  if (!isObject(json)) return null
  const { board, name } = json
  const filter = parseFilter(json.filter)
  if (!isOneOf(boards, board) || !isText(name, 40) || name === '' || filter === null) return null
  return { board, name, filter }
}

function parseFilter(json: unknown): BoardFilter | null {
  if (!isObject(json)) return null
  const { text, personId, organisationId, localityId, due, way, heldOver, mark } = json
  if (!isText(text, 200) || !isId(personId) || !isId(organisationId) || !isId(localityId)) return null
  if (heldOver !== 0 && heldOver !== 1 && heldOver !== 3) return null
  if (due !== null && !isOneOf(dues, due)) return null
  if (way !== null && !isOneOf(ways, way)) return null
  if (mark !== null && !isText(mark, 40)) return null
  return { text, personId, organisationId, localityId, due, way, heldOver, mark }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

function isId(value: unknown): value is string | null {
  return value === null || (isText(value, 80) && id.test(value))
}

function isOneOf<T extends string>(all: Readonly<Record<T, true>>, value: unknown): value is T {
  return typeof value === 'string' && Object.hasOwn(all, value)
}
