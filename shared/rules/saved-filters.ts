import type { BoardKind } from '../model/board'
import type { BoardFilter, SavedFilter } from '../model/board-filter'
import { foldName } from './names'

/** On one kind of board: as many as there are keys from 1 to 9. */
export const mostSaved = 9
export const longestName = 40
/** Of the words a filter looks for. */
export const longestWords = 200

export const everything: BoardFilter = {
  text: '',
  personId: null,
  organisationId: null,
  localityId: null,
  due: null,
  way: null,
  heldOver: 0,
  mark: null,
}

export type SavingRefused = 'no-name' | 'name-too-long' | 'name-taken' | 'too-many' | 'words-too-long' | 'asks-nothing'
/** `list` is of all boards, as it is kept. */
export type Saving = { readonly list: readonly SavedFilter[] } | { readonly refused: SavingRefused }

export function isFiltering(filter: BoardFilter): boolean {
  return (Object.keys(everything) as (keyof BoardFilter)[]).some((key) => filter[key] !== everything[key]) // its own keys
}

/** Of one kind of board, in the order of their keys. */
export function savedOf(list: readonly SavedFilter[], board: BoardKind): readonly SavedFilter[] {
  return list.filter((one) => one.board === board)
}

const cleanName = (name: string): string => name.replace(/\s+/gu, ' ').trim()

/** The one called so; capitals and accents do not tell two apart. */
export function savedAs(list: readonly SavedFilter[], board: BoardKind, name: string): SavedFilter | undefined {
  return savedOf(list, board).find((one) => isSameName(one.name, name))
}

/** Puts a filter under a name: at the end, or in place of the one that is called so. */
export function saveFilter(list: readonly SavedFilter[], wanted: SavedFilter): Saving {
  const { board, filter } = wanted
  const name = cleanName(wanted.name)
  const refused = refusedName(name)
  if (refused !== null) return { refused }
  if (!isFiltering(filter)) return { refused: 'asks-nothing' }
  if (filter.text.length > longestWords) return { refused: 'words-too-long' }
  const saved = { board, name, filter }
  const before = savedAs(list, board, name)
  if (before !== undefined) return { list: list.map((one) => (one === before ? saved : one)) }
  if (savedOf(list, board).length >= mostSaved) return { refused: 'too-many' }
  return { list: [...list, saved] }
}

/** Keeps its place and its key. */
export function renameFilter(list: readonly SavedFilter[], saved: SavedFilter, to: string): Saving {
  const name = cleanName(to)
  const refused = refusedName(name)
  if (refused !== null) return { refused }
  const renamed = (one: SavedFilter): boolean => isSameFilter(one, saved)
  const other = savedAs(list, saved.board, name)
  if (other !== undefined && !renamed(other)) return { refused: 'name-taken' }
  return { list: list.map((one) => (renamed(one) ? { ...one, name } : one)) }
}

export function withoutFilter(list: readonly SavedFilter[], saved: SavedFilter): readonly SavedFilter[] {
  return list.filter((one) => !isSameFilter(one, saved))
}

/** One place up or down among those of its board, so that it gets the key of that place. Null: it is there at the edge. */
export function moveFilter(
  list: readonly SavedFilter[],
  saved: SavedFilter,
  step: -1 | 1,
): readonly SavedFilter[] | null {
  const own = savedOf(list, saved.board)
  const at = own.findIndex((one) => isSameFilter(one, saved))
  const [moved, other] = [own[at], own[at + step]]
  if (moved === undefined || other === undefined) return null
  return list.map((one) => (one === moved ? other : one === other ? moved : one))
}

/** Back where it stood, counted among those of its board. */
export function bringBackFilter(list: readonly SavedFilter[], saved: SavedFilter, at: number): Saving {
  const own = savedOf(list, saved.board)
  if (savedAs(list, saved.board, saved.name) !== undefined) return { refused: 'name-taken' }
  if (own.length >= mostSaved) return { refused: 'too-many' }
  const others = list.filter((one) => one.board !== saved.board)
  return { list: [...others, ...own.slice(0, at), saved, ...own.slice(at)] }
}

/** Of a saved filter, what cannot be asked: there is no such record, or no such question on the board. */
export type LeftOut = 'person' | 'organisation' | 'place' | 'mark'

/** What of a saved filter can be asked now. What is saved stays whole: who is not here may be back tomorrow. */
export function askable(
  filter: BoardFilter,
  known: {
    /** Whose record it is now: of one that was merged into another, that other's. */
    readonly personNow: (id: string) => string | null
    readonly hasOrganisation: (id: string) => boolean
    readonly hasPlace: (id: string) => boolean
    readonly hasMark: (id: string) => boolean
  },
): { readonly filter: BoardFilter; readonly leftOut: readonly LeftOut[] } {
  const { personId, organisationId, localityId, mark } = filter
  const leftOut: LeftOut[] = []
  const personNow = personId === null ? null : known.personNow(personId)
  if (personId !== null && personNow === null) leftOut.push('person')
  if (organisationId !== null && !known.hasOrganisation(organisationId)) leftOut.push('organisation')
  if (localityId !== null && !known.hasPlace(localityId)) leftOut.push('place')
  if (mark !== null && !known.hasMark(mark)) leftOut.push('mark')
  const without = new Set(leftOut)
  return {
    filter: {
      ...filter,
      personId: personNow,
      organisationId: without.has('organisation') ? null : organisationId,
      localityId: without.has('place') ? null : localityId,
      mark: without.has('mark') ? null : mark,
    },
    leftOut,
  }
}

function refusedName(name: string): 'no-name' | 'name-too-long' | null {
  if (name === '') return 'no-name'
  return name.length > longestName ? 'name-too-long' : null
}

const isSameName = (one: string, other: string): boolean => foldName(one) === foldName(other)

const isSameFilter = (one: SavedFilter, other: SavedFilter): boolean =>
  one.board === other.board && one.name === other.name
