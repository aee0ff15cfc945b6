import type { MeetingView, SaveRequest } from '../../../shared/contract'
import type { ApprovedMinutes, FrozenRecord } from '../../../shared/model/approved-minutes'
import type { DocumentRequest } from '../../../shared/model/document'
import { isRefused, type Outcome, type Refused, refuse } from '../../../shared/refusals'
import { minutesId, minutesThatHold, withTodaysConsent } from '../../../shared/rules/freeze'
import type { CallContext, Core, QueryHandler } from '../context'
import type { DocumentSnapshot } from '../documents/snapshot'
import { recordNow } from './gather-record'
import { viewMeeting } from './meeting-view'

/**
 * Everything a document is made of, at this moment. Approved minutes are made of what was approved; only consent and
 * the end of a confidence are asked today. A draft, and what was approved before records were kept, of the records as
 * they stand.
 */
export async function takeSnapshot(core: Core, request: DocumentRequest): Promise<DocumentSnapshot | Refused> {
  const view = await viewMeeting(core, request.meetingId)
  if (isRefused(view)) return view
  const approved = approvedTextOf(core, request, view)
  if (isRefused(approved)) return approved
  const record = approved?.record ?? (await recordNow(core, view))
  if (isRefused(record)) return record
  return snapshotOf(core, request, { live: view, approved, record })
}

/** The version asked for, else the one that holds; undefined for a draft. */
function approvedTextOf(
  { store }: Core,
  request: DocumentRequest,
  { meeting }: MeetingView,
): ApprovedMinutes | undefined | Refused {
  const version = request.document === 'minutes' ? request.approvedVersion : undefined
  if (version === undefined) return minutesThatHold(store.all('minutes'), meeting)
  const id = minutesId(meeting.id, version)
  return store.get('minutes', id) ?? refuse({ code: 'missing', kind: 'minutes', id })
}

function snapshotOf(
  { store, today }: Core,
  request: DocumentRequest,
  it: { readonly live: MeetingView; readonly approved: ApprovedMinutes | undefined; readonly record: FrozenRecord },
): DocumentSnapshot {
  const { live, approved, record } = it
  const stories =
    approved === undefined ? record.stories : withTodaysConsent(record.stories, (id) => store.get('story', id))
  const { record: _, ...approval } = approved ?? { record: null }
  const isBeside = (one: MeetingView['meeting']) =>
    one.id !== live.meeting.id &&
    one.localityId === live.meeting.localityId &&
    one.on === live.meeting.on &&
    one.state !== 'cancelled'
  return {
    request,
    approval: 'version' in approval ? approval : null,
    settings: record.settings,
    locality: record.locality,
    people: record.people,
    organisations: record.organisations,
    view: {
      ...live,
      meeting: record.meeting,
      items: record.items,
      attendance: record.attendance,
      decisions: record.decisions,
      corrections: record.corrections,
      actions: record.actions,
      pledges: record.pledges,
      escalations: record.escalations,
      stories,
      spends: record.spends,
      opportunities: record.opportunities,
    },
    mattersArising: record.mattersArising,
    confirmed: record.confirmed,
    otherCorrected: record.otherCorrected,
    lastMeeting: record.lastMeeting,
    nextMeeting: record.nextMeeting,
    nextOn: record.nextOn,
    actions: record.otherActions,
    sharesItsDay: store.all('meeting').some(isBeside),
    today: today(),
  }
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

export function jobOptions(context: CallContext) {
  return {
    ...(context.signal && { signal: context.signal }),
    ...(context.onProgress && { onProgress: context.onProgress }),
  }
}
