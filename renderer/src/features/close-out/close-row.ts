import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Day, TimeOfDay } from '../../../../shared/model/common'
import { type AmongMeetings, nextAgendaAfter, nextDayAfter } from '../../../../shared/rules/next-agenda'
import type { ItemOutcome } from './item-outcome'

/** One item as the screen says it. */
export type CloseRow = {
  readonly item: AgendaItem
  /** As the room may read it. */
  readonly title: string
  readonly isOffTheWall: boolean
  readonly outcome: ItemOutcome
}

/** When what is carried over comes back: with a meeting there is, or with the one that closing plans. */
export type NextDay = { readonly on: Day; readonly startsAt: TimeOfDay; readonly isPlanned: boolean }

/** Null where nobody can know when the place meets next. */
export function nextDayOf(among: AmongMeetings, today: Day): NextDay | null {
  const planned = nextAgendaAfter(among, today)
  if (planned !== null) return { on: planned.on, startsAt: planned.startsAt, isPlanned: true }
  const usual = nextDayAfter(among.meeting.on, among, today)
  return usual === null ? null : { on: usual.on, startsAt: usual.startsAt, isPlanned: false }
}
