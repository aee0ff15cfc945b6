import type { Correction } from '../../../shared/model/approved-minutes'
import type { Id } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { approveMeeting, reopenMeeting } from '../../../shared/rules/approval'
import { carryFromDraft } from '../../../shared/rules/close-meeting'
import { addCorrection, editCorrection, removeCorrection } from '../../../shared/rules/corrections'
import { weekdayDay } from '../../../shared/rules/dates'
import { minutesThatHold } from '../../../shared/rules/freeze'
import { renamed } from '../../../shared/rules/merge-people/renamed'
import type { CommandHandler, QueryHandler } from '../context'
import type { MeetingSnapshot } from '../documents/snapshot'
import type { Store } from '../store/store'
import { jobOptions } from './documents'
import { recordNow } from './gather-record'
import { meetingSnapshot } from './meeting-snapshot'
import { viewMeeting } from './meeting-view'
import { need, openItem, openMeeting } from './reading'
import { theMeeting } from './words'

export const approveMeetingHandler: CommandHandler<'meeting.approve'> = async (context, input) => {
  const { store, newId } = context
  const draft = await viewMeeting(context, input.meetingId)
  if (isRefused(draft)) return draft
  const carried = carryFromDraft({ meeting: draft.meeting, items: draft.items, cameOfIt: draft }, newId)
  const view = { ...draft, items: carried.items }
  const by = input.byMeetingId == null ? null : need(store, 'meeting', input.byMeetingId)
  if (isRefused(by)) return by
  const record = await recordNow(context, view)
  if (isRefused(record)) return record
  const change = approveMeeting({ record, versions: view.approvals.at(-1)?.version ?? 0, on: input.on, by })
  if (isRefused(change)) return change
  return {
    change: { ...change, put: [...carried.put, ...change.put] },
    label: `Approved the minutes of ${theMeeting(view.meeting)}`,
    output: {},
  }
}

export const reopenMeetingHandler: CommandHandler<'meeting.reopen'> = async (context, input) => {
  const view = await viewMeeting(context, input.meetingId)
  if (isRefused(view)) return view
  const holding = minutesThatHold(context.store.all('minutes'), view.meeting)
  const record = holding?.record ?? (await recordNow(context, view))
  if (isRefused(record)) return record
  const change = reopenMeeting(view.meeting, holding, record, {
    at: context.now(),
    byPersonId: context.actor.personId,
    reason: input.reason,
  })
  if (isRefused(change)) return change
  // From now on they can change, and name people as everything does that can.
  const kept = context.store.keptPeople()
  const named = [view.attendance, ...view.items]
  const put = [...change.put, ...named.filter((one) => renamed(one, kept) !== one)]
  return { change: { ...change, put }, label: `Reopened the minutes of ${theMeeting(view.meeting)}`, output: {} }
}

export const addCorrectionHandler: CommandHandler<'correction.add'> = async ({ store, newId }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const of = need(store, 'meeting', input.ofMeetingId)
  if (isRefused(of)) return of
  const correctionId = newId()
  const { meetingId, itemId, ofMeetingId, text } = input
  const correction = { kind: 'correction', id: correctionId, meetingId, itemId, ofMeetingId, text } as const
  const change = addCorrection(opened.meeting, of, correction)
  if (isRefused(change)) return change
  return { change, label: `Added a correction to the minutes of ${weekdayDay(of.on)}`, output: { correctionId } }
}

export const editCorrectionHandler: CommandHandler<'correction.edit'> = async ({ store }, input) => {
  const found = await correctionOf(store, input)
  if (isRefused(found)) return found
  const change = editCorrection(found.meeting, found.correction, input.text)
  return isRefused(change) ? change : { change, label: 'Changed a correction', output: {} }
}

export const removeCorrectionHandler: CommandHandler<'correction.remove'> = async ({ store }, input) => {
  const found = await correctionOf(store, input)
  if (isRefused(found)) return found
  const change = removeCorrection(found.meeting, found.correction)
  return isRefused(change) ? change : { change, label: 'Removed a correction', output: {} }
}

/** A correction that this meeting made. */
async function correctionOf(
  store: Store,
  input: { readonly meetingId: Id; readonly correctionId: Id },
): Promise<{ readonly meeting: Meeting; readonly correction: Correction } | Refused> {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const correction = need(store, 'correction', input.correctionId)
  if (isRefused(correction)) return correction
  if (correction.meetingId === input.meetingId) return { meeting: opened.meeting, correction }
  return refuse({ code: 'missing', kind: 'correction', id: input.correctionId })
}

/** Block by block. Version 0 is what holds now: the draft, or the newest approved text. */
export const compareMinutesHandler: QueryHandler<'minutes.compare'> = async (context, input) => {
  const request = (version: number): MeetingSnapshot['request'] => ({
    document: 'minutes',
    meetingId: input.meetingId,
    version: 'team',
    ...(version > 0 && { approvedVersion: version }),
  })
  const before = await meetingSnapshot(context, request(input.before))
  if (isRefused(before)) return { ok: false, problem: before.refused }
  const after = await meetingSnapshot(context, request(input.after))
  if (isRefused(after)) return { ok: false, problem: after.refused }
  return { ok: true, value: await context.jobs.run('minutes.compare', { before, after }, jobOptions(context)) }
}
