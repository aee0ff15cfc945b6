import { EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import styles from './in-the-room.module.css'
import { hasFocusLeft, useIsOpen, useItemPanel } from './item-panel'
import { keepLine, keptLine } from './kept-lines'
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
  if (isWriting) return <NoteField meetingId={view.meeting.id} item={item} isShown={isHeld} onClose={hide} />
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

/** Written without being read: dots on the wall, words while its chord is held. */
function NoteField(props: {
  readonly meetingId: string
  readonly item: AgendaItem
  readonly isShown: boolean
  onClose(): void
}) {
  const { meetingId, item, isShown, onClose } = props
  const run = useCommand()
  const kept = keptLine(item.id, 'private-note')
  const [text, setText] = useState(kept === '' ? item.privateNote : kept)
  const field = useRef<HTMLTextAreaElement>(null)
  const isSaving = useRef(false)
  const save = async (): Promise<void> => {
    if (isSaving.current) return
    isSaving.current = true
    const privateNote = text.trim()
    if (privateNote !== item.privateNote) {
      const outcome = await run('item.edit', { meetingId, itemId: item.id, privateNote })
      isSaving.current = false
      if (!outcome.ok) return
      announce(privateNote === '' ? 'The private note is gone' : 'Private note saved')
    }
    keepLine(item.id, 'private-note', '')
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the focus of the field inside
    <div className={styles.field} onBlur={(event) => hasFocusLeft(event) && void save()}>
      <EyeOff aria-hidden="true" />
      <textarea
        ref={field}
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
            void save()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
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
