import { useMemo, useState } from 'react'
import type { ActionHead, PledgeHead } from '../../../../shared/contract'
import type { CardRef } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { foldName } from '../../../../shared/rules/names'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useCardInSight } from '../../data/wall'
import { useKeys } from '../../ui/use-keys'
import { type AnyHead, CardLink, headTitle, useHead } from '../actions/card-link'
import { useOpenCards } from '../actions/open-cards'
import { SuggestField } from '../people/suggest-field'
import styles from './facts.module.css'
import { EditButtons, InPlace } from './in-place'

/** The open card that stands in its way, chosen by number or words. */
export function InTheWay({ head, isReadOnly }: { readonly head: PledgeHead; readonly isReadOnly: boolean }) {
  const { waitsFor } = head
  const card = useHead(waitsFor)
  const seen = useCardInSight(card)
  return (
    <div className={styles.inTheWay}>
      {card !== undefined && <CardLink head={card} localityId={head.localityId} />}
      {(card === undefined || !isReadOnly) && (
        <InPlace
          label="what stands in its way"
          isReadOnly={isReadOnly}
          field={(done) => <InTheWayEdit head={head} value={seen === undefined ? '' : labelOf(seen)} onDone={done} />}
        >
          <span className={styles.none}>
            {card !== undefined ? 'Something else' : waitsFor === null ? 'Nothing' : 'Something closed'}
          </span>
        </InPlace>
      )}
    </div>
  )
}

const labelOf = (card: AnyHead): string => `${printNumber(card.kind, card.number)} ${headTitle(card)}`

function InTheWayEdit(props: { readonly head: PledgeHead; readonly value: string; readonly onDone: () => void }) {
  const { head, onDone } = props
  const run = useCommand()
  const [text, setText] = useState(props.value)
  const [problem, setProblem] = useState<string | undefined>()
  const without = useMemo(() => [head.id], [head.id])
  const cards = useOpenCards(head.localityId, without, text)
  const choose = (ref: CardRef | null) => {
    onDone()
    void run('pledge.edit', { pledgeId: head.id, waitsFor: ref })
  }
  const save = () => {
    const typed = foldName(text)
    if (typed === '') return choose(null)
    if (text === props.value) return onDone()
    const exact = cards.filter((card) => foldName(labelOf(card)) === typed || isItsNumber(card, typed))
    const [only, another] = exact.length > 0 ? exact : cards
    if (only === undefined) return setProblem('No open card here is called that.')
    if (another !== undefined) return setProblem('Several open cards are like that. Choose one from the list.')
    choose({ kind: only.kind, id: only.id })
  }
  useKeys({ escape: onDone })
  return (
    <div className={styles.editing}>
      <SuggestField
        label="What stands in its way"
        isLabelHidden
        value={text}
        onChange={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        options={cards.map((card) => ({ id: card.id, label: labelOf(card) }))}
        placeholder="A number, or words of a card"
        onEnter={save}
        autoFocus
      />
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <EditButtons
        onSave={save}
        onDone={onDone}
        {...(head.waitsFor !== null && { onNone: { words: 'Nothing does', run: () => choose(null) } })}
      />
    </div>
  )
}

const isItsNumber = (card: AnyHead, typed: string): boolean =>
  foldName(printNumber(card.kind, card.number)) === typed ||
  foldName(printNumber(card.kind, card.number)).endsWith(`/${typed}`)

/** What waits for this pledge. */
export function useHeldUp(pledgeId: Id): readonly (ActionHead | PledgeHead)[] {
  const actions = useRecords('action')
  const pledges = useRecords('pledge')
  return useMemo(
    () =>
      [...actions.values(), ...pledges.values()].filter(
        (one) => one.waitsFor?.kind === 'pledge' && one.waitsFor.id === pledgeId,
      ),
    [actions, pledges, pledgeId],
  )
}
