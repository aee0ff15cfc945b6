import { EyeOff } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import styles from './in-the-room.module.css'
import { hasFocusLeft, useIsOpen, useItemPanel } from './item-panel'
import { keepLine, keptLine, whileAdding } from './kept-lines'
import { KeyButton } from './key-button'

/**
 * The lead's own note on an item, in no document: blurred on the wall until its key or its button is held. While it is
 * blurred it is not in the page's text either, so that no screen reader says it aloud to the room.
 */
export function PrivateNote(props: {
  readonly view: MeetingView
  readonly item: AgendaItem
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}) {
  const { view, item, unlessAdding } = props
  const isReadOnly = useIsReadOnly()
  const { show, hide } = useItemPanel()
  const isWriting = useIsOpen(item.id, 'private-note')
  const [isHeld, setHeld] = useHeld(item.id)
  const write = (): void => show(item.id, 'private-note')
  useDoables([
    {
      name: 'Show the private note while held',
      key: 'h',
      run: unlessAdding(() => setHeld(true)),
      isOn: item.privateNote !== '' || isWriting,
    },
    { name: 'Write the private note', key: 'shift+h', run: unlessAdding(write), isOn: !isReadOnly },
  ])
  if (isWriting) {
    /** It was closed already when it was refused. */
    const openAgain = (): void => {
      if (useItemPanel.getState().open === null) write()
    }
    const field = { meetingId: view.meeting.id, item, isShown: isHeld, onClose: hide, onRefused: openAgain }
    return <NoteField key={item.id} {...field} />
  }
  if (item.privateNote === '') return null
  return (
    <div className={styles.private}>
      <EyeOff aria-hidden="true" />
      <p className={styles.privateText} data-held={isHeld} aria-hidden={!isHeld}>
        {isHeld ? item.privateNote : veiled(item.privateNote)}
      </p>
      <button
        type="button"
        className={styles.hold}
        aria-pressed={isHeld}
        onPointerDown={() => setHeld(true)}
        onKeyDown={(event) => {
          if (event.key === ' ' || event.key === 'Enter') setHeld(true)
        }}
      >
        Private note, hold <Keys keys="H" /> <span className="visually-hidden">to show it</span>
      </button>
      <KeyButton keys="Shift H" isDisabled={isReadOnly} onPress={write}>
        change<span className="visually-hidden"> the private note</span>
      </KeyButton>
    </div>
  )
}

/** Held until any key or button is let go, the window is left, or the meeting steps on. */
function useHeld(itemId: string) {
  const [heldFor, setHeldFor] = useState<string | null>(null)
  const isHeld = heldFor === itemId
  useEffect(() => {
    if (!isHeld) return
    const letGo = (): void => setHeldFor(null)
    const ends = ['keyup', 'pointerup', 'pointercancel', 'blur'] as const
    for (const end of ends) window.addEventListener(end, letGo)
    return () => {
      for (const end of ends) window.removeEventListener(end, letGo)
    }
  }, [isHeld])
  return [isHeld, (held: boolean) => setHeldFor(held ? itemId : null)] as const
}

/** As long as the note, and nothing of it: what is blurred can be guessed, and can be copied. */
function veiled(text: string): string {
  return text.slice(0, 200).replace(/[^\s]/gu, 'n')
}

/**
 * Written without being read: dots on the wall, words while its chord is held. It is saved when it is left, by Enter or any
 * other way but Esc, and stands in its line until it is safe.
 */
function NoteField(props: {
  readonly meetingId: string
  readonly item: AgendaItem
  readonly isShown: boolean
  onClose(): void
  onRefused(): void
}) {
  const { meetingId, item, isShown, onClose, onRefused } = props
  const run = useCommand()
  const kept = keptLine(item.id, 'private-note')
  const [text, setText] = useState(kept === '' ? item.privateNote : kept)
  const isPutAside = useRef(false)
  const save = async (): Promise<void> => {
    const privateNote = text.trim()
    const before = keptLine(item.id, 'private-note')
    if (privateNote !== item.privateNote) {
      const { ok } = await whileAdding(() => run('item.edit', { meetingId, itemId: item.id, privateNote }))
      if (!ok) return onRefused()
      announce(privateNote === '' ? 'The private note is gone' : 'Private note saved')
    }
    // Opened again and gone on with, it is another note.
    if (keptLine(item.id, 'private-note') === before) keepLine(item.id, 'private-note', '')
  }
  const leave = useRef(save)
  useLayoutEffect(() => {
    leave.current = save
  })
  // Before those who keep the lines are gone.
  useLayoutEffect(
    () => () => {
      if (!isPutAside.current) void leave.current()
    },
    [],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the focus of the field inside
    <div className={styles.field} onBlur={(event) => hasFocusLeft(event) && onClose()}>
      <EyeOff aria-hidden="true" />
      <textarea
        aria-label="Private note, in no document"
        aria-describedby="private-note-keys"
        className={styles.dots}
        data-shown={isShown}
        rows={1}
        maxLength={5_000}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: asked for by a key a moment ago; it is written at once
        autoFocus
        spellCheck={false}
        // A note is gone on with, at its end.
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={(event) => {
          setText(event.target.value)
          keepLine(item.id, 'private-note', event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
            event.preventDefault()
            onClose()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            isPutAside.current = true
            onClose()
          }
        }}
      />
      <span className={styles.fieldKeys} id="private-note-keys">
        <Keys keys="Enter" /> keep <Keys keys="Ctrl H" /> hold to read <Keys keys="Esc" /> close
      </span>
    </div>
  )
}
