import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { printNumber } from '../../../../shared/rules/numbers'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { StatusShape } from '../../ui/status-shape'
import styles from './close-out.module.css'
import { type Asked, rememberReturned } from './proposed'

/** Agree or return, one after the other; which one the keys are for. */
export function useAsking(asked: readonly Asked[], focusNext: (wish: string) => void) {
  const run = useCommand()
  const actions = useRecords('action')
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const waiting = asked.filter((one) => one.said === 'not yet')
  const current = waiting.find((one) => one.action.id === chosenId) ?? waiting[0] ?? null

  const move = async (action: ActionHead, to: ActionColumn): Promise<boolean> => {
    const last = [...actions.values()]
      .filter((one) => one.localityId === action.localityId && one.column === to && one.id !== action.id)
      .sort(byRank)
      .at(-1)
    return (await run('action.move', { actionId: action.id, to, after: last?.id ?? null })).ok
  }
  /** On to the next one, if the focus was among them: whoever settles items stays there. */
  const goOn = (from: ActionHead): void => {
    const at = waiting.findIndex((one) => one.action.id === from.id)
    const next = waiting[at + 1] ?? waiting.find((one) => one.action.id !== from.id)
    setChosenId(next?.action.id ?? null)
    if (document.activeElement?.closest('[data-ask]') == null) return
    focusNext(next === undefined ? `ask ${from.id}` : `ask ${next.action.id}`)
  }
  const answer = async (action: ActionHead, said: 'agreed' | 'returned'): Promise<void> => {
    goOn(action)
    if (said === 'returned') rememberReturned(action.id)
    const isDone = await move(action, said === 'agreed' ? 'done' : 'doing')
    if (isDone) announce(`${said === 'agreed' ? 'Agreed' : 'Returned to Doing'}: ${action.title}`)
  }
  return {
    current,
    waiting,
    agree: (action: ActionHead) => void answer(action, 'agreed'),
    giveBack: (action: ActionHead) => void answer(action, 'returned'),
    takeBack: async (action: ActionHead): Promise<void> => {
      setChosenId(action.id)
      focusNext(`ask ${action.id}`)
      if (await move(action, 'proposed')) announce(`Proposed done again: ${action.title}`)
    },
    step: (by: 1 | -1): void => {
      const at = asked.findIndex((one) => one.action.id === focusedId())
      const target = asked[at === -1 ? 0 : at + by]
      if (target === undefined) return
      if (target.said === 'not yet') setChosenId(target.action.id)
      const row = document.querySelector(`[data-ask="${CSS.escape(target.action.id)}"]`)
      row?.querySelector<HTMLElement>('button:not([disabled])')?.focus()
    },
  }
}

export type Asking = ReturnType<typeof useAsking>

function focusedId(): string | null {
  return document.activeElement?.closest('[data-ask]')?.getAttribute('data-ask') ?? null
}

/** The actions whose owners say they are done: the meeting agrees each, or gives it back. */
export function ProposedPart(props: {
  readonly asked: readonly Asked[]
  readonly asking: Asking
  readonly locality: Locality
  readonly isReadOnly: boolean
  /** A suspended meeting agrees nothing. */
  readonly isSuspended: boolean
}) {
  const { asked, asking, isReadOnly } = props
  const mayAgree = !isReadOnly && !(props.isSuspended && props.locality.meetingAgreesClosure)
  const left = asking.waiting.length
  return (
    <section className={styles.part} aria-labelledby="proposed-done">
      <header>
        <h2 id="proposed-done">Proposed done: does the meeting agree?</h2>
        {asked.length > 0 && (
          <span>
            {left} of {asked.length} left
          </span>
        )}
      </header>
      {props.isSuspended && left > 0 && !mayAgree && !isReadOnly && (
        <p className={styles.none}>Go on with the meeting to agree them: it is suspended.</p>
      )}
      {asked.length === 0 ? (
        <p className={styles.none}>No action is proposed done.</p>
      ) : (
        <ul>
          {asked.map((one) => (
            <AskedRow
              key={one.action.id}
              asked={one}
              asking={asking}
              isCurrent={asking.current?.action.id === one.action.id}
              isReadOnly={isReadOnly}
              mayAgree={mayAgree}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function AskedRow(props: {
  readonly asked: Asked
  readonly asking: Asking
  readonly isCurrent: boolean
  readonly isReadOnly: boolean
  readonly mayAgree: boolean
}) {
  const { asked, asking, isCurrent, isReadOnly } = props
  const { action, said } = asked
  const people = useRecords('person')
  const titleId = useId()
  const { owner } = action
  const name =
    owner.kind === 'team'
      ? 'the whole team'
      : owner.kind === 'nobody'
        ? 'nobody'
        : (people.get(owner.personId)?.name ?? 'somebody')
  return (
    <li className={styles.asked} data-ask={action.id} aria-current={isCurrent ? 'true' : undefined}>
      <span className={styles.askedWords}>
        <span id={titleId} dir="auto" className={isCurrent ? styles.current : ''}>
          {action.title}
        </span>
        <span className={styles.second}>
          {printNumber('action', action.number)}, {name}
        </span>
      </span>
      {said === 'not yet' ? (
        !isReadOnly && (
          <span className={styles.answers}>
            <Button
              size="small"
              icon={<Check aria-hidden />}
              isDisabled={!props.mayAgree}
              aria-describedby={titleId}
              {...(isCurrent && { keys: 'Y' })}
              onPress={() => asking.agree(action)}
            >
              Agree
            </Button>
            <Button
              size="small"
              aria-describedby={titleId}
              {...(isCurrent && { keys: 'R' })}
              onPress={() => asking.giveBack(action)}
            >
              Return
            </Button>
          </span>
        )
      ) : (
        <span className={styles.answers}>
          {!isReadOnly && (
            <Button size="small" kind="quiet" aria-describedby={titleId} onPress={() => void asking.takeBack(action)}>
              Ask again
            </Button>
          )}
          <span className={said === 'agreed' ? styles.agreed : styles.returned}>
            <StatusShape of={said === 'agreed' ? 'done' : 'doing'} />
            <b>{said === 'agreed' ? 'Agreed' : 'Returned to Doing'}</b>
          </span>
        </span>
      )}
    </li>
  )
}
