import type { Day } from '../../../../shared/model/common'
import type { Locality, MeetingPattern } from '../../../../shared/model/locality'
import { addDays, longDay } from '../../../../shared/rules/dates'
import { patternOn } from '../../../../shared/rules/meeting-calendar'
import { useRecords } from '../../data/data-provider'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { useToday } from '../../ui/use-today'
import { readTime } from '../meetings/read-time'
import { KeptField } from '../settings/kept-field'
import { Section, Tick } from '../settings/setting'
import { daysAhead, holidayChoices, holidayExample } from './calendar-words'
import { ChangesOfDay } from './changes-of-day'
import { NextDays } from './next-days'
import { startingAt } from './pattern-words'
import styles from './places.module.css'
import { RhythmFields } from './rhythm-fields'
import { SingleDates } from './single-dates'
import type { EditPlace, PlaceChange } from './use-place'

const notATime = 'Write it as 10:00.'

/** The pattern that counts today, what departs from it, and what comes out. */
export function MeetsPart(props: { readonly place: Locality; readonly edit: EditPlace; readonly isOff: boolean }) {
  const { place, edit, isOff } = props
  const today = useToday()
  const meetings = useRecords('meeting')
  const held = [...meetings.values()]
    .filter((one) => one.localityId === place.id && one.state !== 'cancelled')
    .map((one) => one.on)
  const { pattern, since } = patternOn(place, today)
  const change = (next: MeetingPattern) => withPattern(place, since, next)
  return (
    <>
      <Section title="When it meets" aside={since === null ? undefined : `Since ${longDay(since)}`}>
        <div className={styles.fields}>
          <RhythmFields pattern={pattern} isOff={isOff} onChange={(next) => edit.change(change(next))} />
          {pattern.every === 'fortnight' && since === null && (
            <Fortnight place={place} edit={edit} isOff={isOff} today={today} held={held} />
          )}
          <div className={styles.times}>
            <KeptField
              label="From"
              value={pattern.startsAt}
              onKeep={async (text) => {
                const startsAt = readTime(text)
                return startsAt === null ? notATime : edit.keep(change(startingAt(pattern, startsAt)))
              }}
            />
            <KeptField
              label="To"
              value={pattern.endsAt}
              onKeep={async (text) => {
                const endsAt = readTime(text)
                return endsAt === null ? notATime : edit.keep(change({ ...pattern, endsAt }))
              }}
            />
            <KeptField label="Venue" value={place.venue} onKeep={(venue) => edit.keep({ venue })} />
          </div>
          <div className={styles.withWords}>
            <Segmented
              label="A day that is a bank holiday is"
              options={holidayChoices}
              value={place.calendar.bankHolidays}
              onChange={(bankHolidays) => edit.change({ calendar: { ...place.calendar, bankHolidays } })}
            />
            <p className={styles.quiet}>{holidayExample(place, today, held)}</p>
          </div>
        </div>
      </Section>
      <Section title="The next six meetings" aside="Those planned already keep their day">
        <NextDays place={place} today={today} held={held} />
        <div className={styles.fields}>
          <SingleDates place={place} edit={edit} isOff={isOff} today={today} held={held} />
          <ChangesOfDay place={place} edit={edit} isOff={isOff} today={today} held={held} />
        </div>
      </Section>
      <Section title="In the meeting">
        <Tick
          label="A word each at the start and at the end"
          isOn={place.hasRounds}
          onChange={(hasRounds) => edit.change({ hasRounds })}
        />
        <p className={styles.quiet}>
          {place.hasRounds
            ? 'A check-in and a close-out round are offered; what is said may be written down, in a word.'
            : 'No rounds are offered.'}
        </p>
      </Section>
    </>
  )
}

/** The pattern in force is the place's first, or that of its last change. */
function withPattern({ calendar }: Locality, since: Day | null, pattern: MeetingPattern): PlaceChange {
  if (since === null) return { pattern }
  const changes = calendar.changes.map((one) => (one.from === since ? { from: since, pattern } : one))
  return { calendar: { ...calendar, changes } }
}

/** One of two weeks: every other day falls in its own. */
function Fortnight(props: {
  readonly place: Locality
  readonly edit: EditPlace
  readonly isOff: boolean
  readonly today: Day
  readonly held: readonly Day[]
}) {
  const { place, edit, today, held } = props
  const plain = { ...place, calendar: { ...place.calendar, bankHolidays: 'keep' as const, exceptions: [] } }
  const next = daysAhead(plain, today, held, 1)[0]?.on
  if (next === undefined) return null
  const other = addDays(next, next < addDays(today, 7) ? 7 : -7)
  return (
    <Select
      label="The fortnight counts from"
      options={[next, other].sort().map((id) => ({ id, label: longDay(id) }))}
      value={next}
      isDisabled={props.isOff}
      onChange={(fortnightFrom) => edit.change({ calendar: { ...place.calendar, fortnightFrom } })}
    />
  )
}
