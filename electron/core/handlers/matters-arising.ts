import type { MatterArising } from '../../../shared/model/approved-minutes'
import type { Day, Id } from '../../../shared/model/common'
import { isRefused } from '../../../shared/refusals'
import { minutesThatHold } from '../../../shared/rules/freeze'
import { lastHeldBefore } from '../../../shared/rules/gather-record'
import { mattersArising } from '../../../shared/rules/matters-arising'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import type { Core, QueryHandler } from '../context'
import { closedNamed } from './closed-cards'
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
    return answer(context, approved.lastMeeting?.on ?? null, approved.mattersArising)
  }
  const place = await placeRecords(context, meeting)
  if (isRefused(place)) return { ok: false, problem: place.refused }
  const since = lastHeldBefore(meeting, place.meetings)?.on ?? null
  return answer(context, since, mattersArising(place, { since, on: meeting.on }))
}

async function answer(core: Core, since: Day | null, lines: readonly MatterArising[]) {
  const closed = await closedNamed(
    core,
    lines.map(({ card }) => card),
  )
  const isConfidential = (id: Id): boolean => {
    const openness = closed[id]
    return openness !== undefined && isConfidentialOn({ openness }, core.today())
  }
  const marked = lines.map((line) => ({ ...line, isConfidential: isConfidential(line.card.id) }))
  return { ok: true as const, value: { since, lines: marked } }
}
