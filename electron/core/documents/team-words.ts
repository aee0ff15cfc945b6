import { longDay } from '../../../shared/rules/dates'
import type { DocumentSnapshot } from './snapshot'
import { commas } from './words'

export function teamName(snapshot: DocumentSnapshot): string {
  return `${snapshot.locality.name} Connected Team`
}

/** Whose meeting it was: body, date, time, venue, status. */
export function meetingFacts(snapshot: DocumentSnapshot, status: string): readonly { label: string; value: string }[] {
  const { meeting } = snapshot.view
  return [
    { label: 'Body', value: commas(teamName(snapshot), snapshot.settings.bodyName) },
    { label: 'Date', value: longDay(meeting.on) },
    { label: 'Time', value: `${meeting.startsAt} to ${meeting.endsAt}` },
    { label: 'Venue', value: meeting.venue },
    { label: 'Status', value: status },
  ]
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
export function nextMeetingWords(snapshot: DocumentSnapshot): string {
  const { nextMeeting: next, nextOn, locality } = snapshot
  if (next === null) return nextOn === null ? '' : `${longDay(nextOn)} at ${locality.pattern.startsAt}`
  return commas(`${longDay(next.on)} at ${next.startsAt}`, next.venue)
}
