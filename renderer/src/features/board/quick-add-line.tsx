import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { weekdayDay } from '../../../../shared/rules/dates'
import { type QuickAdd, readQuickAdd } from '../../../../shared/rules/quick-add'
import { useRecords } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { Keys } from '../../ui/keys'
import { useToday } from '../../ui/use-today'
import { useToldAtRest } from '../../ui/use-told-at-rest'
import styles from './quick-add-line.module.css'
import { clearer, markedParts, wordsFor } from './quick-add-words'
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
  /** Told at each change, and with '' when the text was added. */
  readonly onText?: (text: string) => void
}) {
  const { localityId, onAdd, onCancel, onText, size = 'normal' } = props
  const people = useTeamOf(localityId)
  const today = useToday()
  const [text, setText] = useState(props.initialText ?? '')
  const [isSaving, setSaving] = useState(false)
  const parsed = useMemo(() => readQuickAdd(text, { people, today }), [text, people, today])
  const marks = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLInputElement>(null)
  const understoodId = useId()
  const understood = useToldAtRest<HTMLSpanElement>(text)

  // The line opens because somebody asked for it and is about to type.
  useEffect(() => {
    if (props.autoFocus) line.current?.focus()
  }, [props.autoFocus])

  const write = (next: string): void => {
    setText(next)
    onText?.(next)
  }
  const add = async (): Promise<void> => {
    if (parsed.title === '' || isSaving) return
    setSaving(true)
    const kept = await onAdd(parsed)
    setSaving(false)
    if (kept === false) return
    // What was typed meanwhile stays.
    if (line.current === null || line.current.value === text) write('')
    line.current?.focus()
  }
  const receive = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      void add()
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
          maxLength={2_000}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
          onScroll={scroll}
          onSelect={scroll}
          onKeyDown={receive}
        />
      </div>
      <div className={styles.got} id={understoodId}>
        <span ref={understood} className={styles.told}>
          <Understood parsed={parsed} people={people} isEmpty={text.trim() === ''} />
          {props.becomes !== undefined && text.trim() !== '' && <span className={styles.hint}>{props.becomes}</span>}
        </span>
        <span className={styles.enter}>
          <Keys keys="Enter" /> add <Keys keys="Esc" /> close
        </span>
      </div>
    </div>
  )
}

/**
 * In front of a room a Tab out of a half-written line would make commands of the words after it: it stays, and says how
 * to leave.
 */
export function stayWithText(event: KeyboardEvent, text: string): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || text.trim() === '') return
  event.preventDefault()
  announce('Enter adds, Esc closes and keeps the text.')
}

function Understood(props: {
  readonly parsed: QuickAdd
  readonly people: readonly Person[]
  readonly isEmpty: boolean
}) {
  const { parsed, people, isEmpty } = props
  if (isEmpty) return <span className={styles.hint}>End with who and when: “ol fri”, “everybody, 12 June”.</span>
  const personOf = (id: Id) => people.find((person) => person.id === id) ?? null
  const { owner } = parsed
  return (
    <>
      {owner.kind === 'person' && <Named person={personOf(owner.personId)} />}
      {owner.kind === 'team' && (
        <span className={styles.who}>
          <PersonBadge person={null} team isNamed /> The whole team
        </span>
      )}
      {owner.kind === 'nobody' && <span className={styles.hint}>Nobody yet</span>}
      {parsed.helperIds.map((id) => (
        <Named key={id} person={personOf(id)} as="helper" />
      ))}
      {parsed.dueOn !== null && <span>by {weekdayDay(parsed.dueOn)}</span>}
      {parsed.notUnderstood.map((one) => (
        <span key={one.from} className={styles.problem}>
          {wordsFor(one, personOf)}
        </span>
      ))}
    </>
  )
}

function Named({ person, as = 'owner' }: { readonly person: Person | null; readonly as?: 'owner' | 'helper' }) {
  return (
    <span className={styles.who}>
      <PersonBadge person={person} as={as} isNamed />
      {person?.name ?? 'Somebody'}
      {as === 'helper' && ' helps'}
    </span>
  )
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
