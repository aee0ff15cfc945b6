import { Undo2 } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Origin } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { dayOf, weekdayDay } from '../../../../shared/rules/dates'
import { isKeptOffTheWall } from '../../../../shared/rules/signed-up-part'
import { wallTitle } from '../../../../shared/rules/wall-title'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { PageHeader } from '../../ui/page-header'
import { useScreenKeys } from '../../ui/screen-keys'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { useKeptLines } from '../live/use-kept-lines'
import { actsOn, answersTo, saidOf } from './close-doables'
import { CloseFoot } from './close-foot'
import styles from './close-out.module.css'
import { type CloseRow, nextDayOf } from './close-row'
import { leavingWords, sentenceOf, whyNotClosed } from './close-words'
import { onTheWall, useConfidential } from './confidential-cards'
import { ItemActs } from './item-acts'
import { outcomeOf } from './item-outcome'
import { ItemRow } from './item-row'
import { LoosePart } from './loose-part'
import { askedOf, useReturned } from './proposed'
import { ProposedPart, useAsking } from './proposed-part'
import { ReadBackPart } from './read-back-part'
import { useClose } from './use-close'
import { useReadBack } from './use-read-back'
import { useSettling } from './use-settling'

const moves = [
  { keys: '↑ ↓', does: 'item before, next item' },
  { keys: '→ ←', does: 'to the actions proposed done and to what is read back, back to the items' },
  { keys: 'Esc', does: 'leave the line, back to the meeting' },
]

/** What each item led to on the left, what the meeting agrees and reads back on the right, and how it ends below. */
export function CloseOutDesk({
  view,
  locality,
  onAttendance,
}: {
  readonly view: MeetingView
  readonly locality: Locality
  readonly onAttendance: () => void
}) {
  const { meeting } = view
  const meetingId = meeting.id
  const isReadOnly = useIsReadOnly()
  const page = useRef<HTMLDivElement>(null)
  const { rows, asked, next } = useHowItStands(view, locality)
  const outcomes = rows.map((row) => row.outcome)
  const settling = useSettling(view, rows, page)
  const asking = useAsking(asked, settling.focusNext)
  const { chosen, left, line } = settling
  const readBack = useRef<HTMLElement>(null)
  const reading = useReadBack(view.actions, readBack)
  useKeptLines(meetingId)
  const why = isReadOnly ? 'You are reading only' : whyNotClosed(outcomes)
  const close = useClose(meetingId, next, settling)
  const back = (): void => {
    if (line !== null) settling.closeLine()
    else go({ screen: 'live', meetingId })
  }

  useDoables([
    // Whoever is at a new action means that one: its D is the day, not a decision.
    ...actsOn(reading.chosen === null ? chosen : null, settling, isReadOnly),
    ...saidOf(reading, isReadOnly),
    {
      name: 'Carry over all that is left',
      key: 'shift+c',
      writes: true,
      run: () => void settling.carryAll(),
      isOn: !isReadOnly && left.length > 0,
    },
    ...answersTo(asking, isReadOnly),
    {
      name: 'Close and draft the minutes',
      key: 'ctrl+enter',
      writes: true,
      run: () => void close(),
      isOn: why === null && line === null,
    },
  ])
  useScreenKeys(moves)
  const isAmongAsked = (): boolean => document.activeElement?.closest('[data-ask]') != null
  const stepper = () => (isAmongAsked() ? asking : reading.chosen === null ? settling : reading)
  useKeys({
    escape: back,
    arrowdown: () => stepper().step(1),
    arrowup: () => stepper().step(-1),
    arrowright: () => {
      if (reading.chosen !== null) return
      if (asked.length > 0 && !isAmongAsked()) asking.step(1)
      else reading.step(1)
    },
    arrowleft: () => (chosen === null ? settling.step(1) : settling.choose(chosen.id)),
  })

  const isOffTheWall = ({ origin }: { readonly origin: Origin }): boolean =>
    origin.kind === 'item' && rows.some((row) => row.isOffTheWall && row.item.id === origin.itemId)
  const { choose } = settling
  const chooseRef = useRef(choose)
  chooseRef.current = choose
  const chooseRow = useCallback((id: Id) => chooseRef.current(id), [])
  const settled = outcomes.filter((one) => !one.isOpen).length
  const sentence = sentenceOf(rows.length, rows.length - settled, asking.waiting.length)
  return (
    <div className={styles.screen} ref={page}>
      <PageHeader
        plate={{ code: locality.code, shape: locality.shape }}
        title="Close the meeting"
        sentence={
          <>
            {sentence.before}
            <b>{sentence.news}</b>
            {sentence.after}
          </>
        }
        actions={
          <Button icon={<Undo2 aria-hidden />} keys="Esc" onPress={back}>
            Back to the meeting
          </Button>
        }
      />
      <div className={styles.columns}>
        <section className={styles.part} aria-labelledby="what-each-led-to">
          <header>
            <h2 id="what-each-led-to">What each item led to</h2>
            {left.length > 1 && !isReadOnly && (
              <Button size="small" kind="quiet" keys="Shift C" onPress={() => void settling.carryAll()}>
                Carry over all {left.length}
              </Button>
            )}
            {rows.length > 0 && (
              <span>
                {settled} of {rows.length}
              </span>
            )}
          </header>
          {rows.length === 0 ? (
            <p className={styles.none}>There was nothing on the agenda.</p>
          ) : (
            <ol className={styles.items}>
              {rows.map((row, index) => {
                const { id } = row.item
                const isChosen = id === chosen?.id
                return (
                  <ItemRow
                    key={id}
                    id={id}
                    index={index}
                    title={row.title}
                    {...row.outcome}
                    isChosen={isChosen}
                    isCurrent={isChosen || (chosen === null && index === 0)}
                    onChoose={chooseRow}
                  >
                    {isChosen && !isReadOnly && <ItemActs view={view} row={row} index={index} settling={settling} />}
                  </ItemRow>
                )
              })}
            </ol>
          )}
        </section>
        <div className={styles.right}>
          <ProposedPart
            asked={asked}
            asking={asking}
            locality={locality}
            isReadOnly={isReadOnly}
            isSuspended={meeting.state === 'suspended'}
          />
          <LoosePart view={view} isReadOnly={isReadOnly} isOffTheWall={isOffTheWall} onAttendance={onAttendance} />
          <ReadBackPart
            actions={view.actions}
            reading={reading}
            part={readBack}
            isReadOnly={isReadOnly}
            isOffTheWall={isOffTheWall}
          />
        </div>
      </div>
      <CloseFoot next={next} leaving={leavingWords(outcomes)} why={why} onClose={() => void close()} />
    </div>
  )
}

/** All that the screen says, worked out of the view and the working set. */
function useHowItStands(view: MeetingView, locality: Locality) {
  const { meeting } = view
  const today = useToday()
  const decisionWording = useRecord('settings', 'settings')?.decisionWording ?? 'Agreed'
  const meetings = useRecords('meeting')
  const actions = useRecords('action')
  const returned = useReturned((state) => state.ids)
  const confidential = useConfidential(meeting.id)
  return useMemo(() => {
    const since = meeting.live === null ? meeting.on : dayOf(meeting.live.startedAt)
    const asked = askedOf(actions.values(), locality.id, since, returned).map((one) =>
      onTheWall(one, meeting, confidential),
    )
    const among = { meeting, meetings: [...meetings.values()], locality }
    const next = nextDayOf(among, today)
    const agreedDone = asked.filter((one) => one.said === 'agreed').length
    const nextDay = next === null ? '' : weekdayDay(next.on)
    const rows = view.items.map((item): CloseRow => {
      const isOffTheWall = isKeptOffTheWall(meeting, item, today)
      const around = { decisionWording, agreedDone, nextDay, isOffTheWall }
      return { item, title: wallTitle(meeting, item, today), isOffTheWall, outcome: outcomeOf(item, view, around) }
    })
    return { rows, asked, next }
  }, [view, meeting, locality, decisionWording, meetings, actions, returned, confidential, today])
}
