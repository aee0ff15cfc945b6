import type { ActionHead, EscalationHead, PledgeHead } from '../../../../shared/contract'
import type { CardRef } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { printFullNumber, printNumber } from '../../../../shared/rules/numbers'
import { useRecord, useWorking } from '../../data/data-provider'
import { go, type Route } from '../../data/route'
import { useCardInSight } from '../../data/wall'
import styles from './actions.module.css'

export type AnyHead = ActionHead | PledgeHead | EscalationHead

/** A card that is on a board; undefined for one that is closed, and for an idea or a story. */
export function useHead(ref: CardRef | null): AnyHead | undefined {
  return useWorking((state) => {
    if (ref === null || (ref.kind !== 'action' && ref.kind !== 'pledge' && ref.kind !== 'escalation')) return undefined
    const found = state.shown.get(ref.kind)?.get(ref.id)
    return found?.kind === 'action' || found?.kind === 'pledge' || found?.kind === 'escalation' ? found : undefined
  })
}

export const headTitle = (head: AnyHead): string => (head.kind === 'escalation' ? head.question : head.title)

/** "26/E11" where `inId` is its place, "MILL 26/E11" elsewhere. */
export function useHeadNumber(head: AnyHead | undefined, inId: Id | null): string {
  const place = useRecord('locality', head?.localityId ?? null)
  if (head === undefined) return ''
  return head.localityId === inId
    ? printNumber(head.kind, head.number)
    : printFullNumber(head.kind, head.number, place?.code ?? '')
}

/** Of a card named in passing by one of the place `inId`. Only the few slips that wait for something listen for it. */
export function CardNumber({ card, inId }: { readonly card: CardRef; readonly inId: Id | null }) {
  const head = useHead(card)
  const number = useHeadNumber(head, inId)
  // A number is not broken over two lines.
  return head === undefined ? 'something closed' : number.replace(' ', '\u00a0')
}

/** Answered or closed: what waits for it could go on. */
export function settledWord(head: AnyHead | undefined): 'answered' | 'closed' | null {
  return head?.kind === 'escalation' && (head.column === 'answered' || head.column === 'closed') ? head.column : null
}

/** "26/E11", or what has become of it: "26/E11 is answered". */
export function WaitsForWords(props: { readonly card: CardRef; readonly inId: Id | null; readonly by: string }) {
  const settled = settledWord(useHead(props.card))
  return (
    <>
      {settled === null && props.by}
      <CardNumber card={props.card} inId={props.inId} />
      {settled !== null && ` is ${settled}`}
    </>
  )
}

function routeOfHead(head: AnyHead, localityId: Id): Route {
  // The card of another place is shown on the board of all places, so that the place in the sidebar stays.
  const isEverywhere = head.localityId !== localityId
  switch (head.kind) {
    case 'action':
      return { screen: 'actions', localityId, actionId: head.id, isEverywhere }
    case 'pledge':
      return { screen: 'pledges', localityId, pledgeId: head.id, isEverywhere }
    case 'escalation':
      return { screen: 'escalation', localityId: head.localityId, escalationId: head.id }
  }
}

/** Its number and title, leading to it; on a wall that of a confidential item without its words. */
export function CardLink({ head, localityId }: { readonly head: AnyHead; readonly localityId: Id }) {
  const number = useHeadNumber(head, localityId)
  const seen = useCardInSight(head)
  return (
    <button type="button" className={styles.link} onClick={() => go(routeOfHead(head, localityId))}>
      {number}: <span dir="auto">{headTitle(seen)}</span>
    </button>
  )
}
