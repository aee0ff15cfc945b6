import { useMemo } from 'react'
import type { Id } from '../../../shared/model/common'
import type { Waiting } from '../../../shared/rules/waiting'
import { useTodayLines } from '../features/today/use-today-lines'

/** Where the pledges and escalations of a place need somebody; the same numbers as on Today. */
export type CardNeeds = {
  /** For review, or their condition unmet, within two working days or before. */
  readonly pledgesDue: number
  /** Unanswered after the days given. */
  readonly late: number
  /** With no enabler and no cover to answer. */
  readonly forNobody: number
}

const none: CardNeeds = { pledgesDue: 0, late: 0, forNobody: 0 }

/** One pass over the lines Today has already worked out. */
export function needsByPlace(waiting: readonly Waiting[]): ReadonlyMap<Id, CardNeeds> {
  const needs = new Map<Id, CardNeeds>()
  for (const line of waiting) {
    const before = needs.get(line.localityId) ?? none
    if (line.kind === 'pledge-soon') needs.set(line.localityId, { ...before, pledgesDue: before.pledgesDue + 1 })
    if (line.kind === 'escalation-over') needs.set(line.localityId, { ...before, late: before.late + 1 })
    if (line.kind === 'no-enabler') needs.set(line.localityId, { ...before, forNobody: line.sentIds.length })
  }
  return needs
}

export function useCardNeeds(localityId: Id): CardNeeds {
  const { waiting } = useTodayLines()
  return useMemo(() => needsByPlace(waiting), [waiting]).get(localityId) ?? none
}
