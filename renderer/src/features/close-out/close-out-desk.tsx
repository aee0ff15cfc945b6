import { Undo2 } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Origin } from '../../../../shared/model/action'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { dayOf, weekdayDay } from '../../../../shared/rules/dates'
import { isKeptOffTheWall, mayBeOnTheWall } from '../../../../shared/rules/signed-up-part'
import { wallTitle } from '../../../../shared/rules/wall-title'
import { useIsReadOnly, useRecord, useRecords, useWorkingStore } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { type Doable, useDoables } from '../../ui/doables'
import { PageHeader } from '../../ui/page-header'
import { useScreenKeys } from '../../ui/screen-keys'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { saveActionSheet } from '../meetings/save-of-meeting'
import { CloseFoot } from './close-foot'
import styles from './close-out.module.css'
import { type CloseRow, type NextDay, nextDayOf } from './close-row'
import { leavingWords, sentenceOf, whyNotClosed } from './close-words'
import { ItemActs, mayLeave } from './item-acts'
import { counted, outcomeOf } from './item-outcome'
import { ItemRow } from './item-row'
import { LoosePart } from './loose-part'
import { type Asked, askedOf, useReturned } from './proposed'
import { ProposedPart, useAsking } from './proposed-part'
import { ReadBackPart } from './read-back-part'
import { type Settling, useSettling } from './use-settling'

const moves = [
  { keys: '↑ ↓', does: 'item before, next item' },
  { keys: '→ ←', does: 'to the actions proposed done, back to the items' },
  { keys: 'Esc', does: 'leave the line, back to the meeting' },
]

/** What each item led to on the left, what the meeting agrees and reads back on the right, and how it ends below. */
export function CloseOutDesk({ view, locality }: { readonly view: MeetingView; readonly locality: Locality }) {
  const { meeting } = view
  const meetingId = meeting.id
  const isReadOnly = useIsReadOnly()
  const page = useRef<HTMLDivElement>(null)
  const { rows, asked, next } = useHowItStands(view, locality)
  const outcomes = rows.map((row) => row.outcome)
  const settling = useSettling(view, rows, page)
  const asking = useAsking(asked, settling.focusNext)
  const { chosen, left, line } = settling
  const why = isReadOnly ? 'You are reading only' : whyNotClosed(outcomes)
  const close = useClose(meetingId, next, settling)
  const back = (): void => {
    if (line !== null) settling.closeLine()
    else go({ screen: 'live', meetingId })
  }

  useDoables([
    ...actsOn(chosen, settling, isReadOnly),
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
  useKeys({
    escape: back,
    arrowdown: () => (isAmongAsked() ? asking.step(1) : settling.step(1)),
    arrowup: () => (isAmongAsked() ? asking.step(-1) : settling.step(-1)),
    arrowright: () => asked.length > 0 && !isAmongAsked() && asking.step(1),
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
          <LoosePart view={view} isReadOnly={isReadOnly} isOffTheWall={isOffTheWall} />
          <ReadBackPart actions={view.actions} isOffTheWall={isOffTheWall} />
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

/** Cards that came from confidential items, as far as was heard of them here; null until it is known. */
function useConfidential(meetingId: Id): ReadonlySet<Id> | null {
  const matters = useQuery('meeting.matters-arising', { meetingId })
  const lines = matters.kind === 'ready' ? matters.value.lines : null
  // What was returned to Doing arises no more, and is as confidential as before.
  const known = useRef<ReadonlySet<Id>>(new Set())
  return useMemo(() => {
    if (lines === null) return null
    const now = lines.flatMap(({ card, isConfidential }) => (isConfidential ? [card.id] : []))
    known.current = new Set([...known.current, ...now])
    return known.current
  }, [lines])
}

/** An action of a confidential item keeps its number alone until the signed-up part, and until it is known which are. */
function onTheWall(asked: Asked, meeting: Meeting, confidential: ReadonlySet<Id> | null): Asked {
  const { action } = asked
  if (mayBeOnTheWall(meeting) || confidential?.has(action.id) === false) return asked
  return { ...asked, action: { ...action, title: 'Action of a confidential item' } }
}

/** Closing it leads to its minutes, and says where what was carried over now stands. */
function useClose(meetingId: Id, next: NextDay | null, settling: Settling) {
  const run = useCommand()
  const store = useWorkingStore()
  return async (): Promise<void> => {
    const outcome = await run('meeting.finish', { meetingId })
    if (!outcome.ok) {
      if (outcome.problem.code === 'no-outcome-yet') settling.choose(outcome.problem.itemId)
      return
    }
    const { carried, nextMeetingId } = outcome.value
    const record = store
      .getState()
      .shown.get('meeting')
      ?.get(nextMeetingId ?? '')
    const on = record?.kind === 'meeting' ? record.on : next?.on
    const was = carried === 1 ? 'was' : 'were'
    const where =
      carried > 0 && on !== undefined ? ` ${counted(carried, 'item')} ${was} carried over to ${weekdayDay(on)}.` : ''
    go({ screen: 'minutes', meetingId })
    showToast({
      words: `The meeting is closed.${where}`,
      canUndo: true,
      // Actions go out on the day, before the minutes do.
      act: { words: 'Save the action sheet…', run: () => saveActionSheet({ id: meetingId }) },
    })
  }
}

function actsOn(item: AgendaItem | null, settling: Settling, isReadOnly: boolean): readonly Doable[] {
  const isOn = item !== null && !isReadOnly
  const mayGo = isOn && mayLeave(item)
  const on = (act: (item: AgendaItem) => unknown) => () => {
    if (item !== null) void act(item)
  }
  return [
    { name: 'Carry the item over', key: 'c', writes: true, run: on(settling.carryOver), isOn: mayGo },
    { name: 'Write down a decision', key: 'd', run: () => settling.openLine('decision'), isOn },
    { name: 'Add an action', key: 'a', run: () => settling.openLine('action'), isOn },
    { name: 'Park the item', key: 'p', writes: true, run: on(settling.park), isOn: mayGo },
    { name: 'Skip the item once', key: 's', writes: true, run: on(settling.skip), isOn: mayGo },
    { name: 'Drop the item, with a reason', key: 'x', run: () => settling.openLine('drop'), isOn: mayGo },
    {
      name: 'Put the item back',
      key: 'b',
      writes: true,
      run: on(settling.putBack),
      isOn: isOn && item.carryOver !== null,
    },
  ]
}

function answersTo(asking: ReturnType<typeof useAsking>, isReadOnly: boolean): readonly Doable[] {
  const { current } = asking
  const isOn = current !== null && !isReadOnly
  return [
    { name: 'Agree that it is done', key: 'y', writes: true, run: () => current && asking.agree(current.action), isOn },
    { name: 'Return it to Doing', key: 'r', writes: true, run: () => current && asking.giveBack(current.action), isOn },
  ]
}
