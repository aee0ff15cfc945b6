import type { Action } from '../../../../shared/model/action'
import type { Day } from '../../../../shared/model/common'
import type { DocumentBlock } from '../../../../shared/model/document'
import { longDay } from '../../../../shared/rules/dates'
import { actionTableOf, actionWords, byNumberOf, dueWords, leftOutSentence, ownerCell } from '../action-words'
import { contentsOf, seesCard } from '../closed'
import { none } from '../printable'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { heading, paragraph } from '../words'

// Actions as tables at the end of minutes: what is open or changed, and the whole log as an appendix.

/** What is open, and what changed its state since the last minutes, by number. */
export function actionsToList({ actions, view }: MeetingSnapshot): readonly Action[] {
  const byId = new Map([...actions, ...view.actions].map((action) => [action.id, action]))
  return [...byId.values()].toSorted(byNumberOf)
}

/** Everything open, and everything whose state changed since the last minutes: one clean table, once. */
export function actionSection(snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  if (!contentsOf(snapshot).actions) return []
  const caption = `Open actions, and those that changed since the last minutes, as at ${longDay(asAt(snapshot))}`
  return [heading(2, 'Actions'), ...listed(actionsToList(snapshot), caption, snapshot, version)]
}

/** A draft tells how things stand; what was approved once stays as it stood then. */
function asAt({ approval, view, today }: MeetingSnapshot): Day {
  return approval?.approvedOn ?? view.approvals.at(-1)?.approvedOn ?? view.meeting.approvedOn ?? today
}

/** Every action of the place, on a page of its own. It is of today, also where the minutes are older. */
export function logAppendix(snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  if (!contentsOf(snapshot).fullLog) return []
  const caption = `Every action of ${snapshot.locality.name}, as it stands on ${longDay(snapshot.today)}`
  return [
    { kind: 'heading', level: 2, text: 'Appendix: the action log', startsPage: true },
    ...listed(snapshot.log.toSorted(byNumberOf), caption, snapshot, version),
  ]
}

function listed(
  actions: readonly Action[],
  caption: string,
  snapshot: MeetingSnapshot,
  version: Version,
): readonly DocumentBlock[] {
  const seen = actions.filter((action) => seesCard(action, snapshot, version))
  const unseen = actions.length - seen.length
  // A gap in the numbers is explained, so that nobody looks for what is missing.
  const leftOut = unseen === 0 ? [] : [paragraph(leftOutSentence(unseen, 'action'))]
  if (seen.length === 0) return unseen === 0 ? [paragraph(none)] : leftOut
  const table = actionTableOf(seen, caption, {
    code: snapshot.locality.code,
    who: { header: 'Owner', words: (action) => ownerCell(action, version) },
    words: (action) => [{ text: actionWords(action) }],
    due: dueWords,
  })
  return [table, ...leftOut]
}
