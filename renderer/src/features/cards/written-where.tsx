import type { MinuteRef, TrailLine } from '../../../../shared/contract'
import type { Origin } from '../../../../shared/model/action'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { ConfidentialMark } from '../../ui/confidential-mark'
import styles from './card-facts.module.css'

/** Where a card came from: a way to its minute, else in words. `trail` is newest first. */
export function WrittenWhere(props: {
  readonly origin: Origin
  readonly minute: MinuteRef | null
  readonly trail: readonly TrailLine[]
}) {
  const { origin, minute, trail } = props
  if (minute !== null) {
    return (
      <button
        type="button"
        className={styles.link}
        onClick={() => go({ screen: 'minutes', meetingId: minute.meetingId, itemId: minute.itemId })}
      >
        Minute {minute.minute} of {longDay(minute.on)}
        <ConfidentialMark openness={minute.openness} />
      </button>
    )
  }
  switch (origin.kind) {
    case 'import':
      return (
        <span dir="auto">
          {origin.source}.{origin.row !== '' && ` Was number ${origin.row} in the old log.`}
        </span>
      )
    case 'handed-in':
      return `Handed in, ${longDay(origin.on)}`
    case 'item':
      return 'A meeting'
    case 'board': {
      const first = trail.at(-1)
      return first === undefined ? 'Written here' : `Written here, ${longDay(dayOf(first.at))}`
    }
  }
}
