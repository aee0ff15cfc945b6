import { useMemo } from 'react'
import type { ActionHead, EscalationHead, PledgeHead } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { RecordRef } from '../../../shared/model/record'
import { coveredCard, type WallCard } from '../../../shared/rules/covered-card'
import { useHostState, useRecords } from './data-provider'
import { useRoutes } from './route'
import { useQuery } from './use-query'

/** A second screen is on, or a meeting is: what is confidential would stand on the wall. */
export function useIsOnAWall(): boolean {
  const screens = useHostState()?.screens ?? 1
  const isLive = useRoutes((state) => state.route.screen === 'live')
  const meetings = useRecords('meeting')
  return screens > 1 || isLive || [...meetings.values()].some((meeting) => meeting.state === 'live')
}

/** The open actions as lists may show them: on a wall those of confidential items without their words. */
export const useActionsInSight = (): ReadonlyMap<Id, ActionHead> => useInSight(useRecords('action'))
/** Likewise the pledges. */
export const usePledgesInSight = (): ReadonlyMap<Id, PledgeHead> => useInSight(useRecords('pledge'))
/** Likewise the questions. */
export const useEscalationsInSight = (): ReadonlyMap<Id, EscalationHead> => useInSight(useRecords('escalation'))

function useInSight<C extends WallCard & { readonly id: Id }>(cards: ReadonlyMap<Id, C>): ReadonlyMap<Id, C> {
  const isOnAWall = useIsOnAWall()
  const answer = useQuery('cards.confidential', isOnAWall ? {} : null, mayChangeIt)
  const ids = answer.kind === 'ready' ? answer.value.ids : null
  const confidential = useMemo(() => (ids === null ? null : new Set(ids)), [ids])
  return useMemo(() => {
    if (!isOnAWall) return cards
    // Until it is known which are confidential, none is shown.
    const mustCover = (id: Id) => confidential === null || confidential.has(id)
    return new Map([...cards].map(([id, card]) => [id, mustCover(id) ? covered(card) : card]))
  }, [cards, isOnAWall, confidential])
}

/** The same card is covered by the same one, so that a list draws only what changed. */
const coveredBefore = new WeakMap<WallCard, WallCard>()

function covered<C extends WallCard>(card: C): C {
  const before = coveredBefore.get(card)
  // Under a card stands only what was made of it.
  if (before !== undefined) return before as C
  const made = coveredCard(card)
  coveredBefore.set(card, made)
  return made
}

function mayChangeIt(touched: readonly RecordRef[]): boolean {
  return touched.some(({ kind }) => kind === 'item' || kind === 'action' || kind === 'pledge' || kind === 'escalation')
}
