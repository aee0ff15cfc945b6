import { useMemo, useState } from 'react'
import type { ActionHead, EscalationHead, PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { dueIn } from '../../../../shared/rules/dates'
import { dateOnly, nearDay } from '../../../../shared/rules/near-days'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { isOpenQuestion, waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecords } from '../../data/data-provider'
import { go, type Route } from '../../data/route'
import { useActionsInSight, useEscalationsInSight, usePledgesInSight } from '../../data/wall'
import { Button } from '../../ui/button'
import { StatusShape } from '../../ui/status-shape'
import { useToday } from '../../ui/use-today'
import { useClocks } from '../escalations/use-clocks'
import styles from './people.module.css'

const first = 8

type Named = ActionHead | PledgeHead | EscalationHead

/** What is open and names somebody, in every place: each leads to where it stands. Here first, then what is due first. */
export function NamedCards({ personId, localityId }: { readonly personId: Id; readonly localityId: Id }) {
  const actions = useActionsInSight()
  const pledges = usePledgesInSight()
  const escalations = useEscalationsInSight()
  const places = useRecords('locality')
  const today = useToday()
  const { seatOf } = useClocks()
  const [isAll, setAll] = useState(false)
  const cards = useMemo(() => {
    const isAsked = (one: EscalationHead) =>
      one.enablerId === personId || waitsWithIds(one, seatOf(one.localityId)).includes(personId)
    const all: readonly Named[] = [
      ...[...actions.values()].filter((one) => one.column !== 'done' && isOf(one, personId)),
      ...[...pledges.values()].filter((one) => isTheirs(one, personId)),
      ...[...escalations.values()].filter((one) => isOpenQuestion(one) && isAsked(one)),
    ]
    const key = (card: Named) => `${card.localityId === localityId ? 0 : 1} ${dayOf(card) ?? '9'}`
    return [...all].sort((a, b) => key(a).localeCompare(key(b)))
  }, [actions, pledges, escalations, personId, localityId, seatOf])
  if (cards.length === 0) return null
  const shown = isAll ? cards : cards.slice(0, first)
  return (
    <>
      <ul className={styles.named}>
        {shown.map((card) => (
          <li key={card.id}>
            <button type="button" className={styles.namedCard} onClick={() => go(routeOf(card))}>
              <StatusShape of={card.column} />
              <span>
                <span dir="auto">{card.kind === 'escalation' ? card.question : card.title}</span>
                <span className={styles.second}>
                  {printFullNumber(card.kind, card.number, places.get(card.localityId)?.code ?? '')}
                  {dueWords(card, today)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < cards.length && (
        <div>
          <Button size="small" onPress={() => setAll(true)}>{`${cards.length - shown.length} more`}</Button>
        </div>
      )}
    </>
  )
}

function isOf({ owner, helperIds }: ActionHead, personId: Id): boolean {
  return (owner.kind === 'person' && owner.personId === personId) || helperIds.includes(personId)
}

function isTheirs({ weWill, youWill }: PledgeHead, personId: Id): boolean {
  return [weWill, youWill].some(
    ({ by, mark }) => by.kind === 'person' && by.personId === personId && mark === 'not-yet',
  )
}

function dayOf(card: Named): Day | null {
  return card.kind === 'action' ? card.dueOn : card.kind === 'pledge' ? card.reviewOn : card.neededBy
}

function dueWords(card: Named, today: Day): string {
  const day = dayOf(card)
  if (day === null) return ''
  if (card.kind !== 'action') return `, ${card.kind === 'pledge' ? 'review' : 'needed by'} ${dateOnly(day, today)}`
  return day < today ? `, ${dueIn(day, today).words}` : `, due ${nearDay(day, today)}`
}

function routeOf({ kind, localityId, id }: Named): Route {
  if (kind === 'action') return { screen: 'actions', localityId, actionId: id }
  if (kind === 'pledge') return { screen: 'pledges', localityId, pledgeId: id }
  return { screen: 'escalation', localityId, escalationId: id }
}
