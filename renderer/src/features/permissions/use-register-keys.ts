import type { RefObject } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useKeys } from '../../ui/use-keys'

/** The row of a permission, or, without one, the first. */
export function focusRow(root: HTMLElement | null, permissionId: Id | null): void {
  const row = permissionId === null ? '[data-permission]' : `[data-permission="${CSS.escape(permissionId)}"]`
  // After React has drawn what a panel or a filter had covered.
  requestAnimationFrame(() => root?.querySelector<HTMLElement>(row)?.focus())
}

/** Up and down, first and last. Below the last row more are drawn, where there are more. */
export function useRegisterKeys(
  root: RefObject<HTMLElement | null>,
  { onEnd, onMoved }: { readonly onEnd: () => void; readonly onMoved: (permissionId: Id) => void },
): void {
  const move = (to: (at: number, count: number) => number) => () => {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-permission]') ?? [])]
    if (rows.length === 0) return false
    const focused = document.activeElement
    const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1
    const wanted = to(at, rows.length)
    if (wanted >= rows.length) onEnd()
    const row = rows[Math.max(0, Math.min(wanted, rows.length - 1))]
    row?.focus()
    row?.scrollIntoView?.({ block: 'nearest' })
    if (row?.dataset.permission !== undefined) onMoved(row.dataset.permission)
  }
  const down = move((at) => at + 1)
  const up = move((at) => (at === -1 ? 0 : at - 1))
  useKeys({ arrowdown: down, j: down, arrowup: up, k: up, home: move(() => 0), end: move((_, count) => count - 1) })
}
