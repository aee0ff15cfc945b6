import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { DocumentBlock } from '../../../../shared/model/document'
import { assertNever } from '../../../../shared/refusals'
import { longDay, timeOf } from '../../../../shared/rules/dates'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { seesItem } from '../closed'
import { isBlank, printableBlock } from '../printable'
import type { MeetingSnapshot } from '../snapshot'
import { nextMeetingWords } from '../team-words'
import type { Version } from '../version'
import { capital, heading, ledParagraph, linesWithWords, paragraph, sentence } from '../words'
import { lastMinutesBlocks } from './last-minutes'
import { markedAt } from './marked-pledges'
import { mattersBlocks } from './matters'
import { notesBlocks } from './notes'
import { outcomeBlocks } from './outcomes'
import { emptyWords, interestAt, roundBlocks } from './parts'

/** An item under its number on the agenda, which it keeps wherever it is printed; null where items have none. */
export type NumberedItem = { readonly number: number | null; readonly item: AgendaItem }

export function numbered({ view, settings }: MeetingSnapshot): readonly NumberedItem[] {
  return view.items.map((item, index) => ({ number: settings.numbering.items ? index + 1 : null, item }))
}

/** "7. Weir Court lift" */
export function underNumber(number: number | null, words: string): string {
  return number === null ? words : `${number}. ${words}`
}

/** How an item is headed in a version: of a confidential one nothing but its number. */
function itemHeading({ number, item }: NumberedItem, version: Version): string {
  return underNumber(number, version.sees(item.openness) === 'confidential' ? 'Confidential item' : item.title)
}

/** Heading, what the record says by itself, notes, outcomes, and what becomes of the item: as far as the version goes. */
export function itemBlocks(
  one: NumberedItem,
  level: 2 | 3,
  snapshot: MeetingSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  const { item } = one
  return [
    heading(level, itemHeading(one, version), item.id),
    ...confidentialReason(item, snapshot.today),
    ...(seesItem(item, version) ? allOfItem(item, snapshot, version) : []),
    ...(version.sees(item.openness) === 'heading' ? [paragraph('Only the heading of this item is public.')] : []),
  ]
}

function allOfItem(item: AgendaItem, snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const words = [
    ...standingBlocks(item, snapshot, version),
    ...notesBlocks(item.notes, mentionIn(version)),
    ...markedAt(item, snapshot, version),
    ...outcomeBlocks(item, snapshot, version),
    ...carryOverBlocks(item, snapshot),
  ]
  return [
    ...interestAt(item, snapshot, version),
    ...(hasWords(words) ? words : [paragraph(emptyWords(item, snapshot))]),
  ]
}

/** A name is written as its owner writes it; what stands for a name begins a sentence with a capital. */
function mentionIn({ kind, name }: Version): (personId: string, startsSentence: boolean) => string {
  return (personId, startsSentence) => (kind === 'public' && startsSentence ? capital(name(personId)) : name(personId))
}

/** Empty paragraphs are cut later, by the same hand; what is left over is the answer. */
function hasWords(blocks: readonly DocumentBlock[]): boolean {
  return blocks.some((block) => printableBlock(block).length > 0)
}

function confidentialReason(item: AgendaItem, today: string): readonly DocumentBlock[] {
  const { openness } = item
  if (openness.kind !== 'confidential' || !isConfidentialOn(item, today)) return []
  const until = openness.until === null ? '' : ` Until ${longDay(openness.until)}.`
  const reason = isBlank(openness.reason) ? 'no reason was given' : openness.reason
  return [ledParagraph('Confidential', `${sentence(reason)}${until}`, 'small-print')]
}

/** What the record says at an item without anybody typing it; of two items of a kind at the first. */
function standingBlocks(item: AgendaItem, snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  if (snapshot.view.items.find((one) => one.itemKind === item.itemKind)?.id !== item.id) return []
  switch (item.itemKind) {
    case 'welcome':
      return [...roundBlocks('checkIn', snapshot), ...statementBlocks(snapshot)]
    case 'last-minutes':
      return lastMinutesBlocks(snapshot, version)
    case 'matters-arising':
      return mattersBlocks(item, snapshot, version)
    case 'round-up':
      return roundBlocks('closeOut', snapshot)
    case 'next-meeting':
      return nextMeetingBlocks(snapshot)
    default:
      return []
  }
}

/** The statement under the welcome, and when it was shown; where nobody heard it, the record has none. */
function statementBlocks(snapshot: MeetingSnapshot): readonly DocumentBlock[] {
  const [first, ...rest] = statementLines(snapshot)
  if (first === undefined) return []
  return [...shownWords(snapshot), ledParagraph('Confidentiality', first, 'small-print'), ...rest.map(smallPrint)]
}

/** Where no welcome stands on the agenda, the statement still belongs to the paper, under a heading of its own. */
export function statementSection(snapshot: MeetingSnapshot): readonly DocumentBlock[] {
  const lines = statementLines(snapshot)
  return lines.length === 0 ? [] : [heading(2, 'Confidentiality'), ...shownWords(snapshot), ...lines.map(smallPrint)]
}

function statementLines({ settings, view }: MeetingSnapshot): readonly string[] {
  const wasShown = (view.meeting.live?.statementShownAt ?? null) !== null
  return wasShown ? linesWithWords(settings.confidentialityStatement) : []
}

function shownWords({ view }: MeetingSnapshot): readonly DocumentBlock[] {
  const { live } = view.meeting
  if (live === null || live.statementShownAt === null) return []
  // Written down from paper, the app knows when somebody said so, not when it was.
  const at = live.isFromPaper ? '' : ` at ${timeOf(live.statementShownAt)}`
  return [paragraph(`The confidentiality statement was shown${at}.`)]
}

function smallPrint(text: string): DocumentBlock {
  return { ...paragraph(text), role: 'small-print' }
}

export function nextMeetingBlocks(snapshot: MeetingSnapshot): readonly DocumentBlock[] {
  return [{ kind: 'facts', facts: [{ label: 'Next meeting', value: nextMeetingWords(snapshot) }] }]
}

function carryOverBlocks({ carryOver }: AgendaItem, { nextMeeting }: MeetingSnapshot): readonly DocumentBlock[] {
  if (carryOver === null) return []
  switch (carryOver.kind) {
    case 'carry-over':
      return [paragraph(`Carried over to ${nextMeeting === null ? 'the next meeting' : longDay(nextMeeting.on)}.`)]
    case 'skip-once':
      return [paragraph(`Carried over to ${longDay(carryOver.backOn)}.`)]
    case 'park':
      return [paragraph('Parked.')]
    case 'drop':
      return [paragraph(`Dropped: ${sentence(carryOver.reason)}`)]
    default:
      return assertNever(carryOver)
  }
}
