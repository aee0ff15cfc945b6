import { create } from 'zustand'

type Shell = {
  /** A side panel is open: below 93rem the sidebar gives way to a rail of icons. */
  readonly rail: boolean
  readonly dialog: 'help' | 'keyboard' | 'places' | 'find' | null
  setRail(rail: boolean): void
  show(dialog: Shell['dialog']): void
}

export const useShell = create<Shell>((set) => ({
  rail: false,
  dialog: null,
  setRail: (rail) => set({ rail }),
  show: (dialog) => set({ dialog }),
}))
