import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { longDay } from '../../../../shared/rules/dates'
import styles from './calendar.module.css'
import { daysAhead } from './calendar-words'

/** What the pattern and the calendar come to. */
export function NextDays(props: { readonly place: Locality; readonly today: Day; readonly held: readonly Day[] }) {
  const { place, today, held } = props
  const days = daysAhead(place, today, held, 6)
  if (days.length === 0) return <p className={styles.none}>Each meeting is planned by hand.</p>
  return (
    <ol className={styles.days} aria-label="The next six meetings">
      {days.map(({ on, startsAt, endsAt, venue, note }) => (
        <li key={on}>
          <span className={styles.day}>{longDay(on)}</span>
          <span className={styles.beside}>{held.includes(on) ? 'Planned' : `${startsAt} to ${endsAt}`}</span>
          {note !== '' && (
            <span className={styles.note} dir="auto">
              {note}
              {venue !== place.venue && `, ${venue}`}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
