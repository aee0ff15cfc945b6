import type { SeriesNumber } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import type { AnyRecord } from '../../../shared/model/record'
import type { Counter, Series } from '../../../shared/model/settings'
import { takeNumbers } from '../../../shared/rules/numbers'
import { ranksAfter } from '../../../shared/rules/ranks'
import type { DayReader, MeetingDays } from './days'

/** What the parts of the sample share while it is made. */
export type Making = {
  readonly today: Day
  readonly newId: () => Id
  /** The person with these initials; throws where the sample names nobody. */
  readonly personId: (initials: string) => Id
  readonly organisationId: (key: string) => Id
  readonly placeId: (code: string) => Id
}

/** One place at its making. */
export type PlaceMaking = Making & {
  readonly localityId: Id
  readonly days: MeetingDays
  readonly day: DayReader
}

/** A record that waits for its number: numbers are given in the order of days, over all meetings of a place. */
export type Numbered = {
  readonly series: Series
  readonly raisedOn: Day
  readonly record: (number: SeriesNumber) => AnyRecord
}

export function giveNumbers(
  localityId: Id,
  waiting: readonly Numbered[],
): { readonly records: readonly AnyRecord[]; readonly counters: readonly Counter[] } {
  const counters = new Map<number, Counter>()
  // A stable sort: what one meeting led to keeps its order.
  const records = waiting
    .toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : 0))
    .map(({ series, raisedOn, record }) => {
      const year = Number(raisedOn.slice(0, 4))
      const taken = takeNumbers(counters.get(year), { localityId, year, series, count: 1 })
      counters.set(year, taken.counter)
      return record(taken.first)
    })
  return { records, counters: [...counters.values()] }
}

/** Ranks in the order given, separately for each list that `listOf` names. */
export function withRanks<R extends { readonly rank: string }>(
  records: readonly R[],
  listOf: (record: R) => string,
): readonly R[] {
  const lists = new Map<string, number>()
  for (const record of records) lists.set(listOf(record), (lists.get(listOf(record)) ?? 0) + 1)
  const ranks = new Map([...lists].map(([list, count]) => [list, [...(ranksAfter([], null, count) ?? [])]]))
  return records.map((record) => ({ ...record, rank: ranks.get(listOf(record))?.shift() ?? record.rank }))
}

/** A rank that stands until `withRanks` gives the real one. */
export const rankToCome = 'a0'
