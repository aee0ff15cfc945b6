import { TextField } from '../../ui/text-field'
import { type Keeping, useKept } from './use-kept'

/**
 * A field that keeps its text when it is left, by Esc too, or Enter is pressed (Ctrl Enter in several lines). What is typed
 * stays where the core refuses it, with the reason under it.
 */
export function KeptField(
  props: Keeping & {
    readonly label: string
    readonly isLabelHidden?: boolean
    readonly multiline?: boolean
    readonly rows?: number
    readonly hint?: string
    readonly placeholder?: string
    readonly isReadOnly?: boolean
  },
) {
  const { label, isLabelHidden = false, multiline = false, isReadOnly = false } = props
  const { text, type, keep, error } = useKept(props)
  return (
    <TextField
      label={label}
      value={text}
      onChange={type}
      onBlur={() => void keep()}
      onEnter={() => void keep()}
      isLabelHidden={isLabelHidden}
      multiline={multiline}
      isReadOnly={isReadOnly}
      error={error}
      {...(props.rows !== undefined && { rows: props.rows })}
      {...(props.hint !== undefined && { hint: props.hint })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
    />
  )
}
