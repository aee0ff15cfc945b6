import { type ComponentType, memo } from 'react'
import type { Locality } from '../../../../shared/model/locality'
import { classes } from '../../ui/classes'
import { Plate } from '../../ui/plate'
import styles from './board.module.css'
import { useDragSource } from './drag'
import type { BoardCard, Places } from './drop-target'
import { cardNumber } from './move-words'
import { useSlipData } from './slip-data'

export type Edge = 'late' | 'held' | 'over' | null
type PlateOf = Pick<Locality, 'code' | 'shape'> | undefined
/** Drawn for a card, with a stable identity. */
export type OfCard<C extends BoardCard> = ComponentType<{ readonly card: C }>

type SlipProps<C extends BoardCard> = {
  readonly card: C
  readonly title: string
  readonly edge: Edge
  readonly places: Places | undefined
  readonly Head: OfCard<C> | undefined
  readonly Content: OfCard<C>
  /** The one the Tab key comes to. */
  readonly isCurrent: boolean
  readonly isChosen: boolean
  /** One of several that are moved together. */
  readonly isMarked: boolean
  /** Its card is in the hand; this is where it came from. */
  readonly isGhost: boolean
  readonly isReadOnly: boolean
}

/**
 * A card on the board: a thin shell that changes with focus, marks and drag, around contents that change only with the
 * card. Clicks, focus and keys are heard once, by the board.
 */
function SlipShell<C extends BoardCard>(props: SlipProps<C>) {
  const { card, places, isCurrent, isChosen, isMarked, isGhost, isReadOnly, Head } = props
  const plate = places?.get(card.localityId)
  const drag = useDragSource(card.id, !isReadOnly)
  return (
    <li
      {...drag}
      className={slipClass(props.edge, isChosen, isMarked, isGhost)}
      {...(isMarked && { 'data-marked': '' })}
      {...(isGhost && { 'data-moving': '' })}
    >
      {(plate !== undefined || Head !== undefined) && <Top card={card} plate={plate} Head={Head} />}
      <button
        type="button"
        className={styles.open}
        data-open=""
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby={isMarked ? `mark-${card.id} slip-${card.id}` : `slip-${card.id}`}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className={styles.title} dir="auto">
          {props.title}
        </span>
      </button>
      <Contents card={card} Content={props.Content} />
      {isMarked && <span id={`mark-${card.id}`} className={styles.mark} role="img" aria-label="One of those chosen" />}
      {!isReadOnly && (
        <button
          type="button"
          className={styles.grip}
          data-grip=""
          tabIndex={-1}
          aria-label={`Move ${cardNumber(card, places)} to…`}
        />
      )}
    </li>
  )
}
// A memo of a generic component keeps its type parameter.
export const Slip = memo(SlipShell) as typeof SlipShell

function SlipTop<C extends BoardCard>(props: {
  readonly card: C
  readonly plate: PlateOf
  readonly Head: OfCard<C> | undefined
}) {
  const { card, plate, Head } = props
  useSlipData()
  return (
    <div className={styles.top}>
      {plate && <Plate code={plate.code} shape={plate.shape} />}
      {Head && <Head card={card} />}
    </div>
  )
}
const Top = memo(SlipTop) as typeof SlipTop // as above

/** Drawn again only with its card, or with what all slips read. */
function SlipContents<C extends BoardCard>({ card, Content }: { readonly card: C; readonly Content: OfCard<C> }) {
  useSlipData()
  return (
    <div className={styles.content} id={`slip-${card.id}`}>
      <Content card={card} />
    </div>
  )
}
const Contents = memo(SlipContents) as typeof SlipContents // as above

function slipClass(edge: Edge, isChosen: boolean, isMarked: boolean, isGhost: boolean): string {
  return classes(
    styles.slip,
    edge === 'held' && styles.isHeld,
    edge === 'late' && styles.isLate,
    edge === 'over' && styles.isOver,
    isChosen && styles.isChosen,
    isMarked && styles.isMarked,
    isGhost && styles.isGhost,
  )
}

/** What is in the hand: the card that was taken hold of, and how many go with it. */
export function LiftedSlip<C extends BoardCard>(props: {
  readonly card: C
  readonly title: string
  readonly plate: PlateOf
  readonly Head: OfCard<C> | undefined
  readonly Content: OfCard<C>
  readonly count: number
}) {
  const { card, plate, Head, Content, count } = props
  return (
    <div className={classes(styles.slip, styles.isLifted)}>
      {(plate !== undefined || Head !== undefined) && (
        <div className={styles.top}>
          {plate && <Plate code={plate.code} shape={plate.shape} />}
          {Head && <Head card={card} />}
        </div>
      )}
      <p className={styles.title} dir="auto">
        {props.title}
      </p>
      <div className={styles.content}>
        <Content card={card} />
      </div>
      {count > 1 && <span className={styles.liftedCount}>{count}</span>}
    </div>
  )
}
