import { memo } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { shortDay } from '../../../../shared/rules/dates'
import { printNumber } from '../../../../shared/rules/numbers'
import { OwnerBadges } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { Due } from '../../ui/due'
import styles from './board.module.css'
import { useDragSource } from './drag'

export type People = ReadonlyMap<string, Person>

/**
 * A card on the board: a thin shell that changes with focus and drag, around contents that change only with the action.
 * Clicks, focus and keys are heard once, by the board.
 */
export const Slip = memo(function Slip(props: {
  readonly action: ActionHead
  readonly people: People
  readonly today: Day
  /** The one the Tab key comes to. */
  readonly isCurrent: boolean
  readonly isChosen: boolean
  /** Its card is in the hand; this is where it came from. */
  readonly isGhost: boolean
  readonly isReadOnly: boolean
}) {
  const { action, isCurrent, isChosen, isGhost, isReadOnly } = props
  const drag = useDragSource(action.id, !isReadOnly)
  const number = printNumber('action', action.number)
  return (
    <li {...drag} className={slipClass(action, props.today, isChosen, isGhost)}>
      <button
        type="button"
        className={styles.open}
        data-open=""
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby={`slip-${action.id}`}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className={styles.title} dir="auto">
          {action.title}
        </span>
      </button>
      <SlipContent action={action} people={props.people} today={props.today} />
      {!isReadOnly && (
        <button type="button" className={styles.grip} data-grip="" tabIndex={-1} aria-label={`Move ${number} to…`} />
      )}
    </li>
  )
})

function Content({
  action,
  people,
  today,
}: {
  readonly action: ActionHead
  readonly people: People
  readonly today: Day
}) {
  const isOver = action.column === 'done'
  return (
    <div className={styles.foot} id={`slip-${action.id}`}>
      <OwnerBadges owner={action.owner} helperIds={action.helperIds} people={people} />
      {action.owner.kind === 'nobody' && !isOver && <span className={styles.small}>No owner</span>}
      {isOver ? (
        // An old log does not say when.
        <span className={styles.small}>Done{action.finishedOn !== null && ` ${shortDay(action.finishedOn)}`}</span>
      ) : (
        action.dueOn !== null && <Due due={action.dueOn} today={today} />
      )}
      {action.heldOver > 0 && !isOver && <span className={styles.small}>Held over {action.heldOver}</span>}
      {action.blockedBy !== '' && (
        <span className={styles.blockedBy} dir="auto">
          {action.blockedBy}
        </span>
      )}
    </div>
  )
}
const SlipContent = memo(Content)

function slipClass(action: ActionHead, today: Day, isChosen: boolean, isGhost: boolean): string {
  const isOver = action.column === 'done'
  const isLate = !isOver && action.dueOn !== null && action.dueOn < today
  return classes(
    styles.slip,
    action.column === 'blocked' ? styles.isHeld : isLate && styles.isLate,
    isOver && styles.isOver,
    isChosen && styles.isChosen,
    isGhost && styles.isGhost,
  )
}

/** The card in the hand. */
export function LiftedSlip(props: { readonly action: ActionHead; readonly people: People; readonly today: Day }) {
  return (
    <div className={classes(styles.slip, styles.isLifted)}>
      <p className={styles.title} dir="auto">
        {props.action.title}
      </p>
      <Content action={props.action} people={props.people} today={props.today} />
    </div>
  )
}
