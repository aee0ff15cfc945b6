import { create } from 'zustand'

/** A folder somebody chose for the work, and what there is to say of it. */
export type Chosen = { readonly dir: string; readonly isSameDisk: boolean; readonly synced: 'OneDrive' | null }

type ChosenFolder = { readonly chosen: Chosen | null; choose(chosen: Chosen | null): void }

/** Where the new workspace will be made; null is the usual folder. Chosen on the first run or while starting the team. */
export const useChosenFolder = create<ChosenFolder>((set) => ({ chosen: null, choose: (chosen) => set({ chosen }) }))
