import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Problem } from '../../../../shared/refusals'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { patternOn } from '../../../../shared/rules/meeting-calendar'
import { isDayOfPattern, meetingDays, nextMeetingDay } from '../../../../shared/rules/meeting-days'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { readTimes, TimeFields } from '../meetings/time-fields'
import styles from './calendar.module.css'
import type { SingleDate } from './calendar-words'
import { patternInWords } from './pattern-words'

const ways = [
  { id: 'out', label: 'Left out' },
  { id: 'instead', label: 'Held differently' },
] as const

/** Which date of the pattern, what becomes of it, and why. */
export function SingleDateDialog(props: {
  readonly place: Locality
  readonly today: Day
  readonly held: readonly Day[]
  readonly onSay: (date: SingleDate) => Promise<Problem | null>
  readonly onClose: () => void
}) {
  const { place, today, held, onClose } = props
  const [on, setOn] = useState<Day | null>(() => nextMeetingDay(place, held, today)?.on ?? null)
  const [way, setWay] = useState<(typeof ways)[number]['id']>('out')
  const [insteadOn, setInsteadOn] = useState<Day | null>(on)
  const pattern = patternOn(place, on ?? today).pattern
  const [from, setFrom] = useState(pattern.startsAt)
  const [to, setTo] = useState(pattern.endsAt)
  const [venue, setVenue] = useState(place.venue)
  const [why, setWhy] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const isOfPattern = on !== null && isDayOfPattern(place, on, today, held)
  const meetsAnyway = insteadOn !== null && insteadOn !== on && meetsOn(place, insteadOn, today, held)

  const say = async () => {
    if (on === null) return setWrong('Say which date.')
    if (!isOfPattern) return setWrong(`The team does not meet on ${longDay(on)}: ${patternInWords(pattern)}.`)
    const times = readTimes(from, to)
    if (way === 'instead' && (times === null || insteadOn === null)) return setWrong('Say when it is held.')
    const instead = way === 'out' || times === null || insteadOn === null ? null : { on: insteadOn, ...times, venue }
    const problem = await props.onSay({ on, instead, why: why.trim() })
    if (problem === null) return onClose()
    setWrong(problemWords(problem).title)
  }
  const enter = () => void say()
  return (
    <AskDialog
      title="One date differs"
      does={way === 'out' ? 'Leave it out' : 'Hold it differently'}
      keys="Enter"
      onDo={enter}
      onClose={onClose}
      leaves="Change nothing"
    >
      <div className={styles.ask}>
        <DayField
          label="Date"
          value={on}
          autoFocus
          onEnter={enter}
          onChange={(day) => {
            setWrong(null)
            setOn(day)
            if (insteadOn === on) setInsteadOn(day)
          }}
        />
        {on !== null && held.includes(on) && (
          <p className={styles.warn}>
            The meeting of {weekdayDay(on)} is planned already and keeps its day. Move or cancel it under Meetings.
          </p>
        )}
        <Segmented label="It is" options={ways} value={way} onChange={setWay} />
        {way === 'instead' && (
          <>
            <DayField label="On" value={insteadOn} onChange={setInsteadOn} onEnter={enter} />
            {meetsAnyway && (
              <p className={styles.warn}>
                The team meets on {weekdayDay(insteadOn)} anyway: one of the two falls away.
              </p>
            )}
            <TimeFields from={from} to={to} onFrom={setFrom} onTo={setTo} onEnter={enter} />
            <TextField label="Venue" value={venue} onChange={setVenue} onEnter={enter} />
          </>
        )}
        <TextField
          label="Why"
          hint="A few words, as “Half term”. They may be left away."
          value={why}
          onChange={setWhy}
          onEnter={enter}
        />
        {wrong !== null && (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        )}
      </div>
    </AskDialog>
  )
}

function meetsOn(place: Locality, day: Day, today: Day, held: readonly Day[]): boolean {
  for (const { on } of meetingDays(place, today, held)) if (on >= day) return on === day
  return false
}
