import type { Day } from '../model/common'
import type { Locality, MeetingCalendar, MeetingPattern } from '../model/locality'
import { isRefused, type Refused, refuse } from '../refusals'

/** What a new team starts with: nothing departs from its pattern, and nobody meets on a bank holiday. */
export const noDepartures: MeetingCalendar = {
  bankHolidays: 'skip',
  fortnightFrom: null,
  exceptions: [],
  changes: [],
}

/** The pattern that counts on a day, and since when; null where it is the place's first. */
export type PatternInForce = { readonly pattern: MeetingPattern; readonly since: Day | null }

export function patternOn({ pattern, calendar }: Pick<Locality, 'pattern' | 'calendar'>, day: Day): PatternInForce {
  const change = calendar.changes.findLast(({ from }) => from <= day)
  return change === undefined ? { pattern, since: null } : { pattern: change.pattern, since: change.from }
}

/** A pattern that can be counted by: its end after its start, and for a month which such weekday. */
export function orderedPattern(pattern: MeetingPattern): MeetingPattern | Refused {
  if (pattern.endsAt <= pattern.startsAt) return refuse({ code: 'ends-before-it-starts' })
  if (pattern.every !== 'month') return { ...pattern, nth: null }
  // 0 passes the schema, which only bounds it; there is no such weekday of a month.
  return pattern.nth === null || pattern.nth === 0 ? refuse({ code: 'bad-input', where: 'pattern.nth' }) : pattern
}

/** In order of their days, one exception a date and one change a day, each with its times the right way round. */
export function orderedCalendar(calendar: MeetingCalendar): MeetingCalendar | Refused {
  const exceptions = [...calendar.exceptions].sort((a, b) => compare(a.on, b.on))
  if (exceptions.some(({ on }, at) => on === exceptions[at - 1]?.on)) {
    return refuse({ code: 'bad-input', where: 'calendar.exceptions' })
  }
  if (exceptions.some(({ instead }) => instead !== null && instead.endsAt <= instead.startsAt)) {
    return refuse({ code: 'ends-before-it-starts' })
  }
  const sorted = [...calendar.changes].sort((a, b) => compare(a.from, b.from))
  if (sorted.some(({ from }, at) => from === sorted[at - 1]?.from)) {
    return refuse({ code: 'bad-input', where: 'calendar.changes' })
  }
  const changes: MeetingCalendar['changes'] = []
  for (const { from, pattern } of sorted) {
    const ordered = orderedPattern(pattern)
    if (isRefused(ordered)) return ordered
    changes.push({ from, pattern: ordered })
  }
  return { ...calendar, exceptions, changes }
}

const compare = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0)
