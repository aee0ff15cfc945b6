import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../../shared/refusals'
import { fieldWords } from './field-words'

export type Keeping = {
  readonly value: string
  /** Answers null where it was kept. May refuse by itself, in words. */
  readonly onKeep: (text: string) => Promise<Problem | string | null>
  /** Null: nothing is typed that is not kept. */
  readonly onTyping?: ((text: string | null) => void) | undefined
}

type Refusal = {
  readonly words: string
  /** What was kept then: where something else is kept since, by Undo or another button, the refusal is past. */
  readonly beside: string
}

/** Text that is typed until it is kept, and stays where it is refused, with the reason. */
export function useKept(props: Keeping) {
  const { value, onTyping } = props
  const [lastTyped, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isPast = refusal !== null && refusal.beside !== value
  const typed = isPast ? null : lastTyped
  const type = (text: string | null) => {
    setTyped(text)
    setRefusal(null)
    onTyping?.(text)
  }
  const keep = async (text = typed) => {
    if (text === null) return
    if (text.trim() === value.trim()) return type(null)
    const problem = await props.onKeep(text.trim())
    if (problem === null) {
      setTyped((now) => (now === text ? null : now))
      return onTyping?.(null)
    }
    setRefusal({ words: typeof problem === 'string' ? problem : fieldWords(problem), beside: value })
  }
  // A screen that is left by a key takes its fields away before they hear that they were left.
  const last = useRef(keep)
  useEffect(() => {
    last.current = keep
  })
  useEffect(() => () => void last.current(), [])
  return { text: typed ?? value, type, keep, error: isPast ? undefined : refusal?.words }
}
