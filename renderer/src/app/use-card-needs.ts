import { useMemo } from 'react'
import type { PledgeHead } from '../../../shared/contract'
import type { Day, Id } from '../../../shared/model/common'
import { dueFor } from '../../../shared/rules/pledges/due'
import type { Waiting } from '../../../shared/rules/waiting'
import { useTodayLines } from '../features/today/use-today-lines'

/** Where the escalations of a place need somebody; the same numbers as on Today. */
export type CardNeeds = {
  /** Unanswered after the days given. */
  readonly late: number
  /** With no enabler and no cover to answer. */
  readonly forNobody: number
}

const none: CardNeeds = { late: 0, forNobody: 0 }

/** One pass over the lines Today has already worked out. */
export function needsByPlace(waiting: readonly Waiting[]): ReadonlyMap<Id, CardNeeds> {
  const needs = new Map<Id, CardNeeds>()
  for (const line of waiting) {
    const before = needs.get(line.localityId) ?? none
    if (line.kind === 'escalation-over') needs.set(line.localityId, { ...before, late: before.late + 1 })
    if (line.kind === 'no-enabler') needs.set(line.localityId, { ...before, forNobody: line.sentIds.length })
  }
  return needs
}

export function useCardNeeds(localityId: Id): CardNeeds {
  const { waiting } = useTodayLines()
  return useMemo(() => needsByPlace(waiting), [waiting]).get(localityId) ?? none
}

/** As many as the pledges' own page says are due: by the next meeting of the place, `meetingOn`. */
export function countDue(
  pledges: ReadonlyMap<Id, PledgeHead>,
  localityId: Id,
  today: Day,
  meetingOn: Day | undefined,
): number {
  let due = 0
  for (const pledge of pledges.values()) {
    if (pledge.localityId === localityId && dueFor(pledge, today, meetingOn ?? null) !== null) due += 1
  }
  return due
}
