import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Locality, MeetingCalendar } from '../../../../shared/model/locality'
import { longDay } from '../../../../shared/rules/dates'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import styles from './calendar.module.css'
import { ChangeOfDayDialog } from './change-of-day-dialog'
import { patternInWords } from './pattern-words'
import type { EditPlace } from './use-place'

type ChangeOfDay = MeetingCalendar['changes'][number]
const mostChanges = 50

/** From which day on the team meets by another pattern. */
export function ChangesOfDay(props: {
  readonly place: Locality
  readonly edit: EditPlace
  readonly isOff: boolean
  readonly today: Day
  readonly held: readonly Day[]
}) {
  const { place, edit, isOff, today, held } = props
  const { calendar } = place
  const [isAsking, setAsking] = useState(false)
  const ask = () => setAsking(true)
  const isFull = calendar.changes.length >= mostChanges
  useDoables([{ name: 'Change the day from a date on', key: 'c', run: ask, isOn: !isOff && !isFull }])
  const remove = async (change: ChangeOfDay) => {
    const changes = calendar.changes.filter((one) => one !== change)
    const problem = await edit.keep({ calendar: { ...calendar, changes } })
    if (problem === null) showToast({ words: `No change on ${longDay(change.from)}`, canUndo: true })
  }
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>Another day from a date on</h3>
      {calendar.changes.length > 0 && (
        <ul className={styles.list} aria-label="Another day from a date on">
          {calendar.changes.map((change) => (
            <li key={change.from}>
              <span className={styles.words}>
                <span className={styles.day}>
                  {change.from <= today ? 'Since' : 'From'} {longDay(change.from)}
                </span>
                <span className={styles.note}>{patternInWords(change.pattern)}</span>
              </span>
              {!isOff && (
                <Button
                  size="small"
                  aria-label={`Remove the change of ${longDay(change.from)}`}
                  onPress={() => void remove(change)}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {calendar.changes.length === 0 && <p className={styles.none}>No change is set.</p>}
      {!isOff && (
        <Button size="small" keys="C" isDisabled={isFull} why="Fifty changes are the most." onPress={ask}>
          Change the day from a date on…
        </Button>
      )}
      {isAsking && (
        <ChangeOfDayDialog
          place={place}
          today={today}
          held={held}
          onClose={() => setAsking(false)}
          onSay={(change) => {
            const others = calendar.changes.filter(({ from }) => from !== change.from)
            return edit.keep({ calendar: { ...calendar, changes: [...others, change] } })
          }}
        />
      )}
    </div>
  )
}
