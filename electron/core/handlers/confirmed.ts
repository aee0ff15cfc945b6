import type { Meeting } from '../../../shared/model/meeting'
import { addDays } from '../../../shared/rules/dates'
import { lastHeldBefore } from '../../../shared/rules/gather-record'
import { byDay } from '../../../shared/rules/meeting-states'
import type { Core } from '../context'

/** A meeting is confirmed on the day of the one that confirms it, or soon after where that is written up later. */
const daysToWriteUp = 14

/** Earlier meetings, oldest first: those whose minutes say that this meeting confirmed them. One approved without saying by whom was confirmed by its next. */
export async function confirmedBy(
  { store }: Pick<Core, 'store'>,
  meeting: Meeting,
  meetings: readonly Meeting[],
): Promise<readonly Meeting[]> {
  const last = lastHeldBefore(meeting, meetings)
  // What its place approved between two meetings may name the one to come.
  const from = last?.on ?? meeting.on
  const until = addDays(meeting.on, daysToWriteUp)
  const confirmed: Meeting[] = []
  for (const one of [...meetings].sort(byDay)) {
    const { approvedOn } = one
    if (one.state !== 'approved' || approvedOn === null || byDay(one, meeting) >= 0) continue
    if (one.id !== last?.id && (approvedOn < from || approvedOn > until)) continue
    await store.loadMeeting(one.id)
    const holding = store.all('minutes').find((minutes) => minutes.meetingId === one.id && minutes.reopened === null)
    const by = holding?.approvedByMeetingId ?? null
    const isByThis = by === null ? one.id === last?.id && approvedOn <= meeting.on : by === meeting.id
    if (isByThis) confirmed.push(one)
  }
  return confirmed
}
