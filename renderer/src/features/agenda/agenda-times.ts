import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { addMinutes, minutesBetween } from '../../../../shared/rules/dates'

/** What an hour is measured with: the meeting's times and each item's minutes. */
export type AgendaTimes = {
  /** When each item starts, in agenda order. */
  readonly starts: readonly string[]
  readonly total: number
  /** Minutes the meeting has. */
  readonly slot: number
  /** Minutes beyond the end; negative: minutes to spare. */
  readonly over: number
  /** The item that is still going on, or would begin, when the meeting should end. */
  readonly crossing: { readonly index: number; readonly into: number } | null
}

export function timesOf(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  items: readonly Pick<AgendaItem, 'minutes'>[],
): AgendaTimes {
  const slot = minutesBetween(meeting.startsAt, meeting.endsAt)
  const starts: string[] = []
  let total = 0
  let crossing: AgendaTimes['crossing'] = null
  for (const [index, item] of items.entries()) {
    starts.push(addMinutes(meeting.startsAt, total))
    if (crossing === null && total + item.minutes > slot) crossing = { index, into: Math.max(0, slot - total) }
    total += item.minutes
  }
  return { starts, total, slot, over: total - slot, crossing }
}
