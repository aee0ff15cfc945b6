import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useShell } from '../../app/use-shell'
import { useKeys } from '../../ui/use-keys'

/** Whom the panel shows: chosen here, or by the way one came, each time another way leads here. */
export function useChosen(asked: string | null): readonly [string | null, (personId: string | null) => void] {
  const [chosen, setChosen] = useState({ asked, id: asked })
  if (chosen.asked !== asked) setChosen({ asked, id: asked })
  // The same each time: the rows are drawn again only where it must be.
  const choose = useCallback((id: string | null) => setChosen({ asked, id }), [asked])
  return [chosen.asked === asked ? chosen.id : asked, choose]
}

export function rowOf(root: HTMLElement | null, personId: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-person="${CSS.escape(personId)}"]`) ?? null
}

export function focusRow(root: HTMLElement | null, personId: string): void {
  // After React has drawn the page the panel may have covered.
  requestAnimationFrame(() => rowOf(root, personId)?.focus())
}

/** Up and down, first and last. Below the last line more are drawn, where there are more. */
export function useRowKeys(
  root: RefObject<HTMLElement | null>,
  { onEnd, onMoved }: { readonly onEnd: () => void; readonly onMoved: (personId: string) => void },
): void {
  const move = (to: (at: number, count: number) => number) => () => {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
    if (rows.length === 0) return false
    const focused = document.activeElement
    const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1
    const wanted = to(at, rows.length)
    if (wanted >= rows.length) onEnd()
    const row = rows[Math.max(0, Math.min(wanted, rows.length - 1))]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    if (row?.dataset.person !== undefined) onMoved(row.dataset.person)
  }
  useKeys({
    arrowdown: move((at) => at + 1),
    arrowup: move((at) => (at === -1 ? 0 : at - 1)),
    home: move(() => 0),
    end: move((_, count) => count - 1),
  })
}

/** While a panel stands beside the list the sidebar gives it its width. */
export function useRail(isOn: boolean): void {
  const setRail = useShell((state) => state.setRail)
  useEffect(() => {
    setRail(isOn)
    return () => setRail(false)
  }, [isOn, setRail])
}
