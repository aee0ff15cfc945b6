import type { MatterArising } from '../../../shared/model/approved-minutes'
import type { Day } from '../../../shared/model/common'
import { isRefused } from '../../../shared/refusals'
import { minutesThatHold } from '../../../shared/rules/freeze'
import { lastHeldBefore } from '../../../shared/rules/gather-record'
import { mattersArising } from '../../../shared/rules/matters-arising'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import type { Core, QueryHandler } from '../context'
import { placeRecords } from './gather-record'
import { opennessOf } from './proposal-given'
import { need } from './reading'

/** Of an approved meeting as it was approved; of any other as the cards stand, up to its day. */
export const mattersArisingHandler: QueryHandler<'meeting.matters-arising'> = async (context, input) => {
  const { store } = context
  const meeting = need(store, 'meeting', input.meetingId)
  if (isRefused(meeting)) return { ok: false, problem: meeting.refused }
  await store.loadMeeting(meeting.id)
  const approved = minutesThatHold(store.all('minutes'), meeting)?.record
  if (approved !== undefined) {
    return answer(context, approved.lastMeeting?.on ?? null, approved.mattersArising)
  }
  const place = await placeRecords(context, meeting)
  if (isRefused(place)) return { ok: false, problem: place.refused }
  const since = lastHeldBefore(meeting, place.meetings)?.on ?? null
  return answer(context, since, mattersArising(place, { since, on: meeting.on }))
}

async function answer({ store, today }: Core, since: Day | null, lines: readonly MatterArising[]) {
  const marked: (MatterArising & { isConfidential: boolean })[] = []
  for (const line of lines) {
    const openness = await opennessOf(store, line.card)
    const isKnown = openness !== null && !isRefused(openness)
    marked.push({ ...line, isConfidential: isKnown && isConfidentialOn({ openness }, today()) })
  }
  return { ok: true as const, value: { since, lines: marked } }
}
