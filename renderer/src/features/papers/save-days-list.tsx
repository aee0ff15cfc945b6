import type { CalendarMeeting } from '../../../../shared/rules/calendar-days'
import { longDay } from '../../../../shared/rules/dates'
import styles from './save-dialog.module.css'

/** In place of a page: the days a calendar file tells of, in words. */
export function DaysList({ days }: { readonly days: readonly CalendarMeeting[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must scroll from the keyboard
    <section className={styles.days} aria-label="The days in it" tabIndex={0}>
      {days.length === 0 ? (
        <p>No meeting is planned, and the place has no day on which it usually meets.</p>
      ) : (
        <ul>
          {days.map(({ on, startsAt, endsAt, venue, state }) => (
            <li key={`${on} ${startsAt} ${state}`}>
              <b>{longDay(on)}</b>
              <span>
                {state === 'cancelled' && 'Cancelled: '}
                {startsAt} to {endsAt}
                {venue !== '' && `, ${venue}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
