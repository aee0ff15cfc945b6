import { CalendarClock } from 'lucide-react'
import { weekdayDay } from '../../../../shared/rules/dates'
import { Button } from '../../ui/button'
import styles from './close-out.module.css'
import type { NextDay } from './close-row'

/** What happens next, and the one green button, which says why while it is off. */
export function CloseFoot(props: {
  readonly next: NextDay | null
  /** "1 item carried over, 1 parked." */
  readonly leaving: string
  readonly why: string | null
  readonly onClose: () => void
}) {
  const { next, leaving, why, onClose } = props
  return (
    <footer className={styles.foot}>
      <CalendarClock aria-hidden />
      <p className={styles.next}>
        {next === null ? (
          'No next meeting is planned. '
        ) : (
          <>
            Next:{' '}
            <b>
              {weekdayDay(next.on)}, {next.startsAt}
            </b>
            {next.isPlanned ? '. ' : ', will be planned. '}
          </>
        )}
        {leaving}
      </p>
      <span data-close="" className={styles.close}>
        {why === null ? (
          <Button kind="primary" keys="Ctrl Enter" onPress={onClose}>
            Close and draft the minutes
          </Button>
        ) : (
          <Button isDisabled why={why}>
            Close and draft the minutes
          </Button>
        )}
      </span>
    </footer>
  )
}
