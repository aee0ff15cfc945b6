import type { Day } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import { dayOf, longDay, timeOf } from '../../../shared/rules/dates'
import { nextMeetingDay } from '../../../shared/rules/meeting-days'
import { isBlank } from './printable'
import type { MeetingSnapshot } from './snapshot'
import { commas } from './words'

export function teamName({ locality }: Pick<MeetingSnapshot, 'locality'>): string {
  return `${locality.name} Connected Team`
}

/** Whose meeting it was: body, date, time, venue, status. The time is the one it was called for, unless another is given. */
export function meetingFacts(
  snapshot: MeetingSnapshot,
  status: string,
  time = calledFor(snapshot.view.meeting),
): readonly { label: string; value: string }[] {
  const { meeting } = snapshot.view
  return [
    { label: 'Body', value: commas(teamName(snapshot), snapshot.settings.bodyName) },
    { label: 'Date', value: longDay(meeting.on) },
    { label: 'Time', value: time },
    { label: 'Venue', value: isBlank(meeting.venue) ? noVenue(meeting) : meeting.venue },
    { label: 'Status', value: status },
  ]
}

function calledFor({ startsAt, endsAt }: Meeting): string {
  return `${startsAt} to ${endsAt}`
}

/**
 * When it really began and closed, and what it was called for where that is another time. Written down from paper nobody
 * knows more than what it was called for.
 */
export function heldTime(meeting: Meeting): string {
  const { on, live, closedAt } = meeting
  const called = calledFor(meeting)
  if (live === null || live.isFromPaper) return called
  const day = dayOf(live.startedAt)
  const began = timeOf(live.startedAt)
  const held =
    day !== on
      ? `Began on ${longDay(day)} at ${began}${closedAt === null ? '' : `, closed at ${closedAt}`}`
      : closedAt === null
        ? `Began at ${began}`
        : `${began} to ${closedAt}`
  return held === called ? called : `${held} (called for ${called})`
}

function noVenue({ state }: Meeting): string {
  return state === 'planned' || state === 'issued' ? 'To be confirmed' : 'Not recorded'
}

/** Code and day of the meeting, and its time where the place met twice that day. */
export function fileNameOf({ locality, view, sharesItsDay }: MeetingSnapshot, ...words: readonly string[]): string {
  const { on, startsAt } = view.meeting
  return fileName(locality.code, on, sharesItsDay ? startsAt.replace(':', '') : '', ...words)
}

/** A file name that Windows takes, whatever the words are made of. */
export function fileName(...words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "Thursday 18 June 2026 at 10:00, Village hall", or nothing. */
export function nextMeetingWords(snapshot: MeetingSnapshot): string {
  const { nextMeeting: next, nextOn, locality } = snapshot
  // A team that changes its day may change its time with it.
  const at = (day: Day): string => nextMeetingDay(locality, [], day)?.startsAt ?? locality.pattern.startsAt
  if (next === null) return nextOn === null ? '' : `${longDay(nextOn)} at ${at(nextOn)}`
  return commas(`${longDay(next.on)} at ${next.startsAt}`, next.venue)
}
