import type { MeetingView, SaveRequest } from '../../../shared/contract'
import type { Action } from '../../../shared/model/action'
import type { Day, Id } from '../../../shared/model/common'
import type { DocumentRequest } from '../../../shared/model/document'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import type { Organisation, Person } from '../../../shared/model/person'
import { isRefused, type Outcome, type Refused } from '../../../shared/refusals'
import { peopleNamed } from '../../../shared/rules/approval'
import { expectedPeople } from '../../../shared/rules/attendance'
import { addDays } from '../../../shared/rules/dates'
import { nextFreeDay } from '../../../shared/rules/meeting-days'
import { byDay } from '../../../shared/rules/meeting-states'
import { byRank } from '../../../shared/rules/ranks'
import { defaultSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { CallContext, Core, QueryHandler } from '../context'
import type { DocumentSnapshot } from '../documents/snapshot'
import { viewMeeting } from './meeting-view'
import { need } from './reading'

/** Everything the document is made of, frozen now, with only the people it can name. */
export async function takeSnapshot(core: Core, request: DocumentRequest): Promise<DocumentSnapshot | Refused> {
  const { store } = core
  const view = await viewMeeting(core, request.meetingId)
  if (isRefused(view)) return view
  const { meeting } = view
  const locality = need(store, 'locality', meeting.localityId)
  if (isRefused(locality)) return locality
  const others = store
    .all('meeting')
    .filter((one) => one.localityId === locality.id)
    .sort(byDay)
  const here = others.findIndex((one) => one.id === meeting.id)
  const lastMeeting = others.slice(0, here).findLast(wasHeld) ?? null
  const nextMeeting = others.slice(here + 1).find((one) => one.state !== 'cancelled') ?? null
  const actions = actionsToPrint(store.all('action'), view, lastMeeting)
  const people = peopleToPrint(core, { ...view, actions: [...view.actions, ...actions] })
  return {
    request,
    settings: store.get('settings', settingsId) ?? defaultSettings,
    locality,
    people,
    organisations: organisationsOf(core, people),
    view,
    lastMeeting,
    nextMeeting,
    nextOn: nextMeeting === null ? nextByPattern(locality, others, meeting) : null,
    actions,
    today: core.today(),
  }
}

/** A team that meets every week meets next week, planned or not. */
function nextByPattern(locality: Locality, meetings: readonly Meeting[], meeting: Meeting): Day | null {
  if (locality.pattern.every === 'none') return null
  const held = meetings.filter((one) => one.on <= meeting.on).map((one) => one.on)
  return nextFreeDay(locality.pattern, held, addDays(meeting.on, 1))
}

function wasHeld(meeting: Meeting): boolean {
  return meeting.state === 'draft' || meeting.state === 'approved'
}

/** The locality's open actions, and those whose state changed since the last minutes; those of the view are there already. */
function actionsToPrint(actions: readonly Action[], view: MeetingView, lastMeeting: Meeting | null): readonly Action[] {
  const since = lastMeeting?.on ?? '0000-00-00'
  const inView = new Set(view.actions.map((action) => action.id))
  return actions
    .filter((action) => {
      if (action.localityId !== view.meeting.localityId || inView.has(action.id)) return false
      if (action.dropped !== null) return action.dropped.on >= since
      // An old log does not say when its actions were done: they are no news of this meeting.
      if (action.column === 'done') return action.finishedOn !== null && action.finishedOn >= since
      return action.archivedOn === null
    })
    .sort(byRank)
}

function peopleToPrint({ store }: Core, view: MeetingView): readonly Person[] {
  const ids = new Set<Id>(peopleNamed(view))
  for (const person of expectedPeople(store.all('person'), view.meeting.localityId, view.meeting.on)) ids.add(person.id)
  for (const story of view.stories) if (story.tellerId !== null) ids.add(story.tellerId)
  return [...ids].flatMap((id) => store.get('person', id) ?? [])
}

function organisationsOf({ store }: Core, people: readonly Person[]): readonly Organisation[] {
  const ids = new Set(people.flatMap((person) => (person.organisationId === null ? [] : [person.organisationId])))
  return [...ids].flatMap((id) => store.get('organisation', id) ?? [])
}

export const previewHandler: QueryHandler<'document.preview'> = async (context, input) => {
  const snapshot = await takeSnapshot(context, input)
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  return { ok: true, value: await context.jobs.run('document.model', snapshot, jobOptions(context)) }
}

/** The finished file, and its name with the ending. */
export async function writeDocument(
  context: CallContext,
  request: SaveRequest,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string }>> {
  const snapshot = await takeSnapshot(context, requestOf(request))
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  const options = jobOptions(context)
  const model = await context.jobs.run('document.model', snapshot, options)
  const bytes = await context.jobs.run('document.docx', snapshot, options)
  return { ok: true, value: { bytes, fileName: `${model.fileName}.${request.format}` } }
}

function requestOf(request: SaveRequest): DocumentRequest {
  const { meetingId } = request
  if (request.document === 'agenda') return { document: 'agenda', meetingId }
  return { document: 'minutes', meetingId, version: request.version }
}

function jobOptions(context: CallContext) {
  return {
    ...(context.signal && { signal: context.signal }),
    ...(context.onProgress && { onProgress: context.onProgress }),
  }
}
