import type { MeetingPattern } from '../../../../shared/model/locality'
import { Select } from '../../ui/select'
import { rhythmOf, rhythms, weekdays, withRhythm } from './pattern-words'
import styles from './places.module.css'

/** How often, and on which weekday. */
export function RhythmFields(props: {
  readonly pattern: MeetingPattern
  readonly isOff?: boolean
  readonly onChange: (pattern: MeetingPattern) => void
}) {
  const { pattern, isOff = false, onChange } = props
  return (
    <div className={styles.line}>
      <Select
        label="How often"
        options={rhythms}
        value={rhythmOf(pattern)}
        isDisabled={isOff}
        onChange={(rhythm) => onChange(withRhythm(pattern, rhythm))}
      />
      {pattern.every !== 'none' && (
        <Select
          label="On a"
          options={weekdays}
          value={String(pattern.weekday)}
          isDisabled={isOff}
          onChange={(weekday) => onChange({ ...pattern, weekday: Number(weekday) })}
        />
      )}
    </div>
  )
}
