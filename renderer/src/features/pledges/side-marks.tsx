import { useEffect, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { PledgeSide } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import { dateOnly } from '../../../../shared/rules/near-days'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import fields from '../../ui/fields.module.css'
import { lineProblem } from '../../ui/line-problem'
import { StatusShape } from '../../ui/status-shape'
import { TextField } from '../../ui/text-field'
import { UnreadDays } from '../../ui/unread-days'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { type Mark, markShapes, markWords, type SideName, sideWords } from './pledge-words'
import styles from './side-marks.module.css'

/** Without a day it is today, or the day it had. */
export type Marked = { readonly mark: Mark; readonly evidence: string; readonly on?: Day }
const marks: readonly Mark[] = ['kept', 'changed', 'not-yet']

/** The three marks of a side, all in sight. */
export function MarkChoice(props: {
  readonly label: string
  readonly value: Mark
  readonly onChange: (mark: Mark) => void
  readonly autoFocus?: boolean
}) {
  const root = useRef<HTMLDivElement>(null)
  const isFirst = props.autoFocus === true
  useEffect(() => {
    if (isFirst) root.current?.querySelector<HTMLElement>('[role="radio"]')?.focus()
  }, [isFirst])
  return (
    <ToggleButtonGroup
      ref={root}
      className={fields.seg ?? ''}
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = marks.find((mark) => keys.has(mark))
        if (chosen !== undefined) props.onChange(chosen)
      }}
    >
      {marks.map((mark) => (
        <ToggleButton key={mark} id={mark} data-mark={mark} className={`${fields.part} ${styles.mark}`}>
          {props.value === mark && <StatusShape of={markShapes[mark]} />}
          {markWords[mark]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** Marks under a side. Kept and changed ask in place what shows it; nothing has to be said. */
export function SideMarks(props: {
  readonly of: SideName
  readonly side: Pick<PledgeSide, 'mark' | 'markedOn' | 'evidence'>
  readonly isReadOnly: boolean
  readonly onMark: (marked: Marked) => void
  /** "Ask on Thursday", where it is due and nobody knows. */
  readonly ask: string | null
}) {
  const { of, side, isReadOnly, onMark } = props
  const today = useToday()
  const [pending, setPending] = useState<Mark | null>(null)
  const given = side.mark
  const choose = (mark: Mark) => {
    if (mark === given) return setPending(null)
    if (mark === 'not-yet') {
      setPending(null)
      return onMark({ mark, evidence: '' })
    }
    setPending(mark)
  }
  return (
    <div className={styles.marks} data-marks={of}>
      <div className={styles.line}>
        {isReadOnly ? (
          <span className={styles.given} data-mark={side.mark}>
            <StatusShape of={markShapes[side.mark]} /> {markWords[side.mark]}
          </span>
        ) : (
          <MarkChoice label={`${sideWords[of]}: is it kept?`} value={pending ?? given} onChange={choose} />
        )}
        {props.ask !== null && pending === null && (
          <span className={styles.ask}>
            <StatusShape of="soon" />
            {props.ask}
          </span>
        )}
      </div>
      {pending !== null && (
        <Evidence
          key={pending}
          mark={pending}
          initial={side.evidence}
          onDone={() => setPending(null)}
          onSay={(marked) => {
            setPending(null)
            onMark(marked)
          }}
        />
      )}
      {pending === null && given !== 'not-yet' && side.markedOn !== null && (
        <p className={styles.shows}>
          {side.evidence !== '' && <q dir="auto">{side.evidence}</q>} {dateOnly(side.markedOn, today)}
          {!isReadOnly && (
            <button type="button" className={styles.change} onClick={() => setPending(given)}>
              Change<span className="visually-hidden"> what shows it</span>
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** One line: what shows it, and the day, which is today until somebody says otherwise. */
function Evidence(props: {
  readonly mark: Mark
  readonly initial: string
  readonly onSay: (marked: Marked) => void
  readonly onDone: () => void
}) {
  const { mark } = props
  const today = useToday()
  const [words, setWords] = useState(props.initial)
  const [day, setDay] = useState<Day | null>(today)
  const [isAnotherDay, setAnotherDay] = useState(false)
  const tooLong = lineProblem(words, false)
  const isToCome = day !== null && day > today
  const say = (): void => {
    if (tooLong !== undefined || day === null || isToCome) return
    props.onSay({ mark, evidence: words.replace(/\s+/g, ' ').trim(), ...(isAnotherDay && { on: day }) })
  }
  useKeys({ escape: props.onDone })
  const root = useRef<HTMLDivElement>(null)
  // On the wall the pledge scrolls in its place: what marks it is in sight at once.
  useEffect(() => root.current?.scrollIntoView?.({ block: 'nearest' }), [])
  return (
    <div ref={root} className={styles.evidence}>
      <UnreadDays>
        <TextField
          label={mark === 'kept' ? 'What shows it?' : 'What changed?'}
          hint="If there is something to say. Enter marks it."
          value={words}
          onChange={setWords}
          onEnter={say}
          error={tooLong}
          autoFocus
        />
        {isAnotherDay && (
          <DayField label="On which day" value={day} onChange={setDay} leans="back" autoFocus onEnter={say} />
        )}
        {isToCome && (
          <p className={styles.problem} role="alert">
            That day is still to come. Choose today or an earlier one.
          </p>
        )}
        <div className={styles.buttons}>
          <Button size="small" kind="primary" keys="Enter" onPress={say}>
            Mark it {markWords[mark].toLowerCase()}
          </Button>
          {!isAnotherDay && (
            <Button size="small" kind="quiet" onPress={() => setAnotherDay(true)}>
              Another day
            </Button>
          )}
          <Button size="small" keys="Esc" onPress={props.onDone}>
            Leave it
          </Button>
        </div>
      </UnreadDays>
    </div>
  )
}
