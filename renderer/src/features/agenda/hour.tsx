import { memo } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import styles from './agenda.module.css'
import type { AgendaTimes } from './agenda-times'

/** Below this share of the strip no number fits, however wide the window. */
const thinnest = 0.01

/** The hour: each item's minutes to scale, a heavy mark where the meeting should end, hatching beyond. */
export const Hour = memo(function Hour(props: {
  readonly items: readonly AgendaItem[]
  readonly times: AgendaTimes
  readonly endsAt: string
  readonly onChoose: (itemId: string, how: 'focus') => void
}) {
  const { items, times, endsAt } = props
  const whole = Math.max(times.total, times.slot, 1)
  const spare = times.slot - times.total
  const end = `${(times.slot / whole) * 100}%`
  return (
    <div className={styles.hour}>
      <ol className={styles.strip} aria-label="Minutes of each item">
        {items.map((item, index) => {
          const minutes = times.minutes[index] ?? item.minutes
          // What was taken off stands in the list, with its number, and takes no time.
          if (minutes === 0 && item.minutes > 0) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: a short way for the pointer; the rows below are the list for keys
            <li
              key={item.id}
              style={{ flexGrow: minutes }}
              aria-label={`Item ${index + 1}, ${item.title}, ${item.minutes} minutes`}
              title={`${item.title}, ${item.minutes} minutes`}
              onClick={() => props.onChoose(item.id, 'focus')}
            >
              {minutes / whole > thinnest && <span aria-hidden="true">{index + 1}</span>}
            </li>
          )
        })}
        {spare > 0 && (
          <li className={styles.spare} style={{ flexGrow: spare }} aria-label={`${spare} minutes to spare`}>
            <span aria-hidden="true">{spare} to spare</span>
          </li>
        )}
      </ol>
      {times.over > 0 && <i className={styles.beyond} style={{ left: end }} aria-hidden="true" />}
      <i className={styles.end} style={{ left: end }} title={`${endsAt}, the end`} aria-hidden="true" />
    </div>
  )
})
