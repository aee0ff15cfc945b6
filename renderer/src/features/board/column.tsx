import { Plus } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import type { Day } from '../../../../shared/model/common'
import { StatusShape } from '../../ui/status-shape'
import styles from './board.module.css'
import { columnWords } from './column-words'
import { useDropList } from './drag'
import { type People, Slip } from './slip'

type ColumnProps = {
  readonly column: ActionColumn
  readonly cards: readonly ActionHead[]
  readonly people: People
  readonly today: Day
  readonly isReadOnly: boolean
  /** Of its own cards only, so that the other columns need not be drawn again. */
  readonly currentId: string | null
  readonly chosenId: string | null
  readonly ghostId: string | null
  /** Where the card in the hand would stand, counted without it; null: not here. */
  readonly slot: number | null
  readonly canAdd: boolean
}

export const Column = memo(function Column(props: ColumnProps) {
  const { column, cards, people, today, isReadOnly, currentId, chosenId, ghostId, slot, canAdd } = props
  const list = useDropList(column)
  const others = ghostId === null ? cards : cards.filter((card) => card.id !== ghostId)
  const beforeId = slot === null ? null : (others[slot]?.id ?? null)
  const gap = slot === null ? null : <Gap key={`gap ${slot}`} words={`${slot + 1} of ${others.length + 1}`} />
  const slips = cards.map((card) => (
    <Slip
      key={card.id}
      action={card}
      people={people}
      today={today}
      isCurrent={card.id === currentId}
      isChosen={card.id === chosenId}
      isGhost={card.id === ghostId}
      isReadOnly={isReadOnly}
    />
  ))
  return (
    <section {...list} className={styles.column} aria-labelledby={`column-${column}`}>
      <header className={styles.columnHead}>
        <StatusShape of={column} />
        <h2 id={`column-${column}`}>{columnWords[column]}</h2>
        <span className={styles.count}>
          {cards.length}
          <span className="visually-hidden"> {cards.length === 1 ? 'action' : 'actions'}</span>
        </span>
      </header>
      <div className={styles.scroll}>
        <ul className={styles.slips} aria-labelledby={`column-${column}`}>
          {withGap(slips, gap, beforeId === null ? cards.length : cards.findIndex((card) => card.id === beforeId))}
        </ul>
        {canAdd && (
          <button type="button" className={styles.add} data-add={column}>
            <Plus aria-hidden />
            Add
            <span className="visually-hidden"> to {columnWords[column]}</span>
          </button>
        )}
      </div>
    </section>
  )
}, hasSameCards)

/** Two orders of the same cards are the same list, so a column that nothing happened to is left alone. */
function hasSameCards(before: ColumnProps, after: ColumnProps): boolean {
  const { cards: cardsBefore, ...restBefore } = before
  const { cards, ...rest } = after
  const keys = Object.keys(rest) as (keyof typeof rest)[] // the keys of this very object
  if (keys.some((key) => rest[key] !== restBefore[key])) return false
  return cards.length === cardsBefore.length && cards.every((card, index) => card === cardsBefore[index])
}

function withGap(slips: readonly ReactNode[], gap: ReactNode, at: number): ReactNode {
  return gap === null ? slips : [...slips.slice(0, at), gap, ...slips.slice(at)]
}

function Gap({ words }: { readonly words: string }) {
  const node = useRef<HTMLLIElement>(null)
  // Moved by keys, the place may lie out of sight.
  useEffect(() => node.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <li ref={node} className={styles.slot} aria-hidden="true">
      {words}
    </li>
  )
}
