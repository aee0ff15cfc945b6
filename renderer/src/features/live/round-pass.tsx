import { useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Attendee } from '../../../../shared/model/meeting'
import { idOf } from '../../../../shared/rules/attendance'
import { peopleInTheRoom } from '../../../../shared/rules/in-the-room'
import { type Round, wordsOfRound } from '../../../../shared/rules/rounds'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { nameInRoom } from './attendee-names'
import styles from './in-the-room.module.css'
import { hasFocusLeft, useIsOpen, useItemPanel } from './item-panel'
import { type KeptKind, keepLine, keptLine, whileAdding } from './kept-lines'
import { KeyButton } from './key-button'

const roundWords: Record<Round, { readonly name: string; readonly asks: string }> = {
  'check-in': { name: 'Check-in', asks: 'How do you come in, in a word?' },
  'close-out': { name: 'Close-out', asks: 'How do you leave, in a word?' },
}

/** A round in a word each: the words on the wall without names, and the pass that asks for them. */
export function RoundPass(props: {
  readonly view: MeetingView
  readonly itemId: string
  readonly round: Round
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}) {
  const { view, itemId, round, unlessAdding } = props
  const isReadOnly = useIsReadOnly()
  const { show, hide } = useItemPanel()
  const isOpen = useIsOpen(itemId, 'round')
  const present = peopleInTheRoom(view.attendance, itemId)
  const words = wordsOfRound(view.attendance, round)
  const { name } = roundWords[round]
  const open = (): void => {
    if (present.length === 0) announce('Nobody is marked present yet. W says who is here.')
    else show(itemId, 'round')
  }
  useDoables([
    {
      name: `${name} round, in a word each`,
      also: 'check-in close-out round word',
      key: 'v',
      run: unlessAdding(open),
      isOn: !isReadOnly,
    },
  ])
  return (
    <section className={styles.round} aria-label={`${name} round`}>
      {!isOpen && (
        <p className={styles.roundLine}>
          <b>{name}</b>
          {words.length > 0 && <span className={styles.roundWords}>{words.join(', ')}</span>}
          {present.length === 0 && words.length === 0 && (
            <span className={styles.quiet}>when it is said who is here</span>
          )}
          <KeyButton keys="V" isDisabled={isReadOnly || present.length === 0} onPress={open}>
            {words.length === 0 ? 'a word each' : 'go on'}
          </KeyButton>
        </p>
      )}
      {isOpen && present.length > 0 && <Asking {...{ view, itemId, round, present }} onClose={hide} />}
    </section>
  )
}

/** One person after another: Enter keeps the word and goes on, empty is nothing said, the last closes it. */
function Asking(props: {
  readonly view: MeetingView
  readonly itemId: string
  readonly round: Round
  readonly present: readonly Attendee[]
  onClose(): void
}) {
  const { view, itemId, round, present, onClose } = props
  const run = useCommand()
  const people = useRecords('person')
  const saidBy = (one: Attendee | undefined): string => (round === 'check-in' ? one?.checkIn : one?.closeOut) ?? ''
  const firstOpen = present.findIndex((one) => saidBy(one) === '')
  const [at, setAt] = useState(Math.max(0, firstOpen))
  const index = Math.min(at, present.length - 1)
  const one = present[index]
  const [typed, setTyped] = useState<string | null>(null)
  const isSaving = useRef(false)
  if (one === undefined) return null
  const kind: KeptKind = `round ${round} ${idOf(one)}`
  const kept = keptLine(itemId, kind)
  const text = typed ?? (kept === '' ? saidBy(one) : kept)
  const type = (word: string): void => {
    setTyped(word)
    keepLine(itemId, kind, word)
  }
  const save = async (): Promise<boolean> => {
    const word = text.trim()
    if (word !== saidBy(one)) {
      const said = { meetingId: view.meeting.id, personId: idOf(one), round, word }
      const outcome = await whileAdding(() => run('attendance.say', said))
      if (!outcome.ok) return false
    }
    keepLine(itemId, kind, '')
    return true
  }
  const goOn = async (by: 1 | -1): Promise<void> => {
    if (isSaving.current) return
    isSaving.current = true
    const isSaved = await save()
    isSaving.current = false
    if (!isSaved) return
    setTyped(null)
    const next = present[index + by]
    if (next !== undefined) {
      setAt(index + by)
      // The field keeps the focus: that it is another person's now has to be said.
      announce(`${nameInRoom(next, people)}, ${index + by + 1} of ${present.length}`)
    } else if (by === 1) {
      announce('That was everybody')
      onClose()
    }
  }
  const name = nameInRoom(one, people)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the focus of the field inside
    <div className={styles.roundAsk} onBlur={(event) => hasFocusLeft(event) && void save().then(onClose)}>
      <label htmlFor="round-word">
        <span className={styles.roundName}>{roundWords[round].name}</span> <b>{name}</b>
        <span className="visually-hidden">: {roundWords[round].asks}</span>
      </label>
      <input
        id="round-word"
        className={styles.line}
        aria-describedby="round-keys"
        // biome-ignore lint/a11y/noAutofocus: asked for by a key a moment ago; the word is typed at once
        autoFocus
        autoComplete="off"
        maxLength={60}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const turn = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
          if (turn !== null && !event.ctrlKey) {
            event.preventDefault()
            void goOn(turn)
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            void save().then(onClose)
          }
        }}
      />
      <span className={styles.fieldKeys} id="round-keys">
        {index + 1} of {present.length} <Keys keys="Enter" /> next <Keys keys="Esc" /> close
      </span>
    </div>
  )
}
