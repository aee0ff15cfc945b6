import type { Day } from '../../../shared/model/common'
import { dueIn, shortDay } from '../../../shared/rules/dates'
import { classes } from './classes'
import styles from './due.module.css'
import { StatusShape } from './status-shape'

/** When it is due: a date, or a word and a shape when it needs somebody. */
export function Due(props: {
  readonly due: Day | null
  readonly today: Day
  /** Done or dropped: it can no longer be late. */
  readonly isOver?: boolean
}) {
  const { due, today, isOver = false } = props
  if (due === null) return <span className={styles.due}>No date</span>
  if (isOver) return <span className={styles.due}>{shortDay(due)}</span>
  const { kind, words } = dueIn(due, today)
  return (
    <span className={classes(styles.due, kind !== 'later' && styles[kind])}>
      {kind !== 'later' && <StatusShape of={kind} />}
      {words}
    </span>
  )
}
