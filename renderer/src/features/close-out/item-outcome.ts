import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import { shortDay } from '../../../../shared/rules/dates'
import { standingOf } from '../../../../shared/rules/item-standing'
import { notesText } from '../../../../shared/rules/notes'
import { printNumber } from '../../../../shared/rules/numbers'

export type OutcomeIcon =
  | 'open'
  | 'carried'
  | 'skipped'
  | 'parked'
  | 'dropped'
  | 'decision'
  | 'action'
  | 'pledge'
  | 'escalation'
  | 'story'
  | 'spend'
  | 'idea'
  | 'private'
  | 'notes'

/** What an item led to, as its row says it: an icon and a few words. */
export type ItemOutcome = { readonly isOpen: boolean; readonly icon: OutcomeIcon; readonly words: string }

/** What the view of a meeting does not hold. */
export type Around = {
  readonly decisionWording: WorkspaceSettings['decisionWording']
  /** Actions that this meeting agreed to be done. */
  readonly agreedDone: number
  /** "Thursday 18 June", or empty where no next meeting is known. */
  readonly nextDay: string
  /** People are in the room who have not signed up: nothing of it is put on the wall. */
  readonly isOffTheWall: boolean
}

type Part = { readonly icon: OutcomeIcon; readonly words: string }

export function outcomeOf(item: AgendaItem, view: MeetingView, around: Around): ItemOutcome {
  const standing = standingOf(item, view)
  if (standing.kind === 'open') return { isOpen: true, icon: 'open', words: 'No outcome yet' }
  const isPrivate = item.openness.kind === 'confidential'
  const parts = [...partsOf(item, view, around, isPrivate)]
  const becomes = becomesOf(item, around)
  if (becomes !== null) return said([becomes, ...parts])
  if (isPrivate) return said([{ icon: 'private', words: 'Confidential' }, ...parts])
  const own = ownPart(item, view, around)
  if (own !== null) return said([own, ...parts])
  if (parts.length > 0) return said(parts)
  const hasNotes = notesText(item.notes, () => 'somebody').trim() !== ''
  return said([{ icon: 'notes', words: hasNotes ? 'Notes' : 'Nothing raised' }])
}

function said(parts: readonly Part[]): ItemOutcome {
  return { isOpen: false, icon: parts[0]?.icon ?? 'notes', words: parts.map((part) => part.words).join(', ') }
}

/** What was said about the future of an item comes first. */
function becomesOf(item: AgendaItem, { isOffTheWall }: Around): Part | null {
  switch (item.carryOver?.kind) {
    case 'carry-over':
      return { icon: 'carried', words: 'Carried over' }
    case 'skip-once':
      return { icon: 'skipped', words: `Skipped until ${shortDay(item.carryOver.backOn)}` }
    case 'park':
      return { icon: 'parked', words: 'Parked' }
    case 'drop':
      return { icon: 'dropped', words: isOffTheWall ? 'Dropped' : `Dropped: ${item.carryOver.reason}` }
    default:
      return null
  }
}

/** What items of some kinds lead to of themselves. */
function ownPart(item: AgendaItem, view: MeetingView, around: Around): Part | null {
  switch (item.itemKind) {
    case 'welcome': {
      const isShown = (view.meeting.live?.statementShownAt ?? null) !== null
      return { icon: 'notes', words: isShown ? 'Statement shown' : 'Statement not shown' }
    }
    case 'last-minutes': {
      const corrections = view.corrections.filter((one) => one.itemId === item.id).length
      const also = corrections === 0 ? '' : `, ${counted(corrections, 'correction')}`
      if (view.confirmed.length > 0) return { icon: 'decision', words: `Confirmed${also}` }
      if (view.toApprove.length > 0) return { icon: 'notes', words: `Not confirmed yet${also}` }
      return corrections === 0 ? null : { icon: 'notes', words: counted(corrections, 'correction') }
    }
    case 'matters-arising':
      if (around.agreedDone === 0) return null
      return { icon: 'notes', words: `${counted(around.agreedDone, 'action')} agreed done` }
    case 'next-meeting':
      return around.nextDay === '' ? null : { icon: 'notes', words: around.nextDay }
    default:
      return null
  }
}

function* partsOf(item: AgendaItem, view: MeetingView, around: Around, isPrivate: boolean): Generator<Part> {
  const fromHere = (
    card: MeetingView['actions'][number] | { readonly origin: MeetingView['actions'][number]['origin'] },
  ) => card.origin.kind === 'item' && card.origin.itemId === item.id
  const decisions = view.decisions.filter((one) => one.itemId === item.id)
  const first = decisions[0]
  if (first !== undefined) {
    const numbers = decisions.length > 2 ? decisions.slice(0, 1) : decisions
    const named = numbers.map((one) => printNumber('decision', one.number)).join(' and ')
    const more = decisions.length > 2 ? ` and ${decisions.length - 1} more` : ''
    const words = isPrivate ? counted(decisions.length, 'decision') : `${around.decisionWording} ${named}${more}`
    yield { icon: 'decision', words }
  }
  const lists = [
    ['action', 'action', view.actions],
    ['pledge', 'pledge', view.pledges],
    ['escalation', 'escalation', view.escalations],
    ['story', 'story', view.stories],
    ['idea', 'idea', view.opportunities],
  ] as const
  for (const [icon, word, cards] of lists) {
    const count = cards.filter(fromHere).length
    if (count > 0) yield { icon, words: counted(count, word) }
  }
  const { about } = item
  if (about !== null && view.dealtWith?.includes(item.id) === true) {
    const [icon, word] = aboutWords[about.kind]
    yield { icon, words: `${word} dealt with` }
  }
  const spends = view.spends.filter(fromHere)
  if (spends.length > 0) {
    const pence = spends.reduce((sum, one) => sum + one.pence, 0)
    yield { icon: 'spend', words: `${counted(spends.length, 'spend')}, ${pounds(pence)}` }
  }
}

/** What an item may be about, where something was done to it. */
const aboutWords: Readonly<Record<NonNullable<AgendaItem['about']>['kind'], readonly [OutcomeIcon, string]>> = {
  action: ['action', 'Action'],
  pledge: ['pledge', 'Pledge'],
  escalation: ['escalation', 'Escalation'],
  opportunity: ['idea', 'Idea'],
  story: ['story', 'Story'],
}

/** "£85", "£85.50". */
function pounds(pence: number): string {
  return pence % 100 === 0 ? `£${pence / 100}` : `£${(pence / 100).toFixed(2)}`
}

/** "1 action", "3 stories". */
export function counted(count: number, word: string): string {
  if (count === 1) return `1 ${word}`
  return `${count} ${word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`}`
}
