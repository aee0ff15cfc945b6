import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Pledge, PledgeSide } from '../../../../shared/model/cards'
import type { Id } from '../../../../shared/model/common'
import type { DocumentBlock } from '../../../../shared/model/document'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { contentsOf, seesCard, seesItem } from '../closed'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { heading, ledParagraph, sentence } from '../words'
import { byNumber, byWords } from './outcomes'

// What became of pledges on the day: kept, changed or not yet, side by side, under the item where they were gone through.

/** Those a version prints, in the order of their numbers; none where minutes are asked for without. */
function markedPledges(snapshot: MeetingSnapshot, version: Version): readonly Pledge[] {
  if (!contentsOf(snapshot).pledges) return []
  return printablePledges(snapshot, version)
}

/** The same, whether or not they are asked for. */
export function printablePledges(snapshot: MeetingSnapshot, version: Version): readonly Pledge[] {
  return snapshot.markedPledges
    .filter((pledge) => seesCard(pledge, snapshot, version) && !isMarkedUnseen(pledge, snapshot, version))
    .toSorted(byNumber)
}

/** Marked at an item that a version does not show: its pledge may be open, what was said of it on the day is not. */
function isMarkedUnseen(pledge: Pledge, snapshot: MeetingSnapshot, version: Version): boolean {
  const item = itemOf(pledge, snapshot)
  return item !== undefined && !seesItem(item, version)
}

/** What became of these is told at their item, or not at all: matters arising leave them out. */
export function toldAtTheirItem(snapshot: MeetingSnapshot, version: Version): ReadonlySet<Id> {
  const unseen = snapshot.markedPledges.filter((pledge) => isMarkedUnseen(pledge, snapshot, version))
  return new Set([...unseen, ...markedPledges(snapshot, version)].map((pledge) => pledge.id))
}

/** Of one item: the pledges it is about, and at the first that goes through the pledges all the others. */
export function markedAt(item: AgendaItem, snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  return markedPledges(snapshot, version)
    .filter((pledge) => itemOf(pledge, snapshot)?.id === item.id)
    .map((pledge) => markedParagraph(pledge, snapshot, version))
}

/** Where no item stands for them, they have a heading of their own. */
export function markedSection(snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const pledges = markedPledges(snapshot, version).filter((pledge) => itemOf(pledge, snapshot) === undefined)
  if (pledges.length === 0) return []
  return [heading(2, 'Pledges'), ...pledges.map((pledge) => markedParagraph(pledge, snapshot, version))]
}

function itemOf(pledge: Pledge, { view }: MeetingSnapshot): AgendaItem | undefined {
  const isAbout = ({ about }: AgendaItem) => about?.kind === 'pledge' && about.id === pledge.id
  return view.items.find(isAbout) ?? view.items.find(({ itemKind }) => itemKind === 'pledges')
}

function markedParagraph(pledge: Pledge, snapshot: MeetingSnapshot, version: Version): DocumentBlock {
  const words = [
    sentence(pledge.title),
    sideWords('We', pledge.weWill, snapshot, version),
    sideWords('You', pledge.youWill, snapshot, version),
    pledge.column === 'not-kept' && pledge.notKeptBecause !== ''
      ? `The pledge was not kept: ${sentence(pledge.notKeptBecause)}`
      : '',
  ]
  const number = printFullNumber('pledge', pledge.number, snapshot.locality.code)
  return ledParagraph(`Pledge ${number} was marked`, words.filter((part) => part !== '').join(' '))
}

const marks: Record<PledgeSide['mark'], string> = { kept: 'kept', changed: 'changed', 'not-yet': 'not yet' }

/** "We (Farida Thistle): kept. Eight Thursdays out of eight." Nothing of a side that promised nothing. */
function sideWords(
  who: string,
  { by, text, mark, evidence }: PledgeSide,
  snapshot: MeetingSnapshot,
  version: Version,
): string {
  if (text === '' && mark === 'not-yet') return ''
  return `${who}${byWords(by, snapshot, version)}: ${marks[mark]}. ${sentence(evidence)}`.trim()
}
