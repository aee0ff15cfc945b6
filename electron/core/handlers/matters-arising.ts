import { isRefused } from '../../../shared/refusals'
import { minutesThatHold } from '../../../shared/rules/freeze'
import { lastHeldBefore } from '../../../shared/rules/gather-record'
import { mattersArising } from '../../../shared/rules/matters-arising'
import type { QueryHandler } from '../context'
import { placeRecords } from './gather-record'
import { need } from './reading'

/** Of an approved meeting as it was approved; of any other as the cards stand, up to its day. */
export const mattersArisingHandler: QueryHandler<'meeting.matters-arising'> = async (context, input) => {
  const { store } = context
  const meeting = need(store, 'meeting', input.meetingId)
  if (isRefused(meeting)) return { ok: false, problem: meeting.refused }
  await store.loadMeeting(meeting.id)
  const approved = minutesThatHold(store.all('minutes'), meeting)?.record
  if (approved !== undefined) {
    return { ok: true, value: { since: approved.lastMeeting?.on ?? null, lines: approved.mattersArising } }
  }
  const place = await placeRecords(context, meeting)
  if (isRefused(place)) return { ok: false, problem: place.refused }
  const since = lastHeldBefore(meeting, place.meetings)?.on ?? null
  return { ok: true, value: { since, lines: mattersArising(place, { since, on: meeting.on }) } }
}
