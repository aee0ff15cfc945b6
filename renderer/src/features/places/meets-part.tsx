import type { Locality } from '../../../../shared/model/locality'
import { useRecords } from '../../data/data-provider'
import { Select } from '../../ui/select'
import { useToday } from '../../ui/use-today'
import { readTime } from '../meetings/read-time'
import { KeptField } from '../settings/kept-field'
import { Section } from '../settings/setting'
import { daysInWords, nextDays, rhythmOf, rhythms, startingAt, weekdays, withRhythm } from './pattern-words'
import styles from './places.module.css'
import type { EditPlace } from './use-place'

const notATime = 'Write it as 10:00.'

export function MeetsPart(props: { readonly place: Locality; readonly edit: EditPlace; readonly isOff: boolean }) {
  const { place, edit } = props
  const { pattern } = place
  const today = useToday()
  const meetings = useRecords('meeting')
  const held = [...meetings.values()].filter((one) => one.localityId === place.id && one.state !== 'cancelled')
  const days = nextDays(
    pattern,
    held.map((one) => one.on),
    today,
    3,
  )
  return (
    <Section title="When it meets">
      <div className={styles.fields}>
        <div className={styles.line}>
          <Select
            label="How often"
            options={rhythms}
            value={rhythmOf(pattern)}
            isDisabled={props.isOff}
            onChange={(rhythm) => edit.change({ pattern: withRhythm(pattern, rhythm) })}
          />
          {pattern.every !== 'none' && (
            <Select
              label="On a"
              options={weekdays}
              value={String(pattern.weekday)}
              isDisabled={props.isOff}
              onChange={(weekday) => edit.change({ pattern: { ...pattern, weekday: Number(weekday) } })}
            />
          )}
        </div>
        <div className={styles.times}>
          <KeptField
            label="From"
            value={pattern.startsAt}
            onKeep={async (text) => {
              const startsAt = readTime(text)
              return startsAt === null ? notATime : edit.keep({ pattern: startingAt(pattern, startsAt) })
            }}
          />
          <KeptField
            label="To"
            value={pattern.endsAt}
            onKeep={async (text) => {
              const endsAt = readTime(text)
              return endsAt === null ? notATime : edit.keep({ pattern: { ...pattern, endsAt } })
            }}
          />
          <KeptField label="Venue" value={place.venue} onKeep={(venue) => edit.keep({ venue })} />
        </div>
        <p className={styles.quiet}>
          {days.length === 0 ? (
            'Each meeting is planned by hand.'
          ) : (
            <>
              Next: <b>{daysInWords(days)}</b>.
            </>
          )}{' '}
          Meetings that are planned already keep their day and time.
        </p>
      </div>
    </Section>
  )
}
