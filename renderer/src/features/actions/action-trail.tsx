import type { TrailLine } from '../../../../shared/contract'
import { dayOf, shortDay, timeOf } from '../../../../shared/rules/dates'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'
import styles from './actions.module.css'

/** Newest first: when, what, by whom, and how it came where somebody else said it. */
export function ActionTrail({ lines }: { readonly lines: readonly TrailLine[] }) {
  const people = useRecords('person')
  const today = useToday()
  const nameOf = (id: string | null) => (id === null ? undefined : people.get(id)?.name)
  if (lines.length === 0) return <p className={styles.quiet}>Nothing yet.</p>
  return (
    <ol className={styles.trail}>
      {lines.map((line) => {
        const day = dayOf(line.at)
        const by = nameOf(line.byPersonId)
        const behalf = line.onBehalf && nameOf(line.onBehalf.personId)
        return (
          <li key={`${line.at} ${line.label}`}>
            <time dateTime={line.at}>{day === today ? timeOf(line.at) : dayWords(day, today)}</time>
            <span>
              {line.label}
              {by !== undefined && <span className={styles.quiet}> by {by}</span>}
              {behalf && line.onBehalf && (
                <span className={styles.quiet}>
                  , for {behalf}, {line.onBehalf.via === 'meeting' ? 'said in the meeting' : `by ${line.onBehalf.via}`}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const dayWords = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`
