import { EllipsisVertical, FileText } from 'lucide-react'
import { memo, type ReactNode, useId } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { shortDay, tableDay, weekdayDay } from '../../../../shared/rules/dates'
import { useQuery } from '../../data/use-query'
import { IconButton } from '../../ui/button'
import { classes } from '../../ui/classes'
import { ActionMenu } from '../../ui/menu'
import { actsOf, type MeetingAct } from './meeting-acts'
import styles from './meetings.module.css'
import { isFromPaper, standingWords } from './state-words'

export type ActOn = (act: MeetingAct, meeting: Meeting) => void

/** How many of the newest drafts are asked whether they were approved before. */
const newestDrafts = 5

/** A section of the list: its meetings with their states, in the order they come in. */
export function MeetingRows(props: {
  readonly title: string
  readonly count: number
  readonly meetings: readonly Meeting[]
  readonly today: Day
  readonly isReadOnly: boolean
  readonly onAct: ActOn
  readonly onChoose: (meetingId: Id) => void
  readonly aside?: ReactNode
  readonly children?: ReactNode
}) {
  const { title, meetings, today, isReadOnly, onAct, onChoose } = props
  const id = useId()
  const onDay = new Map<Day, number>()
  for (const one of meetings) if (one.state !== 'cancelled') onDay.set(one.on, (onDay.get(one.on) ?? 0) + 1)
  const asked = new Set(meetings.filter((one) => one.state === 'draft').slice(0, newestDrafts))
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        <span className={styles.count}>{props.count.toLocaleString('en-GB')}</span>
        {props.aside}
      </header>
      {meetings.length > 0 && (
        <ul>
          {meetings.map((meeting) => (
            <Row
              key={meeting.id}
              meeting={meeting}
              today={today}
              isReadOnly={isReadOnly}
              isOneOfTwo={(onDay.get(meeting.on) ?? 0) > 1}
              mayBeReopened={asked.has(meeting)}
              onAct={onAct}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      {props.children}
    </section>
  )
}

const Row = memo(function Row(props: {
  readonly meeting: Meeting
  readonly today: Day
  readonly isReadOnly: boolean
  readonly isOneOfTwo: boolean
  readonly mayBeReopened: boolean
  readonly onAct: ActOn
  readonly onChoose: (meetingId: Id) => void
}) {
  const { meeting, today, onAct } = props
  const { on, startsAt, endsAt, venue, state } = meeting
  const isLoud = state === 'live' || state === 'suspended'
  const isMissed = (state === 'planned' || state === 'issued') && on < today
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.row}
        data-meeting={meeting.id}
        onFocus={() => props.onChoose(meeting.id)}
        onClick={() => onAct('open', meeting)}
      >
        <span className={styles.gutter}>{tableDay(on)}</span>
        <span className={styles.what}>
          <span className={classes(styles.when, state === 'cancelled' && styles.off)}>
            {weekdayDay(on)}, {startsAt} to {endsAt}
            {props.isOneOfTwo && <span className={styles.beside}> · two that day</span>}
          </span>
          <span className={styles.where} dir="auto">
            {venue === '' ? 'No venue yet' : venue}
          </span>
        </span>
        <span className={styles.state}>
          <span className={classes(isLoud && styles.now, isMissed && styles.missed)} dir="auto">
            {standingWords(meeting, today)}
          </span>
          {isFromPaper(meeting) && (
            <span className={styles.paper}>
              <FileText aria-hidden /> From paper
            </span>
          )}
          {props.mayBeReopened && <Reopened meetingId={meeting.id} />}
        </span>
      </button>
      <ActionMenu
        label={`${weekdayDay(on)}, ${startsAt}`}
        trigger={<IconButton label={`More for ${shortDay(on)}, ${startsAt}`} icon={<EllipsisVertical aria-hidden />} />}
        items={actsOf(meeting, today, props.isReadOnly)}
        onAction={(act) => onAct(act, meeting)}
      />
    </li>
  )
})

/** A draft that had been approved says so. */
function Reopened({ meetingId }: { readonly meetingId: Id }) {
  const query = useQuery('meeting.open', { meetingId }, (touched) => touched.some(({ kind }) => kind === 'minutes'))
  if (query.kind !== 'ready') return null
  const last = query.value.approvals.at(-1)
  return last?.reopened == null ? null : <span>Reopened, approved before on {shortDay(last.approvedOn)}</span>
}
