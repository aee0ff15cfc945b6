import { Clock } from 'lucide-react'
import { useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Locality } from '../../../../shared/model/locality'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { useScreenKeys } from '../../ui/screen-keys'
import { showToast } from '../../ui/toasts'
import { isTextField, useKeys } from '../../ui/use-keys'
import { NotesEditor } from '../notes/notes-editor'
import { useNotesSaving } from '../notes/use-notes-saving'
import { AddBar } from './add-bar'
import { type AddKind, AddLine, addKinds } from './add-line'
import { CloseQuestion, notTalkedAbout } from './close-question'
import { itemKindWords } from './item-kind-words'
import { ItemMargin } from './item-margin'
import { keptLine, keptWords } from './kept-lines'
import styles from './live.module.css'
import { LiveFoot } from './live-foot'
import { liveKeys } from './live-keys'
import { useLiveLook } from './live-look'
import { LiveTop } from './live-top'
import { Outcomes } from './outcomes'
import { Statement } from './statement'
import { useFocusHome } from './use-focus-home'

type Props = { readonly view: MeetingView; readonly locality: Locality; onAttendance(): void }

/** One item at a time: the clock in the margin, the words in the middle, what was agreed below, a line to add more. */
export function LiveRoom({ view, locality, onAttendance }: Props) {
  const { meeting, items } = view
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === meeting.live?.itemId),
  )
  const item = items[index]
  const run = useCommand()
  const people = useRecords('person')
  const settings = useRecord('settings', 'settings')
  const isReadOnly = useIsReadOnly()
  const { look, turn } = useLiveLook()
  const [adding, setAdding] = useState<AddKind | null>(null)
  /** Ctrl+Enter was pressed in the notes: the next letter says what to add. */
  const [isChoosing, setChoosing] = useState(false)
  const [isTyping, setTyping] = useState(false)
  const [isClosing, setClosing] = useState(false)
  const room = useRef<HTMLElement>(null)
  const saving = useNotesSaving(meeting.id, item?.id ?? '')
  useFocusHome(room)
  useScreenKeys(liveKeys)

  const step = async (by: number): Promise<void> => {
    const target = items[index + by]
    if (target === undefined) {
      announce(by > 0 ? 'This is the last item. F closes the meeting.' : 'This is the first item.')
      return
    }
    setChoosing(false)
    await saving.finish()
    const outcome = await run('meeting.step', { meetingId: meeting.id, itemId: target.id })
    if (outcome.ok) announce(`Item ${index + by + 1} of ${items.length}: ${target.title}`)
  }
  const pause = async (): Promise<void> => {
    const isPaused = meeting.live?.runningSince === null
    const outcome = await run(isPaused ? 'meeting.resume' : 'meeting.pause', { meetingId: meeting.id })
    if (outcome.ok) announce(isPaused ? 'The clock goes on' : 'Paused')
  }
  const finish = async (): Promise<void> => {
    await saving.finish()
    const outcome = await run('meeting.finish', { meetingId: meeting.id })
    if (!outcome.ok) return
    go({ screen: 'minutes', meetingId: meeting.id })
    showToast({ words: 'The meeting is closed', canUndo: true })
  }
  const left = notTalkedAbout(items, index)
  const close = (): void => {
    if (left.length > 0) setClosing(true)
    else void finish()
  }
  const recordStatement = async (): Promise<void> => {
    if (item?.itemKind !== 'welcome' || meeting.live?.statementShownAt != null) return
    const outcome = await run('meeting.statement-shown', { meetingId: meeting.id })
    if (outcome.ok) announce('Recorded: the statement was read')
  }
  const focusRoom = (): void => room.current?.focus()
  const focusNotes = (): void => {
    setChoosing(false)
    room.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus()
  }
  const openAdd = (kind: AddKind): void => {
    setChoosing(false)
    setAdding(kind)
  }
  const keptHere = (): string => (adding === null || item === undefined ? '' : keptWords(keptLine(item.id, adding)))
  const closeAdd = (): void => {
    const kept = keptHere()
    if (kept !== '') announce(kept)
    setAdding(null)
    focusRoom()
  }
  const choose = (): void => {
    const kept = keptHere()
    setAdding(null)
    setChoosing(true)
    focusRoom()
    announce(kept === '' ? choiceWords : `${kept}. ${choiceWords}`)
  }
  const back = (): void => {
    if (adding !== null) closeAdd()
    else if (isChoosing) focusNotes()
    else if (isTyping) focusRoom()
    else go({ screen: 'agenda', meetingId: meeting.id })
  }

  /**
   * While a line is open a letter belongs to it, wherever the focus went: it comes home and the letter is typed there.
   * A chord from within a field is no letter.
   */
  const unlessAdding = (act: () => void) => (): boolean | undefined => {
    const line = adding === null ? null : room.current?.querySelector('input')
    if (line == null || isTextField(document.activeElement)) {
      act()
      return undefined
    }
    line.focus()
    return false
  }
  const addKeys = Object.fromEntries(addKinds.map((kind) => [kind.key, () => openAdd(kind.id)]))

  useDoables([
    ...addKinds.map((kind) => ({
      name: `Add ${kind.withArticle}`,
      key: kind.key,
      typing: null,
      typingWords: `Ctrl Enter, then ${kind.key.toUpperCase()}`,
      run: unlessAdding(() => openAdd(kind.id)),
      isOn: !isReadOnly,
    })),
    { name: 'Type notes', key: 'm', run: unlessAdding(focusNotes), isOn: !isReadOnly },
    { name: 'Who is here', key: 'w', run: unlessAdding(onAttendance) },
    {
      name: 'The confidentiality statement was read',
      writes: true,
      key: 'c',
      run: unlessAdding(() => void recordStatement()),
      isOn: !isReadOnly && item?.itemKind === 'welcome' && meeting.live?.statementShownAt == null,
    },
    {
      name: 'Pause the clock, or go on',
      writes: true,
      key: 's',
      run: unlessAdding(() => void pause()),
      isOn: !isReadOnly,
    },
    { name: 'Light or dark', key: 'l', run: unlessAdding(turn) },
    { name: 'Close the meeting', writes: true, key: 'f', run: unlessAdding(close), isOn: !isReadOnly },
  ])
  useKeys({ escape: back })
  useKeys(
    {
      'ctrl+arrowdown': () => void step(1),
      pagedown: () => void step(1),
      arrowright: () => void step(1),
      'ctrl+arrowup': () => void step(-1),
      pageup: () => void step(-1),
      arrowleft: () => void step(-1),
      'ctrl+enter': choose,
    },
    { isOn: !isReadOnly },
  )
  // The letter after Ctrl Enter is the end of a chord: it counts where letters alone are switched off too.
  useKeys({ ...addKeys, m: focusNotes, w: onAttendance }, { isOn: isChoosing && !isReadOnly, afterChord: true })

  if (item === undefined) {
    return (
      <section className={styles.notLive} ref={room} tabIndex={-1} aria-label={`Live meeting, ${locality.name}`}>
        <Empty
          title="This meeting has no items"
          action={<Button onPress={() => go({ screen: 'agenda', meetingId: meeting.id })}>Open the agenda</Button>}
        >
          Add one to its agenda and come back. The meeting is still running.
        </Empty>
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
      <LiveTop locality={locality} meeting={meeting} />
      <div className={styles.mid}>
        <ItemMargin items={items} index={index} meeting={meeting} />
        <section className={styles.body} aria-label={`Item ${index + 1}`}>
          <div className={styles.kind}>
            <span>{itemKindWords[item.itemKind]}</span>
            {item.reason !== '' && (
              <span className={styles.reason}>
                <Clock aria-hidden="true" /> {item.reason}
              </span>
            )}
            {item.openness.kind !== 'open' && (
              <span className={styles.private}>
                {item.openness.kind === 'confidential' ? 'Confidential' : 'Heading only'}
              </span>
            )}
          </div>
          <h1 title={item.title}>{item.title}</h1>
          {item.itemKind === 'welcome' && <Statement meeting={meeting} onRead={() => void recordStatement()} />}
          {view.recoveredItemIds.includes(item.id) && (
            <p className={styles.hand}>What was being typed when the app last stopped is back in these notes.</p>
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to the editor's own focus, to say which mode the keys are in */}
          <div className={styles.notes} onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
            <NotesEditor
              key={item.id}
              label={`Notes of item ${index + 1}, ${item.title}`}
              notes={item.notes}
              people={people}
              isReadOnly={isReadOnly}
              autoFocus={isTyping}
              onChange={saving.onChange}
              onBlur={() => void saving.finish()}
              onEscape={back}
              onCtrlEnter={choose}
            />
          </div>
          <Outcomes view={view} itemId={item.id} decisionWord={settings?.decisionWording ?? 'Agreed'} />
        </section>
      </div>
      <div className={styles.add}>
        {adding === null ? (
          <AddBar mode={isChoosing ? 'choosing' : isTyping ? 'typing' : 'keys'} onAdd={openAdd} onNote={focusNotes} />
        ) : (
          <AddLine kind={adding} view={view} itemId={item.id} localityId={locality.id} onClose={closeAdd} />
        )}
      </div>
      <LiveFoot
        meeting={meeting}
        items={items}
        index={index}
        onStep={(by) => void step(by)}
        onPause={() => void pause()}
        onAttendance={onAttendance}
        onFinish={close}
      />
      {isClosing && (
        <CloseQuestion
          left={left}
          onGoOn={() => setClosing(false)}
          onClose={() => {
            setClosing(false)
            void finish()
          }}
        />
      )}
    </section>
  )
}

const choiceWords =
  'What to add? A action, D decision, P pledge, E escalation, T story, pound sign spend, O idea, W who is here. Esc back to the notes.'
