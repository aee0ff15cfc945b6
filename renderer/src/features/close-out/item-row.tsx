import { memo, type ReactNode } from 'react'
import type { Id } from '../../../../shared/model/common'
import { classes } from '../../ui/classes'
import styles from './close-out.module.css'
import type { OutcomeIcon } from './item-outcome'
import { OutcomeMark } from './outcome-icon'

/** One item and what it led to; a long meeting has two hundred, so one is drawn again only when it has changed. */
export const ItemRow = memo(function ItemRow(props: {
  readonly id: Id
  readonly index: number
  readonly title: string
  readonly words: string
  readonly icon: OutcomeIcon
  readonly isOpen: boolean
  readonly isChosen: boolean
  /** The one row that Tab comes to. */
  readonly isCurrent: boolean
  readonly onChoose: (id: Id) => void
  /** What can be done with it, while it is chosen. */
  readonly children?: ReactNode
}) {
  const { id, index, title, words, icon, isOpen, isChosen, isCurrent, onChoose } = props
  return (
    <li
      data-row={id}
      className={classes(styles.row, isOpen && styles.isOpen, isChosen && styles.isChosen)}
      {...(isOpen && { 'data-open': true })}
    >
      <span className={styles.number}>{index + 1}</span>
      <button
        type="button"
        data-title=""
        className={styles.title}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
        aria-describedby={`led-to-${id}`}
        onClick={() => onChoose(id)}
      >
        <span dir="auto">{title}</span>
      </button>
      <span id={`led-to-${id}`} className={classes(styles.ledTo, styles[icon])} title={words}>
        <OutcomeMark icon={icon} />
        <span className={styles.ledWords}>{words}</span>
      </span>
      {props.children}
    </li>
  )
})
