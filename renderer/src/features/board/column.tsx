import { Plus } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { StatusShape, type StatusShapeName } from '../../ui/status-shape'
import styles from './board.module.css'
import { useDropList } from './drag'
import type { BoardCard, Places } from './drop-target'
import { type Called, positionWords } from './move-words'
import { type Edge, type OfCard, Slip } from './slip'
import { useGrowingList } from './use-growing-list'

export type BoardColumn = {
  readonly id: string
  readonly name: string
  readonly shape: StatusShapeName
  /** Instead of the bare count: "7 this year". */
  readonly count?: string
  readonly canAdd: boolean
  /** At the end of its head: a menu. The same element from one drawing to the next. */
  readonly menu?: ReactNode
}

type ColumnProps<C extends BoardCard> = {
  readonly column: BoardColumn
  readonly of: Called
  readonly cards: readonly C[]
  readonly places: Places | undefined
  readonly titleOf: (card: C) => string
  readonly edgeOf: ((card: C) => Edge) | undefined
  readonly Head: OfCard<C> | undefined
  readonly Content: OfCard<C>
  readonly isReadOnly: boolean
  /** Of its own cards only, so that the other columns need not be drawn again. */
  readonly currentId: string | null
  readonly chosenId: string | null
  readonly markedIds: ReadonlySet<string>
  readonly ghostIds: ReadonlySet<string>
  /** Where what is in the hand would stand, counted without it; null: not here. */
  readonly slot: number | null
  /** How many are in the hand. */
  readonly inHand: number
  readonly canAdd: boolean
}

function ColumnOfCards<C extends BoardCard>(props: ColumnProps<C>) {
  const { column, of, cards, places, titleOf, edgeOf, currentId, chosenId, markedIds, ghostIds, slot, inHand } = props
  const list = useDropList(column.id)
  const others = ghostIds.size === 0 ? cards : cards.filter((card) => !ghostIds.has(card.id))
  const beforeId = slot === null ? null : (others[slot]?.id ?? null)
  const gap = slot === null ? null : <Gap key={`gap ${slot}`} words={positionWords(slot, inHand, others.length)} />
  const wantedIds = [currentId, chosenId]
  const drawn = useGrowingList(cards, (card) => wantedIds.includes(card.id))
  const slips = drawn.map((card) => (
    <Slip
      key={card.id}
      card={card}
      title={titleOf(card)}
      edge={edgeOf?.(card) ?? null}
      places={places}
      Head={props.Head}
      Content={props.Content}
      isCurrent={card.id === currentId}
      isChosen={card.id === chosenId}
      isMarked={markedIds.has(card.id)}
      isGhost={ghostIds.has(card.id)}
      isReadOnly={props.isReadOnly}
    />
  ))
  return (
    <section {...list} className={styles.column} aria-labelledby={`column-${column.id}`}>
      <header className={styles.columnHead}>
        <StatusShape of={column.shape} />
        <h2 id={`column-${column.id}`}>{column.name}</h2>
        <span className={styles.count}>
          {column.count ?? (
            <>
              {cards.length.toLocaleString('en-GB')}
              <span className="visually-hidden"> {cards.length === 1 ? of.one : of.many}</span>
            </>
          )}
        </span>
        {column.menu}
      </header>
      <div className={styles.scroll}>
        <ul className={styles.slips} aria-labelledby={`column-${column.id}`}>
          {withGap(slips, gap, beforeId === null ? cards.length : cards.findIndex((card) => card.id === beforeId))}
        </ul>
        {props.canAdd && (
          <button type="button" className={styles.add} data-add={column.id}>
            <Plus aria-hidden />
            Add
            <span className="visually-hidden"> to {column.name}</span>
          </button>
        )}
      </div>
    </section>
  )
}
// A memo of a generic component keeps its type parameter.
export const Column = memo(ColumnOfCards, hasSameCards) as typeof ColumnOfCards

/** Two orders of the same cards are the same list, so a column that nothing happened to is left alone. */
function hasSameCards<C extends BoardCard>(before: ColumnProps<C>, after: ColumnProps<C>): boolean {
  const keys = Object.keys(after) as (keyof typeof after)[] // the keys of this very object
  return keys.every((key) => {
    if (key === 'cards') return isSameList(before.cards, after.cards)
    if (key === 'column') return isSameColumn(before.column, after.column)
    if (key === 'markedIds' || key === 'ghostIds') return isSameSet(before[key], after[key])
    return before[key] === after[key]
  })
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before === after || (before.length === after.length && after.every((one, index) => one === before[index]))
}

function isSameSet(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  return before === after || (before.size === after.size && [...after].every((id) => before.has(id)))
}

/** Screens make their columns anew as they draw. */
function isSameColumn(before: BoardColumn, after: BoardColumn): boolean {
  const { id, name, shape, count, menu } = after
  const isSameHead = before.count === count && before.menu === menu
  return isSameHead && before.id === id && before.name === name && before.shape === shape
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
