import { useRef } from 'react'
import type { Day } from '../../../../shared/model/common'
import { addMinutes, minutesBetween } from '../../../../shared/rules/dates'
import { DayField } from '../../ui/day-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { rhythms, weekdays } from '../places/pattern-words'
import { Part } from './part'
import styles from './start-team.module.css'
import { nextDayOf, patternOf, readTime, type TeamDraft } from './team-draft'

type Props = {
  readonly draft: TeamDraft
  readonly today: Day
  readonly onChange: (change: Partial<TeamDraft>) => void
}

export function MeetsPart({ draft, today, onChange }: Props) {
  const from = readTime(draft.from)
  const to = readTime(draft.to)
  const notATime = 'Write it as 10:00.'
  // A start that moves takes the end along: how long the meeting is stays the same, also while a time is half typed.
  const lasts = useRef(60)
  if (from !== null && to !== null && to > from) lasts.current = minutesBetween(from, to)
  const changeFrom = (next: string) => {
    const start = readTime(next)
    const end = start === null ? null : addMinutes(start, lasts.current)
    onChange({ from: next, ...(start !== null && end !== null && end > start && { to: end }) })
  }
  return (
    <Part number={2} title="When it meets" isDone={patternOf(draft) !== null}>
      <div className={styles.line}>
        <Select
          label="How often"
          options={rhythms}
          value={draft.rhythm}
          onChange={(rhythm) => onChange({ rhythm, firstOn: null })}
        />
        {draft.rhythm !== 'none' && (
          <Select
            label="On a"
            options={weekdays}
            value={draft.weekday}
            onChange={(weekday) => onChange({ weekday, firstOn: null })}
          />
        )}
      </div>
      <div className={styles.times}>
        <TextField label="From" value={draft.from} onChange={changeFrom} error={from === null ? notATime : undefined} />
        <TextField
          label="To"
          value={draft.to}
          onChange={(next) => onChange({ to: next })}
          error={to === null ? notATime : from !== null && to <= from ? 'Later than from.' : undefined}
        />
        <TextField label="Venue" value={draft.venue} onChange={(venue) => onChange({ venue })} />
      </div>
      <DayField
        label="First meeting"
        value={draft.firstOn ?? nextDayOf(draft, today)}
        onChange={(firstOn) => onChange({ firstOn })}
      />
    </Part>
  )
}
