import { type RefObject, useEffect, useRef, useState } from 'react'
import { useKeys } from '../../ui/use-keys'

export type Roving = {
  readonly chosen: string | null
  readonly choose: (key: string) => void
  /** The one line that Tab comes to. */
  readonly stop: string | null
}

/**
 * One list order over the whole page: arrows, Home and End go from line to line, whichever section it stands in. A line is
 * a button with `data-line`. When the chosen one has been dealt with and is gone, the one that took its place is chosen.
 */
export function useRoving(root: RefObject<HTMLElement | null>, keys: readonly string[]): Roving {
  const [chosen, setChosen] = useState<string | null>(null)
  const before = useRef(keys)
  const at = chosen === null ? -1 : keys.indexOf(chosen)
  const focus = (key: string | undefined) => {
    if (key === undefined) return
    setChosen(key)
    lineIn(root.current, key)?.focus()
  }
  useKeys({
    arrowdown: () => focus(keys[Math.min(at + 1, keys.length - 1)]),
    arrowup: () => focus(keys[at === -1 ? keys.length - 1 : Math.max(at - 1, 0)]),
    home: () => focus(keys[0]),
    end: () => focus(keys.at(-1)),
  })
  useEffect(() => {
    const was = before.current.indexOf(chosen ?? '')
    before.current = keys
    if (chosen === null || at !== -1 || was === -1) return
    const next = keys[Math.min(was, keys.length - 1)] ?? null
    setChosen(next)
    if (next !== null) whenFocusIsLost(() => lineIn(root.current, next)?.focus())
  }, [keys, chosen, at, root])
  return { chosen: at === -1 ? null : chosen, choose: setChosen, stop: at === -1 ? (keys[0] ?? null) : chosen }
}

/** A dialog that has just closed gives the focus back first, to what may be gone. */
function whenFocusIsLost(act: () => void): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) act()
    }),
  )
}

function lineIn(root: HTMLElement | null, key: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`) ?? null
}
