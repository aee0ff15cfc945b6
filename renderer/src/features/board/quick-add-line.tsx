import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { type QuickAdd, readQuickAdd } from '../../../../shared/rules/quick-add'
import { useRecords } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import { classes } from '../../ui/classes'
import { Keys } from '../../ui/keys'
import { broughtBack, useGivenLine } from '../../ui/use-given-line'
import { useToday } from '../../ui/use-today'
import { useToldAtRest } from '../../ui/use-told-at-rest'
import { type Pasted, readPasted } from './pasted-lines'
import styles from './quick-add-line.module.css'
import { leftNote, pastDayNote } from './quick-add-notes'
import { Understood } from './quick-add-understood'
import { clearer, markedParts } from './quick-add-words'
import { isIn, mayBeAsked } from './team-choices'

/**
 * One line that becomes an action: "ring housing ol fri". Understood words are underlined and said below; words that are
 * not stay in the title. Enter always saves the text, Tab takes the next of several people meant, Esc closes.
 * The line stays open for the next one; `onAdd` may answer false to keep what was typed.
 */
export function QuickAddLine(props: {
  readonly kind: 'action'
  readonly localityId: Id
  readonly onAdd: (parsed: QuickAdd) => unknown
  readonly onCancel: () => void
  readonly autoFocus?: boolean
  /** Before the line; "Action" unless told ("To do"). */
  readonly word?: string
  /** Large enough for the back of the hall. */
  readonly size?: 'normal' | 'room'
  /** What stands in the line when it opens. */
  readonly initialText?: string
  /** What it will be when it is added, said after what was understood: its number. */
  readonly becomes?: string
  /** Several lines that are pasted may be added one by one. */
  readonly takesSeveral?: boolean
  /** Told at each change, and with '' when the text was added. */
  readonly onText?: (text: string) => void
}) {
  const { localityId, onAdd, onCancel, size = 'normal' } = props
  const people = useTeamOf(localityId)
  const everybody = useRecords('person')
  const today = useToday()
  const { text, write, give } = useGivenLine(props.initialText ?? '', props.onText)
  const [isAddingEach, setAddingEach] = useState(false)
  const parsed = useMemo(() => readQuickAdd(text, { people, today }), [text, people, today])
  const notes = useMemo(() => {
    const left = leftNote(text, parsed, { team: people, everybody: everybody.values(), today })
    return [pastDayNote(parsed, today), left].filter((note) => note !== null)
  }, [text, parsed, people, everybody, today])
  const [pasted, setPasted] = useState<(Pasted & { readonly text: string }) | null>(null)
  /** Until the line is changed by hand. */
  const several = props.takesSeveral === true && pasted?.text === text ? pasted : null
  const marks = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLInputElement>(null)
  const understoodId = useId()
  const understood = useToldAtRest<HTMLSpanElement>(text)

  // The line opens because somebody asked for it and is about to type.
  useEffect(() => {
    if (props.autoFocus) line.current?.focus()
  }, [props.autoFocus])

  const add = (): void => {
    if (parsed.title === '' || isAddingEach) return
    if (isTooLong) {
      announce(tooLongWords(text))
      return
    }
    void give(async () => (await onAdd(parsed)) !== false)
    line.current?.focus()
  }
  const addEach = async ({ lines }: Pasted): Promise<void> => {
    if (isAddingEach) return
    setAddingEach(true)
    // Empty at once, as with one: what is typed meanwhile is the next.
    write('')
    let added = 0
    for (const one of lines) {
      if ((await onAdd(readQuickAdd(one, { people, today }))) === false) break
      added += 1
    }
    setAddingEach(false)
    const rest = lines.slice(added)
    const left = rest.length === 1 ? 'One is' : `${rest.length} are`
    announce(rest.length === 0 ? `Added ${lines.length}` : `Added ${added}. ${left} still in the line.`)
    if (rest.length > 0) bringBack(rest)
    line.current?.focus()
  }
  const bringBack = (lines: readonly string[]): void => {
    const joined = lines.join('; ')
    setPasted(lines.length > 1 ? { lines, heading: null, joined, text: joined } : null)
    write(broughtBack(joined, line.current?.value ?? ''))
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const found = readPasted(event.clipboardData.getData('text/plain'))
    if (found === null) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const before = text.slice(0, selectionStart ?? text.length)
    const next = `${before}${found.joined}${text.slice(selectionEnd ?? text.length)}`
    write(next)
    // Words that stood in the line already belong to the first of them.
    const lines = found.lines.map((one, index) => (index === 0 ? `${before}${one}` : one))
    const isWhole = next === `${before}${found.joined}`
    setPasted(isWhole && found.lines.length > 1 ? { ...found, lines, text: next } : null)
  }
  const isTooLong = text.length > longest
  const receive = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.ctrlKey && several !== null) {
      event.preventDefault()
      event.stopPropagation()
      void addEach(several)
      return
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      add()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
    const choice = event.key === 'Tab' && !event.shiftKey ? clearer(text, parsed, people) : null
    if (choice !== null) {
      event.preventDefault()
      write(choice)
    } else if (size === 'room') stayWithText(event, text)
  }
  const scroll = () => {
    if (marks.current !== null && line.current !== null) marks.current.scrollLeft = line.current.scrollLeft
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div className={classes(styles.quick, size === 'room' && styles.room)} role="group" aria-label="Add an action">
      <span className={styles.kind} aria-hidden="true">
        {props.word ?? 'Action'}
      </span>
      <div className={styles.line}>
        <div ref={marks} className={styles.marks} aria-hidden="true">
          {markedParts(text, parsed).map((part) =>
            part.mark === null ? (
              part.text
            ) : (
              <span key={part.from} className={styles[part.mark]}>
                {part.text}
              </span>
            ),
          )}
        </div>
        <input
          ref={line}
          className={styles.input}
          aria-label="What is to be done, who, and by when"
          aria-describedby={understoodId}
          placeholder={size === 'room' ? '' : 'Ring housing, ol, fri'}
          value={text}
          maxLength={Math.max(longest, text.length)}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
          onScroll={scroll}
          onSelect={scroll}
          onKeyDown={receive}
          onPaste={paste}
        />
      </div>
      <div className={styles.got} id={understoodId}>
        <span ref={understood} className={styles.told}>
          {several !== null && <span className={styles.pasted}>{pastedWords(several)}</span>}
          {several === null && <Understood parsed={parsed} people={people} isEmpty={text.trim() === ''} />}
          {isTooLong && <span className={styles.problem}>{tooLongWords(text)}</span>}
          {several === null &&
            notes.map((note) => (
              <span key={note} className={styles.problem}>
                {note}
              </span>
            ))}
          {props.becomes !== undefined && text.trim() !== '' && <span className={styles.hint}>{props.becomes}</span>}
        </span>
        <span className={styles.enter}>
          {several === null ? (
            <>
              <Keys keys="Enter" /> add
            </>
          ) : (
            <>
              <Keys keys="Ctrl Enter" /> each as its own <Keys keys="Enter" /> all in one
            </>
          )}{' '}
          <Keys keys="Esc" /> close
        </span>
      </div>
    </div>
  )
}

/** As long as a title may be. */
const longest = 2_000

const tooLongWords = (text: string): string =>
  `That is too long for one action: ${text.length.toLocaleString('en-GB')} letters of at most ${longest.toLocaleString('en-GB')}.`

const pastedWords = ({ lines, heading }: Pasted): string =>
  `${lines.length} lines were pasted.${heading === null ? '' : ` The heading (${heading}) is left out.`}`

/**
 * In front of a room a Tab out of a half-written line would make commands of the words after it: it stays, and says how
 * to leave.
 */
export function stayWithText(event: KeyboardEvent, text: string): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || text.trim() === '') return
  event.preventDefault()
  announce('Enter adds, Esc closes and keeps the text.')
}

/** The people of the place first, so that its own initials win; then everybody else. */
function useTeamOf(localityId: Id): readonly Person[] {
  const people = useRecords('person')
  const today = useToday()
  return useMemo(() => {
    const isHere = (person: Person) => isIn(person, localityId, today)
    const all = [...people.values()].filter((person) => mayBeAsked(person, today))
    return [...all.filter(isHere), ...all.filter((person) => !isHere(person))]
  }, [people, localityId, today])
}
