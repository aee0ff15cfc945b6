import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { AttendanceMark, Meeting } from '../../../../shared/model/meeting'
import { secondsSpent } from '../../../../shared/rules/live-clock'
import { useNow } from '../../ui/use-today'
import type { AttendanceRow } from './attendance-rows'
import styles from './live.module.css'
import { itemClock } from './live-time'

/** How many are in the room for the item being talked about, who is not and why, and the item with its time. */
export function AttendanceMargin(props: {
  readonly rows: readonly AttendanceRow[]
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  /** Which of them is talked about; -1: none. */
  readonly current: number
  /** As the room may read it. */
  readonly title: string
}) {
  const { rows, meeting, items, current, title } = props
  const count = (wanted: AttendanceMark | null): number => rows.filter((row) => row.mark === wanted).length
  const lines = [
    { words: 'Out, back soon', count: rows.filter((row) => row.isOut).length },
    { words: 'Left early', count: count('left-early') },
    { words: 'Apologies', count: count('apologies') },
    { words: 'Not asked', count: count(null) },
  ].filter((line) => line.count > 0)
  return (
    <aside className={styles.margin} aria-label="How many">
      {current !== -1 && (
        <span>
          Item {current + 1} of {items.length}
        </span>
      )}
      <div className={styles.clock}>{rows.filter((row) => row.isInTheRoom).length}</div>
      <span className={styles.left}>in the room</span>
      {lines.length > 0 && (
        <dl className={styles.counts}>
          {lines.map((line) => (
            <div key={line.words} className={styles.count}>
              <dt>{line.words}</dt>
              <dd>{line.count}</dd>
            </div>
          ))}
        </dl>
      )}
      <TimeOfItem meeting={meeting} item={items[current]} title={title} />
    </aside>
  )
}

function TimeOfItem(props: {
  readonly meeting: Meeting
  readonly item: AgendaItem | undefined
  readonly title: string
}) {
  const { meeting, item, title } = props
  const now = useNow(1000)
  if (item === undefined) return null
  const clock = itemClock(item, secondsSpent(item, meeting.live, now.toISOString()))
  return (
    <p className={styles.next}>
      {title}
      {meeting.live?.isFromPaper !== true && (
        <b>
          {clock.digits} {clock.words}
        </b>
      )}
    </p>
  )
}
