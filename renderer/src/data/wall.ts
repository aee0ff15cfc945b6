import { useEffect, useMemo, useState } from 'react'
import type { ActionHead, EscalationHead, PledgeHead } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { RecordRef } from '../../../shared/model/record'
import { coveredCard, coveredTitle, type WallCard } from '../../../shared/rules/covered-card'
import { useHostState, useRecords, useWorkingStore } from './data-provider'
import { useRoutes } from './route'
import { useQuery } from './use-query'

/** A second screen is on, or a meeting is: what is confidential would stand on the wall. */
export function useIsOnAWall(): boolean {
  const screens = useHostState()?.screens ?? 1
  const isLive = useRoutes((state) => state.route.screen === 'live')
  const meetings = useRecords('meeting')
  return screens > 1 || isLive || [...meetings.values()].some((meeting) => meeting.state === 'live')
}

export type Covering = {
  /** Something confidential may be here, and nobody has asked for it yet. */
  readonly isOn: boolean
  /** Why, as it stands in the place of the words. */
  readonly instead: string
  readonly show: () => void
}

/** Whether what is confidential is covered here. Asked for once, it stays for the visit. */
export function useCovering(isExempt = false): Covering {
  const isOnAWall = useIsOnAWall()
  const screens = useHostState()?.screens ?? 1
  const [isShown, setShown] = useState(false)
  const isAsked = isOnAWall && !isExempt
  // What is put on a wall later is covered again.
  useEffect(() => {
    if (!isAsked) setShown(false)
  }, [isAsked])
  const instead = `Confidential: not shown while a ${screens > 1 ? 'second screen' : 'meeting'} is on.`
  return useMemo(
    () => ({ isOn: isAsked && !isShown, instead, show: () => setShown(true) }),
    [isAsked, isShown, instead],
  )
}

/** The open actions as lists may show them: on a wall those of confidential items without their words. */
export const useActionsInSight = (): ReadonlyMap<Id, ActionHead> => useInSight(useRecords('action'))
/** Likewise the pledges. */
export const usePledgesInSight = (): ReadonlyMap<Id, PledgeHead> => useInSight(useRecords('pledge'))
/** Likewise the questions. */
export const useEscalationsInSight = (): ReadonlyMap<Id, EscalationHead> => useInSight(useRecords('escalation'))

/** One card that a link names, likewise. */
export function useCardInSight<C extends (WallCard & { readonly id: Id }) | undefined>(card: C): C {
  const mustCover = useMustCover()
  if (card === undefined || mustCover === null || !mustCover(card.id)) return card
  return covered(card)
}

/** The title to keep of a card, where `shown` stands for it: what is covered on a wall is not called so in the record. */
export function useTitleToKeep(): (kind: WallCard['kind'], id: Id, shown: string) => string {
  const store = useWorkingStore()
  return (kind, id, shown) => {
    const card = shown === coveredTitle(kind) ? store.getState().shown.get(kind)?.get(id) : undefined
    if (card?.kind === 'action' || card?.kind === 'pledge') return card.title
    return card?.kind === 'escalation' ? card.question : shown
  }
}

/** Of a board: what is confidential is covered until it is asked for; `isCovered` is of a card that lost its words. */
export function useOnBoard<C extends WallCard & { readonly id: Id }>(
  cards: ReadonlyMap<Id, C>,
): { readonly cards: ReadonlyMap<Id, C>; readonly covering: Covering; readonly isCovered: (card: C) => boolean } {
  const covering = useCovering()
  const inSight = useInSight(cards)
  const shown = covering.isOn ? inSight : cards
  return { cards: shown, covering, isCovered: (card) => cards.get(card.id) !== shown.get(card.id) }
}

function useInSight<C extends WallCard & { readonly id: Id }>(cards: ReadonlyMap<Id, C>): ReadonlyMap<Id, C> {
  const mustCover = useMustCover()
  return useMemo(() => {
    if (mustCover === null) return cards
    return new Map([...cards].map(([id, card]) => [id, mustCover(id) ? covered(card) : card]))
  }, [cards, mustCover])
}

/** Which cards lose their words here; null: none, for nothing is on a wall. */
function useMustCover(): ((id: Id) => boolean) | null {
  const isOnAWall = useIsOnAWall()
  const answer = useQuery('cards.confidential', isOnAWall ? {} : null, mayChangeIt)
  const ids = answer.kind === 'ready' ? answer.value.ids : null
  return useMemo(() => {
    if (!isOnAWall) return null
    const confidential = ids === null ? null : new Set(ids)
    // Until it is known which are confidential, none is shown.
    return (id: Id) => confidential === null || confidential.has(id)
  }, [isOnAWall, ids])
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
