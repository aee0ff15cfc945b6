import type { TimeOfDay } from '../../../../shared/model/common'
import { TextField } from '../../ui/text-field'
import styles from './meetings.module.css'
import { readTime } from './read-time'

const notATime = 'Write it as 10:00.'

/** Both times as they were meant; null while one is none, or the end is not after the start. */
export function readTimes(
  from: string,
  to: string,
): { readonly startsAt: TimeOfDay; readonly endsAt: TimeOfDay } | null {
  const startsAt = readTime(from)
  const endsAt = readTime(to)
  return startsAt === null || endsAt === null || endsAt <= startsAt ? null : { startsAt, endsAt }
}

/** From and to, side by side, each with what is wrong with it. */
export function TimeFields(props: {
  readonly from: string
  readonly to: string
  readonly onFrom: (text: string) => void
  readonly onTo: (text: string) => void
  readonly onEnter: () => void
}) {
  const { from, to, onEnter } = props
  const startsAt = readTime(from)
  const endsAt = readTime(to)
  const isBackwards = startsAt !== null && endsAt !== null && endsAt <= startsAt
  return (
    <div className={styles.times}>
      <TextField
        label="From"
        value={from}
        onChange={props.onFrom}
        onEnter={onEnter}
        error={startsAt === null ? notATime : undefined}
      />
      <TextField
        label="To"
        value={to}
        onChange={props.onTo}
        onEnter={onEnter}
        error={endsAt === null ? notATime : isBackwards ? 'The end is before the start.' : undefined}
      />
    </div>
  )
}
