import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { timeOf, weekdayDay } from '../../../../shared/rules/dates'
import { Plate } from '../../ui/plate'
import { useNow } from '../../ui/use-today'
import styles from './live.module.css'

export function LiveTop({ locality, meeting }: { readonly locality: Locality; readonly meeting: Meeting }) {
  const now = useNow(1000)
  return (
    <div className={styles.top}>
      <Plate code={locality.code} shape={locality.shape} />
      <span className={styles.team}>{locality.name} Connected Team</span>
      <span className={styles.when}>
        {weekdayDay(meeting.on)}, <b>{timeOf(now)}</b>
      </span>
    </div>
  )
}
