import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { DocumentBlock, DocumentModel, Run } from '../../../shared/model/document'
import type { Meeting, MeetingState } from '../../../shared/model/meeting'
import { addMinutes, dayOf, longDay } from '../../../shared/rules/dates'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import { type NumberedItem, numbered, statementSection, underNumber } from './minutes/items'
import { paperOf } from './paper'
import { isBlank, none, printableModel } from './printable'
import type { MeetingSnapshot } from './snapshot'
import { fileNameOf, meetingFacts, teamName } from './team-words'
import { type Version, versionOfMeeting } from './version'
import { heading, paragraph } from './words'

/** The paper that goes out before a meeting. It goes to everybody, so it says of closed items no more than may be seen. */
export function agenda(snapshot: MeetingSnapshot): DocumentModel {
  const { meeting } = snapshot.view
  const status = agendaStatus(meeting)
  const isDraft = meeting.state === 'planned'
  const title = `${isDraft ? 'DRAFT agenda' : 'Agenda'} for ${teamName(snapshot)}, ${longDay(meeting.on)}`
  return printableModel({
    title,
    author: teamName(snapshot),
    ...paperOf(snapshot),
    header: { left: teamName(snapshot), right: status },
    fileName: fileNameOf(snapshot, 'agenda', isDraft ? 'DRAFT' : meeting.state === 'cancelled' ? 'cancelled' : ''),
    blocks: [
      heading(1, title),
      { kind: 'facts', facts: meetingFacts(snapshot, status) },
      heading(2, 'Items'),
      itemsOnPaper(snapshot).length === 0 ? paragraph(none) : itemTable(snapshot),
      // When it was shown belongs to the record, not to the invitation.
      ...statementSection({ ...snapshot, view: { ...snapshot.view, meeting: { ...meeting, live: null } } }),
    ],
  })
}

const states: Record<Exclude<MeetingState, 'cancelled' | 'issued'>, string> = {
  planned: 'DRAFT – not yet issued',
  live: 'Issued – the meeting is under way',
  suspended: 'Issued – the meeting is suspended',
  draft: 'Issued – the meeting has been held',
  approved: 'Issued – the meeting has been held',
}

function agendaStatus(meeting: Meeting): string {
  if (meeting.state === 'cancelled') {
    return isBlank(meeting.cancelledBecause) ? 'Cancelled' : `Cancelled: ${meeting.cancelledBecause}`
  }
  if (meeting.state !== 'issued') return states[meeting.state]
  return meeting.issuedAt === null ? 'Issued' : `Issued on ${longDay(dayOf(meeting.issuedAt))}`
}

/** What will not be talked about leaves a draft without a word; an agenda that went out says what became of it. */
function itemsOnPaper(snapshot: MeetingSnapshot): readonly NumberedItem[] {
  const all = numbered(snapshot)
  if (snapshot.view.meeting.state !== 'planned') return all
  return all.filter(({ item }) => !isOff(item, 'planned')).map(renumbered)
}

function renumbered(one: NumberedItem, index: number): NumberedItem {
  return one.number === null ? one : { ...one, number: index + 1 }
}

/** Taken off before the meeting. What becomes of items in the meeting is for its minutes to say. */
function isOff({ carryOver }: AgendaItem, state: MeetingState): boolean {
  return carryOver !== null && (state === 'planned' || state === 'issued')
}

function offWords({ carryOver }: AgendaItem): string {
  switch (carryOver?.kind) {
    case 'park':
      return ' (parked)'
    case 'skip-once':
      return ` (skipped until ${longDay(carryOver.backOn)})`
    case 'carry-over':
      return ' (carried over)'
    case 'drop':
      return ' (dropped)'
    default:
      return ''
  }
}

/** When, what, who and how long is data, and reads best as a table: one line an item, in the order of the meeting. */
function itemTable(snapshot: MeetingSnapshot): DocumentBlock {
  const version = versionOfMeeting(snapshot)
  const { meeting } = snapshot.view
  let starts = meeting.startsAt
  const rows = itemsOnPaper(snapshot).map((one) => {
    const off = isOff(one.item, meeting.state)
    const runs = itemRuns(one, snapshot.today)
    const row = [
      [{ text: off ? none : starts }],
      off ? [...runs, { text: offWords(one.item) }] : runs,
      [{ text: presenter(one, snapshot.today, version) }],
      [{ text: off ? none : String(one.item.minutes) }],
    ]
    if (!off) starts = addMinutes(starts, one.item.minutes)
    return row
  })
  return {
    kind: 'table',
    caption: `Items in order. They end at ${starts}; the meeting closes at ${meeting.endsAt}.`,
    header: ['Time', 'Item', 'Who', 'Minutes'],
    widths: [0.12, 0.49, 0.24, 0.15],
    rows,
  }
}

function itemRuns({ number, item }: NumberedItem, today: string): readonly Run[] {
  const { openness } = item
  if (openness.kind === 'confidential' && isConfidentialOn(item, today)) {
    const reason: readonly Run[] = isBlank(openness.reason) ? [] : [{ text: openness.reason, breakBefore: true }]
    return [{ text: underNumber(number, 'Confidential item') }, ...reason]
  }
  const title: Run = { text: underNumber(number, item.title) }
  if (openness.kind === 'heading-only' || isBlank(item.reason)) return [title]
  return [title, { text: item.reason, breakBefore: true }]
}

function presenter({ item }: NumberedItem, today: string, version: Version): string {
  const isOpen = item.openness.kind !== 'heading-only' && !isConfidentialOn(item, today)
  return isOpen && item.presenterId !== null ? version.label(item.presenterId) : none
}
