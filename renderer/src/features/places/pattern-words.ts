import type { Day, TimeOfDay } from '../../../../shared/model/common'
import type { MeetingPattern } from '../../../../shared/model/locality'
import { addMinutes, longDay, minutesBetween, weekdayDay, weekdayNames } from '../../../../shared/rules/dates'
import { nextFreeDay } from '../../../../shared/rules/meeting-days'

export type Rhythm = 'week' | 'fortnight' | 'first' | 'second' | 'third' | 'fourth' | 'last' | 'none'

export const rhythms: readonly { readonly id: Rhythm; readonly label: string }[] = [
  { id: 'week', label: 'Every week' },
  { id: 'fortnight', label: 'Every second week' },
  { id: 'first', label: 'First of the month' },
  { id: 'second', label: 'Second of the month' },
  { id: 'third', label: 'Third of the month' },
  { id: 'fourth', label: 'Fourth of the month' },
  { id: 'last', label: 'Last of the month' },
  { id: 'none', label: 'No fixed days' },
]
export const weekdays = weekdayNames.map((label, index) => ({ id: String(index + 1), label }))

const nths: { readonly [R in Rhythm]?: number } = { first: 1, second: 2, third: 3, fourth: 4, last: -1 }

export function rhythmOf({ every, nth }: MeetingPattern): Rhythm {
  if (every !== 'month') return every
  return rhythms.find(({ id }) => nths[id] === nth)?.id ?? 'first'
}

export function withRhythm(pattern: MeetingPattern, rhythm: Rhythm): MeetingPattern {
  const nth = nths[rhythm] ?? null
  const isPlain = rhythm === 'week' || rhythm === 'fortnight' || rhythm === 'none'
  return { ...pattern, every: isPlain ? rhythm : 'month', nth }
}

/** Moving the start takes the end along, so that the meeting stays as long; not over midnight. */
export function startingAt(pattern: MeetingPattern, startsAt: TimeOfDay): MeetingPattern {
  const endsAt = addMinutes(startsAt, minutesBetween(pattern.startsAt, pattern.endsAt))
  return endsAt > startsAt ? { ...pattern, startsAt, endsAt } : { ...pattern, startsAt, endsAt: '23:59' }
}

/**
 * The next days by the pattern, today among them. `held` are the days of meetings that were: a fortnight counts on from
 * the last.
 */
export function nextDays(pattern: MeetingPattern, held: readonly Day[], today: Day, count: number): readonly Day[] {
  if (pattern.every === 'none') return []
  const before = held.filter((day) => day < today)
  const days: Day[] = []
  while (days.length < count) days.push(nextFreeDay(pattern, [...before, ...days], today))
  return days
}

/** "Thursday 11 June, Thursday 18 June and Thursday 25 June 2026". */
export function daysInWords(days: readonly Day[]): string {
  const last = days.at(-1)
  if (last === undefined) return ''
  const first = days.slice(0, -1).map(weekdayDay)
  return first.length === 0 ? longDay(last) : `${first.join(', ')} and ${longDay(last)}`
}
