import type { DocumentVersion } from '../../../../shared/model/document-request'
import type { Meeting } from '../../../../shared/model/meeting'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { seesItem } from '../closed'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { sentence } from '../words'

// What a paper says of itself: whether minutes are a draft or approved, and for whom it is.

export function isApproved(meeting: Meeting): boolean {
  return meeting.state === 'approved'
}

/** Always in words, never by colour or a mark behind the text. On every page: what it is, and when. */
export function shortStatus(snapshot: MeetingSnapshot): string {
  const { meeting, approvals } = snapshot.view
  if (meeting.state === 'cancelled') return 'DRAFT – the meeting was cancelled'
  if (isApproved(meeting)) return approvedWords(snapshot)
  const reopened = approvals.at(-1)?.reopened ?? null
  if (reopened !== null) return `DRAFT – reopened on ${longDay(dayOf(reopened.at))}`
  return 'DRAFT – to be approved at the next meeting'
}

function approvedWords({ view, approval }: MeetingSnapshot): string {
  const { approvedOn } = view.meeting
  const words = `Approved as a correct record${approvedOn === null ? '' : ` on ${longDay(approvedOn)}`}`
  return approval === null || approval.version === 1 ? words : `${words}, version ${approval.version}`
}

/**
 * The same with the reason of a reopening, in the list of facts. What was wrong may have been in an item that the version
 * does not show: then only the day is said.
 */
export function minutesStatus(snapshot: MeetingSnapshot, version: Version): string {
  const { approval, view } = snapshot
  const reopened = isApproved(view.meeting) ? approval?.reopened : view.approvals.at(-1)?.reopened
  if (view.meeting.state === 'cancelled' || reopened == null) return shortStatus(snapshot)
  const { at, reason } = reopened
  const isToldWhy = view.items.every((item) => seesItem(item, version))
  const why = `Reopened on ${longDay(dayOf(at))}${isToldWhy ? `: ${sentence(reason)}` : '.'}`
  return isApproved(view.meeting)
    ? `${approvedWords(snapshot)}. ${why}`
    : `DRAFT – to be approved again at the next meeting. ${why}`
}

const versionNames: Record<DocumentVersion, string> = {
  team: 'Team – not to be handed on',
  partner: 'Partner',
  public: 'Public',
}

/** Whoever holds the team's sees that it is not to be handed on; whoever reads initials, that it is not all there is. */
export function versionFact(version: DocumentVersion): readonly { readonly label: string; readonly value: string }[] {
  return [{ label: 'Version', value: versionNames[version] }]
}
