import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { addMinutes, minutesBetween } from '../../../../shared/rules/dates'

/** What an hour is measured with: the meeting's times and each item's minutes. */
export type AgendaTimes = {
  /** When each item starts, in agenda order. */
  readonly starts: readonly string[]
  /** What each item takes, in agenda order; nothing where it was taken off an agenda that was issued. */
  readonly minutes: readonly number[]
  readonly total: number
  /** Minutes the meeting has. */
  readonly slot: number
  /** Minutes beyond the end; negative: minutes to spare. */
  readonly over: number
  /** The item that is still going on, or would begin, when the meeting should end. */
  readonly crossing: { readonly index: number; readonly into: number } | null
}

export function timesOf<T extends Pick<AgendaItem, 'minutes'>>(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  items: readonly T[],
  isOff: (item: T) => boolean = () => false,
): AgendaTimes {
  const slot = minutesBetween(meeting.startsAt, meeting.endsAt)
  const starts: string[] = []
  let total = 0
  let crossing: AgendaTimes['crossing'] = null
  const minutes = items.map((item) => (isOff(item) ? 0 : item.minutes))
  for (const [index, takes] of minutes.entries()) {
    starts.push(addMinutes(meeting.startsAt, total))
    if (crossing === null && total + takes > slot) crossing = { index, into: Math.max(0, slot - total) }
    total += takes
  }
  return { starts, minutes, total, slot, over: total - slot, crossing }
}
