import { Clock } from 'lucide-react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { secondsSpent } from '../../../../shared/rules/live-clock'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/use-today'
import styles from './live.module.css'
import { itemClock } from './live-time'
import times from './live-time.module.css'
import { nextIndex } from './use-room-moves'

type Props = { readonly items: readonly AgendaItem[]; readonly index: number; readonly meeting: Meeting }

/** The margin of the page: which item, how long is left in digits and words, what comes next. */
export function ItemMargin({ items, index, meeting }: Props) {
  const item = items[index]
  if (item === undefined) return null
  const isFromPaper = meeting.live?.isFromPaper === true
  const next = items[nextIndex(items, index, 1) ?? -1]
  return (
    <aside className={styles.margin} aria-label="Time">
      <span>
        Item {index + 1} of {items.length}
      </span>
      {isFromPaper ? <p className={times.fromPaper}>From paper</p> : <ItemTime item={item} meeting={meeting} />}
      <p className={styles.next}>
        Next
        <b>{next === undefined ? 'Close the meeting' : next.title}</b>
        {next !== undefined && !isFromPaper && `${next.minutes} ${next.minutes === 1 ? 'minute' : 'minutes'}`}
      </p>
    </aside>
  )
}

function ItemTime({ item, meeting }: { readonly item: AgendaItem; readonly meeting: Meeting }) {
  const now = useNow(1000)
  const clock = itemClock(item, secondsSpent(item, meeting.live, now.toISOString()))
  const isPaused = meeting.live?.runningSince === null
  return (
    <>
      {/* Not announced each second: a screen reader asks for it. The words below change rarely and are announced. */}
      <div
        className={classes(styles.clock, clock.digits.length > 4 && times.longDigits)}
        role="timer"
        aria-live="off"
        data-state={clock.state}
      >
        {clock.digits}
      </div>
      <span className={styles.left}>{clock.words}</span>
      <span role="status">
        {isPaused && <span className={styles.chipPaused}>Paused</span>}
        {!isPaused && clock.state === 'nearly' && (
          <span className={styles.chipNearly}>
            <Clock aria-hidden="true" />
            Nearly time
          </span>
        )}
        {!isPaused && clock.state === 'over' && (
          <span className={styles.chipOver}>
            <Clock aria-hidden="true" />
            Time is up
          </span>
        )}
      </span>
    </>
  )
}
