import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { longDay } from '../../../../shared/rules/dates'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import styles from './calendar.module.css'
import { type SingleDate, singleDateWords, withSingleDate } from './calendar-words'
import { SingleDateDialog } from './single-date-dialog'
import type { EditPlace } from './use-place'

/** Single dates that are left out or held differently; those gone by are not listed. */
export function SingleDates(props: {
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
  useDoables([{ name: 'Say that one date differs', key: 'd', run: ask, isOn: !isOff }])
  const coming = calendar.exceptions.filter(
    ({ on, instead }) => on >= today || (instead !== null && instead.on >= today),
  )
  const remove = async (date: SingleDate) => {
    const exceptions = calendar.exceptions.filter((one) => one !== date)
    const problem = await edit.keep({ calendar: { ...calendar, exceptions } })
    if (problem === null) showToast({ words: `${longDay(date.on)} is as the pattern has it`, canUndo: true })
  }
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>Single dates</h3>
      {coming.length > 0 && (
        <ul className={styles.list} aria-label="Single dates">
          {coming.map((date) => (
            <li key={date.on}>
              <span className={styles.words}>
                <span className={styles.day}>{longDay(date.on)}</span>
                <span className={styles.note} dir="auto">
                  {singleDateWords(date)}
                </span>
              </span>
              {!isOff && (
                <Button size="small" aria-label={`Remove ${longDay(date.on)}`} onPress={() => void remove(date)}>
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {coming.length === 0 && <p className={styles.none}>None is left out or held on another day.</p>}
      {!isOff && (
        <Button size="small" keys="D" onPress={ask}>
          One date differs…
        </Button>
      )}
      {isAsking && (
        <SingleDateDialog
          place={place}
          today={today}
          held={held}
          onClose={() => setAsking(false)}
          onSay={(date) => edit.keep({ calendar: withSingleDate(calendar, date) })}
        />
      )}
    </div>
  )
}
