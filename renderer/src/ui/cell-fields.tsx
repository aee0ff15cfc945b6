import { ChevronDown } from 'lucide-react'
import styles from './cell-fields.module.css'
import { classes } from './classes'
import type { Option } from './select'
import { leaveTextField } from './typing-mode'

/** A field that looks like the words of a table until it is used. Plain controls: a table may hold thousands. */
export function CellField(props: {
  readonly label: string
  readonly value: string
  readonly onChange?: (value: string) => void
  /**
   * Told when the field is left with another text, by Enter and Esc too. For what is saved at once. False: this text cannot
   * be, and the one before stands again.
   */
  readonly onDone?: (value: string) => unknown
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}) {
  const { label, value, onChange, onDone } = props
  const shared = {
    className: classes(styles.cell, styles.text),
    'aria-label': label,
    placeholder: props.placeholder,
    readOnly: props.isReadOnly,
    dir: 'auto',
  }
  if (onDone === undefined) {
    return <input {...shared} value={value} onChange={(event) => onChange?.(event.target.value)} />
  }
  return (
    <input
      {...shared}
      // A new value from elsewhere starts the field anew.
      key={value}
      defaultValue={value}
      onBlur={(event) => {
        const text = event.target.value.trim()
        if (text !== value && onDone(text) === false) event.target.value = value
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        // Before the screen hears it and takes the field away with what stands in it.
        if (event.key === 'Escape') {
          event.stopPropagation()
          leaveTextField(event.currentTarget)
        }
      }}
    />
  )
}

export function CellSelect<T extends string>(props: {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly look?: 'cell' | 'box'
}) {
  const { label, options, value, onChange, look = 'cell' } = props
  return (
    <span className={classes(styles.chooser, look === 'box' && styles.boxed)}>
      <select
        className={classes(styles.cell, styles.choose, look === 'box' && styles.box)}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.target.value)
          if (chosen !== undefined) onChange(chosen.id)
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className={styles.chevron} />
    </span>
  )
}
