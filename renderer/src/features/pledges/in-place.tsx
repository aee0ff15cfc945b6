import { Pencil } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { DayField } from '../../ui/day-field'
import { lineProblem, longestLine } from '../../ui/line-problem'
import { TextField } from '../../ui/text-field'
import { UnreadDays } from '../../ui/unread-days'
import { useKeys } from '../../ui/use-keys'
import { useOnce } from '../../ui/use-once'
import styles from './in-place.module.css'

/** What is known, which a press turns into its field; afterwards the focus is where it was. */
export function InPlace(props: {
  /** What it is, for who hears it: "the target". */
  readonly label: string
  readonly children: ReactNode
  readonly isReadOnly: boolean
  readonly field: (done: () => void) => ReactNode
  /** Opened from elsewhere, by a key. */
  readonly isOpen?: boolean
  readonly onOpen?: (isOpen: boolean) => void
  readonly look?: 'fact' | 'large' | 'title'
}) {
  const [isOpenHere, setOpenHere] = useState(false)
  const isOpen = props.isOpen ?? isOpenHere
  const wasOpen = useRef(false)
  const setOpen = (next: boolean): void => {
    if (!next) wasOpen.current = true
    setOpenHere(next)
    props.onOpen?.(next)
  }
  const { look = 'fact' } = props
  if (props.isReadOnly) return <span className={classes(styles.shown, styles[look])}>{props.children}</span>
  if (isOpen) return props.field(() => setOpen(false))
  return (
    <button
      type="button"
      className={classes(styles.shown, styles.button, styles[look])}
      ref={(button) => {
        if (button === null || !wasOpen.current) return
        wasOpen.current = false
        button.focus()
      }}
      onClick={() => setOpen(true)}
    >
      <span className={styles.words}>{props.children}</span>
      <Pencil aria-hidden className={styles.pencil} />
      <span className="visually-hidden">. Change {props.label}</span>
    </button>
  )
}

/** One line: Enter saves it, Esc leaves it as it was. Pasted lines become one. What is refused stays in the field. */
export function LineEdit(props: {
  readonly label: string
  readonly value: string
  /** Answers whether it was kept; undefined where nobody waits for that. */
  readonly onSave: (words: string) => Promise<{ readonly ok: boolean }> | undefined
  readonly onDone: () => void
  readonly isRequired?: boolean
  readonly hint?: string
}) {
  const [words, setWords] = useState(props.value)
  const [isTried, setTried] = useState(false)
  const once = useOnce()
  const problem = lineProblem(words, props.isRequired === true)
  const save = async (): Promise<void> => {
    if (problem !== undefined) return setTried(true)
    const said = words.replace(/\s+/g, ' ').trim()
    if (said !== props.value && (await props.onSave(said))?.ok === false) return
    props.onDone()
  }
  useKeys({ escape: props.onDone })
  return (
    <div className={styles.editing}>
      <TextField
        label={props.label}
        isLabelHidden
        value={words}
        onChange={setWords}
        onEnter={() => void once(save)}
        autoFocus
        error={isTried || words.trim().length > longestLine ? problem : undefined}
        {...(props.hint !== undefined && { hint: props.hint })}
      />
      <EditButtons onSave={() => void once(save)} onDone={props.onDone} />
    </div>
  )
}

/** A day, or none. */
export function DayEdit(props: {
  readonly label: string
  readonly value: Day | null
  readonly onSave: (day: Day | null) => void
  readonly onDone: () => void
}) {
  const [day, setDay] = useState(props.value)
  const save = (next: Day | null): void => {
    props.onDone()
    if (next !== props.value) props.onSave(next)
  }
  useKeys({ escape: props.onDone })
  return (
    <UnreadDays className={styles.editing ?? ''}>
      <DayField
        label={props.label}
        isLabelHidden
        value={day}
        onChange={setDay}
        autoFocus
        onEnter={() => day !== null && save(day)}
      />
      <EditButtons
        onSave={() => save(day)}
        onDone={props.onDone}
        isDisabled={day === null}
        {...(props.value !== null && { onNone: { words: 'No day', run: () => save(null) } })}
      />
    </UnreadDays>
  )
}

export function EditButtons(props: {
  readonly onSave: () => void
  readonly onDone: () => void
  readonly saveWords?: string
  readonly isDisabled?: boolean
  readonly onNone?: { readonly words: string; readonly run: () => void }
}) {
  return (
    <div className={styles.buttons}>
      <Button size="small" kind="primary" keys="Enter" onPress={props.onSave} isDisabled={props.isDisabled ?? false}>
        {props.saveWords ?? 'Save'}
      </Button>
      {props.onNone && (
        <Button size="small" onPress={props.onNone.run}>
          {props.onNone.words}
        </Button>
      )}
      <Button size="small" keys="Esc" onPress={props.onDone}>
        Leave it
      </Button>
    </div>
  )
}
