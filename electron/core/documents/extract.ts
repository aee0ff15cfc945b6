import type { AgendaItem, Decision } from '../../../shared/model/agenda-item'
import type { Day } from '../../../shared/model/common'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import type { Attendee } from '../../../shared/model/meeting'
import { longDay } from '../../../shared/rules/dates'
import { counted } from '../../../shared/rules/near-days'
import { printFullNumber, printNumber } from '../../../shared/rules/numbers'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import { seesItem } from './closed'
import { itemBlocks, type NumberedItem, numbered, underNumber } from './minutes/items'
import { isApproved, minutesStatus, versionFact } from './minutes/minutes-status'
import { paperOf } from './paper'
import { isBlank } from './printable'
import type { MeetingSnapshot } from './snapshot'
import { fileNameOf, heldTime, meetingFacts, teamName } from './team-words'
import { type Version, versionOfMeeting } from './version'
import { heading, ledParagraph, sentence } from './words'

/** One item of the minutes, or one decision, for somebody whom the rest does not concern. */
export function extract(snapshot: MeetingSnapshot): DocumentModel {
  const version = versionOfMeeting(snapshot)
  const { meeting } = snapshot.view
  const { one, decision } = whatIsAsked(snapshot)
  const what = isApproved(meeting) ? 'minutes' : 'DRAFT minutes'
  const title = `Extract of the ${what} of ${teamName(snapshot)}, ${longDay(meeting.on)}`
  return {
    ...paperOf(snapshot),
    title,
    author: teamName(snapshot),
    header: {
      left: teamName(snapshot),
      right: `${isApproved(meeting) ? 'Extract' : 'DRAFT extract'}, ${longDay(meeting.on)}`,
    },
    fileName: extractFileName(snapshot, one, decision, version),
    blocks: [
      heading(1, title),
      {
        kind: 'facts',
        facts: [
          ...meetingFacts(snapshot, minutesStatus(snapshot, version), heldTime(meeting)),
          attendanceFact(snapshot),
          ...versionFact(version.kind),
        ],
      },
      ...(one === undefined ? [] : wordsOf(one, decision, snapshot, version)),
    ],
  }
}

function whatIsAsked(snapshot: MeetingSnapshot): {
  readonly one: NumberedItem | undefined
  readonly decision: Decision | undefined
} {
  const { request, view } = snapshot
  if (request.document !== 'extract') return { one: undefined, decision: undefined }
  return {
    one: numbered(snapshot).find(({ item }) => item.id === request.itemId),
    decision: view.decisions.find(({ id }) => id === request.decisionId),
  }
}

/** Who was there stands in the minutes; for one item of them it is enough how many were. */
function attendanceFact({ view }: MeetingSnapshot): { readonly label: string; readonly value: string } {
  const came: ReadonlySet<Attendee['mark']> = new Set(['present', 'late', 'left-early'])
  const there = view.attendance.attendees.filter(({ mark }) => came.has(mark))
  const guests = there.filter(({ who }) => who.kind === 'guest').length
  const team = `${there.length - guests} of the team`
  return { label: 'Present', value: guests === 0 ? team : `${team} and ${counted(guests, 'guest')}` }
}

/** Of what the version does not show there is the item's own answer, for an item and for its decision. */
function wordsOf(
  one: NumberedItem,
  decision: Decision | undefined,
  snapshot: MeetingSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  if (decision === undefined || !seesItem(one.item, version)) return itemBlocks(one, 2, snapshot, version)
  return decisionBlocks(decision, one, snapshot)
}

function decisionBlocks(
  decision: Decision,
  { number, item }: NumberedItem,
  { locality, settings, today }: MeetingSnapshot,
): readonly DocumentBlock[] {
  const words = printFullNumber('decision', decision.number, locality.code)
  return [
    heading(2, `Decision ${words}`, item.id),
    {
      kind: 'facts',
      facts: [{ label: 'Item', value: underNumber(number, item.title) }, ...confidentialFact(item, today)],
    },
    ledParagraph(settings.decisionWording, sentence(decision.text), 'decision'),
  ]
}

function confidentialFact(item: AgendaItem, today: Day): readonly { readonly label: string; readonly value: string }[] {
  const { openness } = item
  if (openness.kind !== 'confidential' || !isConfidentialOn(item, today)) return []
  return [{ label: 'Confidential', value: isBlank(openness.reason) ? 'no reason was given' : openness.reason }]
}

function extractFileName(
  snapshot: MeetingSnapshot,
  one: NumberedItem | undefined,
  decision: Decision | undefined,
  version: Version,
): string {
  const draft = isApproved(snapshot.view.meeting) ? '' : 'DRAFT'
  if (decision !== undefined) {
    return fileNameOf(snapshot, 'extract', printNumber('decision', decision.number), draft, version.kind)
  }
  const at = snapshot.view.items.findIndex(({ id }) => id === one?.item.id) + 1
  return fileNameOf(snapshot, 'extract item', String(at), draft, version.kind)
}
