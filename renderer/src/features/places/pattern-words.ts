import type { TimeOfDay } from '../../../../shared/model/common'
import type { MeetingPattern } from '../../../../shared/model/locality'
import { addMinutes, minutesBetween, weekdayNames } from '../../../../shared/rules/dates'

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

/** Which of its weekdays in the month; -1 is the last. */
export const nths: { readonly [R in Rhythm]?: number } = { first: 1, second: 2, third: 3, fourth: 4, last: -1 }

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

/** "Every second Tuesday, 10:00 to 11:00", "The last Thursday of the month, 10:00 to 11:00". */
export function patternInWords(pattern: MeetingPattern): string {
  const weekday = weekdayNames[pattern.weekday - 1] ?? ''
  const times = `${pattern.startsAt} to ${pattern.endsAt}`
  switch (rhythmOf(pattern)) {
    case 'none':
      return 'No fixed days'
    case 'week':
      return `Every ${weekday}, ${times}`
    case 'fortnight':
      return `Every second ${weekday}, ${times}`
    default:
      return `The ${rhythmOf(pattern)} ${weekday} of the month, ${times}`
  }
}
