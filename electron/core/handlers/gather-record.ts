import type { MeetingView } from '../../../shared/contract'
import type { FrozenRecord } from '../../../shared/model/approved-minutes'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused } from '../../../shared/refusals'
import { asOfItsDay, gatherRecord, lastHeldBefore, type PlaceRecords } from '../../../shared/rules/gather-record'
import { defaultSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { Core } from '../context'
import { loadArchivesSince } from './closed-search'
import { need } from './reading'

/** The record of a meeting as it stands now. */
export async function recordNow(core: Core, view: MeetingView): Promise<FrozenRecord | Refused> {
  const place = await placeRecords(core, view.meeting)
  if (isRefused(place)) return place
  const record = gatherRecord(place, view, view.confirmed)
  const approved = core.store
    .all('minutes')
    .filter((one) => one.meetingId === view.meeting.id)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)
  return approved === undefined ? record : asOfItsDay(record, approved.record)
}

/** The place with its cards, those put away since the meeting before this one among them. */
export async function placeRecords({ store, today }: Core, meeting: Meeting): Promise<PlaceRecords | Refused> {
  const locality = need(store, 'locality', meeting.localityId)
  if (isRefused(locality)) return locality
  const isHere = (one: { readonly localityId: string }) => one.localityId === locality.id
  const meetings = store.all('meeting').filter(isHere)
  const since = lastHeldBefore(meeting, meetings)?.on ?? meeting.on
  await loadArchivesSince(store, locality.id, since, today())
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
