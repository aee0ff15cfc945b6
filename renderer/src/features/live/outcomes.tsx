import { type ReactNode, useEffect, useRef } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecords } from '../../data/data-provider'
import { OwnerBadges } from '../../ui/badge'
import { useToday } from '../../ui/use-today'
import styles from './live.module.css'

export type OutcomeLine = {
  readonly kind: 'decision' | 'action' | 'pledge' | 'escalation' | 'other'
  readonly id: string
  readonly word: string
  readonly text: string
  readonly right: ReactNode
}

/** What this item has led to so far, newest last. */
export function Outcomes({
  view,
  itemId,
  decisionWord,
  words,
}: {
  readonly view: MeetingView
  readonly itemId: string
  readonly decisionWord: string
  /** Where the words can be changed: what stands in their place. */
  readonly words?: (line: OutcomeLine) => ReactNode
}) {
  const people = useRecords('person')
  const today = useToday()
  const isHere = (record: { readonly origin: MeetingView['actions'][number]['origin'] }): boolean =>
    record.origin.kind === 'item' && record.origin.itemId === itemId
  const pounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`
  const other = { kind: 'other' } as const
  const lines: readonly OutcomeLine[] = [
    ...view.decisions
      .filter((one) => one.itemId === itemId)
      .map((one) => ({
        kind: 'decision' as const,
        id: one.id,
        word: decisionWord,
        text: one.text,
        right: printNumber('decision', one.number),
      })),
    ...view.actions.filter(isHere).map((one) => ({
      kind: 'action' as const,
      id: one.id,
      word: 'Action',
      text: one.dueOn === null ? one.title : `${one.title}, by ${dateOnly(one.dueOn, today)}`,
      right: (
        <>
          <span className={styles.number}>{printNumber('action', one.number)}</span>
          <OwnerBadges owner={one.owner} helperIds={one.helperIds} people={people} />
        </>
      ),
    })),
    ...view.pledges.filter(isHere).map((one) => ({
      kind: 'pledge' as const,
      id: one.id,
      word: 'Pledge',
      text: one.title,
      right: printNumber('pledge', one.number),
    })),
    ...view.escalations.filter(isHere).map((one) => ({
      kind: 'escalation' as const,
      id: one.id,
      word: 'Escalation',
      text: one.question,
      right: printNumber('escalation', one.number),
    })),
    ...view.stories.filter(isHere).map((one) => ({
      ...other,
      id: one.id,
      word: 'Story',
      text: one.text,
      right: one.consent.use === 'none' ? 'not printed yet' : '',
    })),
    ...view.spends
      .filter(isHere)
      .map((one) => ({ ...other, id: one.id, word: 'Spend', text: one.what, right: pounds(one.pence) })),
    ...view.opportunities
      .filter(isHere)
      .map((one) => ({ ...other, id: one.id, word: 'Idea', text: one.title, right: '' })),
  ]
  const list = useRef<HTMLUListElement>(null)
  // The newest is what the room waits for. `itemId` too: another item, another list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each line that comes
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [lines.length, itemId])
  if (lines.length === 0) return null
  return (
    <ul
      ref={list}
      className={styles.outcomes}
      aria-label="What this item led to"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must scroll from the keyboard
      tabIndex={0}
    >
      {lines.map((line) => (
        <li key={line.id}>
          <span className={styles.word}>{line.word}</span>
          <span>{words === undefined ? line.text : words(line)}</span>
          <span className={styles.right}>{line.right}</span>
        </li>
      ))}
    </ul>
  )
}
