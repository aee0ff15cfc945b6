import type { Action } from '../../../shared/model/action'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import type { Meeting } from '../../../shared/model/meeting'
import { dayOf, longDay, tableDay } from '../../../shared/rules/dates'
import { printFullNumber } from '../../../shared/rules/numbers'
import { attendanceBlocks, interestBlocks } from './attendance'
import { itemBlocks, nextMeetingBlocks, numbered, statementSection } from './items'
import { lastMinutesBlocks } from './last-minutes'
import { byNumber, ownerWords } from './outcomes'
import { paperFacts, roundSection, signedUpBlocks } from './parts'
import { none, printableModel } from './printable'
import type { DocumentSnapshot } from './snapshot'
import { fileNameOf, meetingFacts, teamName } from './team-words'
import { isConfidential, teamVersion, type Version } from './version'
import { heading, paragraph, sentence } from './words'

/** The record of a meeting, in the order UK practice gives it (PRODUCT.md §4). The version is the team's. */
export function minutes(snapshot: DocumentSnapshot): DocumentModel {
  const version = teamVersion(snapshot)
  const { meeting, attendance } = snapshot.view
  const all = numbered(snapshot)
  const open = all.filter(({ item }) => !isConfidential(item, snapshot.today))
  const confidential = all.filter(({ item }) => isConfidential(item, snapshot.today))
  const itemWords = (itemId: string): string => {
    const found = all.find(({ item }) => item.id === itemId)
    if (found === undefined) return 'an item'
    return found.number === null ? `the item ${found.item.title}` : `item ${found.number}, ${found.item.title}`
  }
  const has = (kind: string): boolean => open.some(({ item }) => item.itemKind === kind)
  const hasAtAll = (kind: string): boolean => all.some(({ item }) => item.itemKind === kind)
  const signedUp = signedUpBlocks(snapshot)
  const lastMinutes = hasAtAll('last-minutes') ? [] : lastMinutesBlocks(snapshot)
  const title = `${isApproved(meeting) ? 'Minutes' : 'DRAFT minutes'} of ${teamName(snapshot)}, ${longDay(meeting.on)}`

  return printableModel({
    title,
    author: teamName(snapshot),
    language: 'en-GB',
    header: { left: teamName(snapshot), right: shortStatus(snapshot) },
    fileName: fileNameOf(
      snapshot,
      'minutes',
      isApproved(meeting) ? 'approved' : 'DRAFT',
      (snapshot.approval?.version ?? 1) > 1 ? `version ${snapshot.approval?.version}` : '',
      'team',
    ),
    blocks: [
      heading(1, title),
      { kind: 'facts', facts: [...meetingFacts(snapshot, minutesStatus(snapshot)), ...paperFacts(snapshot)] },
      ...attendanceBlocks(attendance.attendees, version),
      ...interestBlocks(attendance.attendees, version, itemWords),
      ...(has('welcome') ? [] : statementSection(snapshot)),
      ...(hasAtAll('welcome') ? [] : roundSection('checkIn', snapshot)),
      ...(lastMinutes.length === 0 ? [] : [heading(2, 'Minutes of the last meeting'), ...lastMinutes]),
      ...open.flatMap((one) => itemBlocks(one, 2, snapshot, version)),
      ...(has('next-meeting') ? [] : [heading(2, 'Date of next meeting'), ...nextMeetingBlocks(snapshot)]),
      ...(hasAtAll('round-up') ? [] : roundSection('closeOut', snapshot)),
      ...(confidential.length === 0 ? [] : [heading(2, 'Confidential part'), ...signedUp]),
      ...confidential.flatMap((one) => itemBlocks(one, 3, snapshot, version)),
      heading(2, 'Close'),
      ...(confidential.length === 0 ? signedUp : []),
      paragraph(
        meeting.closedAt === null ? 'The time was not recorded.' : `The meeting closed at ${meeting.closedAt}.`,
      ),
      heading(2, 'Actions'),
      actionTable(snapshot, version),
    ],
  })
}

function isApproved(meeting: Meeting): boolean {
  return meeting.state === 'approved'
}

/** Always in words, never by colour or a mark behind the text. On every page: what it is, and when. */
function shortStatus(snapshot: DocumentSnapshot): string {
  const { meeting, approvals } = snapshot.view
  if (meeting.state === 'cancelled') return 'DRAFT – the meeting was cancelled'
  if (isApproved(meeting)) return approvedWords(snapshot)
  const reopened = approvals.at(-1)?.reopened ?? null
  if (reopened !== null) return `DRAFT – reopened on ${longDay(dayOf(reopened.at))}`
  return 'DRAFT – to be approved at the next meeting'
}

function approvedWords({ view, approval }: DocumentSnapshot): string {
  const { approvedOn } = view.meeting
  const words = `Approved as a correct record${approvedOn === null ? '' : ` on ${longDay(approvedOn)}`}`
  return approval === null || approval.version === 1 ? words : `${words}, version ${approval.version}`
}

/** The same with the reason of a reopening, in the list of facts. */
function minutesStatus(snapshot: DocumentSnapshot): string {
  const { approval, view } = snapshot
  const reopened = isApproved(view.meeting) ? approval?.reopened : view.approvals.at(-1)?.reopened
  if (view.meeting.state === 'cancelled' || reopened == null) return shortStatus(snapshot)
  const { at, reason } = reopened
  const why = `Reopened on ${longDay(dayOf(at))}: ${sentence(reason)}`
  return isApproved(view.meeting)
    ? `${approvedWords(snapshot)}. ${why}`
    : `DRAFT – to be approved again at the next meeting. ${why}`
}

/** Everything open, and everything whose state changed since the last minutes: one clean table, once. */
function actionTable(snapshot: DocumentSnapshot, version: Version): DocumentBlock {
  const byId = new Map([...snapshot.actions, ...snapshot.view.actions].map((action) => [action.id, action]))
  const actions = [...byId.values()].toSorted(byNumber)
  if (actions.length === 0) return paragraph(none)
  return {
    kind: 'table',
    caption: 'Open actions, and those that changed since the last minutes',
    header: ['Number', 'Action', 'Owner', 'Due'],
    widths: [0.2, 0.36, 0.2, 0.24],
    rows: actions.map((action) => [
      [{ text: printFullNumber('action', action.number, snapshot.locality.code) }],
      [{ text: actionWords(action) }],
      [{ text: capital(ownerWords(action, version)) }],
      [{ text: dueWords(action) }],
    ]),
  }
}

function actionWords(action: Action): string {
  if (action.dropped !== null) return `${action.title} (dropped: ${action.dropped.reason})`
  if (action.column !== 'blocked') return action.title
  return action.blockedBy === '' ? `${action.title} (blocked)` : `${action.title} (blocked: ${action.blockedBy})`
}

/** The day it is due; where it is over or nearly, that. */
function dueWords(action: Action): string {
  if (action.dropped !== null) return `Dropped ${tableDay(action.dropped.on)}`
  if (action.column === 'done') return action.finishedOn === null ? 'Done' : `Done ${tableDay(action.finishedOn)}`
  const due = action.dueOn === null ? none : tableDay(action.dueOn)
  return action.column === 'proposed' ? `${due} (proposed done)` : due
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
