import type { KeyboardEvent, Ref } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import { classes } from './classes'
import styles from './fields.module.css'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** What is wrong, in words; absent while nothing is. */
  readonly error?: string | undefined
  readonly isLabelHidden?: boolean
  readonly multiline?: boolean
  /** Enter in one line; Ctrl Enter in several. */
  readonly onEnter?: () => void
  readonly onBlur?: () => void
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  readonly rows?: number
  /** What is there is marked when the field gets the focus, so that the next letters take its place. */
  readonly isSelectedOnFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/**
 * On the element itself, which has the focus as soon as it is seen. The component around it would wait for a frame and for
 * whatever fades after a press of a plain button, and the first letters typed meanwhile would be taken for commands.
 */
export const focusedAtOnce = { autoFocus: true } as const

function selectAll({ target }: { readonly target: EventTarget }): void {
  if (target instanceof HTMLInputElement) target.select()
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, isLabelHidden = false, multiline = false, onEnter, placeholder } = props
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || onEnter === undefined) return
    if (multiline !== event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    onEnter()
  }
  const box = { placeholder: placeholder ?? '', onKeyDown: enter, ...(props.autoFocus && focusedAtOnce) }
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isReadOnly={props.isReadOnly ?? false}
      {...(isLabelHidden && { 'aria-label': label })}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.isSelectedOnFocus && { onFocus: selectAll })}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      {multiline ? (
        <TextArea className={classes(styles.box, styles.area)} rows={props.rows ?? 3} {...box} />
      ) : (
        <Input className={styles.box ?? ''} {...box} {...(props.inputRef !== undefined && { ref: props.inputRef })} />
      )}
      {hint !== undefined && error === undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
