import type { AgendaItem } from '../model/agenda-item'
import type { Pledge } from '../model/cards'
import type { Day, Instant, TimeOfDay } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { dayOf, daysBetween, minutesBetween, timeOf } from './dates'
import { deedsBefore } from './dealt-with'
import { refuseUnlessIn } from './meeting-states'
import { byRank } from './ranks'

type StartingFromPaper = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  /** What the board did to them since that day is not what the meeting came to. */
  readonly pledges?: Iterable<Pledge>
}

/** A meeting held without the app is opened to be written down: as it was on its day, without a clock. */
export function startFromPaper(it: StartingFromPaper, today: Day): Change | Refused {
  const meeting = asHeldOnPaper(it, today)
  return isRefused(meeting) ? meeting : putting(meeting)
}

export function asHeldOnPaper({ meeting, items, pledges = [] }: StartingFromPaper, today: Day): Meeting | Refused {
  const refused = refuseUnlessIn(meeting, ['planned', 'issued'])
  if (refused !== null) return refused
  // Today is allowed: the paper may be typed up an hour later.
  if (meeting.on > today) return refuse({ code: 'not-held-yet', on: meeting.on })
  const before = deedsBefore(pledges, meeting, { isFromPaper: true, today })
  return {
    ...meeting,
    state: 'live',
    live: {
      startedAt: momentOf(meeting.on, meeting.startsAt),
      itemId: [...items].sort(byRank)[0]?.id ?? null,
      runningSince: null,
      statementShownAt: null,
      isFromPaper: true,
      gap: null,
      signedUpParts: [],
      ...(before.length > 0 && { deedsBefore: before }),
    },
  }
}

/** The moment at which the wall clock in the United Kingdom showed this; summer time is the day's own. */
export function momentOf(day: Day, time: TimeOfDay): Instant {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  const there = new Date(asUtc)
  const aheadMinutes = daysBetween(day, dayOf(there)) * 1440 + minutesBetween(time, timeOf(there))
  return new Date(asUtc - aheadMinutes * 60_000).toISOString()
}
