import type { Action } from '../../../shared/model/action'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import type { Meeting } from '../../../shared/model/meeting'
import { longDay, tableDay } from '../../../shared/rules/dates'
import { printFullNumber } from '../../../shared/rules/numbers'
import { attendanceBlocks, interestBlocks } from './attendance'
import { itemBlocks, nextMeetingBlocks, numbered, statementSection } from './items'
import { byNumber, ownerWords } from './outcomes'
import { none, printableModel } from './printable'
import type { DocumentSnapshot } from './snapshot'
import { fileName, meetingFacts, teamName } from './team-words'
import { isConfidential, teamVersion, type Version } from './version'
import { heading, paragraph } from './words'

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
  const status = minutesStatus(meeting)
  const title = `${isApproved(meeting) ? 'Minutes' : 'DRAFT minutes'} of ${teamName(snapshot)}, ${longDay(meeting.on)}`

  return printableModel({
    title,
    author: teamName(snapshot),
    language: 'en-GB',
    header: { left: teamName(snapshot), right: status },
    fileName: fileName(
      snapshot.locality.code,
      meeting.on,
      'minutes',
      isApproved(meeting) ? 'approved' : 'DRAFT',
      'team',
    ),
    blocks: [
      heading(1, title),
      { kind: 'facts', facts: meetingFacts(snapshot, status) },
      ...attendanceBlocks(attendance.attendees, version),
      ...interestBlocks(attendance.attendees, version, itemWords),
      ...(has('welcome') ? [] : statementSection(snapshot)),
      ...open.flatMap((one) => itemBlocks(one, 2, snapshot, version)),
      ...(has('next-meeting') ? [] : [heading(2, 'Date of next meeting'), ...nextMeetingBlocks(snapshot)]),
      ...(confidential.length === 0 ? [] : [heading(2, 'Confidential part')]),
      ...confidential.flatMap((one) => itemBlocks(one, 3, snapshot, version)),
      heading(2, 'Close'),
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

/** Always in words, never by colour or a mark behind the text. */
function minutesStatus(meeting: Meeting): string {
  if (meeting.state === 'cancelled') return 'DRAFT – the meeting was cancelled'
  if (!isApproved(meeting)) return 'DRAFT – to be approved at the next meeting'
  return meeting.approvedOn === null
    ? 'Approved as a correct record'
    : `Approved as a correct record on ${longDay(meeting.approvedOn)}`
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
