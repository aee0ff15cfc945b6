import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import type { Problem } from '../../../../shared/refusals'
import look from './look.module.css'
import styles from './settings.module.css'
import { useKept } from './use-kept'

/** Points, typed or one at a time. Its ends are not switched off: who goes past one is told why it is there. */
export function SizeField(props: {
  readonly label: string
  readonly value: number
  readonly onKeep: (size: number) => Promise<Problem | null>
  readonly onTyping: (size: number | null) => void
}) {
  const { label, value, onKeep, onTyping } = props
  const errorId = useId()
  const { text, type, keep, error } = useKept({
    value: String(value),
    onKeep: async (typed) => {
      const size = sizeIn(typed)
      return size === null ? 'Give a number of points, such as 12 or 13.5.' : onKeep(size)
    },
    onTyping: (typed) => onTyping(typed === null ? null : sizeIn(typed)),
  })
  const step = (by: number) => {
    const next = String((sizeIn(text) ?? value) + by)
    type(next)
    void keep(next)
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void keep()
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? 1 : -1)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own round three small things */}
      <span className={styles.stepper} role="group" aria-label={label}>
        <button type="button" aria-label={`${label}: one less`} onClick={() => step(-1)}>
          <Minus aria-hidden />
        </button>
        <input
          className={look.size}
          aria-label={`${label}, points`}
          inputMode="decimal"
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={enter}
        />
        <button type="button" aria-label={`${label}: one more`} onClick={() => step(1)}>
          <Plus aria-hidden />
        </button>
      </span>
      <span>point</span>
      <span id={errorId} role="status" className={styles.refused}>
        {error}
      </span>
    </>
  )
}

/** A comma is a point to many keyboards. */
function sizeIn(text: string): number | null {
  const size = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(size) ? null : size
}
