import { create } from 'zustand'
import type { Id } from '../../../../shared/model/common'

/** What is open under an item: one thing at a time, and none when the meeting steps on. */
export type ItemPanel = 'round' | 'private-note' | 'correction'

type Panels = {
  readonly open: { readonly itemId: Id; readonly panel: ItemPanel } | null
  show(itemId: Id, panel: ItemPanel): void
  hide(): void
}

export const useItemPanel = create<Panels>((set) => ({
  open: null,
  show: (itemId, panel) => set({ open: { itemId, panel } }),
  hide: () => set({ open: null }),
}))

export function useIsOpen(itemId: Id, panel: ItemPanel): boolean {
  return useItemPanel(({ open }) => open?.itemId === itemId && open.panel === panel)
}

/** A panel goes when the focus goes elsewhere, not when the window loses it. */
export function hasFocusLeft(event: React.FocusEvent): boolean {
  return event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)
}
