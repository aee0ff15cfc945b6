import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useKeys } from '../../ui/use-keys'

/** Up and down, first and last. Below the last row the next page is read, and the focus goes on into it. */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  { count, more }: { readonly count: number; readonly more: () => Promise<void> },
) {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-decision]') ?? [])]
  /** The row to go to once its page has come. */
  const wanted = useRef<number | null>(null)
  const focusAt = (at: number): void => {
    const row = rows()[at]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each page that comes
  useEffect(() => {
    if (wanted.current === null || wanted.current >= count) return
    focusAt(wanted.current)
    wanted.current = null
  }, [count])
  const move = (to: (at: number, rows: number) => number) => () => {
    const all = rows()
    if (all.length === 0) return false
    const at = to(
      all.findIndex((row) => row.contains(document.activeElement)),
      all.length,
    )
    if (at >= all.length) {
      wanted.current = all.length
      void more()
    } else focusAt(Math.max(0, at))
  }
  useKeys({
    arrowdown: move((at) => at + 1),
    arrowup: move((at) => at - 1),
    home: move(() => 0),
    end: move((_, all) => all - 1),
  })
  return { focusFirst: useCallback(() => list.current?.querySelector<HTMLElement>('[data-decision]')?.focus(), [list]) }
}
