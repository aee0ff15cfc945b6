import { useLayoutEffect, useRef, useState } from 'react'
import type { Day } from '../../../shared/model/common'
import { longDay, shortDay } from '../../../shared/rules/dates'
import { readDay } from '../../../shared/rules/plain-dates'
import { announce } from './announce'
import { DayCalendar } from './day-calendar'
import styles from './fields.module.css'
import { TextField } from './text-field'
import { useUnread } from './unread-days'
import { useToday } from './use-today'

/** Where no year is written: the next such day, the last one, or whichever is nearer. */
type Leans = 'ahead' | 'back' | 'near'
const lean = { ahead: 'future', back: 'past', near: 'near' } as const

/**
 * A day as people say it ("fri", "12 June", "in two weeks"), and below it what was understood. What is not understood is no day
 * (null) and counts as unread: nothing around it is done before it is put right or emptied.
 */
export function DayField(props: {
  readonly label: string
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
  /** Short within a line of words: "30 November 2025", and no calendar. */
  readonly look?: 'field' | 'in-line'
  /** 'back' for what has begun already, 'near' where it may be either; ahead unless said. */
  readonly leans?: Leans
}) {
  const { label, value, onChange, isLabelHidden = false, look = 'field', leans = 'ahead' } = props
  const today = useToday()
  const options = { lean: lean[leans] }
  // The text as typed, while it still says the day that is set; otherwise the day itself is shown.
  const [typed, setTyped] = useState<Typed | null>(null)
  const isTyped = typed !== null && (typed.day === value || isLeftAt(typed, value))
  useLayoutEffect(() => {
    if (typed !== null && typed.insteadOf === undefined) setTyped({ ...typed, insteadOf: value })
  }, [typed, value])
  const text = isTyped
    ? typed.text
    : value === null
      ? ''
      : look === 'field'
        ? longDay(value)
        : `${shortDay(value)} ${value.slice(0, 4)}`
  const reading = isTyped && typed.text.trim() !== '' ? readWhole(typed.text, today, options) : null
  const take = (next: string) => {
    const read = next.trim() === '' ? null : readWhole(next, today, options)
    const day = read !== null && 'day' in read ? read.day : null
    setTyped({ text: next, day })
    if (day !== value) onChange(day)
  }
  const input = useRef<HTMLInputElement>(null)
  const unread = notUnderstood(typed, isTyped, reading)
  const goThere = (words: string) => () => {
    // Where the focus comes anew, its words are read with the field; where it is already, they have to be said again.
    if (document.activeElement === input.current) announce(words)
    else input.current?.focus()
  }
  useUnread(unread === undefined ? null : goThere(unread))
  return (
    <div className={styles.dayLine}>
      <div className={styles.dayText}>
        <TextField
          label={label}
          value={text}
          onChange={take}
          isLabelHidden={isLabelHidden}
          isSelectedOnFocus
          placeholder={leans === 'back' ? '12 June, last fri, yesterday' : '12 June, fri, in two weeks'}
          onBlur={() => {
            if (value !== null && unread === undefined) setTyped(null)
          }}
          {...(props.autoFocus && { autoFocus: true })}
          {...(props.onEnter && { onEnter: unread === undefined ? props.onEnter : goThere(unread) })}
          inputRef={input}
          {...(isTyped && value !== null
            ? { hint: longDay(value) }
            : props.hint !== undefined
              ? { hint: props.hint }
              : {})}
          error={unread}
        />
      </div>
      {look === 'field' && (
        <DayCalendar
          label={label}
          value={value}
          today={today}
          isLabelHidden={isLabelHidden}
          onChange={(day) => {
            setTyped(null)
            onChange(day)
          }}
        />
      )}
    </div>
  )
}

type Typed = {
  readonly text: string
  readonly day: Day | null
  /** The day that stood there once no day had been said: none, or what goes without saying. Undefined until that is seen. */
  readonly insteadOf?: Day | null
}

/** Where no day means today, say, half a word is no day yet and must not be written over. */
const isLeftAt = ({ day, insteadOf }: Typed, value: Day | null): boolean =>
  day === null && (insteadOf === undefined || insteadOf === value)

/** The field is a day and nothing else: a day found somewhere in "4 June 2026fri" is not what was meant. */
function readWhole(text: string, today: Day, options: Parameters<typeof readDay>[2]): ReturnType<typeof readDay> {
  const reading = readDay(text, today, options)
  if (reading === null) return null
  const around = `${text.slice(0, reading.from)}${text.slice(reading.to)}`
  return /^\s*(?:(?:by|on|due|from|since|until|to)\b)?[\s.,]*$/iu.test(around) ? reading : null
}

function notUnderstood(
  typed: { readonly text: string } | null,
  isTyped: boolean,
  reading: ReturnType<typeof readDay>,
): string | undefined {
  if (!isTyped || typed === null || typed.text.trim() === '') return undefined
  if (reading === null) return `“${typed.text.trim()}” is not a day we know. Write it as 12 June.`
  if ('day' in reading) return undefined
  return reading.suggestion === null
    ? `There is no ${reading.text}.`
    : `There is no ${reading.text}. Perhaps ${longDay(reading.suggestion)}?`
}
