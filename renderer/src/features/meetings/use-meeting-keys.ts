import { type RefObject, useCallback } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useKeys } from '../../ui/use-keys'

/** Up and down, first and last, with J and K as well. Below the last line more are drawn, where there are more. */
export function useMeetingKeys(root: RefObject<HTMLElement | null>, onEnd: () => void) {
  const rows = useCallback(() => [...(root.current?.querySelectorAll<HTMLElement>('[data-meeting]') ?? [])], [root])
  const move = (to: (at: number, count: number) => number) => () => {
    const all = rows()
    if (all.length === 0) return false
    const focused = document.activeElement
    // A row's menu button stands beside it in its line.
    const at = all.findIndex((row) => row.closest('li')?.contains(focused) === true)
    const wanted = to(at, all.length)
    if (wanted >= all.length) onEnd()
    const row = all[Math.max(0, Math.min(wanted, all.length - 1))]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  const down = move((at) => at + 1)
  const up = move((at) => (at === -1 ? 0 : at - 1))
  useKeys({ arrowdown: down, j: down, arrowup: up, k: up, home: move(() => 0), end: move((_, count) => count - 1) })
  return {
    /** The focus goes to the line after one that leaves, or to the one before the last. */
    focusBeside: useCallback(
      (meetingId: Id) => {
        const all = rows()
        const at = all.findIndex((row) => row.dataset.meeting === meetingId)
        const beside = all[at + 1] ?? all[at - 1]
        beside?.focus()
      },
      [rows],
    ),
  }
}
