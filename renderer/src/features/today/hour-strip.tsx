import type { MeetingHour } from '../../../../shared/contract'
import type { Meeting } from '../../../../shared/model/meeting'
import { addMinutes, minutesBetween } from '../../../../shared/rules/dates'
import { counted, countWords } from '../../../../shared/rules/near-days'
import { classes } from '../../ui/classes'
import styles from './hour-strip.module.css'

/**
 * The hour of a meeting, to scale: a heavy mark where it should end, hatching beyond. Until the agenda has been read its
 * place is kept. Drawn like the agenda's own, from titles that may be missing (confidential) and without anything to press.
 */
export function HourStrip(props: {
  readonly meeting: Meeting
  readonly hour: MeetingHour | undefined
  readonly size: 'large' | 'small'
}) {
  const { meeting, hour, size } = props
  const isSmall = size === 'small'
  if (hour === undefined) return <div className={classes(styles.hour, isSmall && styles.small)} data-waits="" />
  const slot = minutesBetween(meeting.startsAt, meeting.endsAt)
  const total = hour.items.reduce((sum, item) => sum + item.minutes, 0)
  const whole = Math.max(slot, total, 1)
  const end = `${(slot / whole) * 100}%`
  const spare = slot - total
  return (
    <div className={classes(styles.hour, isSmall && styles.small)}>
      <ol className={styles.strip} aria-label="Minutes of each item">
        {hour.items.map((item, index) => (
          <li
            key={item.id}
            style={{ flexGrow: item.minutes }}
            aria-label={`Item ${index + 1}, ${item.title === '' ? 'confidential' : item.title}, ${counted(item.minutes, 'minute')}`}
            title={`${item.title === '' ? 'Confidential' : item.title}, ${counted(item.minutes, 'minute')}`}
          >
            {!isSmall && item.minutes / whole > 0.025 && <span aria-hidden="true">{index + 1}</span>}
          </li>
        ))}
        {spare > 0 && (
          <li
            className={styles.spare}
            style={{ flexGrow: spare }}
            aria-label={`${counted(spare, 'minute')} to spare`}
          />
        )}
      </ol>
      {spare < 0 && <i className={styles.beyond} style={{ left: end }} aria-hidden="true" />}
      <i className={styles.end} style={{ left: end }} aria-hidden="true" />
      {!isSmall && (
        <p className={styles.scale}>
          <span>{meeting.startsAt}</span>
          <span>{endWords(meeting, total, slot)}</span>
        </p>
      )}
    </div>
  )
}

/** "11:06, six minutes past the end", "10:47, 13 minutes to spare". */
function endWords(meeting: Meeting, total: number, slot: number): string {
  const end = addMinutes(meeting.startsAt, total)
  if (total === 0) return 'Nothing on it yet'
  if (total === slot) return `${end}, exactly full`
  const minutes = Math.abs(total - slot)
  const words = `${countWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
  if (total < slot) return `${end}, ${words} to spare`
  return `${end}, ${words} past ${slot === 60 ? 'the hour' : 'the end'}`
}
