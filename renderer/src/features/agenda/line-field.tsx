import { useEffect, useRef, useState } from 'react'
import styles from './agenda.module.css'

/** One line written where it stands. Enter or leaving the field saves, Esc leaves the old words; null: nothing to save. */
export function LineField(props: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Nothing is an answer too. */
  readonly mayBeEmpty?: boolean
  readonly className?: string | undefined
  readonly onDone: (words: string | null) => void
}) {
  const { label, value, placeholder, mayBeEmpty = false, onDone } = props
  const [text, setText] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (words: string | null) => {
    if (isOver.current) return
    isOver.current = true
    const said = words?.trim() ?? value
    onDone(said === value || (said === '' && !mayBeEmpty) ? null : said)
  }
  return (
    <input
      ref={field}
      className={props.className ?? styles.rename}
      aria-label={label}
      placeholder={placeholder}
      dir="auto"
      value={text}
      maxLength={2_000}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter' ? text : null)
      }}
    />
  )
}
