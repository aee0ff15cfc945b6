import { Clock } from 'lucide-react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { useNow } from '../../ui/use-today'
import styles from './live.module.css'
import { meetingClock } from './live-time'
import times from './live-time.module.css'

/** How much of the meeting is used: "38 of 60 minutes", with a quiet word towards its end. */
export function LiveTotal({ meeting, items }: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] }) {
  const now = useNow(1000)
  const total = meetingClock(meeting, items, now)
  if (meeting.live?.isFromPaper === true) return null
  return (
    <span className={times.total}>
      <span>{total.words}</span>
      <span role="status">
        {total.state !== 'running' && (
          <span className={total.state === 'over' ? styles.chipOver : styles.chipNearly}>
            <Clock aria-hidden="true" />
            <span className="visually-hidden">The meeting: </span>
            {total.chip}
          </span>
        )}
      </span>
    </span>
  )
}
