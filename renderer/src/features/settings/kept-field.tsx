import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../../shared/refusals'
import { problemWords } from '../../ui/problem-words'
import { TextField } from '../../ui/text-field'

/**
 * A field that keeps its text when it is left, by Esc too, or Enter is pressed (Ctrl Enter in several lines). What is typed
 * stays where the core refuses it, with the reason under it.
 */
export function KeptField(props: {
  readonly label: string
  readonly value: string
  /** Answers null where it was kept. May refuse by itself, in words. */
  readonly onKeep: (text: string) => Promise<Problem | string | null>
  /** Null: nothing is typed that is not kept. */
  readonly onTyping?: (text: string | null) => void
  readonly isLabelHidden?: boolean
  readonly multiline?: boolean
  readonly rows?: number
  readonly hint?: string
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}) {
  const { label, value, onTyping, isLabelHidden = false, multiline = false, isReadOnly = false } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | undefined>(undefined)
  const type = (text: string | null) => {
    setTyped(text)
    setError(undefined)
    onTyping?.(text)
  }
  const keep = async () => {
    if (typed === null) return
    if (typed.trim() === value.trim()) return type(null)
    const problem = await props.onKeep(typed.trim())
    if (problem === null) {
      setTyped((now) => (now === typed ? null : now))
      return onTyping?.(null)
    }
    const words = typeof problem === 'string' ? { title: problem, whatToDo: '' } : problemWords(problem)
    setError(`${words.title} ${words.whatToDo}`.trim())
  }
  // A screen that is left by a key takes its fields away before they hear that they were left.
  const last = useRef(keep)
  useEffect(() => {
    last.current = keep
  })
  useEffect(() => () => void last.current(), [])
  return (
    <TextField
      label={label}
      value={typed ?? value}
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
