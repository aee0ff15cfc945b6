import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { timeOf, weekdayDay } from '../../../../shared/rules/dates'
import { Plate } from '../../ui/plate'
import { useNow } from '../../ui/use-today'
import styles from './live.module.css'
import { LiveTotal } from './live-total'

/** Whose meeting it is, how much of it is used, and the time on the wall. */
export function LiveTop(props: {
  readonly locality: Locality
  readonly meeting: Meeting
  readonly items?: readonly AgendaItem[]
}) {
  const { locality, meeting, items } = props
  const now = useNow(1000)
  return (
    <div className={styles.top}>
      <Plate code={locality.code} shape={locality.shape} />
      <span className={styles.team}>
        <span>{locality.name}</span> <span>Connected Team</span>
      </span>
      {items !== undefined && <LiveTotal meeting={meeting} items={items} />}
      <span className={styles.when}>
        {weekdayDay(meeting.on)}
        {meeting.live?.isFromPaper !== true && (
          <>
            , <b>{timeOf(now)}</b>
          </>
        )}
      </span>
    </div>
  )
}
