import { useId } from 'react'
import type { MeetingHour } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { daysBetween } from '../../../../shared/rules/dates'
import { capitalised, counted, fullDay, nearDay } from '../../../../shared/rules/near-days'
import { isUnderWay } from '../../../../shared/rules/next-meeting'
import { fitOf } from '../../../../shared/rules/this-week'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Plate } from '../../ui/plate'
import { HourStrip } from './hour-strip'
import { LineActions, LineRow, LineTitle, useIsChosen } from './line-row'
import styles from './today.module.css'
import { meetingLine, type TodayLine, unplannedLine } from './today-line'

/** "In 2 days", "Tomorrow", "Now". */
export function howFar(meeting: Meeting, today: Day): string {
  if (isUnderWay(meeting)) return 'Now'
  const days = daysBetween(today, meeting.on)
  return days < 2 ? capitalised(nearDay(meeting.on, today)) : `In ${days} days`
}

/** `late`: its agenda has not gone out, and the last working day before it has come. A function: I does it now. */
export type Issuing = 'late' | (() => void) | null

function NotIssued({ issuing, isChosen }: { readonly issuing: Issuing; readonly isChosen: boolean }) {
  if (issuing === null) return null
  return (
    <p className={styles.notIssued}>
      <b>Not issued yet.</b>
      {/* A chosen line has the button among its own. */}
      {issuing !== 'late' && !isChosen && (
        <Button size="small" keys="I" onPress={issuing}>
          Issue the agenda
        </Button>
      )}
    </p>
  )
}

/** What A does with the nearest meeting. */
export function openWords({ state }: Pick<Meeting, 'state'>): string {
  const names = { live: 'Go into the meeting', suspended: 'Go on with the meeting' } as const
  return state === 'live' || state === 'suspended' ? names[state] : 'Open the agenda'
}

/** The nearest meeting, large, with its hour. */
export function NearestMeeting(props: {
  readonly meeting: Meeting
  readonly place: Locality
  readonly hour: MeetingHour | undefined
  readonly today: Day
  readonly issuing: Issuing
}) {
  const { meeting, place, hour, today, issuing } = props
  const about = useId()
  const line = meetingLine('next', meeting)
  const isChosen = useIsChosen(line)
  return (
    <div data-whole-line className={classes(styles.nearest, isChosen && styles.isChosen)}>
      <div className={styles.nearestWords}>
        <h3 className={styles.nearestTitle}>
          <Plate code={place.code} shape={place.shape} />
          <LineTitle line={line} describedBy={about}>
            {place.name}, {fullDay(meeting.on, today)}, {meeting.startsAt} to {meeting.endsAt}
          </LineTitle>
        </h3>
        <p className={styles.below} id={about}>
          {aboutWords(meeting, hour)}
        </p>
      </div>
      <Button kind="primary" keys="A" onPress={() => go(line.route)}>
        {openWords(meeting)}
      </Button>
      <NotIssued issuing={issuing} isChosen={isChosen} />
      <div className={styles.nearestHour}>
        <HourStrip meeting={meeting} hour={hour} size="large" />
      </div>
      {isChosen && <LineActions line={line} />}
    </div>
  )
}

function aboutWords(meeting: Meeting, hour: MeetingHour | undefined): string {
  const venue = meeting.venue === '' ? '' : `${meeting.venue}. `
  if (hour === undefined) return venue === '' ? '\u00a0' : venue
  const people = hour.expected === 1 ? '1 person' : counted(hour.expected, 'person', 'people')
  const apologies = hour.apologies === 0 ? '' : `, ${counted(hour.apologies, 'apology', 'apologies')}`
  return `${venue}${people} expected${apologies}.`
}

/** The next meeting of another place: its day, its hour in small, and the minutes in words. */
export function OtherMeeting(props: {
  readonly meeting: Meeting
  readonly place: Locality
  readonly hour: MeetingHour | undefined
  readonly today: Day
  readonly issuing: Issuing
}) {
  const { meeting, place, hour, today, issuing } = props
  const line = meetingLine('next', meeting)
  const isChosen = useIsChosen(line)
  const about = useId()
  const fit = hour === undefined ? null : fitOf(meeting, hour.items)
  const isOver = fit !== null && fit.over > 0
  return (
    <LineRow line={line} className={styles.other}>
      <span className={styles.otherName}>
        <Plate code={place.code} shape={place.shape} />
        <LineTitle line={line} describedBy={about}>
          {place.name}, {isUnderWay(meeting) ? 'now' : `${nearDay(meeting.on, today)} ${meeting.startsAt}`}
        </LineTitle>
      </span>
      <HourStrip meeting={meeting} hour={hour} size="small" />
      <span className={classes(styles.otherFit, isOver && styles.late)} id={about}>
        {fit === null ? '' : isOver ? `${counted(fit.over, 'minute')} over` : counted(fit.total, 'minute')}
      </span>
      <NotIssued issuing={issuing} isChosen={isChosen} />
    </LineRow>
  )
}

export function UnplannedPlace({ place }: { readonly place: Locality }) {
  const line: TodayLine = unplannedLine(place.id)
  return (
    <LineRow line={line} className={styles.other}>
      <span className={styles.otherName}>
        <Plate code={place.code} shape={place.shape} />
        <LineTitle line={line}>{place.name}</LineTitle>
      </span>
      <span className={styles.below}>No meeting is planned.</span>
    </LineRow>
  )
}
