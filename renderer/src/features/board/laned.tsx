import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { classes } from '../../ui/classes'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import type { BoardColumn } from './column'
import type { BoardCard, Lists, Places } from './drop-target'
import styles from './laned.module.css'
import { type Lane, type Lanes, listsByLane } from './lanes'
import { type Called, countWords } from './move-words'

/** Boards up to this many cards draw all their lanes; of larger ones those that are near. */
const wholeUpTo = 240

/** Columns named once at the top, and below them one lane after the other. `cellOf` draws the cards of one column in one lane. */
export function Laned<C extends BoardCard>(props: {
  readonly columns: readonly BoardColumn[]
  readonly lists: Lists<C>
  readonly lanes: Lanes
  readonly of: Called
  readonly places: Places | undefined
  /** Drawn wherever the board was scrolled to: those of the card with the focus, and of what is in the hand. */
  readonly wantedIds: readonly (string | null | undefined)[]
  readonly onFold: (laneId: string) => void
  readonly cellOf: (column: BoardColumn, lane: Lane, cards: readonly C[]) => ReactNode
}) {
  const { columns, lists, lanes, of, places, onFold, cellOf } = props
  const byLane = useMemo(() => listsByLane(lists, lanes), [lists, lanes])
  const isSmall = lanes.of.size <= wholeUpTo
  return (
    <>
      <div className={styles.heads}>
        {columns.map((column) => (
          <div key={column.id} className={styles.head}>
            <StatusShape of={column.shape} />
            <h2>{column.name}</h2>
            <span className={styles.count}>
              {column.count ?? countWords(lists[column.id]?.length ?? 0, of).replace(/ .*/, '')}
            </span>
            {column.menu}
          </div>
        ))}
      </div>
      {lanes.order.map((lane) => {
        const isFolded = lanes.folded.has(lane.id)
        const plate = lanes.by === 'place' ? places?.get(lane.id) : undefined
        return (
          <section key={lane.id} className={styles.lane} data-lane={lane.id} aria-labelledby={`lane-${lane.id}`}>
            <h3 id={`lane-${lane.id}`} className={styles.laneHead}>
              <button type="button" aria-expanded={!isFolded} onClick={() => onFold(lane.id)}>
                {isFolded ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
                {plate && <Plate code={plate.code} shape={plate.shape} />}
                <span dir="auto">{lane.name}</span>
                <span className={styles.count}>{countWords(lane.count, of)}</span>
              </button>
            </h3>
            {!isFolded && (
              <Cells isWanted={isSmall || props.wantedIds.includes(lane.id)}>
                {() => columns.map((column) => cellOf(column, lane, byLane.get(lane.id)?.[column.id] ?? noCards))}
              </Cells>
            )}
          </section>
        )
      })}
    </>
  )
}

const noCards: readonly never[] = []

/** The cells of a lane while it is near what is in sight; else the room they took. */
function Cells(props: { readonly isWanted: boolean; readonly children: () => ReactNode }) {
  const node = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const height = useRef<number | null>(null)
  const { isWanted } = props
  useEffect(() => {
    const here = node.current
    if (here === null || isWanted) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return
        if (!entry.isIntersecting) height.current = entry.boundingClientRect.height
        setNear(entry.isIntersecting)
      },
      { root: here.closest('[data-laned]'), rootMargin: '600px 0px' },
    )
    watch.observe(here)
    return () => watch.disconnect()
  }, [isWanted])
  const isDrawn = isWanted || isNear
  return (
    <div
      ref={node}
      className={classes(styles.cells, !isDrawn && styles.isFar)}
      {...(!isDrawn && height.current !== null && { style: { height: height.current } })}
    >
      {isDrawn && props.children()}
    </div>
  )
}
