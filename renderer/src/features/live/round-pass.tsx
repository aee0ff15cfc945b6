import { useLayoutEffect, useRef, useState } from 'react'
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
  /** The last word was refused when the round was closed already. */
  const openAgain = (): void => {
    if (useItemPanel.getState().open === null) show(itemId, 'round')
  }
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
      {isOpen && present.length > 0 && (
        <Asking {...{ view, itemId, round, present }} onClose={hide} onRefused={openAgain} />
      )}
    </section>
  )
}

/**
 * One person after another: Enter keeps the word and goes on at once, empty is nothing said, the last closes it. A word
 * stands in its line until it is safe: where it was refused the round comes back to it.
 */
function Asking(props: {
  readonly view: MeetingView
  readonly itemId: string
  readonly round: Round
  readonly present: readonly Attendee[]
  onClose(): void
  onRefused(): void
}) {
  const { view, itemId, round, present, onClose, onRefused } = props
  const run = useCommand()
  const people = useRecords('person')
  const saidBy = (one: Attendee | undefined): string => (round === 'check-in' ? one?.checkIn : one?.closeOut) ?? ''
  const kindOf = (one: Attendee): KeptKind => `round ${round} ${idOf(one)}`
  const [at, setAt] = useState(() => {
    const begun = present.findIndex((one) => keptLine(itemId, kindOf(one)) !== '')
    return Math.max(0, begun === -1 ? present.findIndex((one) => saidBy(one) === '') : begun)
  })
  const index = Math.min(at, present.length - 1)
  const one = present[index]
  const [typed, setTyped] = useState<string | null>(null)
  /** Of the render that is on the screen: answers come later than they were asked for. */
  const latest = useRef({ present, leave: (): void => undefined })
  const isThere = useRef(true)
  const onTheirWay = useRef(new Map<string, string>())
  const save = async (of: Attendee, text: string): Promise<void> => {
    const word = text.trim()
    const personId = idOf(of)
    const kind = kindOf(of)
    const before = keptLine(itemId, kind)
    if (onTheirWay.current.get(personId) === word) return
    if (word !== saidBy(of)) {
      onTheirWay.current.set(personId, word)
      const said = { meetingId: view.meeting.id, personId, round, word }
      const outcome = await whileAdding(() => run('attendance.say', said))
      onTheirWay.current.delete(personId)
      if (!outcome.ok) {
        comeBack(of)
        return
      }
    }
    // Changed since, it is another word.
    if (keptLine(itemId, kind) === before) keepLine(itemId, kind, '')
  }
  const comeBack = (to: Attendee): void => {
    const back = latest.current.present.findIndex((each) => idOf(each) === idOf(to))
    if (!isThere.current) onRefused()
    if (!isThere.current || back === -1) return
    setTyped(null)
    // Several may come back: the first of them first.
    setAt((now) => Math.min(now, back))
    announce(`${nameInRoom(to, people)}, ${back + 1} of ${latest.current.present.length}`)
  }
  const kept = one === undefined ? '' : keptLine(itemId, kindOf(one))
  const text = typed ?? (kept === '' ? saidBy(one) : kept)
  useLayoutEffect(() => {
    latest.current = { present, leave: () => one !== undefined && void save(one, text) }
  })
  // However it is left, also where the meeting steps on out of its field. Before those who keep the lines are gone.
  useLayoutEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
      latest.current.leave()
    }
  }, [])
  if (one === undefined) return null
  const type = (word: string): void => {
    setTyped(word)
    keepLine(itemId, kindOf(one), word)
  }
  const goOn = (by: 1 | -1): void => {
    const next = present[index + by]
    if (next !== undefined) {
      void save(one, text)
      setTyped(null)
      setAt(index + by)
      // The field keeps the focus: that it is another person's now has to be said.
      announce(`${nameInRoom(next, people)}, ${index + by + 1} of ${present.length}`)
    } else if (by === 1) {
      announce('That was everybody')
      onClose()
    } else void save(one, text)
  }
  const name = nameInRoom(one, people)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the focus of the field inside
    <div className={styles.roundAsk} onBlur={(event) => hasFocusLeft(event) && onClose()}>
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
            goOn(turn)
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
        }}
      />
      <span className={styles.fieldKeys} id="round-keys">
        {index + 1} of {present.length} <Keys keys="Enter" /> next <Keys keys="Esc" /> close
      </span>
    </div>
  )
}
