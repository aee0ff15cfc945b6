import type { Day } from '../model/common'
import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'
import { addDays } from './dates'
import { type MeetingDay, nextMeetingDay } from './meeting-days'
import { byDay } from './meeting-states'
import { isToCome, isUnderWay } from './next-meeting'

/** A meeting among the meetings of its place. */
export type AmongMeetings = {
  readonly meeting: Meeting
  readonly meetings: readonly Meeting[]
  readonly locality: Locality
}

/**
 * The agenda that what is unfinished goes to: of the earliest meeting still to come after this one. A second one on the
 * same day counts; one that is under way takes nothing any more, nor does one whose day has gone by: it may never have
 * been held, and nobody looks at its agenda again.
 */
export function nextAgendaAfter(it: Pick<AmongMeetings, 'meeting' | 'meetings'>, today: Day): Meeting | null {
  return toComeAfter(it, today)[0] ?? null
}

function toComeAfter({ meeting, meetings }: Pick<AmongMeetings, 'meeting' | 'meetings'>, today: Day) {
  return meetings
    .filter((one) => one.localityId === meeting.localityId && isToCome(one) && one.on >= today)
    .filter((one) => byDay(one, meeting) > 0)
    .sort(byDay)
}

/**
 * When the team meets next by its pattern: after `day`, and not in the past. Null where nobody can know: no pattern, or
 * a place that is paused or retired. A day whose meeting was called off is not offered again.
 */
export function nextDayAfter(day: Day, { meetings, locality }: AmongMeetings, today: Day): MeetingDay | null {
  if (locality.retiredOn !== null || locality.stage === 'paused' || locality.stage === 'retired') return null
  const taken = meetings.filter((one) => one.localityId === locality.id).map((one) => one.on)
  return nextMeetingDay(locality, taken, later(addDays(day, 1), today))
}

/**
 * The day something comes back on that is skipped once. Before its meeting it misses this agenda and comes back with the
 * next; in the meeting it was on this agenda, so that it misses the next and comes back with the one after.
 */
export function dayBack(it: AmongMeetings, today: Day): Day {
  const { meeting } = it
  if (!isUnderWay(meeting)) return agendaDayAfter(meeting.on, it, today) ?? addDays(meeting.on, 1)
  const missed = toComeAfter(it, today)[0]?.on ?? nextDayAfter(meeting.on, it, today)?.on
  // Nobody can know when this team meets: most do so within the fortnight.
  if (missed === undefined) return addDays(meeting.on, 14)
  return agendaDayAfter(missed, it, today) ?? addDays(missed, 1)
}

/** The first day after `day` with an agenda, planned or by the pattern. */
function agendaDayAfter(day: Day, it: AmongMeetings, today: Day): Day | null {
  const planned = toComeAfter(it, today).find((one) => one.on > day)?.on
  const usual = nextDayAfter(day, it, today)?.on
  return [planned, usual].filter((one) => one !== undefined).sort()[0] ?? null
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
