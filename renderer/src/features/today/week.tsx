import { useId } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { bankHolidayNames } from '../../../../shared/rules/bank-holidays'
import { shortDay, weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { fitOf, issueWords, meetingStanding, type WeekDay } from '../../../../shared/rules/this-week'
import { classes } from '../../ui/classes'
import { Plate } from '../../ui/plate'
import { LineActions, LineTitle, useIsChosen } from './line-row'
import { Section } from './section'
import styles from './today.module.css'
import { meetingLine } from './today-line'
import type { HoursById } from './use-hours'

/** Monday to Friday of all places, and what is to be issued. */
export function Week(props: {
  readonly week: readonly WeekDay[]
  readonly places: ReadonlyMap<Id, Locality>
  readonly hours: HoursById
  readonly today: Day
}) {
  const { week, places, hours, today } = props
  const hasSeveral = [...places.values()].filter((place) => place.retiredOn === null).length > 1
  return (
    <Section as="aside" title="This week" note={spanWords(week)}>
      <ol className={styles.week}>
        {week.map((each) => (
          <li key={each.day} className={classes(styles.day, each.isToday && styles.isToday)}>
            <span className={styles.date}>
              <b>{Number(each.day.slice(8))}</b>
              {each.isToday ? 'Today' : (weekdayNames[weekdayOf(each.day) - 1] ?? '').slice(0, 3)}
            </span>
            <div className={styles.dayLines}>
              {each.meetings.length === 0 && (
                <span>{each.isBankHoliday ? (bankHolidayNames.get(each.day) ?? 'Bank holiday') : 'No meeting'}</span>
              )}
              {each.meetings.map((meeting) => (
                <WeekMeeting key={meeting.id} meeting={meeting} place={places.get(meeting.localityId)} hours={hours} />
              ))}
              {each.toIssue.map(({ meeting, by }) => (
                <ToIssue
                  key={meeting.id}
                  meeting={meeting}
                  words={issueWords(
                    meeting,
                    by,
                    today,
                    hasSeveral ? (places.get(meeting.localityId)?.name ?? null) : null,
                  )}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** "8 to 12 June", "29 June to 3 July". */
function spanWords(week: readonly WeekDay[]): string {
  const first = week[0]?.day
  const last = week.at(-1)?.day
  if (first === undefined || last === undefined) return ''
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${isOneMonth ? Number(first.slice(8)) : shortDay(first)} to ${shortDay(last)}`
}

function WeekMeeting(props: {
  readonly meeting: Meeting
  readonly place: Locality | undefined
  readonly hours: HoursById
}) {
  const { meeting, place, hours } = props
  const about = useId()
  const line = meetingLine('week', meeting)
  const isChosen = useIsChosen(line)
  const hour = hours.get(meeting.id)
  const standing = meetingStanding(meeting, hour === undefined ? null : fitOf(meeting, hour.items))
  if (place === undefined) return null
  const isOver = meeting.state === 'draft' || meeting.state === 'approved'
  return (
    <div data-whole-line className={classes(styles.weekMeeting, isChosen && styles.isChosen)}>
      <span className={styles.weekName}>
        <Plate code={place.code} shape={place.shape} />
        <LineTitle line={line} describedBy={about}>
          {place.name}
          {!isOver && `, ${meeting.startsAt}`}
        </LineTitle>
      </span>
      <span className={styles.below} id={about}>
        {standing.late !== null && <b className={styles.late}>{standing.late} </b>}
        {standing.words}
      </span>
      {isChosen && <LineActions line={line} />}
    </div>
  )
}

function ToIssue({ meeting, words }: { readonly meeting: Meeting; readonly words: string }) {
  const line = meetingLine('issue', meeting)
  const isChosen = useIsChosen(line)
  return (
    <div data-whole-line className={classes(styles.weekMeeting, isChosen && styles.isChosen)}>
      <LineTitle line={line} className={styles.plainTitle}>
        <span className={styles.below}>{words}</span>
      </LineTitle>
      {isChosen && <LineActions line={line} />}
    </div>
  )
}
