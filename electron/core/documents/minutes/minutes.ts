import type { ItemKind } from '../../../../shared/model/agenda-item'
import type { DocumentBlock, DocumentModel } from '../../../../shared/model/document'
import { longDay } from '../../../../shared/rules/dates'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { cancelledBlocks } from '../cancelled'
import { contentsOf } from '../closed'
import { paperOf } from '../paper'
import { printableModel } from '../printable'
import type { MeetingSnapshot } from '../snapshot'
import { fileNameOf, heldTime, meetingFacts, teamName } from '../team-words'
import { type Version, versionOfMeeting } from '../version'
import { heading, linesWithWords, paragraph } from '../words'
import { actionSection, logAppendix } from './actions'
import { attendanceBlocks, interestBlocks } from './attendance'
import { itemBlocks, type NumberedItem, nextMeetingBlocks, numbered, statementSection } from './items'
import { lastMinutesBlocks } from './last-minutes'
import { markedSection } from './marked-pledges'
import { isApproved, minutesStatus, shortStatus, versionFact } from './minutes-status'
import { paperFacts, roundSection, signedUpBlocks } from './parts'

/** The record of a meeting, in the order UK practice gives it (PRODUCT.md §4), as far as its version goes. */
export function minutes(snapshot: MeetingSnapshot): DocumentModel {
  const version = versionOfMeeting(snapshot)
  const { meeting } = snapshot.view
  const all = numbered(snapshot)
  const title = `${isApproved(meeting) ? 'Minutes' : 'DRAFT minutes'} of ${teamName(snapshot)}, ${longDay(meeting.on)}`
  const paper = paperOf(snapshot)

  return printableModel({
    title,
    author: teamName(snapshot),
    ...paper,
    logo: contentsOf(snapshot).logo ? paper.logo : null,
    header: { left: teamName(snapshot), right: shortStatus(snapshot) },
    fileName: fileNameOf(
      snapshot,
      'minutes',
      isApproved(meeting) ? 'approved' : 'DRAFT',
      (snapshot.approval?.version ?? 1) > 1 ? `version ${snapshot.approval?.version}` : '',
      version.kind,
    ),
    blocks: [
      heading(1, title),
      {
        kind: 'facts',
        facts: [
          ...meetingFacts(snapshot, minutesStatus(snapshot, version), heldTime(meeting)),
          ...paperFacts(snapshot),
          ...versionFact(version.kind),
        ],
      },
      ...(meeting.state === 'cancelled' ? cancelledBlocks(snapshot, version, all) : heldBlocks(snapshot, version, all)),
      ...retentionSection(snapshot),
      ...logAppendix(snapshot, version),
    ],
  })
}

/** What was said and done, from who was there to the open actions. */
function heldBlocks(
  snapshot: MeetingSnapshot,
  version: Version,
  all: readonly NumberedItem[],
): readonly DocumentBlock[] {
  const { meeting, attendance } = snapshot.view
  const [confidential, open] = parted(all, ({ item }) => isConfidentialOn(item, snapshot.today))
  const has = (kind: string): boolean =>
    open.some(({ item }) => item.itemKind === kind && version.sees(item.openness) === 'all')
  const hasAtAll = (kind: string): boolean => all.some(({ item }) => item.itemKind === kind)
  const signedUp = signedUpBlocks(snapshot)
  const lastMinutes = hasAtAll('last-minutes') ? [] : lastMinutesBlocks(snapshot, version)
  const itemsOf = (items: readonly NumberedItem[]) => items.flatMap((one) => itemBlocks(one, 2, snapshot, version))
  const end = open.findIndex(({ item }) => endOfMeeting.has(item.itemKind))
  const [body, rest] = end === -1 ? [open, []] : [open.slice(0, end), open.slice(end)]
  return [
    ...attendanceBlocks(attendance.attendees, version),
    ...interestBlocks(attendance.attendees, version, (itemId) => itemWords(itemId, all, version)),
    ...(has('welcome') ? [] : statementSection(snapshot)),
    ...(hasAtAll('welcome') ? [] : roundSection('checkIn', snapshot)),
    ...(lastMinutes.length === 0 ? [] : [heading(2, 'Minutes of the last meeting'), ...lastMinutes]),
    ...itemsOf(body),
    ...markedSection(snapshot, version),
    ...itemsOf(rest),
    ...(has('next-meeting') ? [] : [heading(2, 'Date of next meeting'), ...nextMeetingBlocks(snapshot)]),
    ...(hasAtAll('round-up') ? [] : roundSection('closeOut', snapshot)),
    ...(confidential.length === 0 ? [] : [heading(2, 'Confidential part'), ...signedUp]),
    ...confidential.flatMap((one) => itemBlocks(one, 3, snapshot, version)),
    heading(2, 'Close'),
    ...(confidential.length === 0 ? signedUp : []),
    paragraph(meeting.closedAt === null ? 'The time was not recorded.' : `The meeting closed at ${meeting.closedAt}.`),
    ...actionSection(snapshot, version),
  ]
}

/** Business stands before these, whatever has no item of its own included. */
const endOfMeeting: ReadonlySet<ItemKind> = new Set(['any-other-business', 'round-up', 'next-meeting'])

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): readonly [readonly One[], readonly One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

/** "item 6, Weir Court lift"; of a confidential item its number alone. */
function itemWords(itemId: string, all: readonly NumberedItem[], version: Version): string {
  const found = all.find(({ item }) => item.id === itemId)
  if (found === undefined) return 'an item'
  const { number, item } = found
  if (version.sees(item.openness) === 'confidential') return number === null ? 'a confidential item' : `item ${number}`
  return number === null ? `the item ${item.title}` : `item ${number}, ${item.title}`
}

/** How long minutes are kept is a reminder for people: nothing is deleted by it. */
function retentionSection({ settings }: MeetingSnapshot): readonly DocumentBlock[] {
  const lines = linesWithWords(settings.paper.retentionNote)
  return lines.length === 0 ? [] : [heading(2, 'How long these minutes are kept'), ...lines.map(paragraph)]
}
