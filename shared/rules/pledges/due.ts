import type { PledgeHead } from '../../contract'
import type { Day } from '../../model/common'
import { isOverColumn } from './column'

type Pledge = Pick<PledgeHead, 'column' | 'reviewOn' | 'condition'>

/**
 * Why it asks for somebody by the next meeting of its place, today without one: its review is due by then, else too few
 * have joined by their day. Null: it does not.
 */
export function dueFor(pledge: Pledge, today: Day, meetingOn: Day | null): 'review' | 'condition' | null {
  if (isOverColumn(pledge.column)) return null
  const until = meetingOn ?? today
  const { reviewOn, condition } = pledge
  if (reviewOn !== null && reviewOn <= until) return 'review'
  return condition !== null && condition.found < condition.needed && condition.by <= until ? 'condition' : null
}

/** Too few had joined when its day passed. */
export function isMissed({ column, condition }: Pick<Pledge, 'column' | 'condition'>, today: Day): boolean {
  return !isOverColumn(column) && condition !== null && condition.found < condition.needed && condition.by < today
}
