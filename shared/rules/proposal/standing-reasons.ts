import type { AgendaItem, ItemKind } from '../../model/agenda-item'
import type { Story } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import { byDay } from '../meeting-states'
import { counted, dateOnly } from '../near-days'
import { isUnderWay } from '../next-meeting'
import { poundsOf } from '../pots'
import { byRank } from '../ranks'
import type { ProposalGiven } from './given'
import { cut } from './reasons'

/** As this file writes them: anything else in a reason was typed by somebody, and stays. */
const ours: { readonly [K in ItemKind]?: RegExp } = {
  stories:
    /^(A story (from .+: “.*”|was handed in( by .+| on .+)?)|A story: “.*”|\d+ stories were handed in)(, and \d+ more)?$/,
  'last-minutes': /^(Minutes of .+|\d+ minutes) to approve$/,
  'matters-arising': /^(\d+ actions? proposed done(, \d+ late)?|\d+ actions? late)$/,
  budget: /^£[\d,.]+ (left|overspent)( until .+)?$/,
  escalations:
    /^(No answer for \d+ working days?|Late from .+ if nobody answers|Asked back (today|yesterday|on .+)|Answered (today|yesterday|on .+)( by .+| in the meeting)?: (yes|yes, if|not now|no))$/,
}

export function mayReplace(item: Pick<AgendaItem, 'itemKind' | 'reason'>): boolean {
  return item.reason === '' || ours[item.itemKind]?.test(item.reason) === true
}

/** Why the lines of the standing agenda are worth their minutes this time; empty where there is nothing to say. */
export function standingReasons(
  given: ProposalGiven,
): readonly { readonly itemId: Id; readonly reason: string; readonly item: AgendaItem }[] {
  return given.items
    .filter((item) => item.isStanding && mayReplace(item))
    .flatMap((item) => {
      const reason = reasonOf(item, given)
      return reason === null ? [] : [{ itemId: item.id, reason, item }]
    })
}

function reasonOf({ itemKind, title }: AgendaItem, given: ProposalGiven): string | null {
  switch (itemKind) {
    case 'stories':
      return storiesReason(given)
    case 'last-minutes':
      return minutesReason(given, title)
    case 'matters-arising':
      return mattersReason(given)
    case 'budget':
      return potReason(given)
    default:
      return null
  }
}

/** Handed in and not told yet, oldest first. What was withdrawn is no longer there to tell. */
export function storiesToTell(stories: readonly Story[]): readonly Story[] {
  const on = (story: Story) => (story.origin.kind === 'handed-in' ? story.origin.on : '')
  return stories
    .filter((one) => one.origin.kind === 'handed-in' && one.archivedOn === null && one.consent.withdrawnOn === null)
    .sort((a, b) => (on(a) === on(b) ? byRank(a, b) : on(a) < on(b) ? -1 : 1))
}

function storiesReason(given: ProposalGiven): string {
  const stories = storiesToTell(given.stories)
  const [first] = stories
  if (first === undefined) return ''
  const more = stories.length - 1
  const words = storyWords(first, given)
  if (more === 0) return words
  return words.includes('“') ? `${words}, and ${more} more` : `${stories.length} stories were handed in`
}

/**
 * "A story from Dot: “Forty-one for tea…”", as far as its teller agreed: the paper goes to the team. Without consent
 * only that there is one.
 */
export function storyWords(story: Story, { nameOf, today }: Pick<ProposalGiven, 'nameOf' | 'today'>): string {
  const handedIn = story.origin.kind === 'handed-in' ? story.origin : null
  const name = handedIn?.personId ? nameOf(handedIn.personId) : null
  const { use, until, mayNameTeller } = story.consent
  if (use === 'none' || (until !== null && until < today)) {
    if (name !== null) return `A story was handed in by ${cut(name, 60)}`
    return handedIn === null ? 'A story was handed in' : `A story was handed in on ${dateOnly(handedIn.on, today)}`
  }
  const teller = mayNameTeller ? (story.tellerId === null ? name : nameOf(story.tellerId)) : null
  const first = teller?.split(' ')[0] ?? ''
  return `A story${first === '' ? '' : ` from ${cut(first, 24)}`}: “${opening(story.text)}”`
}

/** Its first words: up to a pause where there is one early on. */
function opening(text: string): string {
  const pause = /^.{12,50}?(?=[,.;:!?](\s|$))/u.exec(text)?.[0]
  if (pause === undefined) return cut(text, 50)
  return text.slice(pause.length).replace(/^\W+$/u, '') === '' ? pause : `${pause}…`
}

/** Null where the title says it: "Minutes of 4 June". */
function minutesReason({ meetings, meeting, today }: ProposalGiven, title: string): string | null {
  // One under way will be a draft by then.
  const drafts = meetings
    .filter((one) => one.id !== meeting.id && one.on <= meeting.on && (one.state === 'draft' || isUnderWay(one)))
    .sort(byDay)
  const days = drafts.map((one) => dateOnly(one.on, today))
  if (days.length === 0) return ''
  if (days.every((day) => title.includes(day))) return null
  return days.length > 2 ? `${days.length} minutes to approve` : `Minutes of ${days.join(' and ')} to approve`
}

function mattersReason({ actions, today }: ProposalGiven): string {
  const proposed = actions.filter((one) => one.column === 'proposed').length
  const late = actions.filter((one) => isLate(one, today)).length
  if (proposed === 0) return late === 0 ? '' : `${counted(late, 'action')} late`
  return `${counted(proposed, 'action')} proposed done${late === 0 ? '' : `, ${late} late`}`
}

/** Proposed done waits for the meeting, not for its owner. */
export function isLate(action: { readonly column: string; readonly dueOn: Day | null }, today: Day): boolean {
  return action.dueOn !== null && action.dueOn < today && action.column !== 'done' && action.column !== 'proposed'
}

function potReason({ pot, spends, today }: ProposalGiven): string {
  if (pot === null) return ''
  const left = pot.amountPence - spends.reduce((sum, one) => sum + one.pence, 0)
  const until = pot.endsOn === null ? '' : ` until ${dateOnly(pot.endsOn, today)}`
  return left < 0 ? `${poundsOf(-left)} overspent` : `${poundsOf(left)} left${until}`
}
