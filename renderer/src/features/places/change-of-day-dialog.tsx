import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Locality, MeetingCalendar } from '../../../../shared/model/locality'
import type { Problem } from '../../../../shared/refusals'
import { weekdayDay } from '../../../../shared/rules/dates'
import { patternOn } from '../../../../shared/rules/meeting-calendar'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { problemWords } from '../../ui/problem-words'
import { readTimes, TimeFields } from '../meetings/time-fields'
import styles from './calendar.module.css'
import { daysAhead } from './calendar-words'
import { RhythmFields } from './rhythm-fields'

type ChangeOfDay = MeetingCalendar['changes'][number]

/** From which day on, and the pattern from then. What comes out is said before it is kept. */
export function ChangeOfDayDialog(props: {
  readonly place: Locality
  readonly today: Day
  readonly held: readonly Day[]
  readonly onSay: (change: ChangeOfDay) => Promise<Problem | null>
  readonly onClose: () => void
}) {
  const { place, today, held, onClose } = props
  const [since, setSince] = useState<Day | null>(null)
  const [pattern, setPattern] = useState(() => patternOn(place, '9999-12-31').pattern)
  const [from, setFrom] = useState(pattern.startsAt)
  const [to, setTo] = useState(pattern.endsAt)
  const [wrong, setWrong] = useState<string | null>(null)
  const times = readTimes(from, to)
  const standing = since === null ? 0 : held.filter((day) => day >= since && day >= today).length

  const say = async () => {
    if (since === null) return setWrong('Say from which day on.')
    if (times === null) return
    const problem = await props.onSay({ from: since, pattern: { ...pattern, ...times } })
    if (problem === null) return onClose()
    setWrong(problemWords(problem).title)
  }
  const enter = () => void say()
  return (
    <AskDialog title="Change the day from a date on" does="Change the day" keys="Enter" onDo={enter} onClose={onClose}>
      <div className={styles.ask}>
        <DayField
          label="From which day"
          value={since}
          autoFocus
          onEnter={enter}
          onChange={(day) => {
            setWrong(null)
            setSince(day)
          }}
        />
        <RhythmFields pattern={pattern} onChange={setPattern} />
        <TimeFields from={from} to={to} onFrom={setFrom} onTo={setTo} onEnter={enter} />
        {since !== null && <p className={styles.comes}>{whatComes(place, { from: since, pattern }, today, held)}</p>}
        {standing > 0 && (
          <p className={styles.warn}>
            {standing === 1
              ? 'A meeting planned from then on keeps its day.'
              : `${standing} meetings planned from then on keep their days.`}{' '}
            They are changed under Meetings.
          </p>
        )}
        {wrong !== null && (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        )}
      </div>
    </AskDialog>
  )
}

function whatComes(place: Locality, change: ChangeOfDay, today: Day, held: readonly Day[]): string {
  const changes = place.calendar.changes.filter(({ from }) => from < change.from)
  const changed = { ...place, calendar: { ...place.calendar, changes: [...changes, change] } }
  const days = daysAhead(changed, change.from > today ? change.from : today, held, 3).map(({ on }) => weekdayDay(on))
  return days.length === 0 ? 'Then each meeting is planned by hand.' : `Then on ${days.join(', ')} and so on.`
}
