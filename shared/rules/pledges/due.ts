import type { PledgeHead } from '../../contract'
import type { Day } from '../../model/common'
import { isOverColumn } from './column'

type Pledge = Pick<PledgeHead, 'column' | 'reviewOn' | 'condition'>
export type PledgeDue = { readonly why: 'condition' | 'review'; readonly on: Day }

/** The days on which it asks for somebody, whenever they are: too few have joined by theirs, and then its review. */
export function daysItAsks({ column, reviewOn, condition }: Pledge): readonly PledgeDue[] {
  if (isOverColumn(column)) return []
  const isShort = condition !== null && condition.found < condition.needed
  return [
    ...(isShort ? [{ why: 'condition', on: condition.by } as const] : []),
    ...(reviewOn === null ? [] : [{ why: 'review', on: reviewOn } as const]),
  ]
}

/**
 * What it asks by the next meeting of its place, whose agenda it joins then; by today without one, and where one that began
 * yesterday is still under way. Null: nothing. One rule for Today, the sidebar, the pledges' page and the agenda.
 */
export function dueFor(pledge: Pledge, today: Day, meetingOn: Day | null): PledgeDue | null {
  const until = meetingOn === null || meetingOn < today ? today : meetingOn
  return daysItAsks(pledge).find(({ on }) => on <= until) ?? null
}

/** Too few had joined when its day passed. */
export function isMissed({ column, condition }: Pick<Pledge, 'column' | 'condition'>, today: Day): boolean {
  return !isOverColumn(column) && condition !== null && condition.found < condition.needed && condition.by < today
}
