import { CalendarPlus, FileText, Gavel, Inbox } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { assertNever } from '../../../../shared/refusals'
import { weekdayDay } from '../../../../shared/rules/dates'
import { byDay } from '../../../../shared/rules/meeting-states'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { useToday } from '../../ui/use-today'
import { CancelDialog } from './cancel-dialog'
import { actsOf, type MeetingAct } from './meeting-acts'
import { MeetingRows } from './meeting-rows'
import styles from './meetings.module.css'
import { PaperDialog } from './paper-dialog'
import { PlanDialog } from './plan-dialog'
import { saveActionSheet, saveNotice, saveOf } from './save-of-meeting'
import { isComing, isFromPaper, routeOf } from './state-words'
import { useMeetingActs } from './use-meeting-acts'
import { useMeetingKeys } from './use-meeting-keys'

const keysToRead = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'open' },
  { keys: 'D', does: 'decisions' },
  { keys: 'W', does: 'what waits' },
  { keys: 'S', does: 'save its paper' },
]
const keys = [
  { keys: 'N', does: 'plan' },
  { keys: 'P', does: 'from paper' },
  ...keysToRead.slice(0, 2),
  { keys: 'A', does: 'its agenda' },
  { keys: 'X', does: 'cancel' },
  { keys: 'Del', does: 'remove' },
  ...keysToRead.slice(2),
]

type Asking =
  | { readonly kind: 'plan' }
  | { readonly kind: 'paper'; readonly on?: Day }
  | { readonly kind: 'cancel'; readonly meeting: Meeting }
const pageOfPast = 100

/** The meetings of a place: those to come first, then those that were, newest first. */
export function MeetingsScreen({ localityId }: { readonly localityId: Id }) {
  const place = useRecord('locality', localityId)
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const query = useQuery('meeting.list', { localityId }, (touched) => touched.some((ref) => ref.kind === 'meeting'))
  const [asking, setAsking] = useState<Asking | null>(null)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const [shown, setShown] = useState(pageOfPast)
  const meetings = query.kind === 'ready' ? query.value : null
  const coming = useMemo(() => (meetings ?? []).filter((one) => isComing(one, today)).sort(byDay), [meetings, today])
  const past = useMemo(
    () => (meetings ?? []).filter((one) => !isComing(one, today)).sort((a, b) => byDay(b, a)),
    [meetings, today],
  )
  const root = useRef<HTMLDivElement>(null)
  const more = () => setShown((now) => Math.min(past.length, now + pageOfPast))
  const { focusBeside } = useMeetingKeys(root, more)
  const { cancel, remove, writeDown } = useMeetingActs()
  const onAct = useCallback(
    (act: MeetingAct, meeting: Meeting) => {
      switch (act) {
        case 'open':
          return go(routeOf(meeting))
        case 'agenda':
          return go({ screen: 'agenda', meetingId: meeting.id })
        case 'save':
          return saveOf(meeting)
        case 'action-sheet':
          return saveActionSheet(meeting)
        case 'notice':
          return saveNotice(meeting)
        case 'write-down':
          return void writeDown(meeting)
        case 'cancel':
          return setAsking({ kind: 'cancel', meeting })
        case 'remove':
          focusBeside(meeting.id)
          return void remove(meeting)
        default:
          return assertNever(act)
      }
    },
    [writeDown, remove, focusBeside],
  )
  const chosen = meetings?.find((one) => one.id === chosenId)
  const acts = chosen === undefined ? [] : actsOf(chosen, today, isReadOnly).map(({ id }) => id)
  const ofChosen = (act: MeetingAct) => ({
    run: () => chosen !== undefined && onAct(act, chosen),
    isOn: acts.includes(act),
  })
  const plan = () => setAsking({ kind: 'plan' })
  const fromPaper = () => setAsking({ kind: 'paper' })
  const decisions = () => go({ screen: 'decisions', localityId })
  const parked = () => go({ screen: 'parking-lot', localityId })
  useDoables([
    { name: 'Plan a meeting', key: 'n', run: plan, isOn: !isReadOnly },
    { name: 'Record a meeting from paper', key: 'p', run: fromPaper, isOn: !isReadOnly },
    // Before its meeting an agenda is what opens anyhow.
    { name: 'Open its agenda', key: 'a', ...ofChosen(acts.includes('agenda') ? 'agenda' : 'open') },
    { name: 'Save its paper…', also: 'word pdf minutes agenda', key: 's', typing: 'ctrl+s', ...ofChosen('save') },
    { name: 'Save its action sheet…', ...ofChosen('action-sheet') },
    { name: 'Save its notice for calendars…', also: 'ics', ...ofChosen('notice') },
    { name: 'Write the meeting down from paper', key: 't', writes: true, ...ofChosen('write-down') },
    { name: 'Cancel the meeting', key: 'x', ...ofChosen('cancel') },
    { name: 'Remove the meeting', key: 'delete', writes: true, ...ofChosen('remove') },
    { name: 'Decisions', key: 'd', run: decisions },
    { name: 'Parked and handed in', key: 'w', run: parked },
  ])
  const planButton = !isReadOnly && (
    <Button kind="primary" icon={<CalendarPlus aria-hidden />} keys="N" onPress={plan}>
      Plan a meeting
    </Button>
  )
  const paperButton = !isReadOnly && (
    <Button size="small" icon={<FileText aria-hidden />} keys="P" onPress={fromPaper}>
      Record a meeting from paper…
    </Button>
  )
  const list = { today, isReadOnly, onAct, onChoose: setChosenId }

  return (
    <div ref={root} className={styles.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title="Meetings"
        {...(meetings !== null && { sentence: <Sentence coming={coming} past={past} /> })}
        actions={
          <>
            <Button icon={<Gavel aria-hidden />} keys="D" onPress={decisions}>
              Decisions
            </Button>
            <Button icon={<Inbox aria-hidden />} keys="W" onPress={parked}>
              Parked
            </Button>
            {meetings !== null && meetings.length > 0 && planButton}
          </>
        }
      />
      <div className={styles.body}>
        {query.kind === 'loading' && <Loading what="Reading the meetings" />}
        {query.kind === 'problem' && (
          <Empty title={problemWords(query.problem).title}>{problemWords(query.problem).whatToDo}</Empty>
        )}
        {meetings !== null && meetings.length === 0 && <Nothing action={planButton}>{paperButton}</Nothing>}
        {coming.length > 0 && <MeetingRows title="Coming" count={coming.length} meetings={coming} {...list} />}
        {meetings !== null && meetings.length > 0 && (
          <MeetingRows title="Past" count={past.length} meetings={past.slice(0, shown)} aside={paperButton} {...list}>
            {past.length === 0 && <p className={styles.none}>None yet.</p>}
            {past.length > shown && (
              <Button size="small" onPress={more}>
                Show {Math.min(pageOfPast, past.length - shown)} more of {past.length.toLocaleString('en-GB')}
              </Button>
            )}
          </MeetingRows>
        )}
      </div>
      <KeyBar keys={isReadOnly ? keysToRead : keys} />
      {asking?.kind === 'plan' && place && (
        <PlanDialog
          place={place}
          meetings={meetings ?? []}
          today={today}
          onPaper={(on) => setAsking({ kind: 'paper', on })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'paper' && place && (
        <PaperDialog
          place={place}
          meetings={meetings ?? []}
          today={today}
          {...(asking.on !== undefined && { on: asking.on })}
          onWriteDown={(meeting) => void writeDown(meeting)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'cancel' && (
        <CancelDialog
          meeting={asking.meeting}
          onClose={() => setAsking(null)}
          onCancel={(reason) => {
            setAsking(null)
            void cancel(asking.meeting, reason)
          }}
        />
      )}
    </div>
  )
}

function Nothing({ action, children }: { readonly action: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <Empty title="No meeting yet" {...(action !== false && { action })}>
        Say when the team meets; the standing agenda comes with it, ready to be changed.
      </Empty>
      {children}
    </>
  )
}

/** The next one, and what waits for somebody: a meeting not gone on with, minutes not approved. */
function Sentence({ coming, past }: { readonly coming: readonly Meeting[]; readonly past: readonly Meeting[] }) {
  const open = coming.filter((meeting) => meeting.state === 'suspended' && !isFromPaper(meeting)).length
  const drafts = past.filter((meeting) => meeting.state === 'draft').length
  const today = useToday()
  const next = coming.find(({ state, on }) => (state === 'planned' || state === 'issued') && on >= today)
  return (
    <>
      {open > 0 && <b>{open === 1 ? 'One meeting is suspended. ' : `${open} meetings are suspended. `}</b>}
      {next === undefined ? 'No meeting is planned' : `Next on ${weekdayDay(next.on)}, ${next.startsAt}`}
      {drafts > 0 && `; minutes of ${drafts === 1 ? 'one meeting are' : `${drafts} meetings are`} in draft`}.
    </>
  )
}
