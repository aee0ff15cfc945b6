import type { AgendaItem } from '../../../../shared/model/agenda-item'
import styles from './live.module.css'

/** The hour: every item's minutes to scale; what is behind, what is on, what is to come. */
export function LiveHour({
  items,
  currentId,
  isThin = false,
}: {
  readonly items: readonly AgendaItem[]
  readonly currentId: string | null
  readonly isThin?: boolean
}) {
  const current = items.findIndex((item) => item.id === currentId)
  return (
    <ol className={isThin ? styles.hourThin : styles.hour} aria-label="Minutes of each item">
      {items.map((item, index) => (
        <li
          key={item.id}
          style={{ flexGrow: Math.max(1, item.minutes) }}
          data-state={index === current ? 'now' : index < current ? 'done' : 'next'}
          aria-current={index === current ? 'step' : undefined}
          aria-label={`Item ${index + 1}, ${item.title}, ${item.minutes} minutes`}
        >
          <span aria-hidden="true">{isThin ? '' : index + 1}</span>
        </li>
      ))}
    </ol>
  )
}
