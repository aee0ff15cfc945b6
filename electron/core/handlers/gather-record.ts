import type { MeetingView } from '../../../shared/contract'
import type { FrozenRecord } from '../../../shared/model/approved-minutes'
import type { Day } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused } from '../../../shared/refusals'
import { addDays } from '../../../shared/rules/dates'
import { gatherRecord, lastHeldBefore, type PlaceRecords } from '../../../shared/rules/gather-record'
import { byDay } from '../../../shared/rules/meeting-states'
import { defaultSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { Core } from '../context'
import { daysBeforeArchive } from './meeting-view'
import { need } from './reading'

/** The record of a meeting as it stands now. */
export async function recordNow(core: Core, view: MeetingView): Promise<FrozenRecord | Refused> {
  const place = await placeRecords(core, view.meeting)
  if (isRefused(place)) return place
  return gatherRecord(place, view, await confirmedBy(core, view.meeting, place.meetings))
}

/** The place with its cards, those put away since the meeting before this one among them. */
export async function placeRecords({ store, today }: Core, meeting: Meeting): Promise<PlaceRecords | Refused> {
  const locality = need(store, 'locality', meeting.localityId)
  if (isRefused(locality)) return locality
  const isHere = (one: { readonly localityId: string }) => one.localityId === locality.id
  const meetings = store.all('meeting').filter(isHere)
  const since: Day | null = lastHeldBefore(meeting, meetings)?.on ?? null
  if (since !== null && since < addDays(today(), -daysBeforeArchive)) {
    for (let year = Number(since.slice(0, 4)); year <= Number(today().slice(0, 4)); year += 1) {
      await store.loadArchive(locality.id, year)
    }
  }
  return {
    settings: store.get('settings', settingsId) ?? defaultSettings,
    locality,
    meetings,
    actions: store.all('action').filter(isHere),
    pledges: store.all('pledge').filter(isHere),
    escalations: store.all('escalation').filter(isHere),
    people: store.all('person'),
    organisations: store.all('organisation'),
  }
}

/** A meeting is confirmed on the day of the one that confirms it, or soon after where that is written up later. */
const daysToWriteUp = 14

/** Those whose minutes say that this meeting confirmed them. One approved without saying by whom was confirmed by its next. */
async function confirmedBy(
  { store }: Core,
  meeting: Meeting,
  meetings: readonly Meeting[],
): Promise<readonly Meeting[]> {
  const until = addDays(meeting.on, daysToWriteUp)
  const last = lastHeldBefore(meeting, meetings)
  const confirmed: Meeting[] = []
  for (const one of [...meetings].sort(byDay)) {
    const { approvedOn } = one
    if (one.state !== 'approved' || approvedOn === null || byDay(one, meeting) >= 0) continue
    if (one.id !== last?.id && (approvedOn < meeting.on || approvedOn > until)) continue
    await store.loadMeeting(one.id)
    const holding = store.all('minutes').find((minutes) => minutes.meetingId === one.id && minutes.reopened === null)
    const by = holding?.approvedByMeetingId ?? null
    const isByThis = by === null ? one.id === last?.id && approvedOn <= meeting.on : by === meeting.id
    if (isByThis) confirmed.push(one)
  }
  return confirmed
}
