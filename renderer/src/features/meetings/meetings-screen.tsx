import { CalendarPlus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { tableDay, weekdayDay } from '../../../../shared/rules/dates'
import { byDay } from '../../../../shared/rules/meeting-states'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import styles from './meetings.module.css'
import { PlanDialog } from './plan-dialog'
import { isComing, routeOf, stateWords } from './state-words'

const keys = [
  { keys: 'N', does: 'plan a meeting' },
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'open' },
]
const keysToRead = keys.slice(1)

/** The meetings of a place: those to come first, then those that were. */
export function MeetingsScreen({ localityId }: { readonly localityId: Id }) {
  const place = useRecord('locality', localityId)
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const query = useQuery('meeting.list', { localityId }, (touched) => touched.some((ref) => ref.kind === 'meeting'))
  const [isPlanning, setPlanning] = useState(false)
  const meetings = query.kind === 'ready' ? query.value : null
  const coming = useMemo(() => (meetings ?? []).filter((one) => isComing(one, today)).sort(byDay), [meetings, today])
  const past = useMemo(
    () => (meetings ?? []).filter((one) => !isComing(one, today)).sort((a, b) => byDay(b, a)),
    [meetings, today],
  )
  const rows = useRef<HTMLDivElement>(null)
  const step = (by: number) => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('[data-meeting]') ?? [])]
    const at = all.findIndex((row) => row.contains(document.activeElement))
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
  }
  useDoables([{ name: 'Plan a meeting', key: 'n', run: () => setPlanning(true), isOn: !isReadOnly }])
  useKeys({
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
  })
  const plan = !isReadOnly && (
    <Button kind="primary" icon={<CalendarPlus aria-hidden />} keys="N" onPress={() => setPlanning(true)}>
      Plan a meeting
    </Button>
  )

  return (
    <div ref={rows} className={styles.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title="Meetings"
        {...(meetings !== null && { sentence: sentenceOf(coming, past) })}
        {...(plan && meetings !== null && meetings.length > 0 && { actions: plan })}
      />
      <div className={styles.body}>
        {query.kind === 'loading' && <Loading what="Reading the meetings" />}
        {query.kind === 'problem' && (
          <Empty title={problemWords(query.problem).title}>{problemWords(query.problem).whatToDo}</Empty>
        )}
        {meetings !== null && meetings.length === 0 && (
          <Empty title="No meeting yet" {...(plan && { action: plan })}>
            Say when the team meets; the standing agenda comes with it, ready to be changed.
          </Empty>
        )}
        {coming.length > 0 && <Meetings title="Coming" meetings={coming} today={today} />}
        {past.length > 0 && <Meetings title="Past" meetings={past} today={today} />}
      </div>
      <KeyBar keys={isReadOnly ? keysToRead : keys} />
      {isPlanning && place && (
        <PlanDialog place={place} meetings={meetings ?? []} today={today} onClose={() => setPlanning(false)} />
      )}
    </div>
  )
}

function sentenceOf(coming: readonly Meeting[], past: readonly Meeting[]): string {
  const next = coming.find((meeting) => meeting.state !== 'cancelled')
  const draft = past.filter((meeting) => meeting.state === 'draft').length
  const first = next === undefined ? 'No meeting is planned' : `Next on ${weekdayDay(next.on)}, ${next.startsAt}`
  if (draft === 0) return `${first}.`
  return `${first}; minutes of ${draft === 1 ? 'one meeting are' : `${draft} meetings are`} in draft.`
}

function Meetings(props: { readonly title: string; readonly meetings: readonly Meeting[]; readonly today: string }) {
  const id = `meetings-${props.title}`
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{props.title}</h2>
        <span>{props.meetings.length}</span>
      </header>
      <ul>
        {props.meetings.map((meeting) => (
          <li key={meeting.id}>
            <button type="button" className={styles.row} data-meeting="" onClick={() => go(routeOf(meeting))}>
              <span className={styles.gutter}>{tableDay(meeting.on)}</span>
              <span>
                <span className={styles.when}>
                  {weekdayDay(meeting.on)}, {meeting.startsAt} to {meeting.endsAt}
                </span>
                <span className={styles.where}>{meeting.venue === '' ? 'No venue yet' : meeting.venue}</span>
              </span>
              <span className={classes(styles.state, meeting.state === 'live' && styles.now)}>
                {stateWords[meeting.state]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
