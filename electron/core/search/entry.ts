import type { Day } from '../../../shared/model/common'
import type { FindKind } from '../../../shared/model/find'
import type { Meeting } from '../../../shared/model/meeting'
import type { Findable } from './findable'

/** Days are compared as numbers: 20260611. 0 is no day, `noEnd` is later than all. */
export type DayNumber = number
export const noEnd: DayNumber = 99_999_999

/** What entries of one meeting share. */
export type Held = { meeting: Meeting | null; day: DayNumber; locality: number; readonly items: Set<Entry> }
/** What outcomes of one item share. An item that nobody has seen yet may be confidential. */
export type UnderItem = { entry: Entry | null; confidentialUntil: DayNumber; people: readonly number[] }

/** Somebody or some place that entries name by id, and which those are: renaming touches no entry. */
export type Named = { words: readonly number[]; readonly slots: number[] }

export type Entry = {
  readonly kind: FindKind
  readonly record: Findable
  /** With mentions as ids (see `bodyWithNames`); empty where it is put together from the record. */
  readonly body: string
  /** Its number in the index, until it is dropped. */
  slot: number
  /** Where its words lie in the token store: title up to `titleEnd`, the rest up to `to`. */
  from: number
  titleEnd: number
  to: number
  readonly people: readonly number[]
  /** Index of its place; -1 for people, who are in several, and for items, which have their meeting's. */
  readonly locality: number
  readonly held: Held | null
  readonly item: UnderItem | null
  readonly day: DayNumber
  /** Late from the day after. */
  readonly lateAfter: DayNumber
  readonly isArchived: boolean
  /** The last journal line its document has; only compared while documents are read. */
  readonly seq: number
}

export function dayNumber(day: Day | null): DayNumber {
  if (day === null) return 0
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))
}
