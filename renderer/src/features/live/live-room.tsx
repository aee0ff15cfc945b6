import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Locality } from '../../../../shared/model/locality'
import { isKeptOffTheWall } from '../../../../shared/rules/signed-up-part'
import { wallTitle } from '../../../../shared/rules/wall-title'
import { useIsReadOnly } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { useScreenKeys } from '../../ui/screen-keys'
import { showToast } from '../../ui/toasts'
import { isTextField, useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { useNotesSaving } from '../notes/use-notes-saving'
import { AddBar, choiceWords } from './add-bar'
import { type AddKind, AddLine, addKinds } from './add-line'
import { BackAgain } from './back-again'
import { BorrowLine } from './borrow-line'
import { GapQuestion } from './gap-question'
import { ItemLine } from './item-line'
import { ItemMargin } from './item-margin'
import { keptLine, keptWords } from './kept-lines'
import styles from './live.module.css'
import { LiveFoot } from './live-foot'
import { liveKeys } from './live-keys'
import { useLiveLook } from './live-look'
import times from './live-time.module.css'
import { LiveTop } from './live-top'
import { MeetingOrder } from './meeting-order'
import { NoItems } from './no-items'
import { PartBar } from './part-bar'
import { RoomItem } from './room-item'
import { useFocusHome } from './use-focus-home'
import { useRoomMoves } from './use-room-moves'

type Props = { readonly view: MeetingView; readonly locality: Locality; onAttendance(): void }
/** The one line that is open above the foot: something to add, an item, or minutes to borrow. */
type OpenLine = AddKind | 'item' | 'borrow'

/** One item at a time: the clock in the margin, the words in the middle, what was agreed below, a line to add more. */
export function LiveRoom({ view, locality, onAttendance }: Props) {
  const { meeting, items } = view
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === meeting.live?.itemId),
  )
  const item = items[index]
  const isFromPaper = meeting.live?.isFromPaper === true
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  /** Nothing is written about what the room may not see. */
  const isCovered = item !== undefined && isKeptOffTheWall(meeting, item, today)
  const { look, turn } = useLiveLook()
  const [line, setLine] = useState<OpenLine | null>(null)
  /** Ctrl+Enter was pressed in the notes: the next letter says what to add. */
  const [isChoosing, setChoosing] = useState(false)
  const [isTyping, setTyping] = useState(false)
  // The editor went with the cover, perhaps without a word that the focus had left it.
  if (isCovered && isTyping) setTyping(false)
  const [isOrdering, setOrdering] = useState(false)
  const room = useRef<HTMLElement>(null)
  const saving = useNotesSaving(meeting.id, item?.id ?? '')
  // What everybody may read: no title of what is confidential before its part has begun.
  const onWall = { ...view, items: items.map((one) => ({ ...one, title: wallTitle(meeting, one, today) })) }
  const leaveNotes = async (): Promise<void> => {
    setChoosing(false)
    await saving.finish()
  }
  const moves = useRoomMoves(onWall, index, leaveNotes, isReadOnly)
  useFocusHome(room)
  useScreenKeys(liveKeys)
  const firstTitle = onWall.items[0]?.title
  const hasJustBegun = index === 0 && !isFromPaper && items.every((one) => one.spentSeconds === 0) && !meeting.live?.gap
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the room opens
  useEffect(() => {
    if (hasJustBegun && firstTitle !== undefined) announce(`Item 1 of ${items.length}: ${firstTitle}`)
  }, [])

  const pause = async (): Promise<void> => {
    const isPaused = meeting.live?.runningSince === null
    const outcome = await run(isPaused ? 'meeting.resume' : 'meeting.pause', { meetingId: meeting.id })
    // That it is paused is told by the margin.
    if (outcome.ok && isPaused) announce('The clock goes on')
  }
  const suspend = async (): Promise<void> => {
    await saving.finish()
    const outcome = await run('meeting.suspend', { meetingId: meeting.id })
    if (!outcome.ok) return
    go({ screen: 'home' })
    showToast({ words: 'The meeting is suspended. It waits on Today.', canUndo: true })
  }
  const close = async (): Promise<void> => {
    await saving.finish()
    go({ screen: 'close-out', meetingId: meeting.id })
  }
  const focusRoom = (): void => room.current?.focus()
  const focusNotes = (): void => {
    setChoosing(false)
    room.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus()
  }
  const openLine = (which: OpenLine): void => {
    setChoosing(false)
    setLine(which)
  }
  const keptHere = (): string =>
    line === null || line === 'borrow' || item === undefined ? '' : keptWords(keptLine(item.id, line))
  const closeLine = (): void => {
    const kept = keptHere()
    if (kept !== '') announce(kept)
    setLine(null)
    focusRoom()
  }
  const choose = (): void => {
    const kept = keptHere()
    setLine(null)
    setChoosing(true)
    focusRoom()
    announce(kept === '' ? choiceWords : `${kept}. ${choiceWords}`)
  }
  const back = (): void => {
    if (line !== null) closeLine()
    else if (isChoosing) focusNotes()
    else if (isTyping) focusRoom()
    // One Esc too many puts nothing else on the wall.
    else announce('Nothing is open. Q leads to the agenda.')
  }
  const leave = (): void => go({ screen: 'agenda', meetingId: meeting.id })

  /**
   * While a line is open a letter belongs to it, wherever the focus went: it comes home and the letter is typed there.
   * A chord from within a field is no letter.
   */
  const unlessAdding = (act: () => void) => (): boolean | undefined => {
    const field = line === null ? null : room.current?.querySelector<HTMLElement>('[data-line] input')
    if (field == null || isTextField(document.activeElement)) {
      act()
      return undefined
    }
    field.focus()
    return false
  }
  const addKeys = Object.fromEntries(addKinds.map((kind) => [kind.key, () => openLine(kind.id)]))
  const writing = { writes: true, isOn: !isReadOnly } as const
  const timed = { writes: true, isOn: !isReadOnly && !isFromPaper } as const

  useDoables([
    ...addKinds.map((kind) => ({
      name: `Add ${kind.withArticle}`,
      key: kind.key,
      typing: null,
      typingWords: `Ctrl Enter, then ${kind.key.toUpperCase()}`,
      run: unlessAdding(() => openLine(kind.id)),
      isOn: !isReadOnly && !isCovered,
    })),
    { name: 'Type notes', key: 'm', run: unlessAdding(focusNotes), isOn: !isReadOnly && !isCovered },
    { name: 'Who is here', key: 'w', run: unlessAdding(onAttendance) },
    { name: 'The order of the meeting', key: 'j', run: unlessAdding(() => setOrdering(true)) },
    { name: 'Borrow minutes from a later item', key: 'b', run: unlessAdding(() => openLine('borrow')), ...timed },
    { name: 'Add an item after this one', key: 'n', run: unlessAdding(() => openLine('item')), ...writing },
    { name: 'Pause the clock, or go on', key: 's', run: unlessAdding(() => void pause()), ...timed },
    { name: 'Suspend the meeting', key: 'shift+s', run: unlessAdding(() => void suspend()), ...writing },
    { name: 'Light or dark', key: 'l', run: unlessAdding(turn) },
    { name: 'Back to the agenda, the meeting goes on', key: 'q', run: unlessAdding(leave) },
    { name: 'Close the meeting', key: 'f', run: unlessAdding(() => void close()), ...writing },
  ])
  useKeys({ escape: back })
  const numbers = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((to) => [`ctrl+${to}`, () => void moves.jump(to)] as const),
  )
  useKeys(
    {
      'ctrl+arrowdown': () => void moves.step(1),
      pagedown: () => void moves.step(1),
      arrowright: () => void moves.step(1),
      'ctrl+arrowup': () => void moves.step(-1),
      pageup: () => void moves.step(-1),
      arrowleft: () => void moves.step(-1),
      'ctrl+enter': choose,
      ...numbers,
    },
    { isOn: !isReadOnly },
  )
  // The letter after Ctrl Enter is the end of a chord: it counts where letters alone are switched off too.
  useKeys(
    { ...addKeys, m: focusNotes, w: onAttendance },
    { isOn: isChoosing && !isReadOnly && !isCovered, afterChord: true },
  )

  if (item === undefined) {
    return (
      <section className={styles.notLive} ref={room} tabIndex={-1} aria-label={`Live meeting, ${locality.name}`}>
        <NoItems meetingId={meeting.id} />
      </section>
    )
  }
  return (
    <section
      className={styles.live}
      data-look={look}
      ref={room}
      tabIndex={-1}
      aria-label={`Live meeting, ${locality.name}`}
    >
      <div className={times.above}>
        <LiveTop locality={locality} meeting={meeting} items={items} />
        <GapQuestion meeting={meeting} unlessAdding={unlessAdding} />
        <BackAgain meeting={meeting} />
        <PartBar key={item.id} view={view} item={item} unlessAdding={unlessAdding} />
      </div>
      <div className={styles.mid}>
        <ItemMargin items={onWall.items} index={index} meeting={meeting} />
        <RoomItem
          view={view}
          item={item}
          index={index}
          isTyping={isTyping}
          unlessAdding={unlessAdding}
          onTyping={setTyping}
          onNotes={saving.onChange}
          onLeaveNotes={saving.finish}
          onEscape={back}
          onCtrlEnter={choose}
        />
      </div>
      <div className={styles.add} data-line>
        {line === null && !isCovered && (
          <AddBar
            itemId={item.id}
            mode={isChoosing ? 'choosing' : isTyping ? 'typing' : 'keys'}
            onAdd={openLine}
            onNote={focusNotes}
          />
        )}
        {line === 'borrow' && <BorrowLine key={item.id} view={onWall} item={item} onClose={closeLine} />}
        {line === 'item' && <ItemLine key={item.id} view={view} item={item} onClose={closeLine} />}
        {line !== null && line !== 'borrow' && line !== 'item' && !isCovered && (
          <AddLine kind={line} view={view} itemId={item.id} localityId={locality.id} onClose={closeLine} />
        )}
      </div>
      <LiveFoot
        meeting={meeting}
        items={onWall.items}
        index={index}
        onStep={(by) => void moves.step(by)}
        onPause={() => void pause()}
        onAttendance={onAttendance}
        onOrder={() => setOrdering(true)}
        onBorrow={() => openLine('borrow')}
        onAddItem={() => openLine('item')}
        onSuspend={() => void suspend()}
        onLeave={leave}
        onFinish={() => void close()}
      />
      {isOrdering && (
        <MeetingOrder view={onWall} goTo={(itemId) => void moves.goTo(itemId)} onClose={() => setOrdering(false)} />
      )}
    </section>
  )
}
