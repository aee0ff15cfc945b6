import type { Action } from '../../../shared/model/action'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { DocumentBlock, Run } from '../../../shared/model/document'
import { tableDay } from '../../../shared/rules/dates'
import { printFullNumber } from '../../../shared/rules/numbers'
import { isBlank, none } from './printable'
import type { Version } from './version'
import { capital, listed, unstopped } from './words'

// How an action is written in a table, wherever one is printed.

/** Its title; dropped or blocked, that and why. */
export function actionWords(action: Action): string {
  if (action.dropped !== null) return `${unstopped(action.title)} (dropped: ${action.dropped.reason})`
  if (action.column !== 'blocked') return action.title
  const title = unstopped(action.title)
  return action.blockedBy === '' ? `${title} (blocked)` : `${title} (blocked: ${action.blockedBy})`
}

/** The day it is due; where it is over or nearly, that. */
export function dueWords(action: Action): string {
  if (action.dropped !== null) return `Dropped ${tableDay(action.dropped.on)}`
  if (action.column === 'done') return action.finishedOn === null ? 'Done' : `Done ${tableDay(action.finishedOn)}`
  const due = action.dueOn === null ? none : tableDay(action.dueOn)
  return action.column === 'proposed' ? `${due}, proposed done` : due
}

/** "Owen Larkspur with Sita Rao", "The whole team", "Nobody yet" */
export function ownerCell(action: Pick<Action, 'owner' | 'helperIds'>, version: Version): string {
  const [owner, helpers] = [ownerLabel(action.owner, version), helperWords(action, version)]
  if (helpers === '') return owner
  // "Housing officer, Peakside Homes, with a resident", "Nobody yet, with Sita Rao"
  return `${owner}${owner.includes(',') || action.owner.kind === 'nobody' ? ',' : ''} with ${helpers}`
}

export function ownerLabel(owner: Action['owner'], version: Version): string {
  if (owner.kind === 'person') return version.label(owner.personId)
  return owner.kind === 'team' ? 'The whole team' : 'Nobody yet'
}

/** "Sita Rao and Tom Entwistle"; empty where nobody helps. */
function helperWords({ helperIds }: Pick<Action, 'helperIds'>, version: Version): string {
  return listed(version.together(helperIds.map(version.name)))
}

/** The same in a cell of its own, where what stands for a name begins with a capital: "A resident and a volunteer". */
export function helperCell(action: Pick<Action, 'helperIds'>, version: Version): string {
  const words = helperWords(action, version)
  return version.kind === 'public' ? capital(words) : words
}

export function isOpenAction({ column, dropped }: Action): boolean {
  return dropped === null && column !== 'done'
}

/** Proposed done waits for the meeting, so its owner is late with nothing. */
export function isLateAction(action: Action, today: string): boolean {
  return isOpenAction(action) && action.column !== 'proposed' && action.dueOn !== null && action.dueOn < today
}

export function byNumberOf(a: Pick<Action, 'number'>, b: Pick<Action, 'number'>): number {
  return a.number.year - b.number.year || a.number.n - b.number.n
}

/** One table of actions: number, what, who, when. */
export function actionTableOf(
  actions: readonly Action[],
  caption: string,
  given: {
    readonly code: string
    /** The third column: who has it, or who helps. */
    readonly who: { readonly header: string; readonly words: (action: Action) => string }
    readonly words: (action: Action) => readonly Run[]
    readonly due: (action: Action) => string
  },
): DocumentBlock {
  return {
    kind: 'table',
    caption,
    header: ['Number', 'Action', given.who.header, 'Due'],
    // Numbers of wide letters ("HOME 26/A001") stand on one line, and so do the words of most dates.
    widths: [0.215, 0.335, 0.245, 0.205],
    rows: actions.map((action) => [
      [{ text: printFullNumber('action', action.number, given.code) }],
      given.words(action),
      [{ text: given.who.words(action) }],
      [{ text: given.due(action) }],
    ]),
  }
}

/** What is printed in the place of a card that the version does not show. */
export function unseenRuns(openness: AgendaItem['openness'] | undefined): readonly Run[] {
  if (openness?.kind !== 'confidential') return [{ text: 'Not open to the public' }]
  const title: Run = { text: 'Confidential item' }
  return isBlank(openness.reason) ? [title] : [title, { text: openness.reason, breakBefore: true }]
}

export const notPrinted = 'Not printed'

/** "2 actions are left out: they came from items that are not open." */
export function leftOutSentence(count: number, one: string): string {
  if (count === 1) return `1 ${one} is left out: it came from an item that is not open.`
  return `${count} ${one}s are left out: they came from items that are not open.`
}
