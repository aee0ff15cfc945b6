import { Plus } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { StatusShape, type StatusShapeName } from '../../ui/status-shape'
import styles from './board.module.css'
import { useDropList } from './drag'
import type { BoardCard, Places } from './drop-target'
import type { Lane } from './lanes'
import { type Called, positionWords } from './move-words'
import { type Edge, type OfCard, Slip } from './slip'
import { useDrawn } from './use-drawn'

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
  /** Of a board in lanes: the cards are those of one lane, and the column is named above them all. */
  readonly lane?: Pick<Lane, 'id' | 'name'> | undefined
  /** Instead of a position: what putting it here would do. */
  readonly slotWords?: string | undefined
}

function ColumnOfCards<C extends BoardCard>(props: ColumnProps<C>) {
  const { column, of, cards, places, titleOf, edgeOf, currentId, chosenId, markedIds, ghostIds, slot, inHand } = props
  const { lane } = props
  const dropList = useDropList(column.id, lane?.id)
  const others = ghostIds.size === 0 ? cards : cards.filter((card) => !ghostIds.has(card.id))
  const beforeId = slot === null ? null : (others[slot]?.id ?? null)
  const gap =
    slot === null ? null : (
      <Gap key={`gap ${slot}`} words={props.slotWords ?? positionWords(slot, inHand, others.length)} />
    )
  const gapAt = beforeId === null ? cards.length : cards.findIndex((card) => card.id === beforeId)
  const slips = useRef<HTMLUListElement>(null)
  const wanted = [currentId, chosenId]
    .map((id) => (id === null ? -1 : cards.findIndex((card) => card.id === id)))
    .filter((index) => index !== -1)
  const runs = useDrawn(slips, cards, gap === null ? wanted : [...wanted, gapAt])
  const slipOf = (card: C) => (
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
  )
  const drawn = runs.flatMap((run, nth): readonly ReactNode[] => {
    if (run.kind === 'room')
      // biome-ignore lint/suspicious/noArrayIndexKey: the room before, between and after
      return [<Room key={`room ${nth}`} count={run.to - run.from} height={run.height} />]
    const own = cards.slice(run.from, run.to).map(slipOf)
    return gap !== null && gapAt >= run.from && (gapAt < run.to || run.to === cards.length)
      ? withGap(own, gap, gapAt - run.from)
      : own
  })
  const list = (
    <ul
      ref={slips}
      className={styles.slips}
      {...(lane === undefined
        ? { 'aria-labelledby': `column-${column.id}` }
        : { 'aria-label': `${column.name}, ${lane.name}` })}
    >
      {cards.length === 0 ? gap : drawn}
    </ul>
  )
  if (lane !== undefined)
    return (
      <div {...dropList} className={styles.cell}>
        <p className={styles.cellName} aria-hidden="true">
          {column.name}
        </p>
        <div className={styles.scroll}>{list}</div>
      </div>
    )
  return (
    <section {...dropList} className={styles.column} aria-labelledby={`column-${column.id}`}>
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
        {list}
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
    if (key === 'lane') return before.lane?.id === after.lane?.id && before.lane?.name === after.lane?.name
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

function withGap(slips: readonly ReactNode[], gap: ReactNode, at: number): readonly ReactNode[] {
  return [...slips.slice(0, at), gap, ...slips.slice(at)]
}

/** Where cards stand that are far out of sight. */
function Room({ count, height }: { readonly count: number; readonly height: number }) {
  return <li role="presentation" aria-hidden="true" data-room={count} style={{ height }} />
}

function Gap({ words }: { readonly words: string }) {
  const node = useRef<HTMLLIElement>(null)
  // Moved by keys, the place may lie out of sight.
  useEffect(() => node.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <li ref={node} className={styles.slot} data-slot="" aria-hidden="true">
      {words}
    </li>
  )
}
