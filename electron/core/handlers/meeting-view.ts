import type { MeetingView } from '../../../shared/contract'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused } from '../../../shared/refusals'
import { dayOf } from '../../../shared/rules/dates'
import { isDealtWith, type MeetingTime, meetingTime } from '../../../shared/rules/dealt-with'
import { byDay, refuseIfClosed } from '../../../shared/rules/meeting-states'
import { byRank } from '../../../shared/rules/ranks'
import type { Core, QueryHandler } from '../context'
import { loadArchivesSince } from './closed-search'
import { confirmedBy } from './confirmed'
import { need, openItem, openMeeting } from './reading'

/** A meeting with all it led to. */
export async function viewMeeting(core: Core, meetingId: Id): Promise<MeetingView | Refused> {
  const { store, today } = core
  const opened = await openMeeting(store, meetingId)
  if (isRefused(opened)) return opened
  const { meeting } = opened
  await loadArchivesSince(store, meeting.localityId, beganOn(meeting), today())
  const fromHere = (card: { readonly origin: { readonly kind: string; readonly meetingId?: Id } }) =>
    card.origin.kind === 'item' && card.origin.meetingId === meetingId
  const recovered = new Set(store.recoveredItemIds)
  const days = new Map(opened.meetings.map((one) => [one.id, one.on]))
  const time = meetingTime(meeting, today())
  const inDraftBefore = opened.meetings.filter((one) => one.state === 'draft' && byDay(one, meeting) < 0).sort(byDay)
  return {
    meeting,
    items: opened.items,
    attendance: opened.attendance,
    decisions: opened.decisions,
    actions: store.all('action').filter(fromHere).sort(byNumber),
    pledges: store.all('pledge').filter(fromHere).sort(byNumber),
    escalations: store.all('escalation').filter(fromHere).sort(byNumber),
    stories: store.all('story').filter(fromHere).sort(byRank),
    spends: store.all('spend').filter(fromHere).sort(byRank),
    opportunities: store.all('opportunity').filter(fromHere).sort(byRank),
    corrections: store.all('correction').filter((one) => one.meetingId === meetingId),
    correctedBy: store
      .all('correction')
      .filter((one) => one.ofMeetingId === meetingId)
      .map((correction) => ({ correction, on: days.get(correction.meetingId) ?? meeting.on }))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    approvals: store
      .all('minutes')
      .filter((one) => one.meetingId === meetingId)
      .sort((a, b) => a.version - b.version)
      .map(({ record: _, ...approval }) => approval),
    storiesToTell: store
      .all('story')
      .filter(
        (one) => one.localityId === meeting.localityId && one.origin.kind === 'handed-in' && one.archivedOn === null,
      )
      .sort(byRank),
    toApprove: inDraftBefore,
    confirmed: await confirmedBy(core, meeting, opened.meetings),
    dealtWith: opened.items
      .filter((item) => item.isDealtWith === true || isAboutDone(store, item.about, time))
      .map(({ id }) => id),
    recoveredItemIds: opened.items.filter((item) => recovered.has(item.id)).map((item) => item.id),
  }
}

/** Its day, or the day before that on which it was begun. */
function beganOn({ on, live }: Meeting): Day {
  const began = live === null ? on : dayOf(live.startedAt)
  return began < on ? began : on
}

function isAboutDone(store: Core['store'], about: AgendaItem['about'], time: MeetingTime): boolean {
  if (about?.kind !== 'action' && about?.kind !== 'pledge' && about?.kind !== 'escalation') return false
  const card = store.get(about.kind, about.id)
  return card !== undefined && isDealtWith(card, time)
}

type Numbered = { readonly number: { readonly year: number; readonly n: number } }

function byNumber(a: Numbered, b: Numbered): number {
  return a.number.year - b.number.year || a.number.n - b.number.n
}

export const openMeetingHandler: QueryHandler<'meeting.open'> = async (context, input) => {
  const view = await viewMeeting(context, input.meetingId)
  return isRefused(view) ? { ok: false, problem: view.refused } : { ok: true, value: view }
}

/** Newest first. */
export const listMeetingsHandler: QueryHandler<'meeting.list'> = async ({ store }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return { ok: false, problem: locality.refused }
  const newestFirst = (a: Meeting, b: Meeting) => byDay(b, a)
  const value = store
    .all('meeting')
    .filter((meeting) => meeting.localityId === locality.id)
    .sort(newestFirst)
  return { ok: true, value }
}

/** Keystrokes on their way. Locked minutes take none. */
export const saveDraftHandler: QueryHandler<'draft.save'> = async ({ store }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return { ok: false, problem: opened.refused }
  const closed = refuseIfClosed(opened.meeting)
  if (closed !== null) return { ok: false, problem: closed.refused }
  const saved = await store.saveDraft(input)
  return saved.ok ? { ok: true, value: {} } : saved
}
