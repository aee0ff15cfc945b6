import { create } from 'zustand'

type ChosenFolder = { readonly dir: string | null; choose(dir: string | null): void }

/** Where the new workspace will be made; null is the usual folder. Chosen on the first run or while starting the team. */
export const useChosenFolder = create<ChosenFolder>((set) => ({ dir: null, choose: (dir) => set({ dir }) }))
