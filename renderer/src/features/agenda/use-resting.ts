import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'

/** + pressed six times is one change: it is sent when the hand rests. */
const restMs = 700

/** Holds the last change of one thing until no key has come for a moment; never loses it. */
export function useResting() {
  const waiting = useRef<{
    readonly of: Id
    readonly send: () => void
    readonly timer: ReturnType<typeof setTimeout>
  } | null>(null)
  const [resting] = useState(() => {
    const flush = (): void => {
      const one = waiting.current
      if (one === null) return
      clearTimeout(one.timer)
      waiting.current = null
      one.send()
    }
    const set = (of: Id, send: () => void): void => {
      if (waiting.current !== null && waiting.current.of !== of) flush()
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { of, send, timer: setTimeout(flush, restMs) }
    }
    return { flush, set }
  })
  useEffect(() => {
    // Before Ctrl Z is heard anywhere else: what is taken back is then the last thing that was done.
    const chord = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && resting.flush()
    window.addEventListener('keydown', chord, { capture: true })
    window.addEventListener('pagehide', resting.flush)
    return () => {
      window.removeEventListener('keydown', chord, { capture: true })
      window.removeEventListener('pagehide', resting.flush)
      resting.flush()
    }
  }, [resting])
  return resting
}
