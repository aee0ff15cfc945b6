import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { DocumentBlock } from '../../../shared/model/document'
import { assertNever } from '../../../shared/refusals'
import { longDay, timeOf } from '../../../shared/rules/dates'
import { lastMinutesBlocks } from './last-minutes'
import { mattersBlocks } from './matters'
import { notesBlocks } from './notes'
import { outcomeBlocks } from './outcomes'
import { emptyWords, interestAt, roundBlocks } from './parts'
import { isBlank, printableModel } from './printable'
import type { DocumentSnapshot } from './snapshot'
import { nextMeetingWords } from './team-words'
import { isConfidential, type Version } from './version'
import { heading, ledParagraph, linesWithWords, paragraph, sentence } from './words'

/** An item under its number on the agenda, which it keeps wherever it is printed; null where items have none. */
export type NumberedItem = { readonly number: number | null; readonly item: AgendaItem }

export function numbered({ view, settings }: DocumentSnapshot): readonly NumberedItem[] {
  return view.items.map((item, index) => ({ number: settings.numbering.items ? index + 1 : null, item }))
}

/** "7. Weir Court lift" */
export function underNumber(number: number | null, words: string): string {
  return number === null ? words : `${number}. ${words}`
}

/** Heading, what the record says by itself, notes, outcomes, and what becomes of the item. */
export function itemBlocks(
  { number, item }: NumberedItem,
  level: 2 | 3,
  snapshot: DocumentSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  const words = [
    ...standingBlocks(item, snapshot, version),
    ...notesBlocks(item.notes, version.name),
    ...outcomeBlocks(item, snapshot, version),
    ...carryOverBlocks(item, snapshot),
  ]
  return [
    heading(level, underNumber(number, item.title), item.id),
    ...confidentialReason(item, snapshot.today),
    ...interestAt(item, snapshot, version),
    ...(hasWords(words) ? words : [paragraph(emptyWords(item, snapshot))]),
  ]
}

/** Empty paragraphs are cut later, by the same hand; what is left over is the answer. */
function hasWords(blocks: readonly DocumentBlock[]): boolean {
  const header = { left: '', right: '' }
  return printableModel({ title: '', author: '', language: 'en-GB', header, blocks, fileName: '' }).blocks.length > 0
}

function confidentialReason(item: AgendaItem, today: string): readonly DocumentBlock[] {
  const { openness } = item
  if (openness.kind !== 'confidential' || !isConfidential(item, today)) return []
  const until = openness.until === null ? '' : ` Until ${longDay(openness.until)}.`
  const reason = isBlank(openness.reason) ? 'no reason was given' : openness.reason
  return [ledParagraph('Confidential', `${sentence(reason)}${until}`, 'small-print')]
}

/** What the record says at an item without anybody typing it; of two items of a kind at the first. */
function standingBlocks(item: AgendaItem, snapshot: DocumentSnapshot, version: Version): readonly DocumentBlock[] {
  if (snapshot.view.items.find((one) => one.itemKind === item.itemKind)?.id !== item.id) return []
  switch (item.itemKind) {
    case 'welcome':
      return [...roundBlocks('checkIn', snapshot), ...statementBlocks(snapshot)]
    case 'last-minutes':
      return lastMinutesBlocks(snapshot)
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

/** The statement under the welcome, and when it was shown. */
function statementBlocks(snapshot: DocumentSnapshot): readonly DocumentBlock[] {
  const [first, ...rest] = statementLines(snapshot)
  if (first === undefined) return []
  return [...shownWords(snapshot), ledParagraph('Confidentiality', first, 'small-print'), ...rest.map(smallPrint)]
}

/** Where no welcome stands on the agenda, the statement still belongs to the paper, under a heading of its own. */
export function statementSection(snapshot: DocumentSnapshot): readonly DocumentBlock[] {
  const lines = statementLines(snapshot)
  return lines.length === 0 ? [] : [heading(2, 'Confidentiality'), ...shownWords(snapshot), ...lines.map(smallPrint)]
}

function statementLines({ settings }: DocumentSnapshot): readonly string[] {
  return linesWithWords(settings.confidentialityStatement)
}

function shownWords({ view }: DocumentSnapshot): readonly DocumentBlock[] {
  const { live } = view.meeting
  if (live === null || live.statementShownAt === null) return []
  // Written down from paper, the app knows when somebody said so, not when it was.
  const at = live.isFromPaper ? '' : ` at ${timeOf(live.statementShownAt)}`
  return [paragraph(`The confidentiality statement was shown${at}.`)]
}

function smallPrint(text: string): DocumentBlock {
  return { ...paragraph(text), role: 'small-print' }
}

export function nextMeetingBlocks(snapshot: DocumentSnapshot): readonly DocumentBlock[] {
  return [{ kind: 'facts', facts: [{ label: 'Next meeting', value: nextMeetingWords(snapshot) }] }]
}

function carryOverBlocks({ carryOver }: AgendaItem, { nextMeeting }: DocumentSnapshot): readonly DocumentBlock[] {
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
